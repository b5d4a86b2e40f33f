#pragma once

#include <string>

namespace alihsop {

/// One line of a workspace's progress.jsonl.
struct ProgressEvent {
    enum class Kind {
        run_started,    ///< `binders` were found, of which `unchanged` have their result already
        passed_over,    ///< a file of the shelf that is no scan: `binder`, `message`
        page,           ///< a page was read: `binder`, `page`, `doubts`, `message` (its error, or empty), `stages`
        binder_done,    ///< `binder`, `pages`, `failed_pages`, `doubts`
        binder_failed,  ///< `binder`, `message`
        run_ended       ///< `message`: finished, interrupted, too-many-failed …
    };
    Kind kind = Kind::run_started;
    std::string time = {};    ///< UTC: "2026-01-31T22:15:04Z"
    std::string binder = {};  ///< any bytes
    int binders = 0;
    int unchanged = 0;
    int page = 0;
    int pages = 0;
    int failed_pages = 0;
    int doubts = 0;
    std::string message = {};
    std::string stages = {};  ///< CPU seconds by stage: "loading 0.031 restoration 0.250"
};

}  // namespace alihsop
