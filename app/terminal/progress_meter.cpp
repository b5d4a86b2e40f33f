// Accuracy: speed is the mean over the binder, so the remaining time is right for pages that are alike and late
// to notice that they are not. Pages that were read before the binder's turn are done but not timed.
#include "app/terminal/progress_meter.h"

#include <algorithm>
#include <cmath>

#include "app/terminal/text_table.h"

namespace alihsop {

namespace {

constexpr int kBarWidth = 20;     // characters
constexpr int kNameWidth = 24;    // characters
constexpr int kShortestName = 8;  // characters

std::string bar(double share)
{
    const int full = std::clamp(static_cast<int>(std::lround(share * kBarWidth)), 0, kBarWidth);
    std::string drawn;
    for (int i = 0; i < kBarWidth; ++i) drawn += i < full ? "█" : "░";
    return drawn;
}

std::string two_digits(long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

void ProgressMeter::advance(const PageDone& page)
{
    done_ = page.pages_done;
    ahead_ += page.ahead ? 1 : 0;
    total_ = page.pages_total;
    doubts_ += page.doubts;
}

std::string ProgressMeter::line(std::chrono::duration<double> since_start, int columns, const Phrases& say) const
{
    const auto name = cut_to(name_, kNameWidth);
    const int timed = done_ - ahead_;
    if (timed <= 0 || total_ == 0) return cut_to(name + "  " + say(Text::progress_first), columns);
    // The first page may be done within the clock's own step.
    const double seconds = std::max(since_start.count(), 0.001);
    const auto left = std::chrono::duration<double>(seconds / timed * (total_ - done_));
    const auto numbers = say(Text::progress, {std::to_string(done_), std::to_string(total_),
                                              std::to_string(std::lround(timed * 60.0 / seconds)), clock_text(left),
                                              std::to_string(doubts_)});
    const auto drawn = bar(static_cast<double>(done_) / total_) + "  ";
    const bool has_room = width_of(name + "  " + drawn + numbers) <= columns;
    if (has_room) return name + "  " + drawn + numbers;
    // On a narrow terminal the bar goes first, the time left never.
    constexpr std::size_t pace = 1, doubts = 3;
    const auto fitting = fit_parts(numbers, {pace, doubts}, columns - width_of(name) - 2);
    const int room = std::max(kShortestName, columns - width_of(fitting) - 2);
    return cut_to(cut_to(name, room) + "  " + fitting, columns);
}

std::string clock_text(std::chrono::duration<double> time)
{
    const long seconds = std::lround(std::max(0.0, time.count()));
    const long minutes = seconds / 60;
    if (minutes < 60) return std::to_string(minutes) + ":" + two_digits(seconds % 60);
    return std::to_string(minutes / 60) + ":" + two_digits(minutes % 60) + ":" + two_digits(seconds % 60);
}

}  // namespace alihsop
