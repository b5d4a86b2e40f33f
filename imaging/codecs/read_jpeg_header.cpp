// A JPEG file is a row of segments (FF, marker, length, content); coded data follow each SOS segment up to the next
// marker.
// Fails (complete = false, the page bears an error) for a file whose last two bytes were cut off, though most
// of the picture is there: what is missing is never guessed.
#include "imaging/codecs/read_jpeg_header.h"

#include <algorithm>

#include "imaging/codecs/byte_reader.h"
#include "imaging/codecs/read_exif.h"

namespace alihsop {
namespace {

using namespace std::string_view_literals;

constexpr double kCentimetresPerInch = 2.54;

bool is_start_of_frame(std::uint32_t marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

struct JpegNotes {
    PictureHeader header;
    Resolution jfif;
    Exif exif;
};

void read_jpeg_segment(std::uint32_t marker, const ByteReader& segment, JpegNotes& notes)
{
    if (is_start_of_frame(marker)) notes.header.size = cv::Size2d(segment.u16(3), segment.u16(1));
    if (marker == 0xE0 && segment.has(0, "JFIF\0"sv)) {
        const auto unit = segment.u8(7);  // 0 none, 1 inch, 2 centimetre
        const double scale = unit == 1 ? 1 : unit == 2 ? kCentimetresPerInch : 0;
        notes.jfif = {segment.u16(8) * scale, segment.u16(10) * scale};
    }
    if (marker == 0xE1 && segment.has(0, "Exif\0\0"sv)) notes.exif = read_exif(segment.part(6, segment.size(), false));
}

/// Behind the coded data: at the next marker that is neither a stuffed zero nor a restart.
std::size_t skip_coded_data(const ByteReader& file, std::size_t at)
{
    for (; at + 1 < file.size(); ++at) {
        if (file.u8(at) != 0xFF) continue;
        const auto next = file.u8(at + 1);
        if (next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) return at;
    }
    return file.size();
}

}  // namespace

PictureHeader read_jpeg_header(const Bytes& bytes)
{
    const ByteReader file(bytes, false);
    JpegNotes notes;
    notes.header.complete = false;
    std::size_t at = 2;
    while (at + 1 < file.size()) {
        if (file.u8(at) != 0xFF || file.u8(at + 1) == 0xFF) {  // padding
            ++at;
            continue;
        }
        const auto marker = file.u8(at + 1);
        if (marker == 0xD9) {
            notes.header.complete = true;
            break;
        }
        const std::size_t length = std::max<std::size_t>(file.u16(at + 2), 2);
        read_jpeg_segment(marker, file.part(at + 4, length - 2, false), notes);
        at += 2 + length;
        if (marker == 0xDA) at = skip_coded_data(file, at);
    }
    notes.header.orientation = notes.exif.orientation;
    take_resolution(notes.header, notes.jfif);
    take_resolution(notes.header, notes.exif.resolution);
    return notes.header;
}

}  // namespace alihsop
