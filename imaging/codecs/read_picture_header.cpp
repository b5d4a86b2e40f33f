// What a picture file says of itself is read here from its bytes, not by the decoders: they would allocate
// first, and they pass over resolutions. Formats with more than a few fields have a file of their own.
#include "imaging/codecs/read_picture_header.h"

#include <cmath>

#include "imaging/codecs/byte_reader.h"
#include "imaging/codecs/read_exif.h"
#include "imaging/codecs/read_jpeg2000_header.h"
#include "imaging/codecs/read_jpeg_header.h"
#include "imaging/codecs/read_png_header.h"

namespace alihsop {
namespace {

using namespace std::string_view_literals;

constexpr double kMetresPerInch = 0.0254;

// WebP: RIFF chunks; the size stands in the first one.

cv::Size2d webp_size(const ByteReader& chunk, std::string_view type)
{
    if (type == "VP8X"sv) return cv::Size2d(1 + (chunk.u32(4) & 0xFFFFFF), 1 + (chunk.u32(7) & 0xFFFFFF));
    if (type == "VP8L"sv) {
        const auto packed = chunk.u32(1);
        return cv::Size2d(1 + (packed & 0x3FFF), 1 + (packed >> 14 & 0x3FFF));
    }
    return cv::Size2d(chunk.u16(6) & 0x3FFF, chunk.u16(8) & 0x3FFF);
}

PictureHeader read_webp(const ByteReader& file)
{
    PictureHeader header;
    header.complete = std::size_t{8} + file.u32(4) <= file.size();
    for (std::size_t at = 12; at + 8 <= file.size();) {
        const std::size_t length = file.u32(at + 4);
        const auto chunk = file.part(at + 8, length, true);
        for (const auto type : {"VP8X"sv, "VP8L"sv, "VP8 "sv})
            if (file.has(at, type) && header.size.empty()) header.size = webp_size(chunk, type);
        if (file.has(at, "EXIF"sv)) {
            const auto exif = read_exif(chunk.has(0, "Exif\0\0"sv) ? chunk.part(6, length, true) : chunk);
            header.orientation = exif.orientation;
            take_resolution(header, exif.resolution);
        }
        at += 8 + length + length % 2;
    }
    return header;
}

PictureHeader read_bmp(const ByteReader& file)
{
    constexpr std::uint32_t old_header = 12;
    PictureHeader header;
    const bool old = file.u32(14) == old_header;
    const double width = old ? file.u16(18) : static_cast<double>(static_cast<std::int32_t>(file.u32(18)));
    const double height = old ? file.u16(20) : static_cast<double>(static_cast<std::int32_t>(file.u32(22)));
    header.size = {std::abs(width), std::abs(height)};  // a negative height: rows from the top
    const double bits = old ? file.u16(24) : file.u16(28);
    constexpr std::uint32_t masks = 3;
    const auto coding = old ? 0 : file.u32(30);
    const bool packed_rows = coding != 0 && coding != masks;
    const double row_bytes = std::ceil(header.size.width * bits / 32) * 4;
    if (!packed_rows)
        header.complete = file.u32(10) + row_bytes * header.size.height <= static_cast<double>(file.size());
    if (!old) take_resolution(header, {file.u32(38) * kMetresPerInch, file.u32(42) * kMetresPerInch});
    return header;
}

}  // namespace

std::optional<PictureKind> picture_kind(const Bytes& file)
{
    const ByteReader bytes(file, false);
    if (bytes.has(0, "\x89PNG\r\n\x1A\n"sv)) return PictureKind::png;
    if (bytes.has(0, "\xFF\xD8\xFF"sv)) return PictureKind::jpeg;
    if (bytes.has(0, kJpeg2000File) || bytes.has(0, kJpeg2000Stream)) return PictureKind::jpeg2000;
    if (bytes.has(0, "RIFF"sv) && bytes.has(8, "WEBP"sv)) return PictureKind::webp;
    // "BM" alone begins many a text; the two reserved fields behind the file's size are 0.
    if (bytes.has(0, "BM"sv) && bytes.has(6, "\0\0\0\0"sv)) return PictureKind::bmp;
    return std::nullopt;
}

PictureHeader read_picture_header(const Bytes& file, PictureKind kind)
{
    switch (kind) {
        case PictureKind::png:
            return read_png_header(file);
        case PictureKind::jpeg:
            return read_jpeg_header(file);
        case PictureKind::jpeg2000:
            return read_jpeg2000_header(file);
        case PictureKind::webp:
            return read_webp({file, true});
        case PictureKind::bmp:
            return read_bmp({file, true});
    }
    return {};
}

}  // namespace alihsop
