// libtiff's RGBA reader keeps the upper 8 of 16 bits: a scan of 12 bits, stored as they are, comes out black. So rows
// of these pages are read one by one, and to_bytes finds what is white.
#include "imaging/sources/load_tiff_deep.h"

#include <tiffio.h>

#include <cstdint>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "imaging/source_pixels.h"
#include "imaging/source_trouble.h"

namespace alihsop {
namespace {

std::uint16_t number(TIFF* file, std::uint32_t name)
{
    std::uint16_t value = 0;
    TIFFGetFieldDefaulted(file, name, &value);
    return value;
}

struct Form {
    int bits, samples, photometric;
};

Form form_of(TIFF* file)
{
    std::uint16_t photometric = PHOTOMETRIC_PALETTE;
    TIFFGetField(file, TIFFTAG_PHOTOMETRIC, &photometric);
    return {number(file, TIFFTAG_BITSPERSAMPLE), number(file, TIFFTAG_SAMPLESPERPIXEL), photometric};
}

bool is_deep(TIFF* file, const Form& form)
{
    const bool grey = form.photometric == PHOTOMETRIC_MINISBLACK || form.photometric == PHOTOMETRIC_MINISWHITE;
    const bool plain = (grey && form.samples == 1) || (form.photometric == PHOTOMETRIC_RGB && form.samples == 3);
    const bool whole_numbers = number(file, TIFFTAG_SAMPLEFORMAT) == SAMPLEFORMAT_UINT;
    const bool in_one_plane = form.samples == 1 || number(file, TIFFTAG_PLANARCONFIG) == PLANARCONFIG_CONTIG;
    return (form.bits == 12 || form.bits == 16) && plain && whole_numbers && in_one_plane && TIFFIsTiled(file) == 0;
}

/// Two samples in three bytes, the upper bits first.
void unpack_12_bits(const std::vector<unsigned char>& packed, std::uint16_t* samples, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = i * 3 / 2;
        const unsigned value =
            i % 2 == 0 ? packed[at] << 4U | packed[at + 1] >> 4U : (packed[at] & 0x0FU) << 8U | packed[at + 1];
        samples[i] = static_cast<std::uint16_t>(value);
    }
}

}  // namespace

cv::Mat decode_deep_tiff(TIFF* file, const cv::Size& size, const std::string& where)
{
    const auto form = form_of(file);
    if (!is_deep(file, form)) return {};
    cv::Mat deep(size, CV_MAKETYPE(CV_16U, form.samples));
    const auto samples = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(form.samples);
    const std::size_t row_bytes = form.bits == 16 ? 2 * samples : (3 * samples + 1) / 2;
    // What libtiff writes into a row is what it calculates itself.
    if (static_cast<std::size_t>(TIFFScanlineSize(file)) != row_bytes) return {};
    std::vector<unsigned char> packed(row_bytes + 1);
    for (int y = 0; y < size.height; ++y) {
        auto* row = deep.ptr<std::uint16_t>(y);
        void* const into = form.bits == 16 ? static_cast<void*>(row) : packed.data();
        if (TIFFReadScanline(file, into, static_cast<std::uint32_t>(y)) < 0)
            throw page_undecodable(where, "is damaged or cut off before its end");
        if (form.bits == 12) unpack_12_bits(packed, row, samples);
    }
    cv::Mat bytes = to_bytes(deep);
    if (form.photometric == PHOTOMETRIC_MINISWHITE) bytes = ~bytes;
    if (form.samples == 3) cv::cvtColor(bytes, bytes, cv::COLOR_RGB2BGR);
    return grey_when_colourless(bytes);
}

}  // namespace alihsop
