// Method: a word's box on the upright page goes back through the inverse of the page's transform onto the page
// as displayed, and from there into the units of the PDF page, /Rotate and crop box undone. The text matrix
// then stretches the font's one glyph so that the word fills that box.
//
// Accuracy: exact for turned, scaled and tilted pages, and to within the homography's own error for bent ones.
// Fails for characters beyond 16 bits, which become U+FFFD.
#include "exports/words/pdf_text_layer.h"

#include <cmath>
#include <cstdint>
#include <numbers>
#include <optional>

#include "exports/decimal_text.h"

namespace alihsop {
namespace {

constexpr double kAdvance = 0.5;  // em, of every glyph of the font
constexpr double kQuarter = std::numbers::pi / 2;
constexpr double kMostTilt = std::numbers::pi / 18;  // 10 degrees
constexpr char16_t kUnknown = 0xFFFD;

struct Point {
    double x = 0;
    double y = 0;
};

std::optional<Transform> inverse_of(const Transform& t)
{
    const auto minor = [&](std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
        return t[a] * t[d] - t[b] * t[c];
    };
    const Transform adjoint{minor(4, 5, 7, 8), minor(2, 1, 8, 7), minor(1, 2, 4, 5),
                            minor(5, 3, 8, 6), minor(0, 2, 6, 8), minor(2, 0, 5, 3),
                            minor(3, 4, 6, 7), minor(1, 0, 7, 6), minor(0, 1, 3, 4)};
    const double determinant = t[0] * adjoint[0] + t[1] * adjoint[3] + t[2] * adjoint[6];
    // A document from elsewhere may hold any nine numbers.
    if (!std::isfinite(determinant) || determinant == 0) return std::nullopt;
    return adjoint;  // a homography is the same by any factor
}

Point apply(const Transform& t, const Point& p)
{
    const double w = t[6] * p.x + t[7] * p.y + t[8];
    return {(t[0] * p.x + t[1] * p.y + t[2]) / w, (t[3] * p.x + t[4] * p.y + t[5]) / w};
}

/// From the upright page's pixels to the units of the PDF page.
class Placer {
public:
    Placer(const Transform& to_displayed, const PageWords& words, const PdfPlacing& placing)
        : to_displayed_(to_displayed), placing_(placing)
    {
        const auto& box = placing.box;
        const bool lies = placing.rotate == 90 || placing.rotate == 270;
        const double width = lies ? box[3] - box[1] : box[2] - box[0],
                     height = lies ? box[2] - box[0] : box[3] - box[1];
        scale_x_ = width / words.scan_width;
        scale_y_ = height / words.scan_height;
    }

    [[nodiscard]] Point place(double x, double y) const
    {
        const Point seen = apply(to_displayed_, {x, y});
        const double right = seen.x * scale_x_, down = seen.y * scale_y_;
        const auto& box = placing_.box;
        switch (placing_.rotate) {
            case 90:
                return {box[0] + down, box[1] + right};
            case 180:
                return {box[2] - right, box[1] + down};
            case 270:
                return {box[2] - down, box[3] - right};
            default:
                return {box[0] + right, box[3] - down};
        }
    }

private:
    Transform to_displayed_;
    PdfPlacing placing_;
    double scale_x_ = 1, scale_y_ = 1;
};

/// Bytes that are no UTF-8 do not come here (they are JSON's); what lies beyond 16 bits becomes U+FFFD.
std::u16string utf16_of(const std::string& text)
{
    std::u16string units;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        std::uint32_t unit = size == 1 ? lead : lead & (0x3FU >> (size - 1));
        for (std::size_t k = 1; k < size && i + k < text.size(); ++k)
            unit = unit << 6U | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
        units += unit > 0xFFFF || (unit >= 0xD800 && unit < 0xE000) ? kUnknown : static_cast<char16_t>(unit);
        i += size;
    }
    return units;
}

std::string hex_of(const std::u16string& units)
{
    std::string text = "<";
    for (const char16_t unit : units) {
        for (const unsigned shift : {12U, 8U, 4U, 0U})
            text += "0123456789ABCDEF"[static_cast<unsigned>(unit) >> shift & 0xFU];
    }
    return text + ">";
}

/// Where a word's text begins, where it ends, and where its letters' tops are: corners of its box.
struct Corners {
    Point begin, end, top;
};

Corners corners_of(const Box& box, int turned, const Placer& placer)
{
    const auto at = [&](int x, int y) { return placer.place(x, y); };
    if (turned == 270) return {at(box.right(), box.bottom()), at(box.right(), box.y), at(box.x, box.bottom())};
    if (turned == 90) return {at(box.x, box.y), at(box.x, box.bottom()), at(box.right(), box.y)};
    return {at(box.x, box.bottom()), at(box.right(), box.bottom()), at(box.x, box.y)};
}

/// Extractors of text (poppler's, and who builds on it) break a word as soon as its baseline leaves that of its first
/// letter by half a point. So on a page that is a little tilted each word stands straight, turned about its middle, and
/// only the words follow the tilt.
Corners straightened(const Corners& word)
{
    const Point along{word.end.x - word.begin.x, word.end.y - word.begin.y},
        up{word.top.x - word.begin.x, word.top.y - word.begin.y};
    const double angle = std::atan2(along.y, along.x), quarter = std::round(angle / kQuarter) * kQuarter;
    if (std::abs(angle - quarter) > kMostTilt) return word;
    const double length = std::hypot(along.x, along.y), height = std::hypot(up.x, up.y);
    const Point straight{std::cos(quarter) * length, std::sin(quarter) * length},
        rise{-std::sin(quarter) * height, std::cos(quarter) * height};
    const Point begin{word.begin.x + (along.x + up.x - straight.x - rise.x) / 2,
                      word.begin.y + (along.y + up.y - straight.y - rise.y) / 2};
    return {begin, {begin.x + straight.x, begin.y + straight.y}, {begin.x + rise.x, begin.y + rise.y}};
}

std::string word_text(const Word& word, int turned, bool last, const Placer& placer)
{
    auto units = utf16_of(word.text);
    if (units.empty() || word.box.empty()) return {};
    const auto [begin, end, top] = straightened(corners_of(word.box, turned, placer));
    const double advance = kAdvance * static_cast<double>(units.size());
    // What a degenerate transform leaves is no place.
    for (const double value : {begin.x, begin.y, end.x, end.y, top.x, top.y})
        if (!std::isfinite(value)) return {};
    // A blank of its own, so that extractors do not run words together.
    if (!last) units += u' ';
    std::string text;
    for (const double value :
         {(end.x - begin.x) / advance, (end.y - begin.y) / advance, top.x - begin.x, top.y - begin.y, begin.x, begin.y})
        text += decimal_text(value) + ' ';
    return text + "Tm " + hex_of(units) + " Tj\n";
}

}  // namespace

std::string write_text_layer(const Page& page, const PageWords& words, const PdfPlacing& placing,
                             const std::string& font, bool own_text)
{
    const auto back = inverse_of(page.transform);
    if (!back || words.scan_width <= 0 || words.scan_height <= 0) return {};
    const Placer placer(*back, words, placing);
    std::string text;
    for (const auto& block : words.blocks)
        for (const auto& line : block.lines) {
            if (own_text && line.origin == TextOrigin::text_layer) continue;
            for (const auto& word : line.words)
                text += word_text(word, line.turned, &word == &line.words.back(), placer);
        }
    return text.empty() ? text : "q BT\n3 Tr " + font + " 1 Tf\n" + text + "ET Q\n";
}

}  // namespace alihsop
