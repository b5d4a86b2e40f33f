// Scans come as one image a page, or as strips and tiles of one. Each image's place in points, times the common
// resolution, is its place in pixels; places are rounded, so neighbours are snapped together afterwards. The common
// resolution is (all pixels) / (all points) along each axis: a strip of eight rows alone gives it too coarsely.
// Where two layers have different resolutions, as in "mixed raster" scans whose text lies in a mask over a coarse
// photograph, pixels cannot be copied: the page is drawn, at the finer one.
#include "imaging/sources/load_pdf_compose.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "imaging/source_trouble.h"

namespace alihsop {
namespace {

/// Two images are of one resolution when this share of their pixels, or one pixel, makes the difference.
constexpr double kSameResolution = 0.01;
/// Images that cover this much of the page are the page; the rest is the rounding of paper formats.
constexpr double kCoversPage = 0.95;
/// Page boxes are often rounded to whole points: an image may overhang by this much and is not cut.
constexpr double kBoxSlackPoints = 1.0;

cv::Size size_on_page(const PlacedImage& image)
{
    return swaps_sides(image.orientation) ? cv::Size(image.size.height, image.size.width) : image.size;
}

/// Pixels a point; {0, 0} when there is nothing to measure.
Resolution common_scale(const std::vector<PlacedImage>& images)
{
    double width = 0, height = 0, columns = 0, rows = 0;
    for (const auto& image : images) {
        width += image.box.width;
        height += image.box.height;
        columns += size_on_page(image).width;
        rows += size_on_page(image).height;
    }
    return width > 0 && height > 0 ? Resolution{columns / width, rows / height} : Resolution{};
}

bool same_length(double points, double scale, int pixels)
{
    return std::abs(points * scale - pixels) <= std::max(1.0, kSameResolution * pixels);
}

bool can_be_copied(const std::vector<PlacedImage>& images, const Resolution& scale)
{
    return !images.empty() && std::all_of(images.begin(), images.end(), [&](const PlacedImage& image) {
        return image.plain && !image.pixels.empty() &&
               same_length(image.box.width, scale.x, size_on_page(image).width) &&
               same_length(image.box.height, scale.y, size_on_page(image).height);
    });
}

/// One axis of the shown part: the images' extent cut to the page, or the page itself.
std::pair<double, double> shown_range(double from, double to, double page_length, bool covered)
{
    if (!covered) return {0, page_length};
    return {from < -kBoxSlackPoints ? 0 : from, to > page_length + kBoxSlackPoints ? page_length : to};
}

cv::Rect2d shown_part(const PdfPage& page)
{
    cv::Rect2d all = page.images.front().box;
    for (const auto& image : page.images) all |= image.box;
    const bool covered =
        (all & cv::Rect2d({0, 0}, page.size)).area() >= kCoversPage * page.size.width * page.size.height;
    const auto [left, right] = shown_range(all.x, all.x + all.width, page.size.width, covered);
    const auto [top, bottom] = shown_range(all.y, all.y + all.height, page.size.height, covered);
    return {left, top, right - left, bottom - top};
}

/// Closes the one-pixel gaps and overlaps that rounding leaves between strips and tiles.
void snap_to_neighbours(cv::Rect& place, const std::vector<cv::Rect>& placed)
{
    // By one pixel only: what is farther away is a gap of the page.
    for (const auto& other : placed) {
        if (std::abs(place.x - other.br().x) == 1) place.x = other.br().x;
        if (std::abs(place.y - other.br().y) == 1) place.y = other.br().y;
    }
}

/// canvas + opacity * (pixels - canvas), channel by channel.
void blend(const cv::Mat& pixels, const cv::Mat& opacity, cv::Mat canvas)
{
    const int channels = canvas.channels();
    for (int y = 0; y < canvas.rows; ++y) {
        const auto* over = pixels.ptr<uchar>(y);
        const auto* cover = opacity.ptr<uchar>(y);
        auto* below = canvas.ptr<uchar>(y);
        for (int x = 0; x < canvas.cols * channels; ++x) {
            const int weight = cover[x / channels];
            below[x] = static_cast<uchar>((over[x] * weight + below[x] * (255 - weight) + 127) / 255);
        }
    }
}

void lay(const PlacedImage& image, const cv::Rect& place, cv::Mat& canvas)
{
    const cv::Rect seen = place & cv::Rect({0, 0}, canvas.size());
    if (seen.empty()) return;
    const cv::Rect part = seen - place.tl();
    cv::Mat pixels = oriented(image.pixels, image.orientation)(part);
    if (pixels.type() != canvas.type()) cv::cvtColor(pixels, pixels, cv::COLOR_GRAY2BGR);
    if (image.opacity.empty()) {
        pixels.copyTo(canvas(seen));
    } else {
        blend(pixels, oriented(image.opacity, image.orientation)(part), canvas(seen));
    }
}

int canvas_type(const std::vector<PlacedImage>& images)
{
    const bool grey = std::all_of(images.begin(), images.end(),
                                  [](const PlacedImage& image) { return image.pixels.type() == CV_8UC1; });
    return grey ? CV_8UC1 : CV_8UC3;
}

}  // namespace

double share_of_page(const PlacedImage& image, const cv::Size2d& page)
{
    const double paper = page.width * page.height;
    return paper > 0 ? (image.box & cv::Rect2d({0, 0}, page)).area() / paper : 0;
}

double share_of_page(const PdfPage& page)
{
    double share = 0;
    for (const auto& image : page.images) share += share_of_page(image, page.size);
    return std::min(share, 1.0);
}

std::optional<ComposedPage> compose_page(const PdfPage& page, const std::string& where)
{
    const auto scale = common_scale(page.images);
    if (!can_be_copied(page.images, scale)) return std::nullopt;
    const cv::Rect2d shown = shown_part(page);
    const double width = std::round(shown.width * scale.x);
    const double height = std::round(shown.height * scale.y);
    require_readable_size(where, width, height);

    cv::Mat canvas(static_cast<int>(height), static_cast<int>(width), canvas_type(page.images), cv::Scalar::all(255));
    std::vector<cv::Rect> placed;
    for (const auto& image : page.images) {
        cv::Rect place({static_cast<int>(std::lround((image.box.x - shown.x) * scale.x)),
                        static_cast<int>(std::lround((image.box.y - shown.y) * scale.y))},
                       size_on_page(image));
        snap_to_neighbours(place, placed);
        lay(image, place, canvas);
        placed.push_back(place);
    }
    return ComposedPage{canvas, {scale.x * kPointsPerInch, scale.y * kPointsPerInch}};
}

}  // namespace alihsop
