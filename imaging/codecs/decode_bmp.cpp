// BMP: a header, for up to 8 bits a pixel a palette, then rows of whole 32 bit words, the lowest row first. No library
// that is at hand reads more than the plainest of them, and the format is small.
// Accuracy: drawn pictures of all its kinds decode to the pixels that OpenCV gave, and OpenCV's refusals
// (highest row first) and its short white of 16 bits are not kept. Fails for a JPEG or PNG inside a BMP, and
// for a colour profile, which is not looked at.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>

#include "imaging/codecs/byte_reader.h"
#include "imaging/codecs/decoders.h"

namespace alihsop {
namespace {

constexpr std::size_t kFileHeader = 14, kOldHeader = 12, kShortestHeader = 40;  // bytes

enum Compression : std::uint32_t { kPlain = 0, kRuns8 = 1, kRuns4 = 2, kMasks = 3 };

struct Bmp {
    ByteReader file;
    std::uint32_t bits = 0;
    std::uint32_t compression = kPlain;
    std::int64_t width = 0, height = 0;
    bool top_first = false;
    std::size_t pixels = 0;  ///< where they begin
    std::array<cv::Vec3b, 256> palette{};
    std::array<std::uint32_t, 4> masks{};  ///< of blue, green, red, and transparency or 0

    // Rows are padded to four bytes.
    [[nodiscard]] std::size_t row_bytes() const { return (static_cast<std::size_t>(width) * bits + 31) / 32 * 4; }
    [[nodiscard]] int row(std::int64_t stored) const
    {
        return static_cast<int>(top_first ? stored : height - 1 - stored);
    }
};

/// False when the file ends before its palette does.
bool read_palette(Bmp& bmp, std::size_t at, std::size_t entry_bytes, std::uint32_t entries)
{
    // Before anything is read: the number comes from the file.
    if (entries > bmp.palette.size() || at + entries * entry_bytes > bmp.file.size()) return false;
    for (std::size_t i = 0; i < entries; ++i, at += entry_bytes)
        for (int c = 0; c < 3; ++c)
            bmp.palette[i][c] = static_cast<uchar>(bmp.file.u8(at + static_cast<std::size_t>(c)));
    return true;
}

// Without masks of its own a picture of 16 bits has five bits a colour, one of 24 or 32 eight.
void read_masks(Bmp& bmp, std::size_t header_bytes)
{
    constexpr std::size_t kWithTransparency = 56;
    bmp.masks = bmp.bits == 16 ? std::array<std::uint32_t, 4>{0x1F, 0x3E0, 0x7C00, 0}
                               : std::array<std::uint32_t, 4>{0xFF, 0xFF00, 0xFF0000, 0};
    if (bmp.compression != kMasks) return;
    // The file has red first; pixels here have blue first.
    bmp.masks = {bmp.file.u32(62), bmp.file.u32(58), bmp.file.u32(54),
                 header_bytes >= kWithTransparency ? bmp.file.u32(66) : 0};
}

bool is_known(const Bmp& bmp)
{
    switch (bmp.compression) {
        case kPlain:
            return bmp.bits == 1 || bmp.bits == 4 || bmp.bits == 8 || bmp.bits == 16 || bmp.bits == 24 ||
                   bmp.bits == 32;
        case kRuns8:
            return bmp.bits == 8;
        case kRuns4:
            return bmp.bits == 4;
        case kMasks:
            return bmp.bits == 16 || bmp.bits == 32;
        default:
            return false;
    }
}

bool read_header(Bmp& bmp)
{
    const auto& file = bmp.file;
    const std::size_t header = file.u32(14);
    const bool old = header == kOldHeader;
    // OS/2's first header is twelve bytes long and has shorter fields; all later ones begin alike.
    if ((!old && header < kShortestHeader) || header > file.size()) return false;
    bmp.pixels = file.u32(10);
    bmp.bits = file.u16(old ? 24 : 28);
    bmp.compression = old ? 0 : file.u32(30);
    bmp.width = old ? static_cast<std::int64_t>(file.u16(18)) : static_cast<std::int32_t>(file.u32(18));
    bmp.height = old ? static_cast<std::int64_t>(file.u16(20)) : static_cast<std::int32_t>(file.u32(22));
    // A negative height says that the first row is the upper one.
    bmp.top_first = bmp.height < 0;
    bmp.height = std::abs(bmp.height);
    if (!is_known(bmp)) return false;
    read_masks(bmp, header);
    const std::uint32_t told = old ? 0 : file.u32(46);
    // Of more than 8 bits a palette is only advice to old screens.
    return bmp.bits > 8 || read_palette(bmp, kFileHeader + header, old ? 3 : 4, told > 0 ? told : 1U << bmp.bits);
}

/// Numbers of the palette, row after row; false when the file ends too early.
bool read_numbers(const Bmp& bmp, cv::Mat& numbers)
{
    const std::uint32_t most = (1U << bmp.bits) - 1;
    for (std::int64_t y = 0; y < bmp.height; ++y) {
        const auto from =
            bmp.file.part(bmp.pixels + static_cast<std::size_t>(y) * bmp.row_bytes(), bmp.row_bytes(), true);
        if (from.size() < bmp.row_bytes()) return false;
        auto* to = numbers.ptr<uchar>(bmp.row(y));
        for (std::size_t x = 0; x < static_cast<std::size_t>(bmp.width); ++x) {
            const auto bit = x * bmp.bits;
            to[x] = static_cast<uchar>(from.u8(bit / 8) >> (8 - bmp.bits - bit % 8) & most);
        }
    }
    return true;
}

/// Run lengths: (count, number), or 0 and: 0 the row ends, 1 all ends, 2 a step, n so many numbers as they are. What is
/// stepped over is number 0, what leads out of the picture is left out.
bool read_runs(const Bmp& bmp, cv::Mat& numbers)
{
    numbers.setTo(0);
    std::int64_t x = 0, y = 0;
    const auto put = [&](std::uint32_t number) {
        if (x < bmp.width && y < bmp.height)
            numbers.at<uchar>(bmp.row(y), static_cast<int>(x)) = static_cast<uchar>(number);
        ++x;
    };
    const bool nibbles = bmp.bits == 4;
    const auto number_of = [&](std::uint32_t byte, std::uint32_t i) {
        return nibbles ? (i % 2 == 0 ? byte >> 4 : byte & 15) : byte;
    };
    for (std::size_t at = bmp.pixels; at + 2 <= bmp.file.size() && y < bmp.height; at += 2) {
        const auto count = bmp.file.u8(at), code = bmp.file.u8(at + 1);
        for (std::uint32_t i = 0; i < count; ++i) put(number_of(code, i));
        // An absolute run ends at a whole word, a step and an end are two bytes: so the reading never goes out
        // of step.
        if (count > 0) continue;
        if (code == 1) return true;
        if (code == 0) {
            x = 0;
            ++y;
        } else if (code == 2) {
            x += bmp.file.u8(at + 2);
            y += bmp.file.u8(at + 3);
            at += 2;
        } else {
            for (std::uint32_t i = 0; i < code; ++i) put(number_of(bmp.file.u8(at + 2 + (nibbles ? i / 2 : i)), i));
            const std::size_t bytes = nibbles ? (code + 1) / 2 : code;
            at += bytes + bytes % 2;
        }
    }
    return y >= bmp.height;
}

DecodedPicture decode_palette(const Bmp& bmp)
{
    cv::Mat numbers = make_pixels(static_cast<double>(bmp.width), static_cast<double>(bmp.height), CV_8UC1);
    if (numbers.empty() || !(bmp.compression == kPlain ? read_numbers(bmp, numbers) : read_runs(bmp, numbers)))
        return {};
    const bool grey = std::all_of(bmp.palette.begin(), bmp.palette.end(), [](const cv::Vec3b& colour) {
        return colour[0] == colour[1] && colour[0] == colour[2];
    });
    cv::Mat pixels(numbers.size(), grey ? CV_8UC1 : CV_8UC3);
    for (int y = 0; y < numbers.rows; ++y) {
        const auto* number = numbers.ptr<uchar>(y);
        for (int x = 0; x < numbers.cols; ++x)
            if (grey)
                pixels.at<uchar>(y, x) = bmp.palette[number[x]][0];
            else
                pixels.at<cv::Vec3b>(y, x) = bmp.palette[number[x]];
    }
    return {pixels, {}};
}

/// The bits under the mask as 0 to 255; nothing is under an empty one.
uchar under(std::uint32_t mask, std::uint32_t word)
{
    if (mask == 0) return 0;
    const auto shift = std::countr_zero(mask);
    const std::uint64_t most = mask >> shift;
    return static_cast<uchar>((std::uint64_t{word & mask} >> shift) * 255 / most);
}

DecodedPicture decode_colours(const Bmp& bmp)
{
    const bool transparent = bmp.masks[3] != 0;
    const int channels = transparent ? 4 : 3;
    cv::Mat pixels =
        make_pixels(static_cast<double>(bmp.width), static_cast<double>(bmp.height), CV_MAKETYPE(CV_8U, channels));
    if (pixels.empty()) return {};
    const std::size_t bytes = bmp.bits / 8;
    for (std::int64_t y = 0; y < bmp.height; ++y) {
        const auto from =
            bmp.file.part(bmp.pixels + static_cast<std::size_t>(y) * bmp.row_bytes(), bmp.row_bytes(), true);
        if (from.size() < bmp.row_bytes()) return {};
        auto* to = pixels.ptr<uchar>(bmp.row(y));
        for (std::size_t x = 0; x < static_cast<std::size_t>(bmp.width); ++x)
            for (int c = 0; c < channels; ++c)
                *to++ = under(bmp.masks[static_cast<std::size_t>(c)], from.u32(x * bytes));
    }
    return {pixels, {}};
}

}  // namespace

DecodedPicture decode_bmp(const Bytes& file)
{
    Bmp bmp{.file = {file, true}};
    const bool sound = read_header(bmp);
    // A picture in another format within the file, or OS/2's own codings.
    if (bmp.width > 0 && bmp.height > 0 && !is_known(bmp)) return {{}, {}, "a BMP picture of a rare coding"};
    if (!sound) return {{}, "its header or its palette is cut off"};
    return bmp.bits <= 8 ? decode_palette(bmp) : decode_colours(bmp);
}

}  // namespace alihsop
