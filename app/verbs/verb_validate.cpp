// Every place that the schema refuses is told, of every file, before the verb fails: whoever mends a document
// wants them all.
#include "app/verbs/verb_validate.h"

#include <ostream>

#include "app/phrases/spoken_failure.h"
#include "app/verbs/read_document.h"
#include "models/schema/validate_document.h"

namespace alihsop {

namespace {

/// One line a fault: FILE: PLACE: what is wrong. Gives whether there was none.
bool report_faults(const std::filesystem::path& file, const Console& console)
{
    const auto faults = validate_document(read_document(file, console.say));
    for (const auto& fault : faults)
        console.out << printable(
                           console.say(Text::document_invalid,
                                       {file.string(), fault.pointer.empty() ? "/" : fault.pointer, fault.message}))
                    << '\n';
    if (faults.empty() && console.verbosity != Verbosity::quiet)
        console.out << paint(console.say(Text::document_valid, {file.string()}), Colour::green, console.out_colour)
                    << '\n';
    return faults.empty();
}

}  // namespace

int run_validate(const ValidateCommand& command, const Console& console)
{
    int invalid = 0;
    for (const auto& file : command.files) invalid += report_faults(file, console) ? 0 : 1;
    if (invalid > 0)
        throw Failure(
            FailureKind::invalid_document,
            console.say(Text::documents_invalid, {std::to_string(invalid), std::to_string(command.files.size())}),
            console.say(Text::documents_invalid_advice));
    return 0;
}

}  // namespace alihsop
