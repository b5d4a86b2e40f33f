// Method: the background is what a large grey closing leaves (the brightest neighbour within a few millimetres,
// then smoothed), taken on a shrunken page; the page is divided by it. Shadows, vignettes and yellowed paper
// go; a shaded table heading (broader than the closing) goes too, which is what the reading of its text wants.
// Fails for filled shapes broader than the reach, which come out hollow with a ragged rim (extractors/symbols
// knows them by it).
#include "imaging/restoration/normalise_light.h"

#include <opencv2/imgproc.hpp>

#include "imaging/units.h"

namespace alihsop {
namespace {
constexpr double kCoarseDpi = 40.0;
constexpr double kReachMillimetres = 6.0;  // broader than any stroke, narrower than a shadow
constexpr double kSmoothMillimetres = 5.0;
constexpr int kWhitePoint = 245;  // paper grain above this share of the background is white
}  // namespace

cv::Mat normalise_light(const cv::Mat& grey, const cv::Mat& paper, double dpi)
{
    const double scale = std::min(1.0, kCoarseDpi / dpi);
    const double coarse_dpi = dpi * scale;
    cv::Mat coarse, coarse_paper;
    cv::resize(grey, coarse, {}, scale, scale, cv::INTER_AREA);
    cv::resize(paper, coarse_paper, coarse.size(), 0, 0, cv::INTER_NEAREST);
    coarse.setTo(0, coarse_paper == 0);
    const int reach = to_odd_pixels(kReachMillimetres, coarse_dpi);
    const cv::Mat window = cv::getStructuringElement(cv::MORPH_ELLIPSE, {reach, reach});
    cv::Mat background;
    cv::dilate(coarse, background, window);
    cv::erode(background, background, window);
    // Nothing is made brighter than six times: in the black of a border there is only noise.
    cv::max(background, 40, background);
    const int smooth = to_odd_pixels(kSmoothMillimetres, coarse_dpi);
    cv::GaussianBlur(background, background, {smooth, smooth}, 0);
    cv::resize(background, background, grey.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat even;
    cv::divide(grey, background, even, 255.0 * 255.0 / kWhitePoint);
    even.setTo(255, paper == 0);
    return even;
}

}  // namespace alihsop
