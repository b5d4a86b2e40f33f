// Method: the truth is two files, the machine's binder.json and the log; what is kept in memory (the corrected
// document, what the page shows of it) can be made again at any time and is, when a file's size or time has
// changed. A correction is made on a copy, judged against the contract, appended to the log, and only then put
// in the copy's place: a refusal at any step leaves nothing behind.
//
// Two people at once: whoever sends a revision that is not the latest is refused (409) and gets the other's
// changes first. Cost: a copy of the document for each correction.
#include "review/server/reviewed_binder.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "models/failure.h"
#include "models/json/binder_json.h"
#include "models/json/json_place.h"
#include "models/json/json_text.h"
#include "review/corrections/corrected_binder.h"
#include "review/corrections/correction_line.h"
#include "review/corrections/history.h"
#include "review/corrections/json_walk.h"
#include "review/server/check_changed.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;
using Action = Correction::Action;

constexpr std::size_t kMostChanges = 20'000;  // in one correction: all equal values of a large binder

std::string read_file(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Failure(FailureKind::missing_input, "cannot read " + file.string(), "Digitise the binder again.");
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Size and time of writing: enough to see that somebody digitised again or wrote to the log beside this server.
std::string stamp_of(const fs::path& file)
{
    std::error_code error;
    const auto size = fs::file_size(file, error);
    if (error) return "-";
    return std::to_string(size) + '@' + std::to_string(fs::last_write_time(file, error).time_since_epoch().count());
}

ReviewAnswer refuse(int status, const std::string& code, const std::string& message)
{
    return {status, {{"code", code}, {"message", message}}};
}

/// Pages' texts are for the search; the page does not show them.
Json without_texts(const Json& pages)
{
    Json slim = pages;
    for (auto& page : slim) page.erase("text");
    return slim;
}

/// The SOPs that a correction touches; nothing when it changes how many there are, or which pages they have.
std::optional<std::set<std::size_t>> touched_sops(const Correction& correction)
{
    std::set<std::size_t> touched;
    for (const auto& change : correction.changes) {
        const auto parts = split_pointer(change.pointer);
        if (!parts || parts->size() < 2) return std::nullopt;
        if (parts->front() != "sops") continue;
        const auto index = index_of((*parts)[1]);
        // A correction of an SOP as a whole moves, adds or removes it: then every pointer may have moved.
        const bool whole =
            parts->size() == 2 && change.kind != Change::Kind::accept && change.kind != Change::Kind::reopen;
        if (!index || whole) return std::nullopt;
        touched.insert(*index);
    }
    return touched;
}

}  // namespace

ReviewedBinder::ReviewedBinder(fs::path folder) : folder_(std::move(folder)), log_file_(folder_ / "corrections.jsonl")
{
    load();
}

void ReviewedBinder::load()
{
    stamp_ = stamp_of(folder_ / "binder.json") + ' ' + stamp_of(log_file_);
    const auto text = read_file(folder_ / "binder.json");
    // Three things are kept: what the machine read, the log, and the first with the second over it.
    machine_ = read_json_text(text);
    // It throws for what does not keep the contract, before anybody works on it.
    static_cast<void>(binder_from_json(machine_));
    reading_ = reading_of(text);
    log_ = read_correction_log(log_file_);
    corrected_ = replay(machine_, reading_, log_.corrections);
    // Made again when it is next asked for: most corrections come in a row.
    shown_ = nullptr;
}

void ReviewedBinder::load_when_changed()
{
    if (stamp_of(folder_ / "binder.json") + ' ' + stamp_of(log_file_) != stamp_) load();
}

Json ReviewedBinder::standing(const std::string& who) const
{
    Json json;
    json["revision"] = log_.corrections.size();
    json["accepted"] = corrected_.accepted;
    json["undo"] = next_to_undo(log_.corrections, who).has_value();
    json["redo"] = next_to_redo(log_.corrections, who).has_value();
    return json;
}

std::string ReviewedBinder::shown_document() const
{
    const auto& document = corrected_.document;
    Json shown{{"source", document["source"]},
               {"pages", without_texts(document["pages"])},
               {"sops", document["sops"]},
               {"findings", Json::array()}};
    // Findings are made anew, as corrections may have settled some and caused others.
    check_whole(document, shown);
    return write_json_line(shown);
}

ReviewAnswer ReviewedBinder::view(const std::string& who)
{
    // One binder is worked on by one request at a time; others have their own locks.
    const std::lock_guard lock(mutex_);
    load_when_changed();
    ReviewAnswer answer{200, standing(who)};
    auto& body = answer.body;
    body["reading"] = reading_;
    // Shared with whoever is just being sent it; a correction makes a new one.
    if (!shown_) shown_ = std::make_shared<const std::string>(shown_document());
    answer.document = shown_;
    body["lost"] = Json::array();
    for (const auto& lost : corrected_.lost)
        body["lost"].push_back(
            {{"sequence", lost.correction.sequence},
             {"who", lost.correction.who},
             {"time", lost.correction.time},
             {"why", lost.why},
             {"pointer", lost.correction.changes.empty() ? "" : lost.correction.changes.front().pointer},
             {"page", lost.correction.changes.empty() ? 0 : lost.correction.changes.front().place.page},
             {"after", lost.correction.changes.empty() ? Json() : lost.correction.changes.front().after}});
    body["fault"] = log_.fault ? Json{{"line", log_.fault->line}, {"message", log_.fault->what}} : Json();
    return answer;
}

ReviewAnswer ReviewedBinder::revision()
{
    const std::lock_guard lock(mutex_);
    load_when_changed();
    return {200,
            {{"revision", log_.corrections.size()},
             {"reading", reading_},
             {"by", log_.corrections.empty() ? "" : log_.corrections.back().who}}};
}

std::optional<ReviewAnswer> ReviewedBinder::refusal_to_write() const
{
    if (log_.fault)
        return refuse(423, "log-tampered",
                      "corrections.jsonl, line " + std::to_string(log_.fault->line) + ": " + log_.fault->what);
    return std::nullopt;
}

ReviewAnswer ReviewedBinder::correct(const Json& request, const std::string& who)
{
    const std::lock_guard lock(mutex_);
    load_when_changed();
    if (auto refusal = refusal_to_write()) return *refusal;
    Correction correction;
    try {
        const JsonPlace place(request);
        // The number of lines is the revision: who has seen fewer would correct what he has not seen.
        if (static_cast<std::size_t>(std::max(0, place.at("revision").integer())) != log_.corrections.size())
            return {409,
                    {{"code", "changed-by-other"},
                     {"by", log_.corrections.empty() ? "" : log_.corrections.back().who},
                     {"revision", log_.corrections.size()}}};
        if (place.has("reading") &&
            place.at("reading").text() != reading_)  // digitised again meanwhile: its pointers lead elsewhere
            return {409, {{"code", "read-again"}, {"by", ""}, {"revision", log_.corrections.size()}}};
        const auto changes = place.at("changes").items();
        if (changes.empty() || changes.size() > kMostChanges)
            return refuse(422, "malformed", "one to 20,000 changes are a correction");
        for (const auto& change : request.at("changes")) correction.changes.push_back(change_from_json(change));
    } catch (const Failure& failure) {
        return refuse(422, "malformed", failure.what());
    }
    correction.who = who;
    correction.reading = reading_;
    // On a copy: what is refused leaves no trace.
    auto corrected = corrected_;
    if (const auto refusal = apply_new(corrected, correction)) return refuse(422, "not-possible", refusal->why);
    if (const auto fault = fault_of_changed(corrected.document, touched_sops(correction)))
        return refuse(422, "against-the-contract", fault->pointer + ": " + fault->message);
    // Only now it goes to the disk, and it is in force when it is there.
    return append(std::move(correction), std::move(corrected), who);
}

ReviewAnswer ReviewedBinder::take_step(Action action, const std::string& who)
{
    const std::lock_guard lock(mutex_);
    load_when_changed();
    if (auto refusal = refusal_to_write()) return *refusal;
    const auto of = action == Action::undo ? next_to_undo(log_.corrections, who) : next_to_redo(log_.corrections, who);
    if (!of) return refuse(422, "nothing-left", "there is nothing left to undo or redo");
    Correction step;
    step.action = action;
    step.of = *of;
    step.who = who;
    auto lines = log_.corrections;
    lines.push_back(step);
    auto corrected = replay(machine_, reading_, lines);
    // Undoing this would leave another's correction without the thing that it is about.
    if (corrected.lost.size() > corrected_.lost.size())
        return refuse(422, "others-build-on-it", "later corrections build on this one");
    if (const auto fault = fault_of_changed(corrected.document, std::nullopt))
        return refuse(422, "others-build-on-it", fault->pointer + ": " + fault->message);
    return append(std::move(step), std::move(corrected), who);
}

ReviewAnswer ReviewedBinder::append(Correction correction, CorrectedDocument corrected, const std::string& who)
{
    correction.sequence = log_.corrections.empty() ? 1 : log_.corrections.back().sequence + 1;
    correction.time = utc_now();
    try {
        log_.last_hash = append_correction(log_file_, correction, log_.last_hash);
    } catch (const Failure& failure) {
        return refuse(507, "not-saved", failure.what());
    }
    log_.corrections.push_back(std::move(correction));
    stamp_ = stamp_of(folder_ / "binder.json") + ' ' + stamp_of(log_file_);
    // What was, to send back only what is different now.
    const auto before = std::exchange(corrected_, std::move(corrected));
    shown_ = nullptr;
    return changed_since(before, who);
}

ReviewAnswer ReviewedBinder::changed_since(const CorrectedDocument& before, const std::string& who) const
{
    ReviewAnswer answer{200, standing(who)};
    const auto& now = corrected_.document;
    answer.body["sops"] = Json::object();
    if (now["sops"].size() != before.document["sops"].size()) {
        answer.body["reload"] = true;  // all pointers have moved
        return answer;
    }
    for (std::size_t i = 0; i < now["sops"].size(); ++i)
        if (now["sops"][i] != before.document["sops"][i]) {
            auto& sop = answer.body["sops"][std::to_string(i)] = now["sops"][i];
            check_one(now, i, sop);
        }
    if (now["pages"] != before.document["pages"]) answer.body["pages"] = without_texts(now["pages"]);
    return answer;
}

ReviewAnswer ReviewedBinder::history(std::size_t most)
{
    const std::lock_guard lock(mutex_);
    load_when_changed();
    const auto in_force = corrections_in_force(log_.corrections);
    ReviewAnswer answer{200, {{"lines", Json::array()}}};
    for (auto line = log_.corrections.rbegin(); line != log_.corrections.rend() && answer.body["lines"].size() < most;
         ++line) {
        Json entry{{"sequence", line->sequence},
                   {"time", line->time},
                   {"who", line->who},
                   {"in_force", in_force.contains(line->sequence)},
                   {"of", line->of}};
        entry["changes"] = Json::array();
        for (const auto& change : line->changes)
            entry["changes"].push_back(
                {{"pointer", change.pointer}, {"before", change.before}, {"after", change.after}});
        answer.body["lines"].push_back(std::move(entry));
    }
    return answer;
}

// A binder with this SOP alone, as an export takes binders.
std::optional<Binder> ReviewedBinder::binder_of_sop(std::size_t sop)
{
    const std::lock_guard lock(mutex_);
    load_when_changed();
    if (sop >= corrected_.document["sops"].size()) return std::nullopt;
    return binder_from_json(document_of_sop(corrected_.document, sop));
}

std::optional<ReviewedBinder::PageOnPaper> ReviewedBinder::look_up(int page) const
{
    const auto& as_read = machine_["pages"];
    for (std::size_t i = 0; i < as_read.size(); ++i) {
        const auto& entry = as_read[i];
        if (entry["page"] != page || entry["width"] == 0) continue;
        // Size and turn as the machine kept the picture, and the turn that people gave it since.
        return PageOnPaper{page,
                           {0, 0, entry["width"].get<int>(), entry["height"].get<int>()},
                           entry["rotation"].get<int>(),
                           corrected_.document["pages"][i]["rotation"].get<int>(),
                           entry["dpi"].get<int>()};
    }
    return std::nullopt;
}

std::optional<ReviewedBinder::PageOnPaper> ReviewedBinder::page_on_paper(int page)
{
    const std::lock_guard lock(mutex_);
    return look_up(page);
}

std::vector<ReviewedBinder::PageOnPaper> ReviewedBinder::pages_read_with(int page)
{
    const std::lock_guard lock(mutex_);
    load_when_changed();
    std::vector<PageOnPaper> pages;
    for (const auto& sop : corrected_.document["sops"]) {
        if (std::find(sop["pages"].begin(), sop["pages"].end(), page) == sop["pages"].end()) continue;
        for (const auto& number : sop["pages"])
            if (auto found = look_up(number.get<int>())) pages.push_back(*found);
        return pages;
    }
    if (auto alone = look_up(page)) pages.push_back(*alone);
    return pages;
}

}  // namespace alihsop
