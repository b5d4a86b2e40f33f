#include "imaging/source_pixels.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <opencv2/imgproc.hpp>

#include "imaging/units.h"

namespace alihsop {
namespace {

/// JPEG's chroma rounding colours pure grey by one or two levels; a stamp or a pen stroke by dozens.
constexpr int kColourlessLevels = 4;

/// Up to this ratio (204 x 196 dpi is 1.04) pixels pass for square.
constexpr double kSquareEnough = 1.06;
/// Beyond it the two numbers are not a resolution but a mistake; fax needs 2.1.
constexpr double kOddestPixel = 4.2;

constexpr double kLowestDpi = 70;
constexpr double kHighestDpi = 1250;  // scanners' finest that is not interpolated is 1200
/// What programs write that do not know: the screens of 1984 and of 1992.
constexpr double kUnknowing[] = {72, 96};
constexpr double kLargestPaperMm = 500;  // long side; A3 has 420: a larger page of such a resolution is none

bool fax_like(const Resolution& resolution)
{
    if (resolution.x <= 0 || resolution.y <= 0) return false;
    const double ratio = std::max(resolution.x, resolution.y) / std::min(resolution.x, resolution.y);
    return ratio > kSquareEnough && ratio < kOddestPixel;
}

bool colourless_row(const uchar* bgr, int width)
{
    for (int x = 0; x < width; ++x, bgr += 3) {
        const auto [least, most] = std::minmax({bgr[0], bgr[1], bgr[2]});
        if (most - least > kColourlessLevels) return false;
    }
    return true;
}

void blend_row_on_white(const uchar* bgra, uchar* bgr, int width)
{
    for (int x = 0; x < width; ++x, bgra += 4, bgr += 3) {
        const int alpha = bgra[3];
        for (int c = 0; c < 3; ++c) bgr[c] = static_cast<uchar>((bgra[c] * alpha + 255 * (255 - alpha) + 127) / 255);
    }
}

}  // namespace

Orientation orientation_of(int tag)
{
    return tag >= 1 && tag <= 8 ? static_cast<Orientation>(tag) : Orientation::upright;
}

bool swaps_sides(Orientation orientation) { return orientation >= Orientation::transposed; }

cv::Mat oriented(const cv::Mat& image, Orientation orientation)
{
    cv::Mat shown;
    switch (orientation) {
        case Orientation::upright:
            return image;
        case Orientation::mirrored:
            cv::flip(image, shown, 1);
            break;
        case Orientation::turned_180:
            cv::rotate(image, shown, cv::ROTATE_180);
            break;
        case Orientation::flipped:
            cv::flip(image, shown, 0);
            break;
        case Orientation::transposed:
            cv::transpose(image, shown);
            break;
        case Orientation::turned_90:
            cv::rotate(image, shown, cv::ROTATE_90_CLOCKWISE);
            break;
        case Orientation::transversed:
            cv::rotate(image, shown, cv::ROTATE_90_CLOCKWISE);
            cv::flip(shown, shown, 0);
            break;
        case Orientation::turned_270:
            cv::rotate(image, shown, cv::ROTATE_90_COUNTERCLOCKWISE);
            break;
    }
    return shown;
}

cv::Mat grey_when_colourless(const cv::Mat& image)
{
    if (image.type() != CV_8UC3) return image;
    for (int y = 0; y < image.rows; ++y)
        if (!colourless_row(image.ptr<uchar>(y), image.cols)) return image;
    cv::Mat grey;
    cv::cvtColor(image, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

cv::Mat to_bytes(const cv::Mat& deep)
{
    double most = 0;
    cv::minMaxLoc(deep.reshape(1), nullptr, &most);
    double white = 0xFFFF;
    for (const double fewer : {0xFF, 0x3FF, 0xFFF, 0x3FFF})  // of 8, 10, 12 and 14 bits
        if (most <= fewer) {
            white = fewer;
            break;
        }
    cv::Mat bytes;
    deep.convertTo(bytes, CV_8U, 255 / white);
    return bytes;
}

cv::Mat on_white_paper(const cv::Mat& image)
{
    cv::Mat bytes = image.depth() == CV_16U ? to_bytes(image) : image;
    if (bytes.channels() == 2) {
        cv::Mat planes[2];
        cv::split(bytes, planes);
        cv::merge(std::vector<cv::Mat>{planes[0], planes[0], planes[0], planes[1]}, bytes);
    }
    if (bytes.channels() != 4) return bytes;
    cv::Mat paper(bytes.size(), CV_8UC3);
    for (int y = 0; y < bytes.rows; ++y) blend_row_on_white(bytes.ptr<uchar>(y), paper.ptr<uchar>(y), bytes.cols);
    return paper;
}

cv::Mat with_square_pixels(const cv::Mat& image, const Resolution& resolution)
{
    if (!fax_like(resolution)) return image;
    const double finest = std::max(resolution.x, resolution.y);
    cv::Mat square;
    cv::resize(image, square, {}, finest / resolution.x, finest / resolution.y, cv::INTER_LINEAR);
    return square;
}

double believable_dpi(const Resolution& resolution, double width, double height)
{
    if (!(resolution.x > 0 && resolution.y > 0)) return 0;
    const double exact =
        fax_like(resolution) ? std::max(resolution.x, resolution.y) : std::sqrt(resolution.x * resolution.y);
    const double dpi = std::round(exact * 100) / 100;  // points and centimetres leave a rest behind the comma
    if (!(dpi >= kLowestDpi && dpi <= kHighestDpi)) return 0;
    const bool unknowing = std::any_of(std::begin(kUnknowing), std::end(kUnknowing),
                                       [&](double usual) { return std::abs(dpi - usual) < 0.5; });
    return unknowing && to_millimetres(std::max(width, height), dpi) > kLargestPaperMm ? 0 : dpi;
}

}  // namespace alihsop
