// Method: an outlined symbol is paper that ink closes in. Pieces of paper are looked for in the ink without rulings (a
// ruling may run through a symbol), in the ink with them (a symbol's side may lie on a ruling), and in both with their
// small gaps closed (photocopies break outlines). A filled symbol is what an opening wider than any line leaves.
// Fails for a symbol that is open by more than kGaps, or through which a line is drawn.
#include "extractors/symbols/find_shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "imaging/ink/ink_pieces.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kLeastInside = 2.0;  // mm, height and width of the paper inside a symbol
constexpr double kLeastFilled = 3.0;  // mm
constexpr double kMostFilled = 40.0;  // mm high: what is higher is a photograph or a shadow
constexpr double kWhiteLetter = 3.2;  // mm
constexpr double kMostHeight = 60.0;  // mm
constexpr double kMostWidth = 170.0;  // mm
constexpr double kMostCircle = 22.0;  // mm, of a connector; the ring of a stamp is larger
constexpr double kLeastLikeness = 0.90;
constexpr double kThickestOutline = 1.3;  // mm
constexpr double kThickestHead = 2.4;     // mm: what is thicker is neither line nor arrowhead, but filled
constexpr double kCorner = 0.12;      // of the shorter side: a round shape leaves so much of its box's corners empty
constexpr double kInkedCorner = 0.8;  // of a corner
constexpr double kHollowed = 0.95;    // likeness of a filled box that uneven light hollowed out
constexpr std::array kGaps = {0.0, 0.35, 0.7, 1.2};  // mm that a broken outline may be open
constexpr double kBeyondCorner = 1.6;                // mm
constexpr double kOutlineReach = 0.4;                // mm: an outline lies this deep in its box
constexpr double kMostGapAtRuling = 0.35;            // mm: with the rulings wider gaps close too much
constexpr double kOnRuling = 0.9;                    // mm between a side and a ruling
constexpr double kAlongRuling = 0.6;                 // of the side

// Outer contour of `mask`, filled.
cv::Mat filled_up(const cv::Mat& mask)
{
    std::vector<std::vector<cv::Point>> contours;
    cv::Mat padded;
    cv::copyMakeBorder(mask, padded, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::findContours(padded, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    cv::Mat filled = cv::Mat::zeros(padded.size(), CV_8UC1);
    cv::drawContours(filled, contours, -1, cv::Scalar(255), cv::FILLED);
    return filled(cv::Rect(1, 1, mask.cols, mask.rows)).clone();
}

// How thick the outline is: the ink that begins where the paper inside ends, at three places of each side.
struct Outline {
    int thinnest, middling;
};

Outline outline_of(const cv::Mat& ink, const cv::Rect& inside, const cv::Mat& filled, int most)
{
    std::vector<int> measured;
    const auto measure = [&](int x, int y, int dx, int dy) {
        int thickness = 0;
        while (thickness < most) {
            const int px = x + dx * (thickness + 1), py = y + dy * (thickness + 1);
            if (px < 0 || py < 0 || px >= ink.cols || py >= ink.rows || !ink.at<unsigned char>(py, px)) break;
            ++thickness;
        }
        if (thickness > 0) measured.push_back(thickness);
    };
    for (const double share : {0.3, 0.5, 0.7}) {
        const int x = static_cast<int>(inside.width * share), y = static_cast<int>(inside.height * share);
        int top = 0, bottom = inside.height - 1, left = 0, right = inside.width - 1;
        while (top < bottom && !filled.at<unsigned char>(top, x)) ++top;
        while (bottom > top && !filled.at<unsigned char>(bottom, x)) --bottom;
        while (left < right && !filled.at<unsigned char>(y, left)) ++left;
        while (right > left && !filled.at<unsigned char>(y, right)) --right;
        measure(inside.x + x, inside.y + top, 0, -1);
        measure(inside.x + x, inside.y + bottom, 0, 1);
        measure(inside.x + left, inside.y + y, -1, 0);
        measure(inside.x + right, inside.y + y, 1, 0);
    }
    if (measured.empty()) return {most, most};
    std::sort(measured.begin(), measured.end());
    return {measured.front(), measured[measured.size() / 2]};
}

bool side_on_ruling(const std::vector<Ruling>& rulings, bool horizontal, int position, int begin, int end, int near)
{
    return std::any_of(rulings.begin(), rulings.end(), [&](const Ruling& ruling) {
        if (ruling.horizontal != horizontal || std::abs(ruling.position - position) > near) return false;
        return std::min(end, ruling.end) - std::max(begin, ruling.begin) >= kAlongRuling * (end - begin);
    });
}

int sides_on_rulings(const std::vector<Ruling>& rulings, const cv::Rect& box, double dpi)
{
    const int near = to_pixels(kOnRuling, dpi), right = box.x + box.width, bottom = box.y + box.height;
    return side_on_ruling(rulings, true, box.y, box.x, right, near) +
           side_on_ruling(rulings, true, bottom, box.x, right, near) +
           side_on_ruling(rulings, false, box.x, box.y, bottom, near) +
           side_on_ruling(rulings, false, right, box.y, bottom, near);
}

// How many of a box's sides go on beyond its corners: those of a symbol end there, those of a loop of arrows may not.
int sides_that_go_on(const cv::Mat& ink, const cv::Rect& box, double dpi)
{
    const int beyond = to_pixels(kBeyondCorner, dpi), near = std::max(1, to_pixels(kOutlineReach, dpi));
    const auto full = [&](cv::Rect strip, bool along_x) {
        strip &= cv::Rect(0, 0, ink.cols, ink.rows);
        if (strip.empty()) return false;
        cv::Mat line;
        cv::reduce(ink(strip), line, along_x ? 0 : 1, cv::REDUCE_MAX);
        return cv::countNonZero(line) >= 0.9 * (along_x ? strip.width : strip.height);
    };
    int count = 0;
    for (const int y : {box.y, box.br().y - near})
        for (const int x : {box.x - beyond, box.br().x}) count += full({x, y, beyond, near}, true);
    for (const int x : {box.x, box.br().x - near})
        for (const int y : {box.y - beyond, box.br().y}) count += full({x, y, near, beyond}, false);
    return count;
}

// Whether three of a box's corners are ink: evening the light leaves of a filled box its rim, round on the inside.
bool has_inked_corners(const cv::Mat& ink, const cv::Rect& box)
{
    const int side = static_cast<int>(std::lround(kCorner * std::min(box.width, box.height)));
    int inked = 0;
    for (const int x : {box.x, box.br().x - side})
        for (const int y : {box.y, box.br().y - side})
            inked += side > 0 && cv::countNonZero(ink(cv::Rect(x, y, side, side))) >= kInkedCorner * side * side;
    return inked >= 3;
}

bool is_straight_sided(ShapeName::Shape shape) { return symbol_of(shape) == Simbol::Jenis::process; }

// The box of the diamond of which an opening by a square of `side` leaves this one: it takes the corners off, as far in
// as the diamond is as broad as the square.
cv::Rect before_opening(const cv::Rect& opened, int side)
{
    double width = opened.width, height = opened.height;
    for (int i = 0; i < 8; ++i) {
        const double wider = opened.width + side * width / height, higher = opened.height + side * height / width;
        width = wider, height = higher;
    }
    const int dx = static_cast<int>(std::lround((width - opened.width) / 2)),
              dy = static_cast<int>(std::lround((height - opened.height) / 2));
    return {opened.x - dx, opened.y - dy, opened.width + 2 * dx, opened.height + 2 * dy};
}

class ShapeSearch {
public:
    ShapeSearch(const FlowInk& ink, const cv::Rect& region) : ink_(ink), region_(region) {}

    void look_inside(const cv::Mat& ink, int gap, int most_sides_ruled)
    {
        cv::Mat closed = ink(region_);  // still the page's own pixels
        if (gap > 1)
            cv::dilate(ink(region_), closed = cv::Mat(), cv::getStructuringElement(cv::MORPH_RECT, {gap, gap}));
        const InkPieces paper = find_ink_pieces(closed == 0, 1, Touch::sides);
        const int least = std::max(3, to_pixels(kLeastInside, ink_.dpi) - (gap > 1 ? gap - 1 : 0));
        for (std::size_t i = 0; i < paper.pieces.size(); ++i) {
            const auto& [inside, area] = paper.pieces[i];
            if (!fits(inside, least) || touches_rim(inside) || area * 3 < inside.area()) continue;
            consider(ink, draw_piece(paper, static_cast<int>(i)), inside, gap, most_sides_ruled);
        }
    }

    void look_for_filled(const cv::Mat& ink)
    {
        const int wide = to_pixels(kThickestHead, ink_.dpi);
        cv::Mat thick = ink(region_).clone();
        fill_letters(thick);
        cv::morphologyEx(thick, thick, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {wide, wide}));
        const InkPieces pieces = find_ink_pieces(thick);
        for (std::size_t i = 0; i < pieces.pieces.size(); ++i) {
            const cv::Rect& box = pieces.pieces[i].box;
            if (!fits(box, to_pixels(kLeastFilled, ink_.dpi)) || box.height > to_pixels(kMostFilled, ink_.dpi))
                continue;
            Shape shape{box + region_.tl(), name_shape(filled_up(draw_piece(pieces, static_cast<int>(i)))), true};
            // Lines and heads at the corners let the opening keep more of them: a little smaller may fit better.
            for (int less = 0; less <= wide / 4; ++less) {
                const cv::Rect pointed =
                    grow(before_opening(box, wide), -less) & cv::Rect(0, 0, region_.width, region_.height);
                const auto name = name_shape(ink(region_)(pointed));
                if (name.shape == ShapeName::Shape::diamond && name.likeness > shape.name.likeness)
                    shape = {pointed + region_.tl(), name, true};
            }
            if (shape.name.likeness >= kLeastLikeness && sides_on_rulings(ink_.rulings, shape.box, ink_.dpi) < 3)
                found_.push_back(shape);
        }
    }

    // White letters in a dark symbol would cut it up.
    void fill_letters(cv::Mat& ink) const
    {
        const InkPieces paper = find_ink_pieces(ink == 0, 1, Touch::sides);
        const int most = to_pixels(kWhiteLetter, ink_.dpi);
        for (const auto& run : paper.runs) {
            const cv::Rect& box = paper.pieces[static_cast<std::size_t>(run.piece)].box;
            if (std::max(box.width, box.height) <= most) paint(run, ink);
        }
    }

    std::vector<Shape> take() { return std::move(found_); }

private:
    [[nodiscard]] bool fits(const cv::Rect& box, int least) const
    {
        return std::min(box.width, box.height) >= least && box.height <= to_pixels(kMostHeight, ink_.dpi) &&
               box.width <= to_pixels(kMostWidth, ink_.dpi);
    }
    [[nodiscard]] bool touches_rim(const cv::Rect& box) const
    {
        return box.x == 0 || box.y == 0 || box.br().x == region_.width || box.br().y == region_.height;
    }
    void consider(const cv::Mat& ink, const cv::Mat& mask, const cv::Rect& inside, int gap, int most_sides_ruled)
    {
        if (sides_on_rulings(ink_.rulings, inside + region_.tl(), ink_.dpi) > 3) return;  // a cell
        const cv::Mat filled = filled_up(mask);
        Shape shape{inside + region_.tl(), name_shape(filled), false};
        const int grown = gap / 2;  // what closing took off the inside
        const Outline outline =
            outline_of(ink, grow(shape.box, grown) & cv::Rect(0, 0, ink.cols, ink.rows),
                       grown ? grown_mask(filled, grown) : filled, to_pixels(kThickestOutline, ink_.dpi));
        const bool round = symbol_of(shape.name.shape) == Simbol::Jenis::terminator ||
                           symbol_of(shape.name.shape) == Simbol::Jenis::onpage;
        const cv::Rect outer = grow(shape.box, grown + outline.middling) & cv::Rect(0, 0, ink.cols, ink.rows);
        if (round && has_inked_corners(ink, outer))
            shape = {outer, {ShapeName::Shape::rectangle, kHollowed, 0}, true};
        else
            shape.box = grow(shape.box, grown + outline.thinnest) & cv::Rect(0, 0, ink.cols, ink.rows);
        if (shape.name.likeness < kLeastLikeness) return;
        if (shape.name.shape == ShapeName::Shape::circle && shape.box.width > to_pixels(kMostCircle, ink_.dpi)) return;
        const int ruled = sides_on_rulings(ink_.rulings, shape.box, ink_.dpi);
        if (is_straight_sided(shape.name.shape) ? ruled > most_sides_ruled : ruled > 2) return;
        const int go_on =
            is_straight_sided(shape.name.shape) ? sides_that_go_on(ink_.without_rulings, shape.box, ink_.dpi) : 0;
        if (go_on > 1) return;
        shape.name.likeness -= 0.01 * ruled + 0.005 * grown + 0.02 * go_on;
        found_.push_back(shape);
    }
    static cv::Rect grow(const cv::Rect& box, int by)
    {
        return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
    }
    static cv::Mat grown_mask(const cv::Mat& mask, int by)
    {
        cv::Mat padded;
        cv::copyMakeBorder(mask, padded, by, by, by, by, cv::BORDER_CONSTANT, cv::Scalar(0));
        cv::dilate(padded, padded, cv::getStructuringElement(cv::MORPH_RECT, {2 * by + 1, 2 * by + 1}));
        return padded;
    }

    const FlowInk& ink_;
    cv::Rect region_;
    std::vector<Shape> found_;
};

}  // namespace

std::vector<Shape> find_shapes(const FlowInk& ink, const cv::Rect& region)
{
    if (region.empty()) return {};
    ShapeSearch search(ink, region);
    for (const double gap : kGaps) {
        const int pixels = gap > 0 ? to_odd_pixels(gap, ink.dpi) : 0;
        search.look_inside(ink.without_rulings, pixels, 2);
        if (gap <= kMostGapAtRuling) search.look_inside(ink.all, pixels, 1);
    }
    search.look_for_filled(ink.all);
    if (!ink.coloured_areas.empty()) search.look_for_filled(ink.all | ink.coloured_areas);
    auto shapes = search.take();
    std::stable_sort(shapes.begin(), shapes.end(),
                     [](const Shape& a, const Shape& b) { return a.name.likeness > b.name.likeness; });
    return shapes;
}

}  // namespace alihsop
