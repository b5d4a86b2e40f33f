#pragma once

#include "imaging/line_reader.h"
#include "imaging/page_image.h"

namespace alihsop {

/// A page as the extractors want it: upright, straight, evenly lit. All pictures have one size.
struct RestoredPage {
    PageImage upright;  ///< what a reviewer sees: grey or colour, border and light as scanned; `dpi` is always known
    cv::Mat even;       ///< 8UC1: evenly lit, without border and, after take_marks_out, coloured marks; paper 255
    cv::Mat ink;        ///< 8UC1, 255 = print
    cv::Mat pale_ink;   ///< 8UC1, 255 = print and thin pale lines, grainier
    cv::Mat coloured;   ///< 8UC1, 255 = coloured ink; after take_marks_out that of marks only
    cv::Mat even_with_colour;  ///< as `even`, with the coloured ink still there
    cv::Mat ink_with_colour;   ///< as `ink`, with the coloured ink still there
    int rotation = 0;          ///< clockwise quarter turns that were needed, in degrees: 0, 90, 180, 270
    double skew = 0;           ///< degrees taken out after that
    bool orientation_decided = false;
    Transform transform{1, 0, 0, 0, 1, 0, 0, 0, 1};
};

/// Whether a page still has to be turned and straightened, or somebody has seen to that.
enum class Position { as_scanned, upright };

/// Colours laid over each other, border, light, coloured ink, quarter turn, skew, bend: the order of work is the body
/// of this function. `given_dpi` serves where the page does not say its own (0 = infer). Throws PageTrouble for a
/// picture without pixels. A large scan's pixels are freed on the way when nobody else holds them.
[[nodiscard]] RestoredPage restore_page(PageImage scanned, double given_dpi, const LineReader& read,
                                        Position position = Position::as_scanned);

}  // namespace alihsop
