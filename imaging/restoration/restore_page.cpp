// The order matters: the border goes before the light is measured, the light before ink is told from paper, the
// skew before the quarter turn is found (lines of text must be level to be read), and the bend last, as its
// polynomial counts on straight, upright rulings. All masks take the same turns as the page; a straight page is
// not drawn anew at all.
//
// Accuracy: of 138 pages all quarter turns right, skew 0.014 degree off on average when it was built and 0.010
// since (find_skew.cpp).
#include "imaging/restoration/restore_page.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <utility>
#include <vector>

#include "imaging/ink/binarise.h"
#include "imaging/quarter_turn.h"
#include "imaging/restoration/find_paper.h"
#include "imaging/restoration/find_skew.h"
#include "imaging/restoration/find_text_direction.h"
#include "imaging/restoration/find_upside.h"
#include "imaging/restoration/normalise_light.h"
#include "imaging/restoration/register_channels.h"
#include "imaging/restoration/separate_coloured_ink.h"
#include "imaging/restoration/straighten.h"
#include "imaging/sources/infer_resolution.h"
#include "imaging/units.h"
#include "models/failure.h"

namespace alihsop {
namespace {

// set by hand: a scan of 300 dpi stays as it is, one of 400 is halved
constexpr double kHighestDpi = 340.0;  // finer scans are halved: no print gains from more
// Pixels: WebP, in which the page is kept, takes 16,383 a side; taking skew out adds to a page's sides.
constexpr int kLongestSide = 15000;
constexpr double kLargePage = 20e6;  // pixels; A3 at 300 dpi has 17 million
// less moves no pixel of an A4 page at 300 dpi by more than its own width
constexpr double kNoSkewDegrees = 0.02;

cv::Mat grey_of(const cv::Mat& pixels)
{
    if (pixels.channels() == 1) return pixels;
    cv::Mat grey;
    cv::cvtColor(pixels, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

// The page and its even form, turned alike: as one picture of four channels, for which OpenCV needs no more time than
// for one.
void turn_both(cv::Mat& pixels, cv::Mat& even, double degrees, cv::Mat& forward)
{
    // Of a large page the four channels and what they are made from would be half a gigabyte.
    if (static_cast<double>(pixels.total()) > kLargePage) {
        pixels = turn_by(pixels, degrees, cv::INTER_LINEAR, cv::Scalar::all(255), forward);
        even = turn_by(even, degrees, cv::INTER_LINEAR, cv::Scalar::all(255), forward);
        return;
    }
    std::vector<cv::Mat> channels;
    cv::split(pixels, channels);
    const std::size_t colours = channels.size();
    channels.resize(4, even);
    cv::Mat both;
    cv::merge(channels, both);
    both = turn_by(both, degrees, cv::INTER_LINEAR, cv::Scalar::all(255), forward);
    cv::split(both, channels);
    even = channels[colours];
    if (colours == 1)
        pixels = channels.front();
    else
        cv::merge(channels.data(), colours, pixels);
}

// A 3 x 3 map that is the 2 x 3 one after `before`.
cv::Matx33d then(const cv::Matx33d& before, const cv::Mat& affine)
{
    cv::Matx33d after = cv::Matx33d::eye();
    for (int r = 0; r < 2; ++r)
        for (int c = 0; c < 3; ++c) after(r, c) = affine.at<double>(r, c);
    return after * before;
}

void shrink(PageImage& page, double scale, cv::Matx33d& map)
{
    cv::Mat small;
    cv::resize(page.pixels, small, {}, scale, scale, cv::INTER_AREA);
    page.pixels = small;
    page.dpi *= scale;
    // Pixels' centres, not their corners, lie upon each other.
    const double shift = (scale - 1) / 2;
    map = cv::Matx33d(scale, 0, shift, 0, scale, shift, 0, 0, 1) * map;
}

// The scan at its working resolution, with the map from the scan.
PageImage at_working_resolution(PageImage page, double given_dpi, cv::Matx33d& map)
{
    if (page.dpi <= 0) page.dpi = given_dpi > 0 ? given_dpi : infer_resolution(page.pixels.size());
    while (page.dpi > kHighestDpi) {
        cv::Mat half;
        cv::resize(page.pixels, half, {}, 0.5, 0.5, cv::INTER_AREA);
        page.pixels = half;
        page.dpi /= 2;
        map = cv::Matx33d(0.5, 0, -0.25, 0, 0.5, -0.25, 0, 0, 1) * map;
    }
    if (const int longer = std::max(page.pixels.cols, page.pixels.rows); longer > kLongestSide)
        shrink(page, static_cast<double>(kLongestSide) / longer, map);
    return page;
}

// Whether the page needs turning by a quarter: which of the four turns gives words. Sets `rotation` and `decided`.
void find_orientation(const cv::Mat& even, double dpi, const LineReader& read, RestoredPage& restored)
{
    const cv::Mat ink = binarise(even);
    const auto direction = find_text_direction(ink, dpi);
    const auto attempt = [&](int quarter) {
        const Upside upside = find_upside(quarter_turned(even, quarter), quarter_turned(ink, quarter), dpi, read);
        if (!upside.decided) return false;
        restored.rotation = (quarter + (upside.upside_down ? 180 : 0)) % 360;
        restored.orientation_decided = true;
        return true;
    };
    const int first = direction == TextDirection::vertical ? 90 : 0;
    // The other direction, too: a page of few words may have been taken for a lying one.
    if (attempt(first)) return;
    attempt(90 - first);
}

}  // namespace

RestoredPage restore_page(PageImage scanned, double given_dpi, const LineReader& read, Position position)
{
    if (scanned.pixels.empty()) throw PageTrouble("page-undecodable", "the page has no pixels");
    RestoredPage restored;
    cv::Matx33d map = cv::Matx33d::eye();
    PageImage page = at_working_resolution(std::move(scanned), given_dpi, map);
    const double dpi = page.dpi;
    page.pixels = register_channels(page.pixels, find_channel_shift(page.pixels, dpi));

    const cv::Mat grey = grey_of(page.pixels);
    const cv::Mat paper = find_paper(grey, dpi);
    cv::Mat even = normalise_light(grey, paper, dpi);
    const cv::Mat coloured = find_coloured_ink(page.pixels, dpi) & paper;
    const bool as_scanned = position == Position::as_scanned;
    const Skew skew = as_scanned ? find_skew(binarise(even), dpi) : Skew{};

    cv::Mat forward;
    if (std::abs(skew.degrees) > kNoSkewDegrees) {
        restored.skew = skew.degrees;
        turn_both(page.pixels, even, skew.degrees, forward);
    }
    if (as_scanned)
        find_orientation(even, dpi, read, restored);
    else
        restored.orientation_decided = true;

    const auto bend =
        as_scanned ? find_straightening(quarter_turned(binarise_pale(even), restored.rotation), dpi) : Straightening{};
    const auto redraw = [&](const cv::Mat& image, int interpolation, const cv::Scalar& fill) {
        const cv::Mat turned = quarter_turned(image, restored.rotation);
        return bend.empty() ? turned : bend.apply(turned, interpolation, fill);
    };
    if (restored.skew != 0) map = then(map, forward);
    map = quarter_turn_map(restored.rotation, even.size()) * map;
    if (!bend.empty()) map = bend.homography() * map;

    restored.upright = std::move(page);
    restored.upright.pixels = redraw(restored.upright.pixels, cv::INTER_LINEAR, cv::Scalar::all(255));
    restored.even = redraw(even, cv::INTER_LINEAR, cv::Scalar(255));
    restored.coloured = cv::Mat::zeros(restored.even.size(), CV_8UC1);
    restored.even_with_colour = restored.even;
    if (cv::countNonZero(coloured) > 0) {
        const cv::Mat turned =
            restored.skew == 0 ? coloured : turn_by(coloured, skew.degrees, cv::INTER_NEAREST, cv::Scalar(0), forward);
        restored.coloured = redraw(turned, cv::INTER_NEAREST, cv::Scalar(0));
    }
    restored.ink = restored.ink_with_colour = binarise_print(restored.even, dpi);
    restored.pale_ink = binarise_pale(restored.even);
    for (int r = 0; r < 3; ++r)
        for (int c = 0; c < 3; ++c) restored.transform[static_cast<std::size_t>(3 * r + c)] = map(r, c) / map(2, 2);
    return restored;
}

}  // namespace alihsop
