// Method: at each place along the ruling the run of ink across it that lies nearest to it is measured. The median of
// the runs' lengths is the ruling's thickness; a sliding median of their middles is its bend. Runs that are hardly
// longer than the thickness and hardly off the bend are the ruling itself. Fails for a line of the ruling's own
// thickness drawn exactly upon it: that one goes with it.
// Accuracy: on drawn pages what crosses a ruling stays whole. Constants in mm were set by hand on the devset's
// flows; kBorder and kRunsOn tell a line that rests on a border from an arrow that runs past it.
#include "imaging/ink/take_rulings_out.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kNear = 0.6;        // mm between a ruling and its nominal place
constexpr double kOffBend = 0.35;    // mm between a run and the bend around it
constexpr double kThicker = 0.16;    // mm more than the median: not the ruling alone
constexpr double kBendWindow = 8.0;  // mm
constexpr double kThickest = 1.6;    // mm: no ruling is thicker

constexpr double kBorder = 2.0;     // mm between the end of a ruling and the table's border that it rests on
constexpr double kRunsOn = 2.0;     // mm of ink beyond the end of what is no ruling
constexpr double kSymbolGap = 4.0;  // mm: a symbol is at least so high
constexpr int kChainGaps = 2;
constexpr double kChainInk = 0.8;  // of its length: a ruling has more, though symbols may hide some of it

struct Run {
    int at = 0;     // along the ruling
    int first = 0;  // across it, inclusive
    int last = 0;
    [[nodiscard]] int length() const { return last - first + 1; }
    [[nodiscard]] double middle() const { return (first + last) / 2.0; }
};

// `ink` with the ruling horizontal: the run of column `x` nearest to `y`, at most `near` away.
bool nearest_run(const cv::Mat& ink, int x, int y, int near, int thickest, Run& run)
{
    for (int d = 0; d <= near; ++d)
        for (const int at : {y - d, y + d}) {
            if (at < 0 || at >= ink.rows || !ink.at<unsigned char>(at, x)) continue;
            run = {x, at, at};
            while (run.first > 0 && run.length() <= thickest && ink.at<unsigned char>(run.first - 1, x)) --run.first;
            while (run.last + 1 < ink.rows && run.length() <= thickest && ink.at<unsigned char>(run.last + 1, x))
                ++run.last;
            return true;
        }
    return false;
}

template <class T>
T median(std::vector<T> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// What the ruling is like around a run.
struct Around {
    double middle = 0;  // of the runs that are no thicker than it
    int length = 0;     // of all runs, the median
};

std::vector<Around> around_of(const std::vector<Run>& runs, int thickness, int window)
{
    std::vector<Around> around(runs.size());
    const std::size_t step = static_cast<std::size_t>(std::max(1, window / 8)),
                      reach = static_cast<std::size_t>(window);
    Around last{runs.front().middle(), thickness};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (i % step == 0) {
            std::vector<double> middles;
            std::vector<int> lengths;
            for (std::size_t j = i > reach ? i - reach : 0; j < std::min(runs.size(), i + reach); ++j) {
                lengths.push_back(runs[j].length());
                if (runs[j].length() <= thickness) middles.push_back(runs[j].middle());
            }
            last = {middles.empty() ? runs[i].middle() : median(middles), median(lengths)};
        }
        around[i] = last;
    }
    return around;
}

// A chain of arrows through the middle of a column of symbols looks like a ruling, but it is away wherever a symbol
// stands.
bool is_chain(const std::vector<Run>& runs, const Ruling& ruling, double dpi)
{
    const int gap = to_pixels(kSymbolGap, dpi);
    int gaps = 0, before = ruling.begin;
    for (const auto& run : runs) {
        gaps += run.at - before > gap;
        before = run.at;
    }
    gaps += ruling.end - before > gap;
    return gaps >= kChainGaps && static_cast<double>(runs.size()) < kChainInk * ruling.length();
}

// A line that ends within the table rests on another there. One that runs on beyond its end is drawn: an arrow.
bool runs_on(const cv::Mat& ink, const Ruling& ruling, const cv::Range& table, double dpi)
{
    const int border = to_pixels(kBorder, dpi), near = to_pixels(kNear, dpi), thickest = to_pixels(kThickest, dpi);
    if (ruling.begin <= table.start + border || ruling.end >= table.end - border) return false;
    const int skip = near + thickest / 2, length = to_pixels(kRunsOn, dpi);
    for (const int way : {-1, 1}) {
        const int end = way < 0 ? ruling.begin : ruling.end - 1;
        int inked = 0;
        for (int d = skip; d < skip + length; ++d) {
            Run run;
            const int x = end + way * d;
            inked += x >= 0 && x < ink.cols && nearest_run(ink, x, ruling.position, near, thickest, run) &&
                     run.length() <= thickest;
        }
        if (inked == length) return true;
    }
    return false;
}

void take_out(const cv::Mat& ink, cv::Mat& rest, const Ruling& ruling, const cv::Range& table, double dpi)
{
    const int near = to_pixels(kNear, dpi), thickest = to_pixels(kThickest, dpi);
    std::vector<Run> runs;
    std::vector<int> lengths;
    for (int x = std::max(0, ruling.begin); x < std::min(ink.cols, ruling.end); ++x) {
        Run run;
        if (!nearest_run(ink, x, ruling.position, near, thickest, run)) continue;
        runs.push_back(run);
        lengths.push_back(run.length());
    }
    if (runs.empty()) return;
    const int thickness = median(lengths);
    // A bar, a chain of arrows, or an arrow that only passes for a ruling: its ink stays for those who look for
    // arrows.
    if (thickness > thickest || is_chain(runs, ruling, dpi) || runs_on(ink, ruling, table, dpi)) return;
    // At 140 dpi a pixel: measured thickness is uncertain by as much.
    const int slack = std::max(1, static_cast<int>(std::lround(kThicker * dpi / kMillimetresPerInch)));
    const auto around = around_of(runs, thickness + slack, to_pixels(kBendWindow, dpi) / 2);
    const double off = std::max(1.0, kOffBend * dpi / kMillimetresPerInch);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        // Where the ruling is thick for long, something lies upon it: it stays.
        const int most = around[i].length <= thickness + slack ? thickness + 2 * slack : thickness;
        if (runs[i].length() <= most && std::abs(runs[i].middle() - around[i].middle) <= off)
            rest(cv::Rect(runs[i].at, runs[i].first, 1, runs[i].length())).setTo(0);
    }
}

// How far the rulings of a direction reach along it.
cv::Range reach_of(const std::vector<Ruling>& rulings, bool horizontal)
{
    cv::Range reach(std::numeric_limits<int>::max(), 0);
    for (const auto& ruling : rulings)
        if (ruling.horizontal == horizontal)
            reach = {std::min(reach.start, ruling.begin), std::max(reach.end, ruling.end)};
    return reach;
}

}  // namespace

cv::Mat take_rulings_out(const cv::Mat& ink, const std::vector<Ruling>& rulings, double dpi)
{
    cv::Mat rest = ink.clone();
    for (const auto& ruling : rulings)
        if (ruling.horizontal) take_out(ink, rest, ruling, reach_of(rulings, true), dpi);
    const cv::Mat turned = ink.t();
    cv::Mat turned_rest = cv::Mat(turned.size(), CV_8UC1, cv::Scalar(255));
    for (const auto& ruling : rulings)
        if (!ruling.horizontal) take_out(turned, turned_rest, ruling, reach_of(rulings, false), dpi);
    return rest & turned_rest.t();
}

}  // namespace alihsop
