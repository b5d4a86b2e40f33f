// Every verb that reads a document comes by here, so that all complain in one way. A folder opens as a stream,
// too, and has to be asked for.
#include "app/verbs/read_document.h"

#include <fstream>
#include <iterator>
#include <system_error>

#include "app/phrases/spoken_failure.h"

namespace alihsop {

std::string read_document(const std::filesystem::path& file, const Phrases& say)
{
    std::error_code none;
    std::ifstream in(file, std::ios::binary);
    std::string text;
    if (in && !std::filesystem::is_directory(file, none)) text.assign(std::istreambuf_iterator<char>(in), {});
    if (!in || std::filesystem::is_directory(file, none))
        throw SpokenFailure(FailureKind::missing_input, say(Text::document_unreadable, {file.string()}),
                            say(Text::advice_missing_input));
    return text;
}

}  // namespace alihsop
