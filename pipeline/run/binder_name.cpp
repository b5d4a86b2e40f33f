// Made absolute first: "." and ".." have names only then. A folder's name must mean one place under OUT on every file
// system: dots alone mean another folder ("...png" is ".." without its ending), a leading dot hides the result, and
// Windows and its network drives drop dots and blanks at the end.
#include "pipeline/run/binder_name.h"

#include <system_error>

namespace alihsop {
namespace {

std::string safe_name(const std::string& name)
{
    const auto from = name.find_first_not_of('.');
    const auto last = name.find_last_not_of(". ");
    if (from == std::string::npos || last == std::string::npos || last < from) return {};
    return name.substr(from, last + 1 - from);
}

}  // namespace

std::string binder_name(const std::filesystem::path& input)
{
    std::error_code none;
    std::filesystem::path plain = std::filesystem::absolute(input, none).lexically_normal();
    if (!plain.has_filename()) plain = plain.parent_path();
    if (std::filesystem::is_directory(plain, none)) return safe_name(plain.filename().string());
    auto name = safe_name(plain.stem().string());
    // Nothing but dots stands before its ending.
    return name.empty() ? safe_name(plain.filename().string()) : name;
}

}  // namespace alihsop
