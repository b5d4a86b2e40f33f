// Only four tags of the first directory count. Offsets come from foreign bytes: ByteReader gives 0 beyond the
// end, and a directory has 65535 entries at most, so nothing here can run away.
#include "imaging/codecs/read_exif.h"

namespace alihsop {
namespace {

constexpr double kCentimetresPerInch = 2.54;

constexpr std::uint32_t kOrientation = 0x0112, kXResolution = 0x011A, kYResolution = 0x011B, kResolutionUnit = 0x0128;
constexpr std::uint32_t kUnitCentimetre = 3;

double rational(const ByteReader& tiff, std::size_t at)
{
    const double denominator = tiff.u32(at + 4);
    return denominator > 0 ? tiff.u32(at) / denominator : 0;
}

}  // namespace

Exif read_exif(const ByteReader& bytes)
{
    using namespace std::string_view_literals;
    constexpr std::size_t entry_size = 12;
    const bool little = bytes.has(0, "II"sv);
    if (!little && !bytes.has(0, "MM"sv)) return {};
    const ByteReader tiff = bytes.part(0, bytes.size(), little);

    Exif exif;
    double unit = 1;
    const std::size_t directory = tiff.u32(4);
    const std::size_t entries = tiff.u16(directory);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + i * entry_size;
        const std::size_t value = entry + 8;
        switch (tiff.u16(entry)) {
            case kOrientation:
                exif.orientation = orientation_of(static_cast<int>(tiff.u16(value)));
                break;
            case kXResolution:
                exif.resolution.x = rational(tiff, tiff.u32(value));
                break;
            case kYResolution:
                exif.resolution.y = rational(tiff, tiff.u32(value));
                break;
            case kResolutionUnit:
                unit = tiff.u16(value) == kUnitCentimetre ? kCentimetresPerInch : 1;
                break;
            default:
                break;
        }
    }
    exif.resolution.x *= unit;
    exif.resolution.y *= unit;
    return exif;
}

}  // namespace alihsop
