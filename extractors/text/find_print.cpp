#include "extractors/text/find_print.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "imaging/ink_pieces.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kTallestPrint = 8.0;    // mm: capitals of 28 points
constexpr double kWidestPrint = 40.0;    // mm: letters that run into one another
constexpr double kUnderlineBand = 1.2;   // mm: an underline's strokes keep to one height
constexpr double kLeastLetter = 0.8;     // mm
constexpr double kRulingsRest = 0.4;     // mm: how far a ruling's rim reaches into its cell, at most
constexpr double kSurelyLetter = 1.5;    // mm: half an arrow's head is lower
constexpr double kStraightShare = 0.33;  // of a drawing's ink that is long straight strokes, without their pale rim
constexpr int kLeastLetters = 2;         // on an underline

enum class Kind : unsigned char { print, underlined, drawing, scrawl };

struct Strokes {
    int top = 1 << 30, bottom = -1;  ///< heights at which a component has strokes along x
    bool down = false;
    int pixels = 0;
};

bool any(const unsigned char* row, const InkPieces::Run& run)
{
    return std::any_of(row + run.from, row + run.to, [](unsigned char pixel) { return pixel != 0; });
}

std::vector<Strokes> strokes_of(const InkPieces& found, const LongStrokes& strokes)
{
    std::vector<Strokes> of(found.pieces.size());
    for (const auto& run : found.runs) {
        const auto* along = strokes.along.ptr<unsigned char>(run.y);
        const auto* down = strokes.down.ptr<unsigned char>(run.y);
        auto& s = of[static_cast<std::size_t>(run.piece)];
        if (any(along, run)) s.top = std::min(s.top, run.y), s.bottom = std::max(s.bottom, run.y);
        s.down = s.down || any(down, run);
        for (int x = run.from; x < run.to; ++x) s.pixels += along[x] || down[x];
    }
    return of;
}

// Letters that remain above height `line` when the strokes of the piece `index` are taken away (an arrow's head keeps a
// half on either side). Those that run together count as several.
int letters_on_line(const InkPieces& found, int index, int line, const cv::Mat& along, double dpi)
{
    const cv::Rect& box = found.pieces[static_cast<std::size_t>(index)].box;
    cv::Mat rest(box.size(), CV_8UC1, cv::Scalar(0));
    const auto [first, last] = found.runs_between(box.y, box.y + box.height);
    for (std::size_t i = first; i < last; ++i)
        if (found.runs[i].piece == index) paint(found.runs[i], rest, box.tl());
    rest.setTo(0, along(box));
    int letters = 0;
    for (const auto& [at, area] : find_ink_pieces(rest).pieces) {
        if (at.height < to_pixels(kLeastLetter, dpi) || box.y + at.y >= line) continue;
        letters += at.height < to_pixels(kSurelyLetter, dpi) ? 1 : std::max(1, at.width / at.height);
    }
    return letters;
}

// What reaches into the region of a ruling along its edge, or of two in a corner.
bool is_rulings_rest(const cv::Rect& box, const cv::Size& region, double dpi)
{
    const int most = to_pixels(kRulingsRest, dpi);
    const bool beside = box.x == 0 || box.x + box.width == region.width;
    const bool above = box.y == 0 || box.y + box.height == region.height;
    if (beside && above) return std::max(box.width, box.height) <= to_pixels(kTallestPrint, dpi);
    return (beside && box.width <= most) || (above && box.height <= most);
}

Kind kind_of(const InkPieces& found, int index, const Strokes& s, const LongStrokes& strokes, double dpi)
{
    const auto& [box, area] = found.pieces[static_cast<std::size_t>(index)];
    const bool large = box.height > to_pixels(kTallestPrint, dpi) || box.width > to_pixels(kWidestPrint, dpi);
    if (large && s.pixels <= kStraightShare * area) return Kind::scrawl;
    if (s.down) return Kind::drawing;
    if (s.bottom < 0) return Kind::print;
    const bool one_line = s.bottom - s.top <= to_pixels(kUnderlineBand, dpi) && box.height <= to_pixels(kTallestPrint, dpi);
    const bool underlined = one_line && letters_on_line(found, index, s.top, strokes.along, dpi) >= kLeastLetters;
    return underlined ? Kind::underlined : Kind::drawing;
}

// A run's pixels into the mask of its piece's kind; strokes along x are a drawing whatever they run through.
void paint_kind(const InkPieces::Run& run, Kind kind, const cv::Mat& along, Print& into)
{
    if (kind == Kind::drawing) return paint(run, into.drawing);
    paint(run, kind == Kind::scrawl ? into.scrawl : into.print);
    if (kind == Kind::print) return;
    const auto* stroke = along.ptr<unsigned char>(run.y);
    for (int x = run.from; x < run.to; ++x) {
        if (!stroke[x]) continue;
        (kind == Kind::scrawl ? into.scrawl : into.print).at<unsigned char>(run.y, x) = 0;
        into.drawing.at<unsigned char>(run.y, x) = 255;
    }
}

}  // namespace

Print find_print(const cv::Mat& ink, const LongStrokes& strokes, double dpi)
{
    const InkPieces pieces = find_ink_pieces(ink);
    const auto stroke_list = strokes_of(pieces, strokes);
    Print found;
    found.print = cv::Mat::zeros(ink.size(), CV_8UC1);
    found.drawing = cv::Mat::zeros(ink.size(), CV_8UC1);
    found.scrawl = cv::Mat::zeros(ink.size(), CV_8UC1);
    std::vector<Kind> kinds;
    for (std::size_t i = 0; i < pieces.pieces.size(); ++i) {
        // A ruling's rest along the region's edge is a drawing, but not one that counts.
        const cv::Rect& box = pieces.pieces[i].box;
        const bool rest = is_rulings_rest(box, ink.size(), dpi);
        const Kind kind = rest ? Kind::drawing : kind_of(pieces, static_cast<int>(i), stroke_list[i], strokes, dpi);
        kinds.push_back(kind);
        const bool thin = std::min(box.width, box.height) <= to_pixels(kUnderlineBand, dpi);
        if (kind == Kind::drawing && !thin && !rest) found.has_drawing = true;
        if (kind == Kind::scrawl) found.has_drawing = found.has_scrawl = true;
    }
    for (const auto& run : pieces.runs) paint_kind(run, kinds[static_cast<std::size_t>(run.piece)], strokes.along, found);
    cv::dilate(found.drawing, found.drawing, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    return found;
}

}  // namespace alihsop
