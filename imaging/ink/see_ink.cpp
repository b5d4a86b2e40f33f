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
constexpr double kMostLarger = 1.5;    // of the stated resolution: 300 said of a scan at 200
constexpr int kStride = 16;            // of the net's coarsest level: sides are multiples of it
constexpr float kCertain = 7;          // logits: a class so far ahead has a share of 254 of 255 and more
constexpr std::size_t kSubPixels = 4;  // places of the map under one of the net's: y * 2 + x
constexpr std::size_t kKindsAt = kInkClasses * kSubPixels, kDirectionsAt = kKindsAt + kInsideKinds,
                      kLabelAt = kDirectionsAt + kHeadDirections, kMaps = kLabelAt + 2;

cv::dnn::Net& net()
{
    static cv::dnn::Net loaded = [] {
        cv::dnn::Net read = cv::dnn::readNetFromONNX(ink_net().data(), ink_net().size());
        read.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        return read;
    }();
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

// The classes of each of the four places under one of the net's.
void fill_shares(const cv::Mat& blob, InkMap& map, const cv::Size& size)
{
    for (auto& share : map.shares) share = cv::Mat::zeros(size, CV_8UC1);
    const auto plane = static_cast<std::size_t>(blob.size[2]) * static_cast<std::size_t>(blob.size[3]);
    std::array<unsigned char, kInkClasses> shares{};
    for (int y = 0; y < size.height; ++y) {
        const float* row = blob.ptr<float>(0, y % 2 * 2, y / 2);
        for (int x = 0; x < size.width; ++x) {
            soften(row + static_cast<std::size_t>(x % 2) * plane + x / 2, kSubPixels * plane, kInkClasses, shares);
            for (std::size_t c = 0; c < kInkClasses; ++c) map.shares[c].at<unsigned char>(y, x) = shares[c];
        }
    }
}

// Maps of half the size: the softmax over `count` of the net's, from `first` on.
template <std::size_t count>
std::array<cv::Mat, count> halves(const cv::Mat& blob, std::size_t first, const cv::Size& size)
{
    std::array<cv::Mat, count> maps;
    for (auto& map : maps) map = cv::Mat::zeros(size, CV_8UC1);
    const auto plane = static_cast<std::size_t>(blob.size[2]) * static_cast<std::size_t>(blob.size[3]);
    std::array<unsigned char, kInkClasses> shares{};
    for (int y = 0; y < size.height; ++y) {
        const float* row = blob.ptr<float>(0, static_cast<int>(first), y);
        for (int x = 0; x < size.width; ++x) {
            soften(row + x, plane, count, shares);
            for (std::size_t c = 0; c < count; ++c) maps[c].template at<unsigned char>(y, x) = shares[c];
        }
    }
    return maps;
}

}  // namespace

InkMap see_ink(const PageImage& upright)
{
    InkMap map;
    map.scale = scale_for(upright);
    map.dpi = kMapDpi;
    const cv::Mat small = shrunk(upright.pixels, map.scale);
    net().setInput(cv::dnn::blobFromImage(padded(small), 1 / 255.0, {}, {}, true));
    const cv::Mat blob = net().forward();
    CV_Assert(blob.dims == 4 && blob.size[1] == static_cast<int>(kMaps));
    fill_shares(blob, map, small.size());
    const cv::Size half((small.cols + 1) / 2, (small.rows + 1) / 2);
    map.kinds = halves<kInsideKinds>(blob, kKindsAt, half);
    map.directions = halves<kHeadDirections>(blob, kDirectionsAt, half);
    map.label = halves<2>(blob, kLabelAt, half)[1];
    return map;
}

void load_ink_net() { net(); }

}  // namespace alihsop
