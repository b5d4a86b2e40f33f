// The first kilobyte decides, whatever the file's name says: scanners' software and people misname files daily.
// TIFF and pictures stand before PDF, as "%PDF-" may stand anywhere within it, also in a TIFF's description.
#include "imaging/sources/source_kind.h"

#include <algorithm>
#include <fstream>

#include "imaging/codecs/byte_reader.h"
#include "imaging/codecs/read_picture_header.h"
#include "imaging/sources/load_pdf.h"
#include "imaging/sources/load_picture.h"
#include "imaging/sources/load_tiff.h"

namespace alihsop {
namespace {

using namespace std::string_view_literals;

/// Readers accept a PDF whose first line stands anywhere within this.
constexpr std::streamsize kHeadBytes = 1024;

Bytes head_of(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return {};  // reading a pipe would wait for ever
    Bytes head(kHeadBytes);
    std::ifstream stream(file, std::ios::binary);
    stream.read(reinterpret_cast<char*>(head.data()), kHeadBytes);
    head.resize(static_cast<std::size_t>(stream.gcount()));
    return head;
}

bool is_tiff(const ByteReader& head)
{
    for (const auto magic : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv})  // + is BigTIFF
        if (head.has(0, magic)) return true;
    return false;
}

bool is_text(const Bytes& head)
{
    // No control characters: letters beyond ASCII of any encoding are text too.
    return std::none_of(head.begin(), head.end(), [](unsigned char byte) { return byte < 0x09 || byte == 0x7F; });
}

}  // namespace

std::optional<SourceKind> recognise_source(const std::filesystem::path& file)
{
    const Bytes head = head_of(file);
    if (is_tiff({head, false})) return SourceKind::tiff;
    if (picture_kind(head)) return SourceKind::picture;
    constexpr auto pdf = "%PDF-"sv;
    if (std::search(head.begin(), head.end(), pdf.begin(), pdf.end()) != head.end()) return SourceKind::pdf;
    return std::nullopt;
}

Stranger describe_stranger(const std::filesystem::path& file)
{
    const Bytes bytes = head_of(file);
    const ByteReader head(bytes, false);
    const std::string kinds = "Give a PDF, a TIFF, a PNG, JPEG, JPEG 2000, WebP or BMP picture, or a folder of these.";
    if (head.has(0, "PK\x03\x04"sv) || head.has(0, "\xD0\xCF\x11\xE0"sv))
        return {"is an office document or an archive, not a scan", "Save it as PDF, or unpack it, and digitise that."};
    if (head.has(4, "ftyphei"sv) || head.has(4, "ftypmif1"sv) || head.has(4, "ftypavif"sv))
        return {"is a HEIC or AVIF picture, which is not read", "Save it as JPEG or PNG and digitise that."};
    if (head.has(0, "GIF8"sv)) return {"is a GIF picture, which is not read", "Save it as PNG and digitise that."};
    if (is_text(bytes)) return {"is plain text, whatever its name says", kinds};
    return {"is of no kind that can be read, or its beginning is damaged", kinds};
}

std::unique_ptr<Source> open_file(const std::filesystem::path& file, SourceKind kind, const SourceSettings& settings)
{
    switch (kind) {
        case SourceKind::pdf:
            return load_pdf(file, settings);
        case SourceKind::tiff:
            return load_tiff(file);
        case SourceKind::picture:
            break;
    }
    return load_picture(file);
}

}  // namespace alihsop
