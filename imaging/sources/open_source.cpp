// Each refusal says one sentence of what is wrong and one of what to do, before a reader of a format is asked:
// "is empty" is better advice than "is a damaged PDF".
#include <fstream>

#include "imaging/source_trouble.h"
#include "imaging/sources/load_folder.h"
#include "imaging/sources/source.h"
#include "imaging/sources/source_kind.h"

namespace alihsop {
namespace {

void require_readable_file(const std::filesystem::path& input)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(input, error))
        throw bad_input(input, "is neither a file nor a folder", "Give a file or a folder.");
    if (!std::ifstream(input, std::ios::binary))
        throw missing_input(input, "cannot be opened for reading", "Check the file's permissions.");
    if (std::filesystem::file_size(input, error) == 0 && !error)
        throw bad_input(input, "is empty", "Scan or copy it again.");
}

}  // namespace

std::unique_ptr<Source> open_source(const std::filesystem::path& input, const SourceSettings& settings)
{
    std::error_code error;
    const auto status = std::filesystem::status(input, error);
    if (status.type() == std::filesystem::file_type::not_found)
        throw missing_input(input, "is not there", "Check the path.");
    if (error)
        throw missing_input(input, "cannot be opened: " + error.message(), "Check the path and its permissions.");
    if (std::filesystem::is_directory(status)) return load_folder(input, settings);
    require_readable_file(input);
    if (const auto kind = recognise_source(input)) return open_file(input, *kind, settings);
    const auto stranger = describe_stranger(input);
    throw bad_input(input, stranger.what, stranger.advice);
}

}  // namespace alihsop
