// PNG: a signature, then chunks of length, type, content and checksum.
// Checksums of chunks that shape pixels are proved before libpng sees the file: it would give up in the midst
// of the picture. CRC-32 is Annex D's of the PNG specification, by a table.
#include "imaging/codecs/read_png_header.h"

#include <algorithm>
#include <array>

#include "imaging/codecs/byte_reader.h"
#include "imaging/codecs/read_exif.h"

namespace alihsop {
namespace {

using namespace std::string_view_literals;

constexpr double kMetresPerInch = 0.0254;
constexpr std::size_t kSignature = 8, kFrame = 12;  // bytes; the frame is a chunk without its content

std::uint32_t checksum(const unsigned char* data, std::size_t size)
{
    static const auto table = [] {
        std::array<std::uint32_t, 256> steps{};
        for (std::uint32_t i = 0; i < steps.size(); ++i) {
            steps[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                steps[i] = (steps[i] & 1) != 0 ? 0xEDB88320U ^ steps[i] >> 1 : steps[i] >> 1;
        }
        return steps;
    }();
    std::uint32_t sum = 0xFFFFFFFFU;
    for (std::size_t i = 0; i < size; ++i) sum = table[(sum ^ data[i]) & 0xFF] ^ sum >> 8;
    return ~sum;
}

/// Calls visit(type and content offset, content) per chunk; false when the file ends before its end chunk.
template <typename Visit>
bool each_chunk(const ByteReader& file, Visit visit)
{
    for (std::size_t at = kSignature; at + kFrame <= file.size();) {
        const std::size_t length = file.u32(at);
        if (length > file.size() - at - kFrame) return false;
        if (!visit(at, file.part(at + 8, length, false))) return false;
        if (file.has(at + 4, "IEND"sv)) return true;
        at += kFrame + length;
    }
    return false;
}

/// A capital letter: no decoder can do without. Transparency is the remark that changes pixels.
bool shapes_pixels(const ByteReader& file, std::size_t chunk)
{
    const bool critical = (file.u8(chunk + 4) & 0x20) == 0;
    return critical || file.has(chunk + 4, "tRNS"sv);
}

}  // namespace

PictureHeader read_png_header(const Bytes& bytes)
{
    const ByteReader file(bytes, false);
    PictureHeader header;
    header.complete = each_chunk(file, [&](std::size_t at, const ByteReader& content) {
        if (file.has(at + 4, "IHDR"sv)) header.size = cv::Size2d(content.u32(0), content.u32(4));
        if (file.has(at + 4, "pHYs"sv) && content.u8(8) == 1)
            take_resolution(header, {content.u32(0) * kMetresPerInch, content.u32(4) * kMetresPerInch});
        if (file.has(at + 4, "eXIf"sv)) header.orientation = read_exif(content).orientation;
        return !shapes_pixels(file, at) ||
               checksum(file.data() + at + 4, content.size() + 4) == file.u32(at + 8 + content.size());
    });
    return header;
}

Bytes without_png_remarks(const Bytes& bytes)
{
    Bytes kept(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(std::min(kSignature, bytes.size())));
    const ByteReader file(bytes, false);
    each_chunk(file, [&](std::size_t at, const ByteReader& content) {
        if (shapes_pixels(file, at)) {
            const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(at);
            kept.insert(kept.end(), from, from + static_cast<std::ptrdiff_t>(kFrame + content.size()));
        }
        return true;
    });
    return kept;
}

}  // namespace alihsop
