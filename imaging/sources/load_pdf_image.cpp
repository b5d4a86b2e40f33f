// poppler's own ImageStream fills what is missing with white and tells nobody; so rows are read and unpacked here, and
// only the colours are left to poppler's colour maps.
// Accuracy: pixel for pixel what the stream holds, for 1, 2, 4, 8 and 16 bits; of 16 the upper 8. A stream that
// ends up to one per cent too early is taken, as fax encoders count rows wrongly; one that ends earlier is
// damage.
#include "imaging/sources/load_pdf_image.h"

#include <GfxState.h>
#include <Stream.h>

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace alihsop {
namespace {

/// The share of rows that may be missing at the end.
constexpr double kMissingRows = 0.01;

/// A grey palette's rounding, in levels.
constexpr int kGreyRounding = 4;

/// The rows of a decoded stream, one byte a component: what poppler's colour maps take.
class Rows {
public:
    Rows(Stream& stream, int width, int components, int bits)
        : stream_(stream),
          bits_(bits),
          packed_((static_cast<std::size_t>(width) * static_cast<std::size_t>(components * bits) + 7) / 8),
          values_(static_cast<std::size_t>(width) * static_cast<std::size_t>(components))
    {
        stream_.reset();
    }
    ~Rows() { stream_.close(); }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    /// The next row, until the one after it is asked for; nullptr at the end of the stream.
    unsigned char* next()
    {
        std::size_t filled = 0;
        while (filled < packed_.size()) {
            const int got = stream_.doGetChars(static_cast<int>(packed_.size() - filled), packed_.data() + filled);
            // A stream may give less than is asked for before its end.
            if (got <= 0) return nullptr;
            filled += static_cast<std::size_t>(got);
        }
        if (bits_ == 8) return packed_.data();
        unpack();
        return values_.data();
    }

private:
    void unpack()
    {
        if (bits_ == 16) {  // colour maps know 8 bits at most
            for (std::size_t i = 0; i < values_.size(); ++i) values_[i] = packed_[2 * i];
            return;
        }
        const unsigned mask = (1U << bits_) - 1;
        unsigned held = 0;
        int held_bits = 0;
        auto byte = packed_.begin();
        for (auto& value : values_) {
            while (held_bits < bits_) {
                held = (held << 8 | *byte++) & 0xFFFFU;
                held_bits += 8;
            }
            held_bits -= bits_;
            value = static_cast<unsigned char>(held >> held_bits & mask);
        }
    }

    Stream& stream_;
    int bits_;
    std::vector<unsigned char> packed_;
    std::vector<unsigned char> values_;
};

bool too_few(int rows, int wanted) { return wanted - rows > std::max(1, static_cast<int>(kMissingRows * wanted)); }

using Palette = std::array<cv::Vec3b, 256>;  // BGR

/// What each value of a one-component image looks like. `grey`: all of them are without colour.
Palette palette_of(GfxImageColorMap& colours, bool& grey)
{
    Palette palette;
    palette.fill(cv::Vec3b::all(0));
    grey = true;
    const int values = 1 << std::min(colours.getBits(), 8);
    for (int value = 0; value < values; ++value) {
        const auto byte = static_cast<unsigned char>(value);
        GfxRGB rgb;
        colours.getRGB(&byte, &rgb);
        const cv::Vec3b bgr(colToByte(rgb.b), colToByte(rgb.g), colToByte(rgb.r));
        // Poppler's arithmetic leaves a level or two between the colours of a grey.
        const auto [least, most] = std::minmax({bgr[0], bgr[1], bgr[2]});
        grey = grey && most - least <= kGreyRounding;
        palette[byte] = bgr;
    }
    return palette;
}

cv::Mat decode_palette(Rows& rows, const cv::Size& size, GfxImageColorMap& colours)
{
    bool grey = false;
    const auto palette = palette_of(colours, grey);
    cv::Mat image(size, grey ? CV_8UC1 : CV_8UC3, cv::Scalar::all(255));
    int y = 0;
    for (const unsigned char* row = nullptr; y < size.height && (row = rows.next()) != nullptr; ++y) {
        if (grey) {
            auto* out = image.ptr<uchar>(y);
            for (int x = 0; x < size.width; ++x) out[x] = palette[row[x]][1];
        } else {
            auto* out = image.ptr<cv::Vec3b>(y);
            for (int x = 0; x < size.width; ++x) out[x] = palette[row[x]];
        }
    }
    return too_few(y, size.height) ? cv::Mat() : image;
}

cv::Mat decode_components(Rows& rows, const cv::Size& size, GfxImageColorMap& colours)
{
    cv::Mat image(size, CV_8UC3, cv::Scalar::all(255));
    int y = 0;
    for (unsigned char* row = nullptr; y < size.height && (row = rows.next()) != nullptr; ++y)
        colours.getRGBLine(row, image.ptr<uchar>(y), size.width);
    if (too_few(y, size.height)) return {};
    cv::cvtColor(image, image, cv::COLOR_RGB2BGR);
    return image;
}

}  // namespace

cv::Mat decode_pdf_image(Stream& stream, const cv::Size& size, GfxImageColorMap& colours)
{
    Rows rows(stream, size.width, colours.getNumPixelComps(), colours.getBits());
    return colours.getNumPixelComps() == 1 ? decode_palette(rows, size, colours)
                                           : decode_components(rows, size, colours);
}

cv::Mat decode_pdf_stencil(Stream& stream, const cv::Size& size, bool invert)
{
    Rows rows(stream, size.width, 1, 1);
    cv::Mat image(size, CV_8UC1, cv::Scalar::all(0));
    int y = 0;
    for (const unsigned char* row = nullptr; y < size.height && (row = rows.next()) != nullptr; ++y) {
        auto* out = image.ptr<uchar>(y);
        for (int x = 0; x < size.width; ++x) out[x] = (row[x] != 0) == invert ? 255 : 0;
    }
    return too_few(y, size.height) ? cv::Mat() : image;
}

}  // namespace alihsop
