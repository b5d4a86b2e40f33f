// For exports that pass the scan itself on (PDF): what can be taken over byte for byte is, as each coding anew
// loses quality or room. PDF pages stay in their file and are only named; other pictures become the deflated
// rows of a PNG, which is what a PDF's Flate filter with PNG predictors takes.
#include "imaging/sources/source_pages.h"

#include <fstream>
#include <iterator>
#include <memory>
#include <opencv2/imgproc.hpp>

#include "imaging/codecs/byte_reader.h"
#include "imaging/codecs/encode_png.h"
#include "imaging/codecs/read_picture_header.h"
#include "imaging/source_trouble.h"
#include "imaging/sources/load_folder.h"
#include "imaging/sources/source_kind.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

/// Where a page of the binder lies.
struct PagePlace {
    fs::path file;
    std::optional<SourceKind> kind;  ///< nothing for a file that cannot be opened
    int page = 1;                    ///< within the file
};

void add_file(const fs::path& file, std::vector<PagePlace>& places)
{
    const auto kind = recognise_source(file);
    int count = 1;
    try {
        if (kind && *kind != SourceKind::picture) count = open_file(file, *kind, {})->page_count();
    } catch (const Failure&) {  // it counts as one page, as it does when it is read
        places.push_back({file, std::nullopt});
        return;
    }
    for (int page = 1; page <= count; ++page) places.push_back({file, kind, page});
}

std::string idat_of(const std::vector<unsigned char>& png)
{
    const ByteReader file(png, false);
    std::string data;
    // Behind the signature: length, type, content, checksum; it is a PNG of our own, so its chunks are sound.
    for (std::size_t at = 8; at + 12 <= png.size(); at += 12 + file.u32(at))
        if (file.has(at + 4, "IDAT")) data.append(reinterpret_cast<const char*>(png.data()) + at + 8, file.u32(at));
    return data;
}

bool is_bilevel(const cv::Mat& grey)
{
    cv::Mat between;
    cv::inRange(grey, 1, 254, between);
    return grey.channels() == 1 && cv::countNonZero(between) == 0;
}

EncodedPicture encode_without_loss(const cv::Mat& pixels)
{
    const bool bilevel = pixels.channels() == 1 && is_bilevel(pixels);
    const auto png = encode_png(pixels, bilevel ? PngCoding::small_bilevel : PngCoding::small);
    // A PDF takes PNG's compressed rows as they are, so a picture is coded once and by one codec.
    return {EncodedPicture::Coding::png_deflate,
            idat_of(png),
            pixels.cols,
            pixels.rows,
            pixels.channels(),
            bilevel ? 1 : 8,
            1};
}

/// Channels of a baseline or progressive JPEG of 8 bits; 0 for another.
int jpeg_channels(const ByteReader& file)
{
    // From marker to marker behind the start of the file; the frame's header comes before the first scan.
    for (std::size_t at = 2; at + 4 < file.size(); at += 2 + file.u16(at + 2)) {
        if (file.u8(at) != 0xFF) return 0;
        const auto marker = file.u8(at + 1);
        if (marker >= 0xC0 && marker <= 0xC2) return file.u8(at + 4) == 8 ? static_cast<int>(file.u8(at + 9)) : 0;
        if (marker == 0xDA || file.u16(at + 2) < 2) return 0;
    }
    return 0;
}

/// Nothing for what is no JPEG that any PDF viewer shows alike (CMYK, 12 bits).
std::optional<EncodedPicture> take_jpeg(const fs::path& input)
{
    std::ifstream stream(input, std::ios::binary);
    const Bytes bytes{std::istreambuf_iterator<char>(stream), {}};
    if (picture_kind(bytes) != PictureKind::jpeg) return std::nullopt;
    const auto header = read_picture_header(bytes, PictureKind::jpeg);
    const int channels = jpeg_channels({bytes, false});
    if (!header.complete || (channels != 1 && channels != 3)) return std::nullopt;
    return EncodedPicture{EncodedPicture::Coding::jpeg,
                          {bytes.begin(), bytes.end()},
                          static_cast<int>(header.size.width),
                          static_cast<int>(header.size.height),
                          channels,
                          8,
                          static_cast<int>(header.orientation)};
}

SourcePage take_page(const PagePlace& place)
{
    if (!place.kind) return {{}, 0, {}, shown_name(place.file) + " cannot be opened"};
    if (*place.kind == SourceKind::pdf) return {place.file, place.page, {}, {}};
    try {
        // A JPEG goes into the PDF as it lies there; all else is decoded and coded without loss.
        if (*place.kind == SourceKind::picture)
            if (auto jpeg = take_jpeg(place.file)) return {{}, 0, std::move(*jpeg), {}};
        return {{}, 0, encode_without_loss(open_file(place.file, *place.kind, {})->load_page(place.page).pixels), {}};
    } catch (const PageTrouble& trouble) {
        return {{}, 0, {}, trouble.what()};
    }
}

}  // namespace

SourcePages open_source_pages(const fs::path& input)
{
    // The list is made once and shared by all calls of what is given back.
    auto places = std::make_shared<std::vector<PagePlace>>();
    std::error_code error;
    if (fs::is_directory(input, error)) {
        for (const auto& file : list_page_files(input)) add_file(file, *places);
    } else {
        static_cast<void>(open_source(input, {}));  // says what is wrong with it
        add_file(input, *places);
    }
    return [places](int page) -> SourcePage {
        if (page < 1 || page > static_cast<int>(places->size()))
            return {{}, 0, {}, "the source has no page " + std::to_string(page)};
        return take_page((*places)[static_cast<std::size_t>(page - 1)]);
    };
}

}  // namespace alihsop
