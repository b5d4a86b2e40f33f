// A shelf of a hundred thousand files is listed by their first bytes alone; of a TIFF the chain of directories
// is followed by one link, without libtiff, which would read all of them.
#include "imaging/sources/list_scans.h"

#include <algorithm>
#include <fstream>

#include "imaging/codecs/byte_reader.h"
#include "imaging/sources/describe_stranger.h"
#include "imaging/sources/load_folder.h"
#include "imaging/sources/source_kind.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

std::vector<unsigned char> bytes_at(std::ifstream& file, std::uint64_t at, std::size_t count)
{
    std::vector<unsigned char> bytes(count);
    // A read beyond the end leaves the stream failed.
    file.clear();
    file.seekg(static_cast<std::streamoff>(at));
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return bytes;
}

std::uint64_t u64(const ByteReader& bytes, std::size_t at, bool little)
{
    const std::uint64_t first = bytes.u32(at), second = bytes.u32(at + 4);
    return little ? first | second << 32U : first << 32U | second;
}

/// Whether a second page follows the first one. TIFF 6.0, section 2: at byte 4 the place of the first directory; there
/// the number of entries (12 bytes each), the entries, and the place of the next directory. BigTIFF has wider numbers.
bool has_second_page(const fs::path& tiff)
{
    std::ifstream file(tiff, std::ios::binary);
    const auto head_bytes = bytes_at(file, 0, 16);
    const bool little = !head_bytes.empty() && head_bytes[0] == 'I';
    const ByteReader head(head_bytes, little);
    const bool big = head.u16(2) == 43;
    const std::uint64_t directory = big ? u64(head, 8, little) : head.u32(4);
    const auto count_bytes = bytes_at(file, directory, 8);
    const ByteReader count(count_bytes, little);
    const std::uint64_t entries = big ? u64(count, 0, little) : count.u16(0);
    // A BigTIFF's count may claim anything; no page has so many tags.
    if (entries > 0xFFFF) return false;
    const auto next_bytes = bytes_at(file, directory + (big ? 8 + 20 * entries : 2 + 12 * entries), 8);
    const ByteReader next(next_bytes, little);
    return (big ? u64(next, 0, little) : next.u32(0)) != 0;
}

void sort_naturally(std::vector<std::string>& names) { std::sort(names.begin(), names.end(), naturally_before); }

void sort_in(const fs::path& file, FolderScans& found)
{
    const std::string name = file.filename().string();
    const auto kind = recognise_source(file);
    if (!kind && !is_named_like_a_page(file)) {
        found.strangers.push_back({name, describe_stranger(file).what});
        return;
    }
    // Its name says that it was meant as a document; the reading then says what is wrong.
    const bool damaged_pdf = !kind && (file.extension() == ".pdf" || file.extension() == ".PDF");
    const bool document = kind == SourceKind::pdf || damaged_pdf || (kind == SourceKind::tiff && has_second_page(file));
    (document ? found.documents : found.pictures).push_back(name);
}

void sort_in(const fs::directory_entry& entry, FolderScans& found)
{
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.')) return;
    std::error_code error;
    const auto status = entry.status(error);
    if (fs::is_directory(status)) {
        // It may lead back up: links to folders are told, not followed.
        if (entry.is_symlink(error))
            found.strangers.push_back({name, "is a link to a folder"});
        else
            found.folders.push_back(name);
    } else if (status.type() == fs::file_type::not_found) {
        found.strangers.push_back({name, "is a link that leads nowhere"});
    } else if (!fs::is_regular_file(status)) {
        found.strangers.push_back({name, "is neither a file nor a folder"});
    } else {
        sort_in(entry.path(), found);
    }
}

}  // namespace

FolderScans list_scans(const fs::path& folder)
{
    FolderScans found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        sort_in(*entry, found);
    if (error) found.trouble = "cannot be read: " + error.message();
    sort_naturally(found.documents);
    sort_naturally(found.pictures);
    sort_naturally(found.folders);
    std::sort(found.strangers.begin(), found.strangers.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    return found;
}

}  // namespace alihsop
