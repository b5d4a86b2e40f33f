// The machine's binder.json is never written: what people did is a log beside it, and a corrected binder is
// made anew from both each time. So a later reading of the same paper can take over the corrections, and
// nothing that a person did is lost with it.
#include "review/corrections/corrected_binder.h"

#include "checks/check_binder.h"
#include "imaging/sources/hash_bytes.h"
#include "models/failure.h"
#include "models/json/binder_json.h"
#include "models/json/json_text.h"
#include "review/corrections/correction_log.h"
#include "review/corrections/history.h"
#include "review/corrections/replay.h"
#include "review/corrections/turn_page.h"

namespace alihsop {

namespace {

// of 64: tells two readings of one binder apart
constexpr std::size_t kReadingDigits = 16;

}  // namespace

std::string reading_of(std::string_view document) { return hash_bytes(document).substr(0, kReadingDigits); }

CorrectedBinder corrected_binder(std::string_view document, const std::filesystem::path& log_file)
{
    auto machine = read_json_text(document);
    const auto log = read_correction_log(log_file);
    if (log.fault)
        throw Failure(FailureKind::invalid_document,
                      log_file.string() + ", line " + std::to_string(log.fault->line) + ": " + log.fault->what,
                      "Restore corrections.jsonl from a backup.");
    if (log.corrections.empty()) return {binder_from_json(machine), {}, 0, 0};
    const auto pages = machine["pages"];
    auto corrected = replay(std::move(machine), reading_of(document), log.corrections);
    // The kept pictures and words stay as the machine turned them; what people read on a turned page comes to lie on
    // those.
    for (std::size_t i = 0; i < pages.size(); ++i)
        static_cast<void>(turn_page(corrected.document, i, pages[i]["rotation"]));
    auto binder = binder_from_json(corrected.document);
    check_binder(binder);  // what people corrected is found no more, and what they broke is
    return {std::move(binder), corrected.accepted, corrections_in_force(log.corrections).size() - corrected.lost.size(),
            corrected.lost.size()};
}

}  // namespace alihsop
