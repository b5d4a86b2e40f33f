#include "extractors/text/find_print.h"

#include <opencv2/imgproc.hpp>
#include <vector>

#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kTallestPrint = 8.0;    // mm: capitals of 28 points
constexpr double kWidestPrint = 40.0;    // mm: letters that run into one another
constexpr double kUnderlineBand = 1.2;   // mm: an underline's strokes keep to one height
constexpr double kLeastLetter = 0.8;     // mm
constexpr double kStraightShare = 0.5;   // of a drawing's ink that is long straight strokes
constexpr int kLeastLetters = 2;         // on an underline

enum class Kind : unsigned char { print, underlined, drawing, scrawl };

struct Strokes {
    int top = 1 << 30, bottom = -1;  ///< heights at which a component has strokes along x
    bool down = false;
    int pixels = 0;
};

std::vector<Strokes> strokes_of(const cv::Mat& labels, int count, const LongStrokes& strokes)
{
    std::vector<Strokes> of(static_cast<std::size_t>(count));
    for (int y = 0; y < labels.rows; ++y) {
        const int* label = labels.ptr<int>(y);
        const auto* along = strokes.along.ptr<unsigned char>(y);
        const auto* down = strokes.down.ptr<unsigned char>(y);
        for (int x = 0; x < labels.cols; ++x) {
            if (!along[x] && !down[x]) continue;
            auto& s = of[static_cast<std::size_t>(label[x])];
            if (along[x]) s.top = std::min(s.top, y), s.bottom = std::max(s.bottom, y);
            s.down = s.down || down[x];
            ++s.pixels;
        }
    }
    return of;
}

// Letters that remain when the strokes of component `label` are taken away.
int letters_without_strokes(const cv::Mat& labels, int label, const cv::Rect& box, const cv::Mat& along, double dpi)
{
    cv::Mat rest = (labels(box) == label) & ~along(box);
    cv::Mat pieces, stats, centres;
    const int count = cv::connectedComponentsWithStats(rest, pieces, stats, centres, 8);
    int letters = 0;
    for (int i = 1; i < count; ++i) letters += stats.at<int>(i, cv::CC_STAT_HEIGHT) >= to_pixels(kLeastLetter, dpi);
    return letters;
}

Kind kind_of(const cv::Mat& labels, int label, const cv::Mat& stats, const Strokes& s, const LongStrokes& strokes, double dpi)
{
    const int* row = stats.ptr<int>(label);
    const cv::Rect box(row[cv::CC_STAT_LEFT], row[cv::CC_STAT_TOP], row[cv::CC_STAT_WIDTH], row[cv::CC_STAT_HEIGHT]);
    const bool large = box.height > to_pixels(kTallestPrint, dpi) || box.width > to_pixels(kWidestPrint, dpi);
    const bool straight = s.pixels > kStraightShare * row[cv::CC_STAT_AREA];
    if (large && !straight) return Kind::scrawl;
    if (s.down) return Kind::drawing;
    if (s.bottom >= 0) {
        const bool one_line = s.bottom - s.top <= to_pixels(kUnderlineBand, dpi) && box.height <= to_pixels(kTallestPrint, dpi);
        if (one_line && letters_without_strokes(labels, label, box, strokes.along, dpi) >= kLeastLetters)
            return Kind::underlined;
        return Kind::drawing;
    }
    return Kind::print;
}

}  // namespace

Print find_print(const cv::Mat& ink, const LongStrokes& strokes, double dpi)
{
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(ink, labels, stats, centres, 8);
    const auto stroke_list = strokes_of(labels, count, strokes);
    Print found;
    found.print = cv::Mat::zeros(ink.size(), CV_8UC1);
    found.drawing = cv::Mat::zeros(ink.size(), CV_8UC1);
    found.scrawl = cv::Mat::zeros(ink.size(), CV_8UC1);
    std::vector<Kind> kinds(static_cast<std::size_t>(count), Kind::print);
    for (int i = 1; i < count; ++i) {
        kinds[static_cast<std::size_t>(i)] = kind_of(labels, i, stats, stroke_list[static_cast<std::size_t>(i)], strokes, dpi);
        const auto kind = kinds[static_cast<std::size_t>(i)];
        // A ruling's rest along the region's edge is a drawing, but not one that counts.
        const bool thin = std::min(stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT)) <=
                          to_pixels(kUnderlineBand, dpi);
        if (kind == Kind::drawing && !thin) found.has_drawing = true;
        if (kind == Kind::scrawl) found.has_drawing = found.has_scrawl = true;
    }
    for (int y = 0; y < ink.rows; ++y) {
        const int* label = labels.ptr<int>(y);
        const auto* along = strokes.along.ptr<unsigned char>(y);
        auto* print = found.print.ptr<unsigned char>(y);
        auto* drawing = found.drawing.ptr<unsigned char>(y);
        auto* scrawl = found.scrawl.ptr<unsigned char>(y);
        for (int x = 0; x < ink.cols; ++x) {
            if (label[x] == 0) continue;
            const auto kind = kinds[static_cast<std::size_t>(label[x])];
            if (kind == Kind::drawing || (kind != Kind::print && along[x])) drawing[x] = 255;
            else (kind == Kind::scrawl ? scrawl : print)[x] = 255;
        }
    }
    cv::dilate(found.drawing, found.drawing, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    return found;
}

}  // namespace alihsop
