// A .jp2 is a row of boxes, one of which holds the code stream; resolution stands in a box within the header
// box. The size is taken from the code stream itself (SIZ), which decoders go by, and not from the box that
// repeats it.
#include "imaging/codecs/read_jpeg2000_header.h"

#include <algorithm>
#include <cmath>

#include "imaging/codecs/byte_reader.h"

namespace alihsop {
namespace {

using namespace std::string_view_literals;

constexpr double kMetresPerInch = 0.0254;
constexpr auto kEndOfCodeStream = "\xFF\xD9"sv;
constexpr std::size_t kBoxHeader = 8;  // length, type

/// A resolution box's content: two fractions and two powers of ten, in pixels a metre, the vertical one first.
Resolution resolution_of(const ByteReader& box)
{
    const auto per_metre = [&](std::size_t at, std::size_t exponent) {
        const double denominator = box.u16(at + 2);
        const int power = static_cast<signed char>(box.u8(exponent));
        return denominator > 0 ? box.u16(at) / denominator * std::pow(10.0, power) : 0;
    };
    return {per_metre(4, 9) * kMetresPerInch, per_metre(0, 8) * kMetresPerInch};
}

void read_header_box(const ByteReader& box, PictureHeader& header)
{
    // Searched byte by byte instead of walking the boxes within: a header box has some dozens of bytes.
    for (std::size_t at = 0; at + kBoxHeader < box.size(); ++at)
        if (box.has(at, "resc"sv) || box.has(at, "resd"sv))
            take_resolution(header, resolution_of(box.part(at + 4, 10, false)));
}

bool ends_as_code_stream(const ByteReader& file)
{
    return file.size() > 2 && file.has(file.size() - 2, kEndOfCodeStream);
}

}  // namespace

cv::Size2d find_jpeg2000_size(const Bytes& data)
{
    const auto found = std::search(data.begin(), data.end(), kJpeg2000Stream.begin(), kJpeg2000Stream.end(),
                                   [](unsigned char a, char b) { return a == static_cast<unsigned char>(b); });
    if (found == data.end()) return {};
    const ByteReader siz(data.data() + (found - data.begin()), static_cast<std::size_t>(data.end() - found), false);
    return {static_cast<double>(siz.u32(8)) - siz.u32(16), static_cast<double>(siz.u32(12)) - siz.u32(20)};
}

PictureHeader read_jpeg2000_header(const Bytes& bytes)
{
    PictureHeader header;
    header.size = find_jpeg2000_size(bytes);
    const ByteReader file(bytes, false);
    if (!file.has(0, kJpeg2000File)) {
        header.complete = ends_as_code_stream(file);
        return header;
    }
    for (std::size_t at = 0; at + kBoxHeader <= file.size();) {
        const std::size_t length = file.u32(at);
        if (length == 0) {  // to the end of the file
            header.complete = ends_as_code_stream(file);
            break;
        }
        if (length < kBoxHeader) break;  // an extended length: no scan is as long as that
        if (file.has(at + 4, "jp2h"sv)) read_header_box(file.part(at + kBoxHeader, length - kBoxHeader, false), header);
        header.complete = length <= file.size() - at;
        at += length;
    }
    return header;
}

}  // namespace alihsop
