// Method: the vertical-run criterion of staff line removal (Dalitz et al., "A comparative study of staff removal
// algorithms", IEEE PAMI 30, 2008): where nothing touches the line, the run of ink through it is as long as the line is
// thick; that tells its thickness and its height. A longer run is print: above the line, below it, or across.
#include "extractors/text/take_underlines_out.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "imaging/ink/ink_pieces.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kThickest = 1.2;    // mm: a thicker stroke is no underline
constexpr double kRim = 0.12;        // mm of grey round a stroke
constexpr double kFreeShare = 0.3;   // of an underline's columns, at least, are free of letters
constexpr double kTolerance = 0.25;  // of the thickness that its own unevenness has
constexpr double kReach = 6.0;       // mm by which an underline may go on beyond its long run
constexpr double kTailWidth = 0.8;   // mm along the line where a comma's tail meets it, at most
constexpr double kTailHeight = 1.3;  // mm from the line to a comma's head, at most; letters are higher
constexpr double kClear =
    0.85;  // of an underline's columns, at least, that nothing touches: then letters stand clear of it

struct Column {
    int top = 0, bottom = -1;  ///< of the run of ink through the line
    [[nodiscard]] int length() const { return bottom - top + 1; }
};

bool is_ink(const cv::Mat& ink, int y, int x) { return y >= 0 && y < ink.rows && ink.at<unsigned char>(y, x) != 0; }

// The run of ink through rows first..last of column x.
Column column_at(const cv::Mat& ink, int x, int first, int last)
{
    Column column{first, last};
    while (column.top <= last && !is_ink(ink, column.top, x)) ++column.top;
    if (column.top > last) return {0, -1};
    column.bottom = column.top;
    while (is_ink(ink, column.top - 1, x)) --column.top;
    while (is_ink(ink, column.bottom + 1, x)) ++column.bottom;
    return column;
}

class Underline {
public:
    Underline(cv::Mat& ink, cv::Mat& taken, double dpi) : ink_(ink), taken_(taken), dpi_(dpi) {}

    void take_out(const cv::Rect& box)
    {
        columns_.clear();
        left_ = box.x;
        for (int x = box.x; x < box.x + box.width; ++x)
            columns_.push_back(column_at(ink_, x, box.y, box.y + box.height - 1));
        measure();
        if (thickness_ == 0 || thickness_ > to_pixels(kThickest, dpi_)) return;
        find_edges();
        const auto kept = find_tails();
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (!kept[i]) erase(left_ + static_cast<int>(i), columns_[i], edges_[i]);
        for (const int step : {-1, 1}) go_on(step < 0 ? left_ - 1 : left_ + static_cast<int>(columns_.size()), step);
    }

private:
    [[nodiscard]] bool is_free(const Column& c) const
    {
        return c.length() > 0 && c.length() <= thickness_ + tolerance_;
    }

    void measure()
    {
        std::vector<int> lengths;
        for (const auto& c : columns_)
            if (c.length() > 0) lengths.push_back(c.length());
        thickness_ = 0;
        if (lengths.empty()) return;
        const auto low =
            lengths.begin() + static_cast<std::ptrdiff_t>(kFreeShare * static_cast<double>(lengths.size() - 1));
        std::nth_element(lengths.begin(), low, lengths.end());
        thickness_ = *low;
        tolerance_ = std::max(1, static_cast<int>(kTolerance * thickness_));
    }

    // The line's edges in every column: where it is not free, as the nearest free columns have them.
    void find_edges()
    {
        edges_ = columns_;
        int last = -1;
        for (int i = 0; i <= static_cast<int>(columns_.size()); ++i) {
            const bool end = i == static_cast<int>(columns_.size());
            if (!end && !is_free(columns_[static_cast<std::size_t>(i)])) continue;
            for (int j = last + 1; j < i; ++j) {
                const bool left = last >= 0 && (end || j - last < i - j);
                if (last >= 0 || !end)
                    edges_[static_cast<std::size_t>(j)] = columns_[static_cast<std::size_t>(left ? last : i)];
            }
            last = i;
        }
    }

    [[nodiscard]] bool stands_on_line(std::size_t i) const
    {
        const Column &c = columns_[i], &edge = edges_[i];
        return c.length() > 0 && c.top < edge.top - tolerance_ && c.bottom <= edge.bottom + tolerance_;
    }

    // Whether what meets the line in columns first..end-1 is of a comma's size: a stroke of a stamp or of a letter goes
    // on.
    [[nodiscard]] bool is_small_above(std::size_t first, std::size_t end) const
    {
        const int foot = edges_[first].top, wide = to_pixels(kTailWidth, dpi_), x = left_ + static_cast<int>(first);
        const cv::Rect round = cv::Rect(x - wide, foot - to_pixels(kTailHeight, dpi_) - 1,
                                        static_cast<int>(end - first) + 2 * wide, to_pixels(kTailHeight, dpi_) + 1) &
                               cv::Rect(0, 0, ink_.cols, ink_.rows);
        if (round.height < 2) return false;
        constexpr unsigned char kReached = 128;
        cv::Mat seen = ink_(round).clone();
        for (std::size_t i = first; i < end; ++i) {
            const cv::Point seed(left_ + static_cast<int>(i) - round.x, round.height - 1);
            if (seen.at<unsigned char>(seed) == 255) cv::floodFill(seen, seed, kReached, nullptr, {}, {}, 8);
        }
        const cv::Mat reached = seen == kReached;
        return cv::countNonZero(reached.row(0)) + cv::countNonZero(reached.col(0)) +
                   cv::countNonZero(reached.col(reached.cols - 1)) ==
               0;
    }

    // Where letters stand clear of the line, and full stops with them, a small piece that reaches down to it is a comma
    // whose tail ends in it. Without its tail it would be read as a full stop. True = the column stays.
    [[nodiscard]] std::vector<bool> find_tails() const
    {
        std::vector<bool> tails(columns_.size(), false);
        const auto clear =
            std::count_if(columns_.begin(), columns_.end(), [this](const Column& c) { return is_free(c); });
        if (static_cast<double>(clear) < kClear * static_cast<double>(columns_.size())) return tails;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (is_free(columns_[i])) continue;
            const std::size_t first = i;
            bool tail = true;
            for (; i < columns_.size() && !is_free(columns_[i]); ++i)
                tail = tail && stands_on_line(i) && edges_[i].top - columns_[i].top <= to_pixels(kTailHeight, dpi_);
            if (tail && static_cast<int>(i - first) <= to_pixels(kTailWidth, dpi_) && is_small_above(first, i))
                std::fill(tails.begin() + static_cast<std::ptrdiff_t>(first),
                          tails.begin() + static_cast<std::ptrdiff_t>(i), true);
        }
        return tails;
    }

    void erase(int x, const Column& c, const Column& edge)
    {
        if (c.length() <= 0) return;
        const bool above = c.top<edge.top - tolerance_, below = c.bottom> edge.bottom + tolerance_;
        if (above && below) return;
        const int from = above ? edge.top : c.top, to = below ? edge.bottom : c.bottom;
        const int rim = to_pixels(kRim, dpi_);
        for (int y = std::max(0, from); y <= std::min(ink_.rows - 1, to); ++y) ink_.at<unsigned char>(y, x) = 0;
        for (int y = std::max(0, above ? from : from - rim); y <= std::min(ink_.rows - 1, below ? to : to + rim); ++y)
            taken_.at<unsigned char>(y, x) = 255;
    }

    // The line's ends may be too uneven for a long run.
    void go_on(int x, int step)
    {
        Column edge = step < 0 ? edges_.front() : edges_.back();
        const int end = x + step * to_pixels(kReach, dpi_);
        for (; x >= 0 && x < ink_.cols && x != end; x += step) {
            const Column c = column_at(ink_, x, edge.top, edge.bottom);
            if (c.length() <= 0) return;
            if (is_free(c)) edge = c;
            erase(x, c, edge);
        }
    }

    cv::Mat& ink_;
    cv::Mat& taken_;
    double dpi_;
    std::vector<Column> columns_;
    std::vector<Column> edges_;
    int left_ = 0, thickness_ = 0, tolerance_ = 1;
};

}  // namespace

cv::Mat take_underlines_out(cv::Mat& ink, const cv::Mat& along, double dpi)
{
    cv::Mat taken(ink.size(), CV_8UC1, cv::Scalar(0));
    Underline underline(ink, taken, dpi);
    for (const auto& piece : find_ink_pieces(along).pieces) underline.take_out(piece.box);
    return taken;
}

}  // namespace alihsop
