// Method: a correction touches one SOP nearly always, and the schema's and the checks' cost grows with the
// document: so that SOP is put into a small document of its own, which keeps the contract exactly when it does,
// and is judged there. Only what changes the number of SOPs or their pages is judged as a whole.
#include "review/server/check_changed.h"

#include "checks/check_binder.h"
#include "models/json/binder_json.h"
#include "models/json/json_text.h"
#include "models/json/json_writing.h"
#include "models/json/value_json.h"

namespace alihsop {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::string_view kAlone = "/sops/0";  // where an SOP stands in a document of its own

}  // namespace

Json document_of_sop(const Json& document, std::size_t sop)
{
    Json small;
    for (const auto* member : {"schema", "generator", "source"}) small[member] = document[member];
    const auto id = document["sops"][sop].value("id", "");
    small["pages"] = Json::array();
    for (const auto& page : document["pages"]) {
        auto slim = page;
        // long, and no check of an SOP reads them
        slim["text"] = "";
        if (slim["sop"] != id) slim["sop"] = nullptr;
        small["pages"].push_back(std::move(slim));
    }
    small["sops"] = Json::array({document["sops"][sop]});
    small["sops"][0]["findings"] = Json::array();
    small["findings"] = Json::array();
    return small;
}

std::optional<DocumentFault> fault_of_changed(const Json& document, const std::optional<std::set<std::size_t>>& touched)
{
    std::vector<DocumentFault> faults;
    // Which SOPs are touched is not known, or pages are: the whole document is looked at.
    if (!touched || touched->empty()) {
        auto whole = document;  // findings point to where things stood before
        whole["findings"] = Json::array();
        for (auto& sop : whole["sops"]) sop["findings"] = Json::array();
        faults = validate_document(write_json_line(whole));
    } else {
        for (const auto sop : *touched) {
            if (sop >= document["sops"].size()) continue;
            faults = validate_document(write_json_line(document_of_sop(document, sop)));
            if (!faults.empty()) break;
        }
    }
    return faults.empty() ? std::nullopt : std::optional(faults.front());
}

void check_whole(const Json& document, Json& shown)
{
    auto binder = binder_from_json(document);
    check_binder(binder);
    for (std::size_t i = 0; i < binder.sops.size(); ++i)
        shown["sops"][i]["findings"] = list_json(binder.sops[i].findings);
    shown["findings"] = list_json(binder.findings);
}

void check_one(const Json& document, std::size_t sop, Json& shown)
{
    auto alone = document_of_sop(document, sop);
    // Findings of the reading are kept, those of the checks made anew.
    alone["sops"][0]["findings"] = document["sops"][sop]["findings"];
    auto binder = binder_from_json(alone);
    check_binder(binder);
    const auto place = "/sops/" + std::to_string(sop);
    for (auto& finding : binder.sops[0].findings)
        if (finding.pointer == kAlone || finding.pointer.starts_with(std::string(kAlone) + '/'))
            // From the small document back to the place in the large one.
            finding.pointer = place + finding.pointer.substr(kAlone.size());
    shown["findings"] = list_json(binder.sops[0].findings);
}

}  // namespace alihsop
