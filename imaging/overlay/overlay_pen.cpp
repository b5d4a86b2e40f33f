// OpenCV draws in pixels, people think in millimetres, and pictures may be smaller than the page: all three
// meet here. Letters are the Hershey fonts that OpenCV has, as a font of its own would be one more thing to
// install; they hold ASCII alone.
#include "imaging/overlay/overlay_pen.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "imaging/units.h"

namespace alihsop {

namespace {

// All lengths are in millimetres on paper, so that a page looks alike at any resolution; set by hand.
constexpr double kUsualDpi = 300;          // when the page does not tell
constexpr double kHersheyCapital = 21;     // units of the Hershey fonts
constexpr double kLetterStroke = 0.25;     // mm
constexpr double kDash = 1.6, kGap = 1.0;  // mm
constexpr double kHatchStep = 1.5;         // mm
constexpr double kMargin = 0.7;            // mm around a note
constexpr double kLegendHeight = 2.4;      // mm, capitals of the legend
constexpr double kLegendGap = 5;           // mm between its items

// The Hershey fonts have ASCII only: one "?" for each other character.
std::string ascii(const std::string& text)
{
    std::string plain;
    for (const char sign : text) {
        const auto byte = static_cast<unsigned char>(sign);
        if (byte < 0x80) plain += byte < 0x20 ? ' ' : sign;
        if (byte >= 0xC0) plain += '?';
    }
    return plain;
}

cv::Mat coloured(const cv::Mat& picture)
{
    cv::Mat copy;
    if (picture.channels() == 1)
        cv::cvtColor(picture, copy, cv::COLOR_GRAY2BGR);
    else
        picture.copyTo(copy);
    return copy;
}

struct Letters {
    double scale;
    int stroke;
    [[nodiscard]] int width_of(const std::string& text) const
    {
        int below = 0;
        return cv::getTextSize(text, cv::FONT_HERSHEY_SIMPLEX, scale, stroke, &below).width;
    }
    void put(cv::Mat& on, const std::string& text, cv::Point at, const cv::Scalar& colour) const
    {
        cv::putText(on, text, at, cv::FONT_HERSHEY_SIMPLEX, scale, colour, stroke, cv::LINE_AA);
    }
};

Letters letters(double height, double dpi)
{
    return {to_pixels(height, dpi, 6) / kHersheyCapital, to_pixels(kLetterStroke, dpi)};
}

double length_of(const OverlayPen::Points& path)
{
    double sum = 0;
    for (std::size_t i = 1; i < path.size(); ++i) sum += cv::norm(path[i] - path[i - 1]);
    return sum;
}

}  // namespace

OverlayPen::OverlayPen(const cv::Mat& picture, const Page& page) : picture_(coloured(picture))
{
    // The kept picture may be smaller than the page that the boxes were measured on.
    if (page.width > 0) scale_ = static_cast<double>(picture.cols) / page.width;
    dpi_ = (page.dpi > 0 ? page.dpi : kUsualDpi) * scale_;
}

// Pixels of the page, as boxes are in them; width() gives pixels of the picture that is drawn on.
int OverlayPen::pixels(double millimetres) const { return to_pixels(millimetres, dpi_ / scale_); }
int OverlayPen::width(double millimetres) const { return to_pixels(millimetres, dpi_); }

cv::Point OverlayPen::place(cv::Point at) const
{
    return {static_cast<int>(std::lround(at.x * scale_)), static_cast<int>(std::lround(at.y * scale_))};
}

Box OverlayPen::grown(const Box& box, double millimetres) const
{
    const int by = pixels(millimetres);
    return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}

OverlayPen::Points OverlayPen::outline(Simbol::Jenis kind, const Box& box, double outside) const
{
    const Box wide = grown(box, outside);
    const auto a = place({wide.x, wide.y}), b = place({wide.right(), wide.bottom()});
    const cv::Point centre = (a + b) / 2;
    // Each kind's own outline, so that a symbol read as another one shows at a glance.
    const int half_width = (b.x - a.x) / 2, half_height = (b.y - a.y) / 2;
    Points shape;
    if (kind == Simbol::Jenis::decision) return {{a.x, centre.y}, {centre.x, a.y}, {b.x, centre.y}, {centre.x, b.y}};
    if (kind == Simbol::Jenis::onpage) {
        cv::ellipse2Poly(centre, {half_width, half_height}, 0, 0, 360, 10, shape);
        return shape;
    }
    // The other kinds are drawn as their box: an off-page connector's outline is told by its colour.
    if (kind != Simbol::Jenis::terminator) return {a, {b.x, a.y}, b, {a.x, b.y}};
    // A capsule: half a circle at both ends, whichever way it lies.
    const int radius = std::min(half_width, half_height);
    Points right, left;
    const bool lying = half_width >= half_height;
    const cv::Point first = lying ? cv::Point(b.x - radius, centre.y) : cv::Point(centre.x, b.y - radius);
    const cv::Point second = lying ? cv::Point(a.x + radius, centre.y) : cv::Point(centre.x, a.y + radius);
    const int turn = lying ? -90 : 0;
    cv::ellipse2Poly(first, {radius, radius}, 0, turn, turn + 180, 10, right);
    cv::ellipse2Poly(second, {radius, radius}, 0, turn + 180, turn + 360, 10, left);
    right.insert(right.end(), left.begin(), left.end());
    return right;
}

OverlayPen::Points OverlayPen::corners(const Box& box)
{
    return {{box.x, box.y}, {box.right(), box.y}, {box.right(), box.bottom()}, {box.x, box.bottom()}, {box.x, box.y}};
}

cv::Point OverlayPen::middle(const Points& path)
{
    // Along the path, not between its ends: a note must lie on the line.
    double left = length_of(path) / 2;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const double part = cv::norm(path[i] - path[i - 1]);
        if (left <= part && part > 0)
            return path[i - 1] + cv::Point(cv::Point2d(path[i] - path[i - 1]) * (left / part));
        left -= part;
    }
    return path.empty() ? cv::Point() : path.back();
}

cv::Point OverlayPen::nearest(const Points& path, cv::Point to)
{
    cv::Point best = path.empty() ? to : path.front();
    for (std::size_t i = 1; i < path.size(); ++i) {
        const cv::Point2d from = path[i - 1], along = path[i] - path[i - 1];
        const double square = along.dot(along);
        // The foot of the perpendicular, or the nearer end where it lies outside the stretch.
        const double share = square > 0 ? std::clamp((cv::Point2d(to) - from).dot(along) / square, 0.0, 1.0) : 0;
        const cv::Point here(from + along * share);
        if (cv::norm(here - to) < cv::norm(best - to)) best = here;
    }
    return best;
}

// Towards white, so that colours stand out and the scan stays legible.
void OverlayPen::pale(double share) { picture_.convertTo(picture_, -1, 1 - share, 255 * share); }

void OverlayPen::frame(const Box& box, const cv::Scalar& colour, double mm)
{
    const auto a = place({box.x, box.y}), b = place({box.right(), box.bottom()});
    cv::rectangle(picture_, a, b, colour, width(mm));
}

void OverlayPen::polygon(const Points& outline, const cv::Scalar& colour, double mm)
{
    cv::polylines(picture_, std::vector{outline}, true, colour, width(mm), cv::LINE_AA);
}

void OverlayPen::line(const Points& path, const cv::Scalar& colour, double mm)
{
    for (std::size_t i = 1; i < path.size(); ++i)
        cv::line(picture_, place(path[i - 1]), place(path[i]), colour, width(mm), cv::LINE_AA);
}

void OverlayPen::dashes(const Points& path, const cv::Scalar& colour, double mm)
{
    const double dash = pixels(kDash), period = dash + pixels(kGap);
    for (std::size_t i = 1; i < path.size(); ++i) {
        const cv::Point2d from = path[i - 1], to = path[i];
        const double length = cv::norm(to - from);
        // Each stretch begins with a dash: corners are always drawn.
        for (double at = 0; at < length; at += period)
            line({from + (to - from) * (at / length), from + (to - from) * (std::min(length, at + dash) / length)},
                 colour, mm);
    }
}

void OverlayPen::hatch(const Box& box, const cv::Scalar& colour, double mm)
{
    frame(box, colour, mm);
    const int step = pixels(kHatchStep);
    // Slanting lines at equal distances, each cut where it leaves the box.
    for (int offset = step; offset < box.width + box.height; offset += step) {
        const int over_x = std::max(0, offset - box.width), over_y = std::max(0, offset - box.height);
        line({{box.x + offset - over_x, box.y + over_x}, {box.x + over_y, box.y + offset - over_y}}, colour, mm);
    }
}

void OverlayPen::head(cv::Point from, cv::Point tip, const cv::Scalar& colour, double length)
{
    const double distance = cv::norm(tip - from);
    if (distance == 0) return;
    const cv::Point2d along = cv::Point2d(from - tip) * (pixels(length) / distance);
    // Two fifths of its length to either side.
    const cv::Point2d aside(-along.y * 0.4, along.x * 0.4), end = tip;
    const Points triangle = {place(tip), place(end + along + aside), place(end + along - aside)};
    cv::fillPoly(picture_, std::vector{triangle}, colour, cv::LINE_AA);
}

void OverlayPen::dot(cv::Point at, const cv::Scalar& colour, double radius)
{
    cv::circle(picture_, place(at), width(radius), colour, cv::FILLED, cv::LINE_AA);
}

void OverlayPen::note(const std::string& text, cv::Point at, const cv::Scalar& colour, double height)
{
    const auto font = letters(height, dpi_);
    const auto plain = ascii(text);
    const int margin = width(kMargin), tall = width(height) + 2 * margin, broad = font.width_of(plain) + 2 * margin;
    // Above its place, and wholly on the picture however near the edge that is.
    cv::Point corner = place(at) - cv::Point(0, tall);
    corner.x = std::clamp(corner.x, 0, std::max(0, picture_.cols - broad));
    corner.y = std::clamp(corner.y, 0, std::max(0, picture_.rows - tall));
    cv::rectangle(picture_, {corner, cv::Size(broad, tall)}, colour, cv::FILLED);
    font.put(picture_, plain, corner + cv::Point(margin, tall - margin), cv::Scalar::all(255));
}

// The legend is set in lines like a text: an item that does not fit any more begins the next one.
cv::Mat OverlayPen::with_strip(const std::string& title, const std::vector<LegendItem>& items) const
{
    const auto font = letters(kLegendHeight, dpi_);
    const int line_height = width(kLegendHeight * 2.2), gap = width(kLegendGap), patch = width(kLegendHeight);
    struct Word {
        cv::Point at;
        const LegendItem* item;
    };
    std::vector<Word> words;
    cv::Point at(gap + font.width_of(ascii(title)) + 2 * gap, line_height);
    for (const auto& item : items) {
        const int broad = 2 * patch + font.width_of(ascii(item.word)) + gap;
        if (at.x + broad > picture_.cols && at.x > gap) at = {gap, at.y + line_height};
        words.push_back({at, &item});
        at.x += broad;
    }
    cv::Mat whole(picture_.rows + at.y + line_height / 2, picture_.cols, CV_8UC3, cv::Scalar::all(255));
    picture_.copyTo(whole.rowRange(0, picture_.rows));
    cv::line(whole, {0, picture_.rows}, {whole.cols, picture_.rows}, cv::Scalar::all(120), width(0.2));
    font.put(whole, ascii(title), {gap, picture_.rows + line_height}, cv::Scalar::all(0));
    for (const auto& word : words) {
        const cv::Point base(word.at.x, word.at.y + picture_.rows);
        cv::rectangle(whole, {base.x, base.y - patch, patch * 3 / 2, patch}, word.item->colour, cv::FILLED);
        font.put(whole, ascii(word.item->word), {base.x + 2 * patch, base.y}, cv::Scalar::all(40));
    }
    return whole;
}

}  // namespace alihsop
