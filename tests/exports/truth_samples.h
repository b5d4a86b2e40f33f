#pragma once

#include <algorithm>
#include <filesystem>
#include <vector>

#include "exports/export_request.h"
#include "tests/truth/truth_binder.h"

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

inline Binder truth_sample(const std::string& name)
{
    return binder_of_truth(std::string(ALIHSOP_SOURCE_DIR) + "/samples/" + name + ".truth.json");
}

/// All SOPs of a binder.
inline ExportRequest request_for(const Binder& binder, const std::string& name = "bundel")
{
    ExportRequest request{binder, {}, name, Orientation::horizontal, {}};
    for (std::size_t i = 0; i < binder.sops.size(); ++i) request.sops.push_back(i);
    return request;
}

}  // namespace alihsop::testing
