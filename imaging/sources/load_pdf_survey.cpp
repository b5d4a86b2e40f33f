// An OutputDev that paints nothing: poppler interprets the page's content (forms, patterns, layers, annotations, Type 3
// glyphs) and calls it for each mark. Marks that nobody sees do not count: text in an invisible rendering mode (the OCR
// layer of a scan), transparent paint, white paint on the bare page, marks outside the crop box, and everything that a
// later image covers. White text on a dark ground is missed; that matters only to the count.
#include "imaging/sources/load_pdf_survey.h"

#include <GfxState.h>
#include <Object.h>
#include <OutputDev.h>
#include <PDFDoc.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "imaging/source_trouble.h"
#include "imaging/sources/find_jpeg_damage.h"
#include "imaging/sources/load_pdf_compose.h"
#include "imaging/sources/load_pdf_faults.h"
#include "imaging/sources/load_pdf_geometry.h"
#include "imaging/sources/load_pdf_image.h"
#include "imaging/sources/load_pdf_paint.h"

namespace alihsop {
namespace {

constexpr double kCoversAll = 0.95;  // share of the page from which an image hides what was painted before
constexpr double kOpaque = 0.99;

/// From here on what is visible is a page of its own, not a note on a scan: text of about five printed lines, or a
/// drawing.
// set by hand
constexpr int kSubstantialGlyphs = 300;
constexpr int kSubstantialPaths = 100;

/// The bytes that a stream's last filter takes.
std::vector<unsigned char> coded_bytes(Stream& stream)
{
    // A bound, as a filter may give bytes without end.
    constexpr std::size_t kMostBytes = std::size_t{256} << 20U;
    constexpr std::size_t kBlock = 64 * 1024;
    std::vector<unsigned char> bytes;
    Stream* source = stream.getNextStream();
    if (source == nullptr) return bytes;
    source->reset();
    for (std::size_t filled = 0; filled < kMostBytes;) {
        bytes.resize(filled + kBlock);
        const int got = source->doGetChars(static_cast<int>(kBlock), bytes.data() + filled);
        filled += static_cast<std::size_t>(std::max(got, 0));
        bytes.resize(filled);
        if (got <= 0) break;
    }
    source->close();
    return bytes;
}

/// Decodes, and notes on the image what was wrong with its data. Poppler tells nobody what libjpeg says.
template <typename Decode>
cv::Mat decode_noting_damage(PlacedImage& image, Stream& stream, Decode decode)
{
    const int faults_before = pdf_faults();
    cv::Mat decoded = decode();
    image.cut_off = image.cut_off || decoded.empty();
    if (pdf_faults() > faults_before) image.damage = first_pdf_fault();
    if (stream.getKind() == strDCT && image.damage.empty()) {
        const auto bytes = coded_bytes(stream);
        image.damage = find_jpeg_damage(bytes.data(), bytes.size());
    }
    return decoded;
}

void take_pixels(PlacedImage& image, Stream& stream, GfxImageColorMap& colours)
{
    image.pixels = decode_noting_damage(image, stream, [&] { return decode_pdf_image(stream, image.size, colours); });
}

class Surveyor final : public OutputDev {
public:
    PdfPage page;

    // What Poppler asks an output about: y runs down, letters are told one by one, letters that are drawings
    // are played.
    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return true; }

    void startPage(int, GfxState* state, XRef*) override
    {
        page.size = {state->getPageWidth(), state->getPageHeight()};
    }
    // Poppler's state knows its clip's bounds only; whether the clip has another shape is kept here, along with
    // it.
    void saveState(GfxState*) override { shaped_clips_.push_back(shaped_clip_); }
    void restoreState(GfxState*) override
    {
        if (shaped_clips_.empty()) return;
        shaped_clip_ = shaped_clips_.back();
        shaped_clips_.pop_back();
    }
    void clip(GfxState* state) override { shaped_clip_ = shaped_clip_ || !is_rectangle(*state); }
    void eoClip(GfxState* state) override { clip(state); }
    void clipToStrokePath(GfxState*) override { shaped_clip_ = true; }

    void stroke(GfxState* state) override { note_path(*state, stroke_paint(*state)); }
    void fill(GfxState* state) override { note_path(*state, fill_paint(*state)); }
    void eoFill(GfxState* state) override { fill(state); }

    void drawChar(GfxState* state, double x, double y, double, double, double, double, CharCode, int,
                  const Unicode* letters, int length) override
    {
        ++glyphs_;
        // A blank shows nothing, and many text layers have one between any two words.
        const bool space = length == 1 && letters != nullptr && letters[0] == ' ';
        if (!space && shows_text(*state, x, y)) ++page.visible_glyphs;
    }
    bool beginType3Char(GfxState*, double, double, double, double, CharCode, const Unicode*, int) override
    {
        ++glyphs_;
        ++glyph_depth_;
        glyph_painted_ = false;
        return false;  // that is: interpret the glyph's own content
    }
    void endType3Char(GfxState*) override
    {
        --glyph_depth_;
        if (glyph_painted_) ++page.visible_glyphs;
        glyph_painted_ = false;
    }

    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours,
                   bool interpolate, const int* mask_colours, bool in_line) override
    {
        PlacedImage image = place(*state, width, height);
        image.plain = image.plain && mask_colours == nullptr;
        // Images are decoded while the page is walked through: their streams cannot be asked again later.
        if (wants_pixels(image)) {
            take_pixels(image, *stream, *colours);
            // An image within the content itself must be read to its end, or what follows would be taken for
            // operators.
        } else if (in_line && !oversized(width, height)) {
            OutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, mask_colours, in_line);
        }
        keep(std::move(image), covers);
    }

    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool in_line) override
    {
        PlacedImage image = place(*state, width, height);
        image.is_stencil = true;
        if (wants_pixels(image)) {
            image.opacity =
                decode_noting_damage(image, *stream, [&] { return decode_pdf_stencil(*stream, image.size, invert); });
            image.pixels = grey_when_colourless(cv::Mat(image.size, CV_8UC3, fill_colour(*state)));
        } else if (in_line && !oversized(width, height)) {
            OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, in_line);
        }
        keep(std::move(image), lets_through);
    }

    void drawMaskedImage(GfxState* state, Object*, Stream* stream, int width, int height, GfxImageColorMap* colours,
                         bool, Stream* mask, int mask_width, int mask_height, bool mask_invert, bool) override
    {
        PlacedImage image = place_masked(*state, {width, height}, {mask_width, mask_height});
        if (wants_pixels(image)) {
            take_pixels(image, *stream, *colours);
            image.opacity =
                decode_noting_damage(image, *mask, [&] { return decode_pdf_stencil(*mask, image.size, mask_invert); });
        }
        keep(std::move(image), lets_through);
    }

    void drawSoftMaskedImage(GfxState* state, Object*, Stream* stream, int width, int height, GfxImageColorMap* colours,
                             bool, Stream* mask, int mask_width, int mask_height, GfxImageColorMap* mask_colours,
                             bool) override
    {
        PlacedImage image = place_masked(*state, {width, height}, {mask_width, mask_height});
        image.plain = image.plain && mask_colours->getNumPixelComps() == 1 &&
                      mask_colours->getMatteColor() == nullptr && colours->getMatteColor() == nullptr;
        if (wants_pixels(image)) {
            take_pixels(image, *stream, *colours);
            image.opacity =
                decode_noting_damage(image, *mask, [&] { return decode_pdf_image(*mask, image.size, *mask_colours); });
        }
        keep(std::move(image), lets_through);
    }

    void setSoftMaskFromImageMask(GfxState*, Object*, Stream*, int, int, bool, bool, double*) override
    {
        soft_mask_ = true;
    }
    void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override { soft_mask_ = true; }
    void clearSoftMask(GfxState*) override { soft_mask_ = false; }

private:
    [[nodiscard]] cv::Rect2d paper() const { return {{0, 0}, page.size}; }

    void note_path(const GfxState& state, Paint paint)
    {
        if (paint == Paint::transparent || !meets(path_bounds(state), paper())) return;
        // White on paper is nothing; over a scan it hides what was there.
        if (paint == Paint::white && page.images.empty()) return;
        if (glyph_depth_ > 0) {
            glyph_painted_ = true;
        } else {
            ++page.visible_paths;
        }
    }

    [[nodiscard]] bool shows_text(const GfxState& state, double x, double y) const
    {
        cv::Point2d at;
        state.transform(x, y, &at.x, &at.y);
        return text_paint(state) == Paint::visible && paper().contains(at);
    }

    bool oversized(int width, int height)
    {
        const double pixels = static_cast<double>(width) * height;
        if (pixels > kMaxPagePixels && page.oversized.empty()) page.oversized = cv::Size2d(width, height);
        return pixels > kMaxPagePixels;
    }

    PlacedImage place(GfxState& state, int width, int height)
    {
        PlacedImage image = place_image(state, {width, height});
        image.plain = image.plain && !shaped_clip_ && !soft_mask_ && glyph_depth_ == 0 &&
                      state.getFillOpacity() > kOpaque && state.getBlendMode() == gfxBlendNormal &&
                      clip_spares(state, image, page.size);
        return image;
    }

    /// "Mixed raster" scans have their letters in a fine mask over a coarse colour: the finer of the two is the image's
    /// resolution.
    PlacedImage place_masked(GfxState& state, const cv::Size& size, const cv::Size& mask)
    {
        PlacedImage image = place(state, size.width, size.height);
        oversized(mask.width, mask.height);
        // A mask of another size would have to be scaled: such a page is drawn whole instead.
        image.plain = image.plain && size == mask;
        image.is_stencil = true;
        const auto fine = place_image(state, mask).resolution;
        if (fine.x * fine.y > image.resolution.x * image.resolution.y) image.resolution = fine;
        return image;
    }

    [[nodiscard]] bool covers_page(const PlacedImage& image) const
    {
        // Not the whole: scanners leave a hair's breadth at the edges.
        return image.plain && share_of_page(image, page.size) >= kCoversAll;
    }

    /// A page that has proved to be drawn needs no pixels, unless the image hides the drawing. A page that draws one
    /// image again and again must not hold it a thousand times.
    bool wants_pixels(const PlacedImage& image)
    {
        if (!image.plain || !meets(image.box, paper())) return false;
        if (is_substantial(page) && !covers_page(image)) return false;
        if (oversized(image.size.width, image.size.height)) return false;
        // Over the whole page, not each image alone.
        decoded_pixels_ += static_cast<double>(image.size.width) * image.size.height;
        return decoded_pixels_ <= kMaxPagePixels;
    }

    enum Covering { covers, lets_through };

    void keep(PlacedImage image, Covering covering)
    {
        if (glyph_depth_ > 0) {
            glyph_painted_ = true;
            return;
        }
        oversized(image.size.width, image.size.height);
        if (image.box.empty() || !meets(image.box, paper())) return;
        if (covering == covers && covers_page(image)) {
            // Whatever was painted so far is under this image now: an earlier OCR's text, a form's lines.
            page.images.clear();
            page.visible_glyphs = page.visible_paths = 0;
            page.hidden_glyphs = glyphs_;
        }
        page.images.push_back(std::move(image));
    }

    int glyphs_ = 0;       // drawn so far, visible or not
    int glyph_depth_ = 0;  // inside the content of a Type 3 glyph
    bool glyph_painted_ = false;
    bool shaped_clip_ = false;  // clipped by more than rectangles
    std::vector<bool> shaped_clips_;
    bool soft_mask_ = false;
    double decoded_pixels_ = 0;
};

}  // namespace

bool is_substantial(const PdfPage& page)
{
    return page.visible_glyphs >= kSubstantialGlyphs || page.visible_paths >= kSubstantialPaths;
}

PdfPage survey_page(PDFDoc& document, int page)
{
    constexpr int no_turn = 0;  // besides the page's own /Rotate
    constexpr bool media_box = false, crop = true, printing = false;
    Surveyor surveyor;
    document.displayPage(&surveyor, page, kPointsPerInch, kPointsPerInch, no_turn, media_box, crop, printing);
    return std::move(surveyor.page);
}

}  // namespace alihsop
