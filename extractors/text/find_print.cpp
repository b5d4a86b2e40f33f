#include "extractors/text/find_print.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "extractors/text/take_underlines_out.h"
#include "imaging/ink/ink_pieces.h"
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
constexpr double kSignedShare = 0.65;    // … of a signature's ink that touches underlined print, without the line
constexpr double kAboveLine = 0.9;       // mm: print stands at most this far above its underline
constexpr double kPrintAbove = 0.35;     // of an underline's columns, at least, have print above

enum class Kind : unsigned char { print, underlined, drawing, scrawl };

struct Strokes {
    int top = 1 << 30, bottom = -1;  ///< heights at which a component has strokes along x
    int along_pixels = 0, down_pixels = 0;
};

std::vector<Strokes> strokes_of(const InkPieces& found, const LongStrokes& strokes)
{
    std::vector<Strokes> of(found.pieces.size());
    for (const auto& run : found.runs) {
        const auto* along = strokes.along.ptr<unsigned char>(run.y);
        const auto* down = strokes.down.ptr<unsigned char>(run.y);
        auto& s = of[static_cast<std::size_t>(run.piece)];
        const int before = s.along_pixels;
        for (int x = run.from; x < run.to; ++x) {
            s.along_pixels += along[x] != 0;
            s.down_pixels += down[x] != 0;
        }
        if (s.along_pixels > before) s.top = std::min(s.top, run.y), s.bottom = std::max(s.bottom, run.y);
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

// Share of the columns of the piece's stroke at rows top..bottom over which print stands closely: other pieces' ink.
double print_above(const cv::Mat& ink, const cv::Rect& box, int top, double dpi)
{
    const cv::Rect above =
        cv::Rect(box.x, top - to_pixels(kAboveLine, dpi), box.width, to_pixels(kAboveLine, dpi) - 1) &
        cv::Rect(0, 0, ink.cols, ink.rows);
    if (above.empty()) return 0;
    cv::Mat columns;
    cv::reduce(ink(above), columns, 0, cv::REDUCE_MAX);
    return static_cast<double>(cv::countNonZero(columns)) / box.width;
}

// Whether a tall piece with long straight strokes is a signature that touches underlined print: its lowest stroke has
// print above, and without it not so much of the piece is straight.
bool hangs_on_underline(const cv::Mat& ink, const cv::Rect& box, int area, const Strokes& s, const LongStrokes& strokes,
                        double dpi)
{
    const int top = s.bottom - to_pixels(kUnderlineBand, dpi);
    const cv::Rect lowest = cv::Rect(box.x, top, box.width, s.bottom + 1 - top) & box;
    const cv::Mat line = strokes.along(lowest) & ink(lowest);
    const cv::Rect extent = cv::boundingRect(line);
    if (print_above(ink, {lowest.x + extent.x, 0, extent.width, 0}, lowest.y + extent.y, dpi) <= kPrintAbove)
        return false;
    const int underline = cv::countNonZero(line);
    return s.along_pixels + s.down_pixels - underline <= kSignedShare * std::max(1, area - underline);
}

Kind kind_of(const cv::Mat& ink, const InkPieces& found, int index, const Strokes& s, const LongStrokes& strokes,
             double dpi)
{
    const auto& [box, area] = found.pieces[static_cast<std::size_t>(index)];
    const bool tall = box.height > to_pixels(kTallestPrint, dpi);
    const bool large = tall || box.width > to_pixels(kWidestPrint, dpi);
    if (large && s.along_pixels + s.down_pixels <= kStraightShare * area) return Kind::scrawl;
    if (s.bottom < 0) return s.down_pixels > 0 ? Kind::drawing : Kind::print;
    const bool one_line = s.bottom - s.top <= to_pixels(kUnderlineBand, dpi);
    if (tall) return hangs_on_underline(ink, box, area, s, strokes, dpi) ? Kind::scrawl : Kind::drawing;
    if (s.down_pixels > 0 || !one_line) return Kind::drawing;
    const bool underlined = letters_on_line(found, index, s.top, strokes.along, dpi) >= kLeastLetters ||
                            print_above(ink, box, s.top, dpi) > kPrintAbove;
    return underlined ? Kind::underlined : Kind::drawing;
}

// A run's pixels into the mask of its piece's kind.
void paint_kind(const InkPieces::Run& run, Kind kind, Print& into)
{
    paint(run, kind == Kind::drawing ? into.drawing : kind == Kind::scrawl ? into.scrawl : into.print);
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
        const Kind kind =
            rest ? Kind::drawing : kind_of(ink, pieces, static_cast<int>(i), stroke_list[i], strokes, dpi);
        kinds.push_back(kind);
        const bool thin = std::min(box.width, box.height) <= to_pixels(kUnderlineBand, dpi);
        if (kind == Kind::drawing && !thin && !rest) found.has_drawing = true;
        if (kind == Kind::scrawl) found.has_drawing = found.has_scrawl = true;
    }
    const auto kind_at = [&](const InkPieces::Run& run) { return kinds[static_cast<std::size_t>(run.piece)]; };
    for (const auto& run : pieces.runs) paint_kind(run, kind_at(run), found);
    cv::dilate(found.drawing, found.drawing, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    const auto may_be_lined = [](Kind kind) { return kind == Kind::underlined || kind == Kind::scrawl; };
    if (std::any_of(kinds.begin(), kinds.end(), may_be_lined)) {
        cv::Mat lined(ink.size(), CV_8UC1, cv::Scalar(0));
        for (const auto& run : pieces.runs)
            if (may_be_lined(kind_at(run))) paint(run, lined);
        const cv::Mat underlines = take_underlines_out(lined, strokes.along & lined, dpi);
        found.print.setTo(0, underlines);
        found.scrawl.setTo(0, underlines);
        found.drawing |= underlines;
    }
    return found;
}

}  // namespace alihsop
