// Method: a convolutional net of 275,000 parameters (half-resolution stem, four levels, dilated bottom with strips
// along rows and columns) that was trained on drawn pages, of which every pixel's class is known, in random scans
// (training/ink). It is run on the page at kMapDpi by OpenCV's dnn; this file alone knows that library. The net's
// logits become shares by a softmax over the classes of each place.
//
// Accuracy, per class and on which pages: docs/accuracy.md. It fails where its training had nothing alike: the known
// kinds stand there too.
#include "imaging/ink/see_ink.h"

#include <algorithm>
#include <cmath>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include "imaging/ink/ink_net.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kMapDpi = 100;  // the net was trained on crops at 88 to 124 dpi
constexpr double kA4 = 297;      // mm, long side: a form is printed on no smaller sheet
constexpr double kSmallerThanA4 = 0.9;
constexpr double kMostLarger = 1.5;  // of the stated resolution: 300 said of a scan at 200
// mm. Folio, 330 long, is seen whole. A part of a larger sheet, with the margin that is seen around it, takes the net
// less memory than A4 does; how wide the margin is was set by hand.
constexpr double kOnePart = 333, kMostSide = 211, kMargin = 24.4;
constexpr int kStride = 16;            // of the net's coarsest level: sides are multiples of it
constexpr float kCertain = 7;          // logits: a class so far ahead has a share of 254 of 255 and more
constexpr std::size_t kSubPixels = 4;  // places of the map under one of the net's: y * 2 + x
constexpr std::size_t kKindsAt = kInkClasses * kSubPixels, kDirectionsAt = kKindsAt + kInsideKinds,
                      kLabelAt = kDirectionsAt + kHeadDirections, kMaps = kLabelAt + 2;

cv::dnn::Net read_net()
{
    cv::dnn::Net read = cv::dnn::readNetFromONNX(ink_net().data(), ink_net().size());
    read.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    return read;
}

cv::dnn::Net& net()
{
    static cv::dnn::Net loaded = read_net();
    return loaded;
}

// Pixels of the map a pixel of the page. A sheet that says to be clearly smaller than A4 states a wrong resolution, or
// is a reduced copy of A4: both have strokes and print as small as its pixels say.
double scale_for(const PageImage& page)
{
    const double stated = kMapDpi / page.dpi, side = std::max(page.pixels.cols, page.pixels.rows);
    const double as_a4 = kMapDpi * kA4 / kMillimetresPerInch / side;
    return stated < kSmallerThanA4 * as_a4 ? std::min(as_a4, kMostLarger * stated) : stated;
}

// The page at the map's resolution: RGB, with sides that the net takes; what is added repeats the edge.
cv::Mat shrunk(const cv::Mat& pixels, double scale)
{
    cv::Mat small;
    cv::resize(pixels, small, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    if (small.channels() == 1) cv::cvtColor(small, small, cv::COLOR_GRAY2BGR);
    return small;
}

cv::Mat padded(const cv::Mat& small)
{
    const auto missing = [](int side) { return (kStride - side % kStride) % kStride; };
    cv::Mat whole;
    cv::copyMakeBorder(small, whole, 0, missing(small.rows), 0, missing(small.cols), cv::BORDER_REPLICATE);
    return whole;
}

// A part of the map, and what of the page is seen for it.
struct Part {
    cv::Rect core, seen;
};

// One part for a page up to A4. Larger ones are seen in parts: what the net holds meanwhile grows with them.
std::vector<Part> parts_of(const cv::Size& size)
{
    const bool whole = std::max(size.width, size.height) <= to_pixels(kOnePart, kMapDpi);
    const int most = whole ? to_pixels(kOnePart, kMapDpi) : to_pixels(kMostSide, kMapDpi);
    const auto count = [most](int side) { return (side + most - 1) / most; };
    const auto edge = [](int side, int i, int of) { return i == of ? side : side * i / of / 2 * 2; };
    const int columns = count(size.width), rows = count(size.height);
    const int beside = to_pixels(kMargin, kMapDpi) / 2 * 2;  // even, as the net's places are two wide
    std::vector<Part> parts;
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c) {
            const cv::Point from(edge(size.width, c, columns), edge(size.height, r, rows));
            const cv::Point to(edge(size.width, c + 1, columns), edge(size.height, r + 1, rows));
            const cv::Point margin(beside, beside);
            parts.push_back({{from, to}, cv::Rect(from - margin, to + margin) & cv::Rect({}, size)});
        }
    return parts;
}

// Softmax of `count` logits, which lie `step` apart, as shares of 255.
void soften(const float* logits, std::size_t step, std::size_t count, std::array<unsigned char, kInkClasses>& shares)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < count; ++i)
        if (logits[i * step] > logits[best * step]) best = i;
    const float most = logits[best * step];
    std::array<float, kInkClasses> weights{};
    float sum = 0;
    bool certain = true;
    for (std::size_t i = 0; i < count; ++i) certain = certain && (i == best || logits[i * step] < most - kCertain);
    if (certain) {
        shares.fill(0);
        shares[best] = 255;
        return;
    }
    for (std::size_t i = 0; i < count; ++i) sum += weights[i] = std::exp(logits[i * step] - most);
    for (std::size_t i = 0; i < count; ++i) shares[i] = static_cast<unsigned char>(weights[i] / sum * 255 + 0.5F);
}

// The classes of each of the four places under one of the net's. `at`: of the part's core in what was seen for it.
void fill_shares(const cv::Mat& blob, const cv::Point& at, const cv::Rect& core, InkMap& map)
{
    const auto plane = static_cast<std::size_t>(blob.size[2]) * static_cast<std::size_t>(blob.size[3]);
    std::array<unsigned char, kInkClasses> shares{};
    for (int y = 0; y < core.height; ++y) {
        const float* row = blob.ptr<float>(0, y % 2 * 2, (at.y + y) / 2);
        for (int x = 0; x < core.width; ++x) {
            soften(row + static_cast<std::size_t>(x % 2) * plane + (at.x + x) / 2, kSubPixels * plane, kInkClasses,
                   shares);
            for (std::size_t c = 0; c < kInkClasses; ++c)
                map.shares[c].at<unsigned char>(core.y + y, core.x + x) = shares[c];
        }
    }
}

// Maps of half the size: the softmax over those of the net's from `first` on.
template <std::size_t count>
void fill_halves(const cv::Mat& blob, std::size_t first, const cv::Point& at, const cv::Rect& core,
                 std::array<cv::Mat, count>& maps)
{
    const auto plane = static_cast<std::size_t>(blob.size[2]) * static_cast<std::size_t>(blob.size[3]);
    std::array<unsigned char, kInkClasses> shares{};
    for (int y = 0; y < (core.height + 1) / 2; ++y) {
        const float* row = blob.ptr<float>(0, static_cast<int>(first), at.y / 2 + y);
        for (int x = 0; x < (core.width + 1) / 2; ++x) {
            soften(row + at.x / 2 + x, plane, count, shares);
            for (std::size_t c = 0; c < count; ++c)
                maps[c].template at<unsigned char>(core.y / 2 + y, core.x / 2 + x) = shares[c];
        }
    }
}

template <std::size_t count>
void clear(std::array<cv::Mat, count>& maps, const cv::Size& size)
{
    for (auto& map : maps) map = cv::Mat::zeros(size, CV_8UC1);
}

}  // namespace

InkMap see_ink(const PageImage& upright)
{
    InkMap map;
    map.scale = scale_for(upright);
    map.dpi = kMapDpi;
    const cv::Mat small = shrunk(upright.pixels, map.scale);
    const cv::Size half((small.cols + 1) / 2, (small.rows + 1) / 2);
    std::array<cv::Mat, 2> print;  // plain, and an arrow's label
    clear(map.shares, small.size());
    clear(map.kinds, half);
    clear(map.directions, half);
    clear(print, half);
    const auto parts = parts_of(small.size());
    for (const auto& [core, seen] : parts) {
        net().setInput(cv::dnn::blobFromImage(padded(small(seen)), 1 / 255.0, {}, {}, true));
        const cv::Mat blob = net().forward();
        CV_Assert(blob.dims == 4 && blob.size[1] == static_cast<int>(kMaps));
        const cv::Point at = core.tl() - seen.tl();
        fill_shares(blob, at, core, map);
        fill_halves(blob, kKindsAt, at, core, map.kinds);
        fill_halves(blob, kDirectionsAt, at, core, map.directions);
        fill_halves(blob, kLabelAt, at, core, print);
    }
    map.label = print[1];
    if (parts.size() > 1)
        net() = read_net();  // which holds what it last needed; a large page's worker needs the memory
    return map;
}

void load_ink_net() { net(); }

}  // namespace alihsop
