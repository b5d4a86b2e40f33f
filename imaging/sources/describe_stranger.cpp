// One row a kind: the bytes by which it is known and where they stand, as the kinds' own specifications have them.
#include "imaging/sources/describe_stranger.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "imaging/codecs/byte_reader.h"
#include "imaging/sources/read_head.h"

namespace alihsop {
namespace {

using namespace std::string_view_literals;

constexpr auto kSaveAsPng = "Save it as PNG and digitise that.";
constexpr auto kSaveAsJpeg = "Save it as JPEG or PNG and digitise that.";
constexpr auto kSaveAsPdf = "Save it as PDF, or unpack it, and digitise that.";
constexpr auto kPrintAsPdf = "Print it into a PDF and digitise that.";

struct Kind {
    std::size_t at;  ///< bytes from the beginning
    std::string_view magic;
    const char* what;
    const char* advice;
};

constexpr auto kKinds = std::to_array<Kind>({
    {0, "PK\x03\x04"sv, "is an office document or an archive, not a scan", kSaveAsPdf},
    {0, "\xD0\xCF\x11\xE0"sv, "is an office document or an archive, not a scan", kSaveAsPdf},
    {0, "{\\rtf"sv, "is an office document or an archive, not a scan", kSaveAsPdf},
    {0, "Rar!\x1A"sv, "is an archive, not a scan", "Unpack it and digitise what is in it."},
    {0, "7z\xBC\xAF\x27\x1C"sv, "is an archive, not a scan", "Unpack it and digitise what is in it."},
    {0, "\x1F\x8B"sv, "is an archive, not a scan", "Unpack it and digitise what is in it."},
    {257, "ustar"sv, "is an archive, not a scan", "Unpack it and digitise what is in it."},
    {4, "ftyphei"sv, "is a HEIC or AVIF picture, which is not read", kSaveAsJpeg},
    {4, "ftyphev"sv, "is a HEIC or AVIF picture, which is not read", kSaveAsJpeg},
    {4, "ftypmif1"sv, "is a HEIC or AVIF picture, which is not read", kSaveAsJpeg},
    {4, "ftypmsf1"sv, "is a HEIC or AVIF picture, which is not read", kSaveAsJpeg},
    {4, "ftypavi"sv, "is a HEIC or AVIF picture, which is not read", kSaveAsJpeg},
    {4, "ftyp"sv, "is a film, not a scan", kSaveAsJpeg},
    {0, "GIF8"sv, "is a GIF picture, which is not read", kSaveAsPng},
    {0, "\0\0\0\x0CJXL "sv, "is a JPEG XL picture, which is not read", kSaveAsPng},
    {0, "\xFF\x0A"sv, "is a JPEG XL picture, which is not read", kSaveAsPng},
    {0, "8BPS"sv, "is a Photoshop picture, which is not read", kSaveAsPng},
    {0, "AT&TFORM"sv, "is a DjVu document, which is not read", kPrintAsPdf},
    {0, "%!PS"sv, "is a PostScript document, which is not read", kPrintAsPdf},
    {0, "\xC5\xD0\xD3\xC6"sv, "is a PostScript document, which is not read", kPrintAsPdf},
    {0, "\x97JB2\r\n\x1A\n"sv, "is a JBIG2 picture, which is not read", kSaveAsPng},
    {0, "\0\0\x01\0"sv, "is an icon, not a scan", kSaveAsPng},
    {128, "DICM"sv, "is a medical picture (DICOM), which is not read", kSaveAsPng},
    {0, "<?xml"sv, "is a drawing or text in XML, not a scan", kPrintAsPdf},
    {0, "<svg"sv, "is a drawing or text in XML, not a scan", kPrintAsPdf},
    {0, "<!DOCTYPE"sv, "is a web page, not a scan", kPrintAsPdf},
    {0, "<html"sv, "is a web page, not a scan", kPrintAsPdf},
});

bool is_netpbm(const ByteReader& head)
{
    // P1 to P7, then a blank: a text may begin with P1 too, but hardly so.
    const auto digit = head.u8(1), blank = head.u8(2);
    return head.u8(0) == 'P' && digit >= '1' && digit <= '7' && (blank == ' ' || (blank >= '\t' && blank <= '\r'));
}

bool is_text(const Bytes& head)
{
    // No control characters: letters beyond ASCII of any encoding are text too.
    return std::none_of(head.begin(), head.end(), [](unsigned char byte) { return byte < 0x09 || byte == 0x7F; });
}

}  // namespace

Stranger describe_stranger(const std::filesystem::path& file)
{
    const Bytes bytes = read_head(file);
    const ByteReader head(bytes, false);
    for (const auto& kind : kKinds)
        if (head.has(kind.at, kind.magic)) return {kind.what, kind.advice, true};
    if (is_netpbm(head)) return {"is a PNM picture, which is not read", kSaveAsPng, true};
    const std::string kinds = "Give a PDF, a TIFF, a PNG, JPEG, JPEG 2000, WebP or BMP picture, or a folder of these.";
    if (is_text(bytes)) return {"is plain text, whatever its name says", kinds};
    return {"is of no kind that can be read, or its beginning is damaged", kinds};
}

}  // namespace alihsop
