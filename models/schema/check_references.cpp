// What a JSON Schema cannot say: that an id is there which something refers to. All faults are collected, not
// only the first, so that a document can be mended in one go. Cost grows with the document, as ids are looked
// up in sets.
#include "models/schema/check_references.h"

#include <nlohmann/json.hpp>
#include <set>

#include "models/json/json_place.h"

namespace alihsop {
namespace {

using Json = nlohmann::json;
using Faults = std::vector<DocumentFault>;
// As JSON, since pages are numbers and the rest are texts.
using Ids = std::set<Json>;

std::string under(const std::string& pointer, const std::string& member) { return pointer + '/' + member; }
std::string under(const std::string& pointer, std::size_t index) { return pointer + '/' + std::to_string(index); }

/// The ids in a list of objects; one that stands twice is a fault.
Ids collect_ids(const Json& items, const std::string& pointer, Faults& faults)
{
    Ids ids;
    for (std::size_t i = 0; i < items.size(); ++i) {
        // The schema has been checked before: members are there and of their types.
        const auto& id = items[i]["id"];
        if (!ids.insert(id).second)
            faults.push_back({under(under(pointer, i), "id"), id.get<std::string>() + " stands twice."});
    }
    return ids;
}

/// A reference, null for none.
void expect_known(const Json& reference, const Ids& ids, const std::string& pointer, Faults& faults)
{
    if (!reference.is_null() && !ids.contains(reference))
        faults.push_back(
            {pointer, "there is no " +
                          (reference.is_string() ? reference.get<std::string>() : "page " + reference.dump()) + '.'});
}

void check_flow(const Json& sop, const std::string& pointer, Faults& faults)
{
    const auto bagian = collect_ids(sop["bagian"], under(pointer, "bagian"), faults);
    const auto pelaksana = collect_ids(sop["pelaksana"], under(pointer, "pelaksana"), faults);
    const auto langkah = collect_ids(sop["langkah"], under(pointer, "langkah"), faults);
    const auto simbol = collect_ids(sop["alur"]["simbol"], pointer + "/alur/simbol", faults);
    collect_ids(sop["alur"]["panah"], pointer + "/alur/panah", faults);

    for (std::size_t i = 0; i < sop["langkah"].size(); ++i)
        expect_known(sop["langkah"][i]["bagian"], bagian, under(under(pointer, "langkah"), i) + "/bagian", faults);
    for (std::size_t i = 0; i < sop["alur"]["simbol"].size(); ++i) {
        const auto& symbol = sop["alur"]["simbol"][i];
        const auto here = under(pointer + "/alur/simbol", i);
        expect_known(symbol["langkah"], langkah, here + "/langkah", faults);
        for (std::size_t k = 0; k < symbol["pelaksana"].size(); ++k)
            expect_known(symbol["pelaksana"][k], pelaksana, under(here + "/pelaksana", k), faults);
    }
    for (std::size_t i = 0; i < sop["alur"]["panah"].size(); ++i) {
        const auto here = under(pointer + "/alur/panah", i);
        expect_known(sop["alur"]["panah"][i]["dari"], simbol, here + "/dari", faults);
        expect_known(sop["alur"]["panah"][i]["ke"], simbol, here + "/ke", faults);
    }
}

/// Every `page` of a value, a step, a symbol, an arrow (0 is a page that is not known), and reasons without `review`.
// By walking over everything: a value has the same members wherever it stands.
void check_values(const Json& json, const Ids& pages, const std::string& pointer, Faults& faults)
{
    if (json.is_object()) {
        if (json.contains("page") && json["page"] != 0)
            expect_known(json["page"], pages, under(pointer, "page"), faults);
        if (json.contains("reasons") && !json["reasons"].empty() && json["review"] == false)
            faults.push_back({under(pointer, "reasons"), "there are reasons, but review is false."});
        for (const auto& [name, value] : json.items())
            check_values(value, pages, under(pointer, escape_pointer(name)), faults);
    }
    if (json.is_array())
        for (std::size_t i = 0; i < json.size(); ++i) check_values(json[i], pages, under(pointer, i), faults);
}

/// Whether something stands where a well-formed JSON Pointer points.
// Compared in their escaped form: a pointer is walked without being decoded.
bool resolves(const Json& document, std::string_view pointer)
{
    const Json* place = &document;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const auto step = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(step.size());
        const Json* next = nullptr;
        if (place->is_object())
            for (const auto& [name, value] : place->items())
                if (escape_pointer(name) == step) next = &value;
        if (place->is_array())
            for (std::size_t i = 0; i < place->size() && next == nullptr; ++i)
                if (std::to_string(i) == step) next = &(*place)[i];
        if (next == nullptr) return false;
        place = next;
    }
    return true;
}

void check_findings(const Json& document, const Json& findings, const std::string& pointer, Faults& faults)
{
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (!resolves(document, findings[i]["pointer"].get_ref<const std::string&>()))
            faults.push_back({under(under(pointer, i), "pointer"), "points to nothing in this document."});
}

/// Pages follow one another, from 1 on or from the first of the pages asked for, and are among those of the source; a
/// page and its SOP name each other.
Ids check_pages(const Json& document, const Ids& sop_ids, Faults& faults)
{
    const auto& pages = document["pages"];
    Ids numbers;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        numbers.insert(pages[i]["page"]);
        const auto here = under("/pages", i);
        // A page that is missing would be one that nobody has looked at.
        if (i > 0 && pages[i]["page"] != pages[i - 1]["page"].get<int>() + 1)
            faults.push_back({here + "/page", "does not follow the page before it."});
        expect_known(pages[i]["sop"], sop_ids, here + "/sop", faults);
    }
    if (!pages.empty() && document["source"]["page_count"] < pages.back()["page"])
        faults.push_back({"/source/page_count", "there is a page " + pages.back()["page"].dump() + "."});
    return numbers;
}

void check_sop_pages(const Json& document, const Ids& numbers, Faults& faults)
{
    std::set<std::pair<Json, Json>> listed;
    for (std::size_t i = 0; i < document["sops"].size(); ++i) {
        const auto& sop = document["sops"][i];
        for (std::size_t k = 0; k < sop["pages"].size(); ++k) {
            expect_known(sop["pages"][k], numbers, under(under("/sops", i) + "/pages", k), faults);
            listed.emplace(sop["id"], sop["pages"][k]);
        }
    }
    for (std::size_t i = 0; i < document["pages"].size(); ++i) {
        const auto& page = document["pages"][i];
        if (!page["sop"].is_null() && !listed.contains({page["sop"], page["page"]}))
            faults.push_back(
                {under("/pages", i) + "/sop", page["sop"].get<std::string>() + " does not list this page."});
    }
}

}  // namespace

std::vector<DocumentFault> check_references(const Json& document)
{
    Faults faults;
    const auto sop_ids = collect_ids(document["sops"], "/sops", faults);
    const auto numbers = check_pages(document, sop_ids, faults);
    check_sop_pages(document, numbers, faults);
    for (std::size_t i = 0; i < document["sops"].size(); ++i) {
        const auto& sop = document["sops"][i];
        check_flow(sop, under("/sops", i), faults);
        check_values(sop, numbers, under("/sops", i), faults);
        check_findings(document, sop["findings"], under("/sops", i) + "/findings", faults);
    }
    check_findings(document, document["findings"], "/findings", faults);
    return faults;
}

}  // namespace alihsop
