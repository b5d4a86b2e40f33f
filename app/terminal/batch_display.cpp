// Method: what a batch tells is counted by the batch itself; here it is only shown. On a terminal one line is
// drawn over itself (carriage return, text, erase to the end); anything else that is said wipes it first, so
// that it never stands amid other lines.
//
// Accuracy: the remaining time takes the speed so far for the speed to come, and binders not yet opened for as
// long as those that were; it is far off at the beginning and where long binders come last.
#include "app/terminal/batch_display.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>
#include <string_view>

#include "app/phrases/failure_phrases.h"
#include "app/terminal/progress_meter.h"
#include "app/terminal/text_table.h"
#include "pipeline/page/stage_times.h"
#include "pipeline/workers/confine_worker.h"

namespace alihsop {

namespace {

std::string number(long value) { return std::to_string(value); }

struct StageName {
    std::string_view stage, indonesian;
};

/// The stages of a page as the pipeline calls them.
constexpr auto kStages = std::to_array<StageName>({{"loading", "pemuatan"},
                                                   {"restoration", "pelurusan"},
                                                   {"seeing", "pengenalan tinta"},
                                                   {"tables", "tabel"},
                                                   {"text", "teks"},
                                                   {"handwriting", "tulisan tangan"},
                                                   {"marks", "cap dan tanda tangan"},
                                                   {"flow", "alur"},
                                                   {"ink", "penghitungan tinta"},
                                                   {"picture", "penyimpanan gambar"}});

std::string stage_name(const std::string& stage, const Phrases& say)
{
    const auto known =
        std::find_if(kStages.begin(), kStages.end(), [&](const StageName& name) { return name.stage == stage; });
    return say.language() == Language::english || known == kStages.end() ? stage : std::string(known->indonesian);
}

}  // namespace

BatchDisplay::BatchDisplay(const Console& console)
    // In a log file a line drawn again and again would be noise.
    : console_(console), bar_(console.verbosity == Verbosity::normal && console.err_is_terminal)
{
    if (!can_confine_files() && console_.verbosity != Verbosity::quiet) line(console_.say(Text::no_file_confinement));
}

BatchDisplay::~BatchDisplay() { wipe(); }

void BatchDisplay::page_done(const BatchTally& /*tally*/, const std::string& binder, const PageDone& page,
                             const std::string& stages)
{
    add_stage_times(stages, stages_);
    if (console_.verbosity != Verbosity::verbose) return;
    const auto name = printable(binder);
    line(page.failed ? console_.say(Text::page_line_failed,
                                    {name, number(page.page), number(page.pages_done), number(page.pages_total)})
                     : console_.say(Text::page_line, {name, number(page.page), number(page.pages_done),
                                                      number(page.pages_total), number(page.doubts)}));
}

void BatchDisplay::binder_done(const BatchTally& /*tally*/, const std::string& binder, const BinderTotals& totals)
{
    if (bar_ || console_.verbosity == Verbosity::quiet) return;
    line(console_.say(Text::batch_binder_line, {printable(binder), number(totals.pages), number(totals.sops),
                                                number(totals.to_review), number(totals.errors)}));
}

void BatchDisplay::binder_failed(const BatchTally& /*tally*/, const std::string& /*binder*/, const Failure& failure)
{
    wipe();
    report_failure(failure, console_);
}

void BatchDisplay::passed_over(const PassedOver& file)
{
    if (console_.verbosity == Verbosity::verbose)
        line(console_.say(Text::batch_passed_over,
                          {printable(file.name), printable(spoken_reason(file.reason, console_.say))}));
}

void BatchDisplay::stopping(int tasks)
{
    // Of a batch that stops by its own rules the end tells.
    if (signal() == 0 || tasks == 0 || console_.verbosity == Verbosity::quiet) return;
    line(console_.say(Text::batch_stopping, {number(tasks)}));
}

void BatchDisplay::tick(const BatchTally& tally)
{
    if (!bar_) return;
    const auto text = console_.say(
        Text::batch_progress, {number(tally.binders - tally.binders_left()), number(tally.binders), number(tally.pages),
                               number(tally.pages_left), number(std::lround(pages_per_minute(tally))), remaining(tally),
                               number(tally.doubts), number(tally.troubled), slowest_stage(stages_, console_.say)});
    // What goes first where there is no room: the slowest stage, pages, pace, troubled binders, doubts; never the time.
    const auto fitting = fit_parts(text, {6, 1, 2, 5, 4}, console_.columns - 1);
    console_.err << "\r" << cut_to(fitting, console_.columns - 1) << "\x1b[K" << std::flush;
    drawn_ = true;
}

// Of this run alone: pages of an earlier run were read at another speed.
double BatchDisplay::pages_per_minute(const BatchTally& tally) const
{
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
    return static_cast<double>(tally.pages) * 60 / std::max(passed.count(), 0.001);
}

// Binders that nobody has opened yet are taken to be as long as those that were.
std::string BatchDisplay::remaining(const BatchTally& tally) const
{
    const double speed = pages_per_minute(tally);
    const double opened = static_cast<double>(std::max(1L, tally.done + tally.failed + 1));
    const double usual = static_cast<double>(tally.pages + tally.pages_left) / opened;
    if (tally.pages == 0) return console_.say(Text::not_there);
    const double left =
        static_cast<double>(tally.pages_left) + usual * static_cast<double>(std::max(0L, tally.binders_left() - 1));
    return clock_text(std::chrono::duration<double>(left / speed * 60));
}

void BatchDisplay::line(const std::string& text)
{
    wipe();
    console_.err << text << '\n' << std::flush;
}

void BatchDisplay::wipe()
{
    if (drawn_) console_.err << "\r\x1b[K" << std::flush;
    drawn_ = false;
}

void BatchDisplay::print_summary(const BatchTally& tally)
{
    wipe();
    if (console_.verbosity == Verbosity::quiet) return;
    const auto& say = console_.say;
    const auto& totals = tally.totals;
    console_.out << say(Text::batch_binders,
                        {number(tally.binders), number(tally.done), number(tally.unchanged), number(tally.failed),
                         number(tally.elsewhere), number(tally.binders_left())})
                 << '\n'
                 << say(Text::batch_pages,
                        {number(tally.pages), number(tally.failed_pages), number(tally.pages_unchanged)})
                 << '\n'
                 << say(Text::batch_content,
                        {number(totals.sops), number(totals.steps), number(totals.to_review), number(totals.errors)})
                 << '\n';
    if (tally.passed_over > 0) console_.out << say(Text::batch_files_passed_over, {number(tally.passed_over)}) << '\n';
    if (tally.pages > 0)
        console_.out << say(Text::batch_speed,
                            {clock_text(std::chrono::steady_clock::now() - start_),
                             number(std::lround(pages_per_minute(tally))), slowest_stage(stages_, say)})
                     << '\n';
    console_.out.flush();
}

std::string slowest_stage(const std::map<std::string, double>& seconds, const Phrases& say)
{
    double sum = 0;
    for (const auto& [stage, time] : seconds) sum += time;
    // Nothing is known before the first page.
    if (sum <= 0) return "–";
    const auto worst = std::max_element(seconds.begin(), seconds.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
    return printable(stage_name(worst->first, say)) + " (" + std::to_string(std::lround(worst->second * 100 / sum)) +
           " %)";
}

}  // namespace alihsop
