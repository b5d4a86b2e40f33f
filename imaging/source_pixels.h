#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// How stored rows and columns lie on the displayed page; the values are those of the TIFF and EXIF orientation tag:
/// where row 0 and column 0 of the stored image are seen.
///
///     1 top left    2 top right   3 bottom right   4 bottom left
///     5 left top    6 right top   7 right bottom   8 left bottom    (rows and columns change places)
///
/// 6 is thus stored lying on its left side: a clockwise quarter turn shows it upright.
enum class Orientation { upright = 1, mirrored, turned_180, flipped, transposed, turned_90, transversed, turned_270 };

/// Any other number is upright, as viewers do.
Orientation orientation_of(int tag);

/// The image as displayed.
cv::Mat oriented(const cv::Mat& image, Orientation orientation);

/// True when width and height change places.
bool swaps_sides(Orientation orientation);

/// 8UC1 when no pixel of an 8UC3 image has colour worth the name; else the image itself.
cv::Mat grey_when_colourless(const cv::Mat& image);

/// 16 bits a channel as 8. Scanners store 10, 12 or 14 bits in them, and not all move them up: white is the least of
/// these ranges' ends that no channel exceeds.
cv::Mat to_bytes(const cv::Mat& deep);

/// Any decoder's output (8 or 16 bits, grey, grey and alpha, BGR, BGRA) as 8UC1 or 8UC3, laid on white paper.
cv::Mat on_white_paper(const cv::Mat& image);

/// Resolution of a stored image in dots per inch; 0 = unknown.
struct Resolution {
    double x = 0;
    double y = 0;
};

/// A fax has 204 dots an inch across, but 98 or 196 down: the coarser direction is stretched to the finer one, which
/// loses nothing. Pixels that are nearly square are left as they are.
cv::Mat with_square_pixels(const cv::Mat& image, const Resolution& resolution);

/// One number for the page after with_square_pixels; 0 when unknown, when no scanner has it, or when it is the 72 or 96
/// of a program that did not know: it would make the paper of this many pixels larger than A3.
double believable_dpi(const Resolution& resolution, double width, double height);

}  // namespace alihsop
