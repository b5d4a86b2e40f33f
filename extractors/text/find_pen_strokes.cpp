// Method: between the lines of print whatever is scrawl is a pen's. Where its strokes enter a line, each is followed by
// its width, direction and bend, as a person's eye would: a step ahead goes where ink lies straightest on. Across the
// stroke the run of ink is as wide as the pen where nothing else is; where it is wider on both sides, a letter's stroke
// crosses and is left alone.
#include "extractors/text/find_pen_strokes.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <opencv2/imgproc.hpp>

#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kThickestPen = 1.3;  // mm
constexpr double kThinnestPen = 0.15;
constexpr double kApproach = 4.0;    // pen widths over which a stroke's direction is taken before it enters
constexpr double kAhead = 2.5;       // pen widths that a step looks ahead
constexpr double kMostBend = 0.16;   // radians a third of a pen width, at most
constexpr double kLeastCover = 0.7;  // of the way ahead that is ink
constexpr double kOneStroke = 1.45;  // pen widths: a wider run is more than the pen
constexpr double kLongest = 60.0;    // mm of one stroke
constexpr int kTurns = 4;            // turns tried to either side

struct PenStroke {
    cv::Point2d at;
    double angle = 0, bend = 0;  ///< radians; radians a step
    double width = 0;            ///< pixels
};

class PenFollower {
public:
    PenFollower(const cv::Mat& ink, cv::Mat& pen) : ink_(ink), pen_(pen) {}

    void follow(PenStroke stroke, double dpi)
    {
        const double step = std::max(1.0, stroke.width / 3);
        const int most = static_cast<int>(to_pixels(kLongest, dpi) / step);
        for (int i = 0; i < most; ++i) {
            if (!turn(stroke, step)) return;
            stroke.at += step * direction(stroke.angle);
            mark(stroke);
        }
    }

private:
    static cv::Point2d direction(double angle) { return {std::cos(angle), std::sin(angle)}; }

    [[nodiscard]] bool is_ink(const cv::Point2d& at) const
    {
        const int x = static_cast<int>(std::lround(at.x)), y = static_cast<int>(std::lround(at.y));
        return x >= 0 && y >= 0 && x < ink_.cols && y < ink_.rows && ink_.at<unsigned char>(y, x) != 0;
    }

    // Share of ink on the way ahead, along the middle of the stroke and near both its edges.
    [[nodiscard]] double cover(const PenStroke& stroke, double angle, double bend, double step) const
    {
        const int steps = std::max(2, static_cast<int>(kAhead * stroke.width / step));
        int hits = 0;
        cv::Point2d at = stroke.at;
        for (int i = 0; i < steps; ++i) {
            at += step * direction(angle);
            const cv::Point2d across = 0.3 * stroke.width * direction(angle + CV_PI / 2);
            hits += 2 * is_ink(at) + is_ink(at + across) + is_ink(at - across);
            angle += bend;
        }
        return hits / (4.0 * steps);
    }

    // Turns to where the ink lies; false when the stroke ends.
    bool turn(PenStroke& stroke, double step)
    {
        double best = -1, best_turn = 0;
        for (int i = -kTurns; i <= kTurns; ++i) {
            const double turned = stroke.bend + i * kMostBend / kTurns;
            const double score = cover(stroke, stroke.angle + turned, stroke.bend, step) - 0.02 * std::abs(i);
            if (score > best) best = score, best_turn = turned;
        }
        if (best < kLeastCover) return false;
        stroke.angle += best_turn;
        stroke.bend = std::clamp(0.8 * stroke.bend + 0.2 * best_turn, -kMostBend / 2, kMostBend / 2);
        return true;
    }

    // Pixels of ink from the middle on to one side, at most twice the pen's width.
    [[nodiscard]] double reach(const PenStroke& stroke, const cv::Point2d& across) const
    {
        double t = 0;
        while (t < 2 * stroke.width && is_ink(stroke.at + (t + 0.5) * across)) t += 0.5;
        return t;
    }

    void mark(PenStroke& stroke)
    {
        const cv::Point2d across = direction(stroke.angle + CV_PI / 2);
        const double right = reach(stroke, across), left = reach(stroke, -across);
        const double half = stroke.width / 2;
        if (right + left <= kOneStroke * stroke.width) {
            stroke.at += 0.5 * (right - left) / 2 * across;
            erase(stroke, across, -left - 1, right + 1);
            return;
        }
        const bool crossed = right > half + 1.5 && left > half + 1.5;
        if (!crossed) erase(stroke, across, -std::min(left, half) - 0.5, std::min(right, half) + 0.5);
    }

    void erase(const PenStroke& stroke, const cv::Point2d& across, double from, double to)
    {
        const cv::Point2d along = direction(stroke.angle);
        const double step = std::max(1.0, stroke.width / 3);
        for (double t = from; t <= to; t += 0.5)
            for (double s = -step; s <= 0; s += 0.5) {
                const cv::Point2d at = stroke.at + t * across + s * along;
                const int x = static_cast<int>(std::lround(at.x)), y = static_cast<int>(std::lround(at.y));
                if (x >= 0 && y >= 0 && x < pen_.cols && y < pen_.rows) pen_.at<unsigned char>(y, x) = 255;
            }
    }

    const cv::Mat& ink_;
    cv::Mat& pen_;
};

// Where strokes enter: runs of ink in the bands that touch scrawl.
std::vector<std::vector<cv::Point>> entries_of(const cv::Mat& ink, const cv::Mat& bands, const cv::Mat& scrawl)
{
    cv::Mat beside, labels, stats, centres;
    cv::dilate(scrawl, beside, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    const cv::Mat edge = ink & bands & beside;
    const int count = cv::connectedComponentsWithStats(edge, labels, stats, centres, 8);
    std::vector<std::vector<cv::Point>> entries(static_cast<std::size_t>(std::max(0, count - 1)));
    for (int y = 0; y < edge.rows; ++y)
        for (int x = 0; x < edge.cols; ++x)
            if (const int label = labels.at<int>(y, x); label > 0)
                entries[static_cast<std::size_t>(label - 1)].push_back({x, y});
    return entries;
}

cv::Point2d middle_of(const std::vector<cv::Point>& points)
{
    cv::Point2d sum;
    for (const auto& point : points) sum += cv::Point2d(point);
    return sum * (1.0 / static_cast<double>(points.size()));
}

// The way on which a stroke comes to its entry: the middles of its pixels at growing distance from there.
bool approach(const cv::Mat& scrawl, const std::vector<cv::Point>& entry, double dpi, PenStroke& stroke)
{
    const int half = to_pixels(kApproach / 2, dpi, 3);
    std::vector<cv::Point> near, far;
    cv::Mat seen(scrawl.size(), CV_8UC1, cv::Scalar(0));
    std::deque<std::pair<cv::Point, int>> queue;
    for (const auto& point : entry) queue.push_back({point, 0});
    while (!queue.empty()) {
        const auto [at, distance] = queue.front();
        queue.pop_front();
        if (distance > 0) (distance <= half ? near : far).push_back(at);
        if (distance == 2 * half) continue;
        for (int dy = -1; dy <= 1; ++dy)
            for (int dx = -1; dx <= 1; ++dx) {
                const cv::Point next(at.x + dx, at.y + dy);
                if (next.x < 0 || next.y < 0 || next.x >= scrawl.cols || next.y >= scrawl.rows) continue;
                if (!scrawl.at<unsigned char>(next) || seen.at<unsigned char>(next)) continue;
                seen.at<unsigned char>(next) = 255;
                queue.push_back({next, distance + 1});
            }
    }
    if (static_cast<int>(near.size()) < half) return false;
    // Its own width there; more than a pen's is a blot or a crossing.
    const double width = static_cast<double>(near.size()) / half;
    if (width > to_pixels(kThickestPen, dpi) || width < kThinnestPen * dpi / kMillimetresPerInch) return false;
    stroke.at = middle_of(entry);
    const cv::Point2d first = middle_of(near), in = stroke.at - first;
    stroke.angle = std::atan2(in.y, in.x);
    if (static_cast<int>(far.size()) >= half) {
        const cv::Point2d before = first - middle_of(far);
        const double turned = std::remainder(stroke.angle - std::atan2(before.y, before.x), 2 * CV_PI);
        if (std::abs(turned) < 1) {
            const double step = std::max(1.0, width / 3), length = std::hypot(before.x, before.y);
            stroke.bend = std::clamp(turned / std::max(1.0, length) * step, -kMostBend / 2, kMostBend / 2);
            stroke.angle += turned / 4;
        }
    }
    stroke.width = std::max(1.5, width);
    return true;
}

}  // namespace

cv::Mat find_pen_strokes(const cv::Mat& ink, const cv::Mat& bands, double dpi)
{
    cv::Mat pen(ink.size(), CV_8UC1, cv::Scalar(0));
    const cv::Mat scrawl = ink & ~bands;
    PenFollower follower(ink, pen);
    for (const auto& entry : entries_of(ink, bands, scrawl)) {
        PenStroke stroke;
        if (approach(scrawl, entry, dpi, stroke)) follower.follow(stroke, dpi);
    }
    return pen & bands & ink;
}

}  // namespace alihsop
