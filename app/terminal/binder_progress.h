#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "app/terminal/console.h"
#include "app/terminal/progress_meter.h"
#include "models/binder_totals.h"

namespace spdlog {
class logger;
}

namespace alihsop {

/// Shows one binder's progress on stderr: a bar on a terminal; elsewhere one line when the binder is done; each page
/// and the time at which it was told in the log when asked for details; nothing when asked to be quiet.
class BinderProgress {
public:
    BinderProgress(std::string name, const Console& console);
    ~BinderProgress();
    BinderProgress(const BinderProgress&) = delete;
    BinderProgress& operator=(const BinderProgress&) = delete;

    void page_done(const PageDone& page);
    void binder_done(const BinderTotals& totals);

private:
    void draw();
    void wipe();

    std::string name_;
    const Console& console_;
    std::shared_ptr<spdlog::logger> log_;
    ProgressMeter meter_;
    bool bar_ = false;    ///< a bar is drawn
    bool drawn_ = false;  ///< a bar stands on the terminal's line now
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace alihsop
