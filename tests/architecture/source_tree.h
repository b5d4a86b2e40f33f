#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace alihsop::testing {

using Names = std::set<std::string>;

/// What one file includes: "quoted" (ours) and <angled> (the standard's and other libraries').
struct Includes {
    std::vector<std::filesystem::path> quoted;
    std::vector<std::filesystem::path> angled;
};

/// The floors, from the lowest up: the folders that hold the program.
const std::vector<std::string>& floors();

/// The path's part of that index; "" past its end.
std::string part(const std::filesystem::path& path, int index);

/// Every .h and .cpp under a folder of the repository, as paths from its root, sorted.
std::vector<std::filesystem::path> source_files(const std::string& folder);

/// `file` is a path from the root.
Includes includes_of(const std::filesystem::path& file);
long line_count(const std::filesystem::path& file);

/// The whole of a file; a path from the root.
std::string text_of(const std::filesystem::path& file);

}  // namespace alihsop::testing
