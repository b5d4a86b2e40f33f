// Method: a change is a small edit of the document at a JSON Pointer; each one leaves behind what it takes to
// be undone (Reversal), so that a correction of many changes is made whole or not at all without a copy of the
// document. What follows from a change (a date from its text, a symbol's confidence) is derived here and
// refused as a change of its own: a person corrects what is printed, not what the program made of it.
//
// The document is the machine's and keeps the contract, but the pointers come from a browser: each step is
// looked for and nothing is taken for granted.
#include "review/corrections/apply_change.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "review/corrections/complete_value.h"
#include "review/corrections/json_walk.h"
#include "review/corrections/turn_page.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;
using Pointer = std::vector<std::string>;
using Kind = Change::Kind;

/// What follows from a correction, or says what the machine did: nobody writes it by hand.
constexpr std::array<std::string_view, 10> kNotByHand = {"id",      "was",  "origin", "confidence", "review",
                                                         "reasons", "text", "date",   "duration",   "transform"};

/// The name that says what kind of Value stands there: the member's, or of an item its array's.
std::string kind_name(const Pointer& pointer)
{
    for (auto part = pointer.rbegin(); part != pointer.rend(); ++part)
        if (!index_of(*part) && *part != "-") return *part;
    return {};
}

bool is_symbol_or_arrow(const Json& node) { return node.is_object() && node.contains("review") && node.contains("id"); }

/// The rotation is the page's as a whole, not by how much it changed: another reading that has it already stays as it
/// is.
std::optional<Refusal> turn(Json& document, const Change& change, const Pointer& pointer, Reversal& reversal)
{
    const auto* page = find_node(document, {pointer[0], pointer[1]});
    const auto index = index_of(pointer[1]);
    const Json stood{{"rotation", page->value("rotation", 0)}, {"transform", page->value("transform", Json())}};
    if (!index || !turn_page(document, *index, change.after)) return Refusal{"the page cannot be turned so"};
    reversal = {Reversal::Kind::turn_back, pointer, stood};
    return std::nullopt;
}

void turn_back(Json& document, const Reversal& reversal)
{
    static_cast<void>(turn_page(document, *index_of(reversal.pointer[1]), reversal.stood["rotation"]));
    if (!reversal.stood["transform"].is_null())
        document["pages"][*index_of(reversal.pointer[1])]["transform"] = reversal.stood["transform"];
}

bool is_rotation(const Pointer& pointer)
{
    return pointer.size() == 3 && pointer[0] == "pages" && pointer[2] == "rotation";
}

std::optional<Refusal> set(Json& document, const Change& change, const Pointer& pointer, Reversal& reversal)
{
    if (is_rotation(pointer)) return turn(document, change, pointer, reversal);
    const Pointer holder(pointer.begin(), pointer.end() - 1);
    Json& parent = *find_node(document, holder);
    auto* node = find_node(document, pointer);
    if (node == nullptr) return Refusal{"there is nothing at " + change.pointer};
    // A page's text is corrected as a whole; elsewhere `text` is a Value's, which is corrected by its own
    // pointer.
    const bool text_of_page = pointer.front() == "pages" && pointer.back() == "text";
    if (!text_of_page && std::find(kNotByHand.begin(), kNotByHand.end(), pointer.back()) != kNotByHand.end())
        return Refusal{"\"" + pointer.back() + "\" follows from other things"};
    // Whoever changes one member of a symbol has looked at it.
    if (is_symbol_or_arrow(parent)) {
        reversal = {Reversal::Kind::put_back, holder, parent};
        confirm_node(parent);
        node = find_node(document, pointer);
    } else {
        reversal = {Reversal::Kind::put_back, pointer, *node};
    }
    if (is_value(*node) && change.after.is_string()) {
        correct_text(*node, change.after.get<std::string>());
        return std::nullopt;
    }
    // Anything else is put in as it is and made complete; the schema is asked afterwards.
    *node = change.after;
    complete_values(*node, kind_name(pointer));
    return std::nullopt;
}

std::optional<Refusal> settle(Json& document, const Change& change, const Pointer& pointer, Reversal& reversal)
{
    auto* node = find_node(document, pointer);
    const bool fits =
        node != nullptr && (is_value(*node) || (change.kind == Kind::confirm && is_symbol_or_arrow(*node)));
    if (!fits) return Refusal{"there is nothing to settle at " + change.pointer};
    reversal = {Reversal::Kind::put_back, pointer, *node};
    change.kind == Kind::confirm ? confirm_node(*node) : mark_illegible(*node);
    return std::nullopt;
}

std::optional<Refusal> add(Json& document, const Change& change, Pointer pointer, Reversal& reversal)
{
    auto* array = find_node(document, Pointer(pointer.begin(), pointer.end() - 1));
    const auto index =
        pointer.back() == "-" && array != nullptr ? std::optional(array->size()) : index_of(pointer.back());
    if (array == nullptr || !array->is_array() || !index) return Refusal{"there is no list at " + change.pointer};
    // The list may have become shorter in another reading.
    const auto at = std::min(*index, array->size());
    auto item = change.after;
    complete_values(item, kind_name(pointer));
    array->insert(array->begin() + static_cast<std::ptrdiff_t>(at), std::move(item));
    pointer.back() = std::to_string(at);
    reversal = {Reversal::Kind::take_out, pointer, {}};
    return std::nullopt;
}

std::optional<Refusal> remove(Json& document, const Change& change, const Pointer& pointer, Reversal& reversal)
{
    auto* parent = find_node(document, Pointer(pointer.begin(), pointer.end() - 1));
    auto* node = find_node(document, pointer);
    if (node == nullptr) return Refusal{"there is nothing at " + change.pointer};
    if (parent->is_object()) {
        reversal = {Reversal::Kind::put_back, pointer, *node};
        // Members of the contract are never absent: an empty one is null.
        *node = nullptr;
        return std::nullopt;
    }
    reversal = {Reversal::Kind::put_in, pointer, std::move(*node)};
    // What stands behind it in the list moves up: later pointers of the same correction mean the list as it is
    // then.
    parent->erase(*index_of(pointer.back()));
    return std::nullopt;
}

void move_item(Json& array, std::size_t from, std::size_t to)
{
    const auto at = [&](std::size_t index) { return array.begin() + static_cast<std::ptrdiff_t>(index); };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
}

std::optional<Refusal> move(Json& document, const Change& change, Pointer pointer, Reversal& reversal)
{
    auto* array = find_node(document, Pointer(pointer.begin(), pointer.end() - 1));
    const auto from = index_of(pointer.back());
    if (array == nullptr || !array->is_array() || !from || *from >= array->size() || !change.after.is_number_unsigned())
        return Refusal{"there is nothing to move at " + change.pointer};
    const auto to = std::min(change.after.get<std::size_t>(), array->size() - 1);
    move_item(*array, *from, to);
    pointer.back() = std::to_string(to);
    reversal = {Reversal::Kind::move_back, pointer, *from};
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> apply_change(Json& document, const Change& change, const Pointer& pointer, Reversal& reversal)
{
    if (pointer.size() < 2 || (pointer.front() != "sops" && pointer.front() != "pages"))
        return Refusal{"only SOPs and pages are corrected, not " + change.pointer};
    if (find_node(document, Pointer(pointer.begin(), pointer.end() - 1)) == nullptr)
        return Refusal{"there is nothing at " + change.pointer};
    switch (change.kind) {
        case Kind::set:
            return set(document, change, pointer, reversal);
        case Kind::confirm:
        case Kind::illegible:
            return settle(document, change, pointer, reversal);
        case Kind::add:
            return add(document, change, pointer, reversal);
        case Kind::remove:
            return remove(document, change, pointer, reversal);
        case Kind::move:
            return move(document, change, pointer, reversal);
        case Kind::accept:
        case Kind::reopen:
            break;
    }
    // Accepting and reopening change nothing of the document: replay keeps who is accepted.
    if (pointer.size() != 2 || pointer.front() != "sops" || find_node(document, pointer) == nullptr)
        return Refusal{"there is no SOP at " + change.pointer};
    return std::nullopt;
}

void reverse(Json& document, Reversal& reversal)
{
    if (reversal.kind == Reversal::Kind::none) return;
    const Pointer holder(reversal.pointer.begin(), reversal.pointer.end() - 1);
    Json& parent = *find_node(document, holder);
    switch (reversal.kind) {
        case Reversal::Kind::put_back:
            *find_node(document, reversal.pointer) = std::move(reversal.stood);
            break;
        case Reversal::Kind::take_out:
            parent.erase(*index_of(reversal.pointer.back()));
            break;
        case Reversal::Kind::put_in:
            parent.insert(parent.begin() + static_cast<std::ptrdiff_t>(*index_of(reversal.pointer.back())),
                          std::move(reversal.stood));
            break;
        case Reversal::Kind::move_back:
            move_item(parent, *index_of(reversal.pointer.back()), reversal.stood.get<std::size_t>());
            break;
        case Reversal::Kind::turn_back:
            turn_back(document, reversal);
            break;
        case Reversal::Kind::none:
            break;
    }
}

}  // namespace alihsop
