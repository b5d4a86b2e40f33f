// Method: a map of colours is laid over the page, box by box; of it only what is ink on the page shows. So the
// picture answers what account_ink decided, for each pixel of ink, though it works from boxes alone. Colours
// are told in the legend.
#include "imaging/overlay/draw_ink.h"

#include <opencv2/imgproc.hpp>

#include "imaging/ink/binarise.h"
#include "imaging/overlay/overlay_pen.h"
#include "imaging/restoration/find_paper.h"
#include "imaging/restoration/normalise_light.h"
#include "imaging/units.h"

namespace alihsop {

namespace {

constexpr double kAround = 0.9;  // mm, as account_ink.cpp
constexpr double kFrame = 0.4;   // mm

const cv::Scalar kRest(150, 150, 150), kText(90, 140, 20), kSymbol(200, 90, 10), kArrow(0, 130, 240),
    kMark(190, 60, 150), kUnexplained(30, 20, 220);

/// Colours by place; later ones cover earlier ones.
class ColourMap {
public:
    ColourMap(const cv::Size& size, const Page& page)
        : colours_(size, CV_8UC3, kRest),
          scale_(static_cast<double>(size.width) / std::max(1, page.width)),
          dpi_(page.dpi * scale_)
    {
    }
    void box(const Box& box, double around, const cv::Scalar& colour)
    {
        const int more = to_pixels(around, dpi_);
        cv::Rect place(at(box.x) - more, at(box.y) - more, at(box.width) + 2 * more, at(box.height) + 2 * more);
        place &= cv::Rect(0, 0, colours_.cols, colours_.rows);
        if (!place.empty()) colours_(place).setTo(colour);
    }
    void path(const std::vector<std::array<int, 2>>& path, const cv::Scalar& colour)
    {
        for (std::size_t i = 1; i < path.size(); ++i)
            cv::line(colours_, {at(path[i - 1][0]), at(path[i - 1][1])}, {at(path[i][0]), at(path[i][1])}, colour,
                     2 * to_pixels(kAround, dpi_) + 1);
    }
    [[nodiscard]] double dpi() const { return dpi_; }
    [[nodiscard]] const cv::Mat& colours() const { return colours_; }

private:
    [[nodiscard]] int at(int pixel) const { return static_cast<int>(pixel * scale_); }
    cv::Mat colours_;
    double scale_, dpi_;
};

}  // namespace

cv::Mat draw_ink(const cv::Mat& page, const PageOverlay& overlay, const OverlayWords& words)
{
    cv::Mat grey = page;
    if (page.channels() == 3) cv::cvtColor(page, grey, cv::COLOR_BGR2GRAY);
    ColourMap map(page.size(), overlay.page);
    // First, so that what is explained within such a box keeps its colour.
    for (const auto& box : overlay.page.ink.unexplained) map.box(box, 0, kUnexplained);
    for (const auto& text : overlay.texts)
        if (!text.empty) map.box(text.box, kAround, kText);
    for (const auto& mark : overlay.page.marks) map.box(mark.box, kAround, kMark);
    for (const auto& arrow : overlay.arrows) {
        map.path(arrow.path, kArrow);
        if (arrow.label) map.box(arrow.label->box, 0, kText);
    }
    for (const auto& symbol : overlay.symbols) map.box(symbol.box, kAround, kSymbol);
    cv::Mat drawn(page.size(), CV_8UC3, cv::Scalar::all(255));
    map.colours().copyTo(drawn, binarise(normalise_light(grey, find_paper(grey, map.dpi()), map.dpi())));
    OverlayPen pen(drawn, overlay.page);
    for (const auto& box : overlay.page.ink.unexplained) pen.frame(pen.grown(box, kAround), kUnexplained, kFrame);
    return pen.with_strip(words.title, {{kText, words.text},
                                        {kSymbol, words.symbol},
                                        {kArrow, words.arrow},
                                        {kMark, words.mark},
                                        {kRest, words.rest},
                                        {kUnexplained, words.unexplained}});
}

}  // namespace alihsop
