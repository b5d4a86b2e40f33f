#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace alihsop::testing {

/// samples/*.truth.json, by name.
inline std::vector<std::filesystem::path> truth_files()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(ALIHSOP_SOURCE_DIR) + "/samples"))
        if (entry.path().string().ends_with(".truth.json")) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace alihsop::testing
