// Corrections whose place is no longer there are counted and told, never dropped in silence.
#include "app/verbs/read_reviewed_binder.h"

#include <ostream>

#include "app/verbs/read_document.h"

namespace alihsop {

CorrectedBinder read_reviewed_binder(const std::filesystem::path& file, const std::string& name, const Console& console)
{
    auto corrected = corrected_binder(read_document(file, console.say), file.parent_path() / "corrections.jsonl");
    if (corrected.lost > 0 && console.verbosity != Verbosity::quiet)
        console.err << paint(console.say(Text::corrections_lost, {name, std::to_string(corrected.lost)}),
                             Colour::yellow, console.err_colour)
                    << '\n';
    return corrected;
}

}  // namespace alihsop
