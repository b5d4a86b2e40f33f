// Method: Poppler's text device gathers glyphs into words and puts them in reading order; glyphs that nobody
// sees never reach it. Each word's place is then looked at in the drawn page: text in the paper's own colour
// leaves no mark and is no word. Confidence is 1, as nothing was recognised.
//
// Fails for fonts without a mapping to Unicode, whose words are wrong or empty.
#include <PDFDoc.h>
#include <TextOutputDev.h>

#include <cmath>
#include <memory>
#include <opencv2/imgproc.hpp>

#include "imaging/sources/load_pdf_paint.h"
#include "imaging/sources/load_pdf_render.h"

namespace alihsop {
namespace {

/// Print differs from its ground by more levels than this, or nobody could read it.
constexpr double kFaintestPrint = 24;

/// poppler's own text device, deaf to what nobody sees.
class VisibleText final : public TextOutputDev {
public:
    explicit VisibleText(int hidden_glyphs)
        : TextOutputDev(nullptr, physical_layout, 0.0, raw_order, append), hidden_glyphs_(hidden_glyphs)
    {
    }
    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                  CharCode code, int bytes, const Unicode* letters, int length) override
    {
        if (++glyphs_ <= hidden_glyphs_ || text_paint(*state) == Paint::transparent) return;
        TextOutputDev::drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes, letters, length);
    }

private:
    static constexpr bool physical_layout = false, raw_order = false, append = false;
    int hidden_glyphs_;
    int glyphs_ = 0;
};

Box pixel_box(const TextWord& word, double scale)
{
    double left = 0, top = 0, right = 0, bottom = 0;
    word.getBBox(&left, &top, &right, &bottom);
    const int x = static_cast<int>(std::floor(left * scale));
    const int y = static_cast<int>(std::floor(top * scale));
    return {x, y, static_cast<int>(std::ceil(right * scale)) - x, static_cast<int>(std::ceil(bottom * scale)) - y};
}

bool leaves_a_mark(const cv::Mat& drawn, const Box& box)
{
    double least = 0, most = 0;
    cv::minMaxLoc(drawn(cv::Rect(box.x, box.y, box.width, box.height)).reshape(1), &least, &most);
    return most - least >= kFaintestPrint;
}

}  // namespace

std::vector<Word> read_visible_words(PDFDoc& document, int page, int hidden_glyphs, const cv::Mat& drawn, double dpi)
{
    constexpr int no_turn = 0;  // besides the page's own /Rotate
    constexpr bool media_box = false, crop = true, printing = false;
    VisibleText device(hidden_glyphs);
    document.displayPage(&device, page, kPointsPerInch, kPointsPerInch, no_turn, media_box, crop, printing);

    const Box paper{0, 0, drawn.cols, drawn.rows};
    std::vector<Word> words;
    const auto list = device.makeWordList();
    for (int i = 0; list && i < list->getLength(); ++i) {
        TextWord& found = *list->get(i);
        const Box box = overlap(pixel_box(found, dpi / kPointsPerInch), paper);
        if (box.empty() || !leaves_a_mark(drawn, box)) continue;
        const std::unique_ptr<GooString> text(found.getText());
        words.push_back({box, text->toStr(), 1.0});
    }
    return words;
}

}  // namespace alihsop
