// One pass over a binder's files for the shelf's row and the index. Doubts are counted as the page counts them:
// what a person has declared illegible is settled. A binder that cannot be understood is one error, so that the
// shelf shows it rather than hides it.
#include "review/server/summarise_review.h"

#include <fstream>
#include <iterator>

#include "checks/check_binder.h"
#include "models/failure.h"
#include "models/json/binder_json.h"
#include "models/json/json_text.h"
#include "pipeline/batch/workspace.h"
#include "review/corrections/corrected_binder.h"
#include "review/corrections/correction_log.h"
#include "review/corrections/history.h"
#include "review/corrections/replay.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

std::string read_file(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void collect_texts(const Json& node, std::string& all)
{
    if (node.is_object()) {
        if (const auto text = node.find("text"); text != node.end() && text->is_string())
            all += text->get<std::string>() + '\n';
        for (const auto& [name, member] : node.items())
            // Findings are told in the program's words: a search is for those on the paper.
            if (member.is_structured() && name != "findings") collect_texts(member, all);
    } else if (node.is_array()) {
        for (const auto& item : node) collect_texts(item, all);
    }
}

std::string text_of(const Json& value) { return value.is_object() ? value.value("text", "") : ""; }

void add_texts(const Json& document, ReviewSummary& summary)
{
    std::map<std::string, std::string> titles;
    for (const auto& sop : document["sops"]) {
        SearchableText text{sop.value("id", ""), sop["pages"].empty() ? 0 : sop["pages"][0].get<int>(),
                            text_of(sop["nama_sop"]), ""};
        titles[text.sop] = text.title;
        collect_texts(sop, text.body);
        summary.texts.push_back(std::move(text));
    }
    for (const auto& page : document["pages"]) {
        const auto sop = page["sop"].is_string() ? page["sop"].get<std::string>() : "";
        if (const auto body = page.value("text", ""); !body.empty())
            // The page's whole text as well: what stands outside of the form is in no value.
            summary.texts.push_back({sop, page["page"].get<int>(), titles[sop], body});
    }
}

}  // namespace

long count_open_doubts(const Json& node)
{
    long doubts = 0;
    if (node.is_object() && node.value("review", Json()) == true) {
        const auto reasons = node.find("reasons");
        // What somebody has called illegible is settled, though it stays marked.
        doubts += reasons != node.end() && *reasons == Json::array({"illegible"}) ? 0 : 1;
    }
    if (node.is_structured())
        for (const auto& item : node)
            if (item.is_structured()) doubts += count_open_doubts(item);
    return doubts;
}

ReviewSummary summarise_review(const fs::path& folder)
{
    ReviewSummary summary;
    const auto state = read_state(folder);
    summary.name = state ? state->binder : folder.filename().string();
    try {
        const auto text = read_file(folder / "binder.json");
        auto machine = read_json_text(text);
        static_cast<void>(binder_from_json(machine));
        const auto log = read_correction_log(folder / "corrections.jsonl");
        const auto corrected = replay(std::move(machine), reading_of(text), log.corrections);
        const auto& document = corrected.document;
        summary.pages = static_cast<long>(document["pages"].size());
        summary.sops = static_cast<long>(document["sops"].size());
        summary.doubts = count_open_doubts(document["sops"]);
        auto binder = binder_from_json(document);
        check_binder(binder);
        summary.findings = static_cast<long>(binder.findings.size());
        for (const auto& sop : binder.sops) summary.findings += static_cast<long>(sop.findings.size());
        for (const auto& sop : document["sops"]) {
            summary.accepted += corrected.accepted.contains(sop.value("id", "")) ? 1 : 0;
        }
        for (const auto& page : document["pages"]) summary.errors += page["error"].is_null() ? 0 : 1;
        summary.corrections = static_cast<long>(corrections_in_force(log.corrections).size());
        add_texts(document, summary);
    } catch (const Failure&) {
        summary.errors += 1;
    }
    return summary;
}

}  // namespace alihsop
