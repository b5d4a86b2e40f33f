// A folder is one binder: its files in the order in which a person would leaf through them, each with all its
// pages. A file that cannot be opened keeps its place as a page with an error, so that the pages behind it keep
// their numbers.
#include "imaging/sources/load_folder.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "imaging/source_trouble.h"
#include "imaging/sources/describe_stranger.h"
#include "imaging/sources/source_kind.h"
#include "models/letters.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::string_view, 14> kPageEndings = {".pdf",  ".tif", ".tiff", ".png", ".jpg",  ".jpeg", ".jpe",
                                                           ".jfif", ".jp2", ".j2k",  ".jpx", ".webp", ".bmp",  ".dib"};

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

/// The digits at `at`, without leading zeros; `at` moves behind them.
// As text, so that a number of any length compares: without leading zeros the longer one is the larger one.
std::string_view take_number(const std::string& text, std::size_t& at)
{
    while (at < text.size() && text[at] == '0') ++at;
    const std::size_t from = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return std::string_view(text).substr(from, at - from);
}

/// What lies in a folder, in natural order.
struct FolderFiles {
    std::vector<fs::path> pages;
    std::vector<std::string> left_out;  ///< names of what may hold pages and is not read; a folder's ends with '/'
    bool any_readable = false;          ///< a page is one by its content
    bool any_folder = false;
};

void sort_in(const fs::directory_entry& entry, FolderFiles& found)
{
    const auto& path = entry.path();
    const auto name = shown_name(path);
    // Editors, copiers and this program itself leave hidden files beside what they write; Windows its thumbnails.
    if (name.starts_with('.') || name == "Thumbs.db") return;
    std::error_code unreadable;
    if (entry.is_directory(unreadable)) {
        found.any_folder = true;
        found.left_out.push_back(name + '/');
    } else if (!entry.is_regular_file(unreadable)) {
        // A pipe, a device, a link that leads nowhere: named like a page, it is missed.
        if (is_named_like_a_page(path)) found.left_out.push_back(name);
    } else if (const bool readable = recognise_source(path).has_value(); readable || is_named_like_a_page(path)) {
        // A damaged file shows only by its name that it was meant as a page.
        found.any_readable = found.any_readable || readable;
        found.pages.push_back(path);
    } else if (describe_stranger(path).may_hold_pages) {
        found.left_out.push_back(name);
    }
}

FolderFiles list_folder(const fs::path& folder)
{
    std::error_code error;
    FolderFiles found;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        sort_in(*entry, found);
    if (error) throw missing_input(folder, "cannot be read: " + error.message(), "Check the folder's permissions.");
    if (!found.any_readable)
        throw bad_input(folder, "is a folder without a readable page image",
                        found.any_folder
                            ? "Give its subfolders one by one, or give the folder to: alihsop batch."
                            : "Put the scans into it as PDF, TIFF, PNG, JPEG, JPEG 2000, WebP or BMP files.");
    std::sort(found.pages.begin(), found.pages.end(), [](const auto& a, const auto& b) {
        return naturally_before(a.filename().string(), b.filename().string());
    });
    std::sort(found.left_out.begin(), found.left_out.end(), naturally_before);
    return found;
}

/// A page file of the folder, or what kept it from being opened.
struct ScanFile {
    std::unique_ptr<Source> source;
    std::string trouble;
};

ScanFile open_page_file(const fs::path& file, const SourceSettings& settings)
{
    const auto kind = recognise_source(file);
    if (!kind) return {nullptr, shown_name(file) + " is no picture, or cannot be read"};
    try {
        return {open_file(file, *kind, settings), ""};
    } catch (const Failure& failure) {
        return {nullptr, failure.what()};
    }
}

class FolderSource final : public Source {
public:
    FolderSource(const FolderFiles& files, const SourceSettings& settings) : left_out_(list_names(files.left_out))
    {
        for (const auto& file : files.pages) {
            files_.push_back(open_page_file(file, settings));
            // A file that cannot be opened keeps a page's place: the others' numbers stay what they are on the
            // shelf.
            const int count = files_.back().source ? files_.back().source->page_count() : 1;
            for (int page = 1; page <= count; ++page) pages_.push_back({files_.size() - 1, page});
        }
    }

    [[nodiscard]] int page_count() const override { return static_cast<int>(pages_.size()); }

    [[nodiscard]] PageImage load_page(int page) override
    {
        if (page < 1 || page > page_count())
            throw PageTrouble("page-undecodable", "page " + std::to_string(page) + " is not there");
        const auto& place = pages_[static_cast<std::size_t>(page - 1)];
        const auto& file = files_[place.file];
        if (!file.source) throw PageTrouble("page-undecodable", file.trouble);
        PageImage image = file.source->load_page(place.page);
        image.page = page;
        if (page == 1 && !left_out_.empty())
            image.remarks.push_back({"source-part-left-out", "the folder holds more than is read: " + left_out_});
        return image;
    }

private:
    struct Place {
        std::size_t file;
        int page;  // within the file
    };
    std::vector<ScanFile> files_;
    std::vector<Place> pages_;
    std::string left_out_;  // names, for a sentence; empty = nothing
};

}  // namespace

bool is_named_like_a_page(const fs::path& file)
{
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), lower);
    return std::find(kPageEndings.begin(), kPageEndings.end(), ending) != kPageEndings.end();
}

bool naturally_before(const std::string& a, const std::string& b)
{
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (is_digit(a[i]) && is_digit(b[j])) {
            const auto left = take_number(a, i), right = take_number(b, j);
            if (left.size() != right.size()) return left.size() < right.size();
            if (left != right) return left < right;
        } else {
            if (lower(a[i]) != lower(b[j])) return lower(a[i]) < lower(b[j]);
            ++i, ++j;
        }
    }
    const std::size_t left = a.size() - i, right = b.size() - j;
    return left != right ? left < right : a < b;  // "1" and "01" still need an order
}

std::vector<fs::path> list_page_files(const fs::path& folder) { return list_folder(folder).pages; }

std::unique_ptr<Source> load_folder(const fs::path& folder, const SourceSettings& settings)
{
    return std::make_unique<FolderSource>(list_folder(folder), settings);
}

}  // namespace alihsop
