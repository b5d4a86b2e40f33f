#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "models/binder.h"
#include "review/corrections/correction_log.h"
#include "review/corrections/replay.h"

namespace alihsop {

/// What the server answers a reviewer: an HTTP status and a JSON object; of a status above 299 with a `code`.
struct ReviewAnswer {
    int status = 200;
    nlohmann::ordered_json body;
    std::shared_ptr<const std::string> document = nullptr;  ///< JSON text that goes into the body as its `document`
};

/// A binder that is being reviewed: the machine's document, the log, and the one over the other. For many threads.
/// What the log holds is the truth; all else can be made again from the files. One object a folder at a time.
class ReviewedBinder {
public:
    /// Reads the files. Throws Failure(invalid_document, missing_input).
    explicit ReviewedBinder(std::filesystem::path folder);

    /// All that the page shows: the corrected document without the pages' texts, the revision, what is accepted or
    /// lost.
    [[nodiscard]] ReviewAnswer view(const std::string& who);
    /// The revision alone: the number of lines in the log.
    [[nodiscard]] ReviewAnswer revision();
    /// `request`: {"revision", "reading": of the document that the person saw, "changes": [ … ]}. 409 when it is not
    /// the latest, 422 when a change is not possible, 423 when the log was tampered with, 507 when the disk takes no
    /// more. Only an answer of 200 says that the correction is on the disk.
    [[nodiscard]] ReviewAnswer correct(const nlohmann::ordered_json& request, const std::string& who);
    [[nodiscard]] ReviewAnswer undo(const std::string& who) { return take_step(Correction::Action::undo, who); }
    [[nodiscard]] ReviewAnswer redo(const std::string& who) { return take_step(Correction::Action::redo, who); }
    /// The lines of the log, latest first, at most `most`.
    [[nodiscard]] ReviewAnswer history(std::size_t most);

    /// One SOP as a binder, for an export. Nothing when there is no such SOP.
    [[nodiscard]] std::optional<Binder> binder_of_sop(std::size_t sop);
    /// A page as the machine read it and as people have turned it; nothing when there is no such page, or no picture of
    /// it.
    struct PageOnPaper {
        int page = 0;
        Box extent;         ///< of the kept picture, in pixels
        int rotation = 0;   ///< at which the kept picture is upright; see Page::rotation
        int turned_to = 0;  ///< the rotation at which people say that it is
        int dpi = 0;
    };
    [[nodiscard]] std::optional<PageOnPaper> page_on_paper(int page);
    /// The pages of the SOP that has the page, in order; the page alone when none has it.
    [[nodiscard]] std::vector<PageOnPaper> pages_read_with(int page);
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    void load();
    void load_when_changed();
    [[nodiscard]] std::optional<PageOnPaper> look_up(int page) const;
    [[nodiscard]] ReviewAnswer take_step(Correction::Action action, const std::string& who);
    [[nodiscard]] ReviewAnswer append(Correction correction, CorrectedDocument corrected, const std::string& who);
    [[nodiscard]] ReviewAnswer changed_since(const CorrectedDocument& before, const std::string& who) const;
    [[nodiscard]] nlohmann::ordered_json standing(const std::string& who) const;
    [[nodiscard]] std::string shown_document() const;
    [[nodiscard]] std::optional<ReviewAnswer> refusal_to_write() const;

    std::filesystem::path folder_;
    std::filesystem::path log_file_;
    std::mutex mutex_;
    std::string stamp_;    ///< size and time of both files when they were read
    std::string reading_;  ///< hash of the machine's document
    nlohmann::ordered_json machine_;
    LogContent log_;
    CorrectedDocument corrected_;
    std::shared_ptr<const std::string>
        shown_;  ///< what the page shows of it, as JSON text; made when it is first asked for
};

}  // namespace alihsop
