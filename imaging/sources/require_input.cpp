// Each refusal says one sentence of what is wrong and one of what to do, before a reader of a format is asked:
// "is empty" is better advice than "is a damaged PDF".
#include "imaging/sources/require_input.h"

#include <fstream>

#include "imaging/source_trouble.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

void require_no_trouble(const fs::path& input, const fs::file_status& status, const std::error_code& error)
{
    std::error_code none;
    const bool is_link = fs::is_symlink(fs::symlink_status(input, none));
    if (error == std::errc::too_many_symbolic_link_levels)
        throw missing_input(input, "is a link that leads in a circle", "Give the file itself instead of the link.");
    if (status.type() == fs::file_type::not_found && is_link)
        throw missing_input(input, "is a link that leads nowhere", "Give the file itself instead of the link.");
    if (status.type() == fs::file_type::not_found) throw missing_input(input, "is not there", "Check the path.");
    if (error)
        throw missing_input(input, "cannot be opened: " + error.message(), "Check the path and its permissions.");
}

void require_file(const fs::path& input, fs::file_type type)
{
    constexpr auto advice = "Save the scan as a file and give that.";
    switch (type) {
        case fs::file_type::regular:
            return;
        case fs::file_type::fifo:
            throw bad_input(input, "is a pipe (FIFO), not a file", advice);
        case fs::file_type::socket:
            throw bad_input(input, "is a socket, not a file", advice);
        case fs::file_type::block:
        case fs::file_type::character:
            throw bad_input(input, "is a device, not a file", advice);
        default:
            throw bad_input(input, "is neither a file nor a folder", "Give a file or a folder.");
    }
}

}  // namespace

void require_input(const fs::path& input)
{
    std::error_code error;
    const auto status = fs::status(input, error);
    require_no_trouble(input, status, error);
    if (fs::is_directory(status)) return;
    require_file(input, status.type());
    if (!std::ifstream(input, std::ios::binary))
        throw missing_input(input, "cannot be opened for reading", "Check the file's permissions.");
    if (fs::file_size(input, error) == 0 && !error) throw bad_input(input, "is empty", "Scan or copy it again.");
}

}  // namespace alihsop
