#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/phrases/messages.h"

namespace alihsop {

/// A binder.json to export, and the name that its folder gives it.
struct ExportInput {
    std::filesystem::path file;
    std::string name;
};

/// Each input that is a file, or a folder with binder.json in it, is one binder; another folder gives all
/// NAME/binder.json in it, by name, and so does the workspace of a batch. Throws Failure(missing_input) for one that
/// gives none.
std::vector<ExportInput> find_export_inputs(const std::vector<std::filesystem::path>& inputs, const Phrases& say);

}  // namespace alihsop
