#include "pipeline/binder/name_files.h"

#include <cstdio>

namespace alihsop {
namespace fs = std::filesystem;

std::string source_name(const fs::path& input)
{
    fs::path clean = input.lexically_normal();
    if (!clean.has_filename()) clean = clean.parent_path();
    return clean.filename().string();
}

std::string page_file(int page, const std::string& ending)
{
    char number[16];
    std::snprintf(number, sizeof number, "%04d", page);
    return number + ending;
}

}  // namespace alihsop
