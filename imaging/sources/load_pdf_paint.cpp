// Whether a mark is seen is asked of its own paint, not of what lies around it: white print on a dark ground
// counts as not seen on bare paper, which is right for pages and wrong for a heading in a black bar.
#include "imaging/sources/load_pdf_paint.h"

#include <GfxState.h>

#include <algorithm>

namespace alihsop {
namespace {

constexpr double kFaint = 0.05;            // opacity that nobody sees
constexpr unsigned char kWhiteFrom = 245;  // of 255

Paint paint(const GfxRGB& colour, double opacity)
{
    if (opacity < kFaint) return Paint::transparent;
    const auto darkest = std::min({colToByte(colour.r), colToByte(colour.g), colToByte(colour.b)});
    return darkest >= kWhiteFrom ? Paint::white : Paint::visible;
}

}  // namespace

Paint stroke_paint(const GfxState& state)
{
    GfxRGB colour;
    state.getStrokeRGB(&colour);
    return paint(colour, state.getStrokeOpacity());
}

Paint fill_paint(const GfxState& state)
{
    GfxRGB colour;
    state.getFillRGB(&colour);
    return paint(colour, state.getFillOpacity());
}

Paint text_paint(const GfxState& state)
{
    constexpr int stroke_only = 1, invisible = 3;
    const int mode = state.getRender() & 3;  // 4..7 are 0..3 that clip as well
    if (mode == invisible) return Paint::transparent;
    return mode == stroke_only ? stroke_paint(state) : fill_paint(state);
}

cv::Scalar fill_colour(const GfxState& state)
{
    GfxRGB colour;
    state.getFillRGB(&colour);
    return {static_cast<double>(colToByte(colour.b)), static_cast<double>(colToByte(colour.g)),
            static_cast<double>(colToByte(colour.r))};
}

}  // namespace alihsop
