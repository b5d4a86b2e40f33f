// Method: an id ("p3") means an actor, step or symbol that stands somewhere on paper. When a correction is
// made, the places of all ids within it are noted; in another reading each is replaced by the id of what stands
// there now. Ids are only looked for in texts that are no Values, as what was read from paper may look like
// one.
//
// Fails (the correction is lost) when one of them has nothing in its place any more: half a correction would
// tie a symbol to somebody else.
#include "review/corrections/translate_ids.h"

#include <array>
#include <functional>

#include "models/json/value_json.h"
#include "review/corrections/find_place.h"
#include "review/corrections/json_walk.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

struct Numbered {
    const char* name;
    std::vector<std::string> pointer;  ///< within an SOP
};

/// The lists of an SOP whose items bear ids.
const std::array<Numbered, 5>& numbered_lists()
{
    static const std::array<Numbered, 5> lists = {
        Numbered{"bagian", {"bagian"}}, Numbered{"pelaksana", {"pelaksana"}}, Numbered{"langkah", {"langkah"}},
        Numbered{"simbol", {"alur", "simbol"}}, Numbered{"panah", {"alur", "panah"}}};
    return lists;
}

const Json* list_of(const Json& sop, const std::string& name)
{
    for (const auto& list : numbered_lists())
        if (list.name == name) return find_node(sop, list.pointer);
    return nullptr;
}

std::string id_of(const Json& item)
{
    return item.is_object() && item.contains("id") && item["id"].is_string() ? item["id"].get<std::string>() : "";
}

/// An actor and a part stand where their names do.
PageBox place_of(const Json& item)
{
    for (const auto* named : {"nama", "judul"})
        if (item.is_object() && item.contains(named))
            if (const auto place = page_box_of(item[named]); place.page > 0) return place;
    return page_box_of(item);
}

void for_each_text(Json& node, const std::function<void(Json&)>& visit)
{
    if (node.is_string())
        visit(node);
    else if (is_value(node))
        return;  // what was read from paper is no id
    else if (node.is_structured())
        for (auto& item : node) for_each_text(item, visit);
}

const Json* sop_of(const Json& document, const std::string& pointer)
{
    const auto parts = split_pointer(pointer);
    return parts && parts->size() >= 2 && parts->front() == "sops" ? find_node(document, {(*parts)[0], (*parts)[1]})
                                                                   : nullptr;
}

std::string same_in(const Json& document, const Json& sop, const Json& meant)
{
    const auto* list = list_of(sop, meant.value("in", ""));
    auto wanted = page_box_of(meant);
    if (list == nullptr || !list->is_array() || wanted.page == 0) return {};
    wanted.box = box_in(document, wanted.page, wanted.box, meant.value("page_width", 0));
    std::string best;
    double best_fit = 0;
    for (const auto& item : *list)
        if (const auto here = place_of(item); here.page == wanted.page)
            // By where it stands on paper; ids are only numbers in an order.
            if (const double fit = fit_of(here.box, wanted.box); fit > best_fit) {
                best_fit = fit;
                best = id_of(item);
            }
    return best;
}

void renumber_when_taken(const Json& list, Json& item)
{
    const auto id = id_of(item);
    if (id.empty() || !list.is_array()) return;
    bool taken = false;
    long largest = 0;
    for (const auto& other : list) {
        taken = taken || id_of(other) == id;
        if (const auto number = index_of(id_of(other).empty() ? "" : id_of(other).substr(1)))
            largest = std::max(largest, static_cast<long>(*number));
    }
    // Ids are a letter and a number; the next number is nobody's.
    if (taken) item["id"] = id.substr(0, 1) + std::to_string(largest + 1);
}

}  // namespace

Json meaning_of_ids(const Json& document, const Change& change)
{
    Json meaning = Json::object();
    const auto* sop = sop_of(document, change.pointer);
    if (sop == nullptr) return meaning;
    auto after = change.after;
    for_each_text(after, [&](const Json& text) {
        const auto id = text.get<std::string>();
        // Told once, however often the change names it.
        if (meaning.contains(id)) return;
        for (const auto& list : numbered_lists()) {
            const auto* items = find_node(*sop, list.pointer);
            if (items == nullptr || !items->is_array()) continue;
            for (const auto& item : *items) {
                if (id_of(item) != id) continue;
                const auto place = place_of(item);
                meaning[id] = {{"in", list.name},
                               {"page", place.page},
                               {"box", to_json(place.box)},
                               {"page_width", width_of_page(document, place.page)}};
                return;
            }
        }
    });
    return meaning;
}

bool translate_ids(const Json& document, std::size_t sop_index, Change& change)
{
    const auto* sop = find_node(document, {"sops", std::to_string(sop_index)});
    if (sop == nullptr) return false;
    bool all_there = true;
    for_each_text(change.after, [&](Json& text) {
        const auto meant = change.meant.find(text.get<std::string>());
        if (meant == change.meant.end()) return;
        const auto id = same_in(document, *sop, *meant);
        if (id.empty())
            all_there = false;
        else
            text = id;
    });
    const auto parts = split_pointer(change.pointer);
    if (change.kind == Change::Kind::add && parts && parts->size() > 2)
        if (const auto* list = find_node(document, {parts->begin(), parts->end() - 1}))
            renumber_when_taken(*list, change.after);
    return all_there;
}

}  // namespace alihsop
