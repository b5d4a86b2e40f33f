// Method: in another reading pointers have moved, but paper has not. A change therefore knows its page, its box
// and the page's width in pixels; its thing is looked for in the SOP that has the page, among everything whose
// pointer has the same members with other indexes, by how well the boxes fit, scaled to the new resolution.
//
// Fails (the correction is told as lost) where a row was split or joined so that less than kMostOfTheSmaller of
// the smaller box lies in the other, and where an SOP has got other pages.
#include "review/corrections/find_place.h"

#include <algorithm>

#include "review/corrections/json_walk.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;
using Pointer = std::vector<std::string>;

// set by hand
constexpr double kMostOfTheSmaller = 0.6;    // share of the smaller box that must lie in the other
constexpr int kLargestCoordinate = 1 << 20;  // pixels; a page has at most 16383 a side

int number_of(const Json& node)
{
    if (!node.is_number_integer()) return 0;
    // The document may be anything that keeps the schema, and areas must not overflow.
    const auto value = node.get<long long>();
    return static_cast<int>(std::clamp<long long>(value, -kLargestCoordinate, kLargestCoordinate));
}

Box hull_of_path(const Json& path)
{
    Box box;
    for (const auto& point : path)
        if (point.is_array() && point.size() == 2) box = hull(box, {number_of(point[0]), number_of(point[1]), 1, 1});
    return box;
}

const Json* member(const Json& node, const char* name)
{
    if (!node.is_object()) return nullptr;
    const auto found = node.find(name);
    return found == node.end() ? nullptr : &*found;
}

double area_of(const Box& box) { return static_cast<double>(box.width) * box.height; }

bool has_page(const Json& sop, int page)
{
    const auto* pages = member(sop, "pages");
    return pages != nullptr && pages->is_array() &&
           std::any_of(pages->begin(), pages->end(), [&](const Json& entry) { return number_of(entry) == page; });
}

/// The index of the SOP that has the page: the one of that index, or else the first.
std::optional<std::size_t> sop_with(const Json& document, int page, const std::string& hint)
{
    const auto* sops = member(document, "sops");
    if (sops == nullptr || !sops->is_array()) return std::nullopt;
    // The same place in the list comes first: two SOPs may share a page.
    if (const auto index = index_of(hint); index && *index < sops->size() && has_page((*sops)[*index], page))
        return index;
    for (std::size_t i = 0; i < sops->size(); ++i)
        if (has_page((*sops)[i], page)) return i;
    return std::nullopt;
}

/// How well what stands on the way to a pointer's end fits a place: the best of its parts.
double fit_on_the_way(const Json& document, const Pointer& pointer, int page, const Box& box)
{
    double best = 0;
    const Json* node = &document;
    for (const auto& part : pointer) {
        node = find_node(*node, {part});
        if (node == nullptr) return best;
        // The thing itself may have no box, but its row or symbol has.
        if (const auto here = page_box_of(*node); here.page == page) best = std::max(best, fit_of(here.box, box));
    }
    return best;
}

/// All pointers that differ from `pointer` in their indexes alone, behind the SOP's.
void collect_alike(const Json& node, const Pointer& pointer, std::size_t depth, Pointer& at,
                   std::vector<Pointer>& found)
{
    if (depth == pointer.size()) {
        found.push_back(at);
        return;
    }
    if (node.is_array()) {
        for (std::size_t i = 0; i < node.size(); ++i) {
            at.push_back(std::to_string(i));
            collect_alike(node[i], pointer, depth + 1, at, found);
            at.pop_back();
        }
    } else if (const auto* next = member(node, pointer[depth].c_str())) {
        at.push_back(pointer[depth]);
        collect_alike(*next, pointer, depth + 1, at, found);
        at.pop_back();
    }
}

std::optional<Pointer> find_page_again(const Json& document, Pointer pointer, int page)
{
    const auto* pages = member(document, "pages");
    if (pages == nullptr || !pages->is_array() || pointer.size() < 2) return std::nullopt;
    for (std::size_t i = 0; i < pages->size(); ++i)
        if (const auto* number = member((*pages)[i], "page"); number != nullptr && number_of(*number) == page) {
            pointer[1] = std::to_string(i);
            return pointer;
        }
    return std::nullopt;
}

}  // namespace

int width_of_page(const Json& document, int page)
{
    const auto* pages = member(document, "pages");
    if (pages == nullptr || !pages->is_array()) return 0;
    for (const auto& entry : *pages)
        if (const auto* number = member(entry, "page"); number != nullptr && number_of(*number) == page)
            if (const auto* width = member(entry, "width")) return number_of(*width);
    return 0;
}

// Another reading may keep its pictures at another size.
Box box_in(const Json& document, int page, const Box& box, int page_width)
{
    const int width = width_of_page(document, page);
    if (width <= 0 || page_width <= 0) return box;
    const auto scaled = [&](int length) { return static_cast<int>(static_cast<double>(length) * width / page_width); };
    return {scaled(box.x), scaled(box.y), scaled(box.width), scaled(box.height)};
}

double fit_of(const Box& a, const Box& b)
{
    const double shared = area_of(overlap(a, b));
    const double smaller = std::min(area_of(a), area_of(b));
    if (smaller <= 0 || shared < kMostOfTheSmaller * smaller) return 0;
    // Of those that lie in each other far enough the one that is most alike in size wins.
    return shared / (area_of(a) + area_of(b) - shared);
}

PageBox page_box_of(const Json& node)
{
    const auto* page = member(node, "page");
    if (page == nullptr || number_of(*page) <= 0) return {};
    if (const auto* box = member(node, "box"); box != nullptr && box->is_array() && box->size() == 4)
        return {number_of(*page),
                {number_of((*box)[0]), number_of((*box)[1]), number_of((*box)[2]), number_of((*box)[3])}};
    if (const auto* path = member(node, "path"); path != nullptr && path->is_array())
        return {number_of(*page), hull_of_path(*path)};
    return {};
}

Place place_on_paper(const Json& document, const Pointer& pointer)
{
    Place place;
    const Json* node = &document;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        const auto* next = find_node(*node, {pointer[i]});
        if (next == nullptr) break;
        node = next;
        if (i == 1 && pointer[0] == "sops")
            if (const auto* pages = member(*node, "pages"); pages != nullptr && pages->is_array() && !pages->empty())
                place.sop_page = number_of((*pages)[0]);
        if (i == 1 && pointer[0] == "pages")
            if (const auto* page = member(*node, "page")) place.page = number_of(*page);
        if (const auto here = page_box_of(*node); here.page > 0 && !here.box.empty()) {
            place.page = here.page;
            place.box = here.box;
        }
    }
    if (place.page > 0) place.page_width = width_of_page(document, place.page);
    return place;
}

std::optional<Pointer> find_again(const Json& document, const Change& change)
{
    auto pointer = split_pointer(change.pointer);
    if (!pointer || pointer->empty()) return std::nullopt;
    if (pointer->front() == "pages") return find_page_again(document, std::move(*pointer), change.place.page);
    if (pointer->size() < 2 || change.place.sop_page == 0) return pointer;
    const auto sop = sop_with(document, change.place.sop_page, (*pointer)[1]);
    if (!sop) return std::nullopt;
    (*pointer)[1] = std::to_string(*sop);
    // A thing without a place of its own, or a place in a list: the index has to do.
    if (change.place.box.empty() || change.kind == Change::Kind::add) return pointer;

    const auto box = box_in(document, change.place.page, change.place.box, change.place.page_width);
    std::vector<Pointer> alike;
    Pointer at(pointer->begin(), pointer->begin() + 2);
    if (const auto* node = find_node(document, at)) collect_alike(*node, *pointer, 2, at, alike);
    std::optional<Pointer> best;
    double best_fit = 0;
    for (const auto& candidate : alike)
        if (const double fit = fit_on_the_way(document, candidate, change.place.page, box); fit > best_fit) {
            best_fit = fit;
            best = candidate;
        }
    return best;
}

}  // namespace alihsop
