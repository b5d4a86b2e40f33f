#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "imaging/sources/source.h"

namespace alihsop {

/// a before b as a person counts: digits by their number (page_2 before page_10), letters without regard to case.
bool naturally_before(const std::string& a, const std::string& b);

/// Whether a file's ending is one of those that scans have.
bool is_named_like_a_page(const std::filesystem::path& file);

/// The files of a folder that hold pages, in natural order: what is a picture, TIFF or PDF by content, and what is
/// named like one but is damaged. Subfolders and hidden files are not looked at. Throws Failure: bad_input when no file
/// is a page by content, missing_input when the folder cannot be read.
std::vector<std::filesystem::path> list_page_files(const std::filesystem::path& folder);

/// All pages of all page files of the folder. Subfolders, and files that may hold pages but are of no kind that is
/// read, are told with the first page. A file that cannot be opened counts as one page, which throws PageTrouble.
/// Throws Failure as list_page_files does.
std::unique_ptr<Source> load_folder(const std::filesystem::path& folder, const SourceSettings& settings);

}  // namespace alihsop
