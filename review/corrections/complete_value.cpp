// What a person types is a text; what stands in the document is a Value with page, box, confidence and the
// forms that follow from the text. The parsers are those of the reading, so a corrected date means what a read
// one would. Confidence is 1 and review off, as a person has looked.
#include "review/corrections/complete_value.h"

#include "models/json/json_writing.h"
#include "models/json/value_json.h"
#include "models/normal_forms/fold_text.h"
#include "models/normal_forms/parse_date.h"
#include "models/normal_forms/parse_duration.h"
#include "models/normal_forms/parse_nip.h"
#include "models/normal_forms/parse_rule.h"
#include "review/corrections/json_walk.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

struct PlaceOnPage {
    Json page = 0;
    Json box = Json::array({0, 0, 0, 0});
};

Json rule_of(const std::string& text)
{
    RuleValue value;
    value.text = text;
    value.rule = parse_rule(text);
    return to_json(value)["rule"];
}

void derive_duration(Json& value, const std::string& text)
{
    // Of the old text.
    value.erase("duration_max");
    value.erase("working_days");
    const auto parsed = parse_duration(text);
    value["duration"] = parsed ? Json(parsed->duration) : Json();
    if (parsed && parsed->duration_max) value["duration_max"] = *parsed->duration_max;
    if (parsed && parsed->working_days) value["working_days"] = true;
}

/// What follows from the text, where the Value has such a member.
void derive(Json& value)
{
    const auto text = value["text"].get<std::string>();
    if (value.contains("date")) value["date"] = optional_json(parse_date(text));
    if (value.contains("duration")) derive_duration(value, text);
    if (value.contains("nip")) value["nip"] = optional_json(parse_nip(text));
    if (value.contains("rule")) value["rule"] = rule_of(text);
}

/// The member that Values of this name have beside those of all.
std::string_view own_member(std::string_view name)
{
    if (name.starts_with("tanggal_"))
        return name == "tanggal_pembuatan" || name == "tanggal_revisi" || name == "tanggal_efektif" ? "date" : "";
    if (name == "waktu") return "duration";
    if (name == "nip") return "nip";
    return name == "dasar_hukum" ? "rule" : "";
}

Json whole_value(const Json& given, std::string_view name, const PlaceOnPage& place)
{
    Json value;
    value["text"] = fold_space(given["text"].get<std::string>());
    // Somebody has looked: there is nothing left to doubt.
    value["confidence"] = 1.0;
    value["page"] = given.value("page", place.page);
    value["box"] = given.value("box", place.box);
    value["review"] = false;
    value["origin"] = "correction";
    if (given.contains("was")) value["was"] = given["was"];
    if (const auto member = own_member(name); !member.empty()) value[std::string(member)] = nullptr;
    derive(value);
    return value;
}

void complete(Json& node, std::string_view name, const PlaceOnPage& place)
{
    if (node.is_array()) {
        for (auto& item : node) complete(item, name, place);
        return;
    }
    if (!node.is_object()) return;
    // What is put back (from another SOP, from a split) keeps what is known of it.
    if (is_value(node)) {
        if (const auto member = own_member(name); !member.empty() && !node.contains(member)) {
            node[std::string(member)] = nullptr;
            derive(node);
        }
        return;
    }
    if (const auto text = node.find("text"); text != node.end() && text->is_string()) {
        node = whole_value(node, name, place);
        return;
    }
    // A Value without a place of its own stands where the row or block does that it is added with.
    const PlaceOnPage own{node.value("page", place.page), node.value("box", place.box)};
    for (auto& [member, value] : node.items()) complete(value, member, own);
}

}  // namespace

void confirm_node(Json& node)
{
    node["confidence"] = 1.0;
    node["review"] = false;
    node.erase("reasons");
    node.erase("suggestion");
}

void correct_text(Json& value, const std::string& text)
{
    const auto folded = fold_space(text);
    // The first reading is kept, whatever is corrected after it.
    if (!value.contains("was")) value["was"] = value["text"];
    value["text"] = folded;
    value["origin"] = "correction";
    confirm_node(value);
    derive(value);
}

void mark_illegible(Json& value)
{
    value["review"] = true;
    value["reasons"] = Json::array({"illegible"});
    value.erase("suggestion");
}

void complete_values(Json& node, std::string_view name) { complete(node, name, {}); }

}  // namespace alihsop
