// Made absolute first: "." and ".." have names only then.
#include "pipeline/run/binder_name.h"

#include <system_error>

namespace alihsop {

std::string binder_name(const std::filesystem::path& input)
{
    std::error_code none;
    std::filesystem::path plain = std::filesystem::absolute(input, none).lexically_normal();
    if (!plain.has_filename()) plain = plain.parent_path();
    return std::filesystem::is_directory(plain, none) ? plain.filename().string() : plain.stem().string();
}

}  // namespace alihsop
