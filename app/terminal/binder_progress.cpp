// Three ways to follow a binder: a bar on a terminal, one closing line elsewhere, and with -v a log with a line
// for each page. The log goes to the console's stream, so it never mixes with results on stdout.
#include "app/terminal/binder_progress.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>
#include <ostream>

namespace alihsop {

namespace {

/// The log of -v: lines with a time on stderr.
std::shared_ptr<spdlog::logger> make_log(const Console& console)
{
    auto sink = std::make_shared<spdlog::sinks::ostream_sink_st>(console.err, true);
    auto log = std::make_shared<spdlog::logger>("alihsop", std::move(sink));
    // To the millisecond: what -v is for is where the time goes.
    log->set_pattern("%H:%M:%S.%e %v");
    log->set_level(console.verbosity == Verbosity::verbose ? spdlog::level::info : spdlog::level::off);
    return log;
}

}  // namespace

BinderProgress::BinderProgress(std::string name, const Console& console)
    : name_(printable(std::move(name))),
      console_(console),
      log_(make_log(console)),
      meter_(name_),
      bar_(console.verbosity == Verbosity::normal && console.err_is_terminal)
{
    log_->info(console.say(Text::binder_started, {name_}));
    draw();
}

BinderProgress::~BinderProgress() { wipe(); }

void BinderProgress::page_done(const PageDone& page)
{
    meter_.advance(page);
    const auto number = std::to_string(page.page);
    const auto done = std::to_string(page.pages_done);
    const auto total = std::to_string(page.pages_total);
    log_->info(page.failed ? console_.say(Text::page_line_failed, {name_, number, done, total})
                           : console_.say(Text::page_line, {name_, number, done, total, std::to_string(page.doubts)}));
    draw();
}

void BinderProgress::binder_done(const BinderTotals& totals)
{
    wipe();
    if (bar_ || console_.verbosity == Verbosity::quiet) return;
    console_.err << console_.say(Text::binder_line, {name_, std::to_string(totals.pages), std::to_string(totals.sops),
                                                     std::to_string(totals.steps), std::to_string(totals.to_review),
                                                     std::to_string(totals.errors)})
                 << '\n'
                 << std::flush;
}

void BinderProgress::draw()
{
    if (!bar_) return;
    // The last column stays free: some terminals wrap when it is written.
    const auto line = meter_.line(std::chrono::steady_clock::now() - start_, console_.columns - 1, console_.say);
    console_.err << "\r" << line << "\x1b[K" << std::flush;
    drawn_ = true;
}

void BinderProgress::wipe()
{
    if (drawn_) console_.err << "\r\x1b[K" << std::flush;
    drawn_ = false;
}

}  // namespace alihsop
