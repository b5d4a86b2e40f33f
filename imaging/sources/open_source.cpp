#include "imaging/source_trouble.h"
#include "imaging/sources/describe_stranger.h"
#include "imaging/sources/load_folder.h"
#include "imaging/sources/require_input.h"
#include "imaging/sources/source.h"
#include "imaging/sources/source_kind.h"

namespace alihsop {

std::unique_ptr<Source> open_source(const std::filesystem::path& input, const SourceSettings& settings)
{
    require_input(input);
    std::error_code error;
    if (std::filesystem::is_directory(input, error)) return load_folder(input, settings);
    if (const auto kind = recognise_source(input)) return open_file(input, *kind, settings);
    const auto stranger = describe_stranger(input);
    throw bad_input(input, stranger.what, stranger.advice);
}

}  // namespace alihsop
