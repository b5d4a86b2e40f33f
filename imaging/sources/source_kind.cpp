// The first kilobyte decides, whatever the file's name says: scanners' software and people misname files daily.
// TIFF and pictures stand before PDF, as "%PDF-" may stand anywhere within it, also in a TIFF's description. A PDF
// whose first line was lost is known by its last ones.
#include "imaging/sources/source_kind.h"

#include <algorithm>
#include <string_view>

#include "imaging/codecs/byte_reader.h"
#include "imaging/codecs/read_picture_header.h"
#include "imaging/sources/load_pdf.h"
#include "imaging/sources/load_picture.h"
#include "imaging/sources/load_tiff.h"
#include "imaging/sources/read_head.h"

namespace alihsop {
namespace {

using namespace std::string_view_literals;

bool is_tiff(const ByteReader& head)
{
    for (const auto magic : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv})  // + is BigTIFF
        if (head.has(0, magic)) return true;
    return false;
}

bool contains(const Bytes& bytes, std::string_view text)
{
    return std::search(bytes.begin(), bytes.end(), text.begin(), text.end()) != bytes.end();
}

/// Objects at its beginning, and at its end the line that says where its table stands.
bool is_pdf_without_header(const Bytes& head, const std::filesystem::path& file)
{
    return contains(head, " obj"sv) && contains(read_tail(file), "startxref"sv);
}

}  // namespace

std::optional<SourceKind> recognise_source(const std::filesystem::path& file)
{
    const Bytes head = read_head(file);
    if (is_tiff({head, false})) return SourceKind::tiff;
    if (picture_kind(head)) return SourceKind::picture;
    if (contains(head, "%PDF-"sv) || is_pdf_without_header(head, file)) return SourceKind::pdf;
    return std::nullopt;
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
