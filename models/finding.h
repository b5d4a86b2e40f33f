#pragma once

#include <string>
#include <vector>

namespace alihsop {

/// A remark that travels with the result: a bad page, an unread cell, a doubt. Not an exception: see failure.h.
struct Finding {
    enum class Severity { error, warning, info };
    /// Whose fault it is: `reading` may be the digitiser's, `source` is a fault of the paper itself.
    enum class Origin { reading, source };

    Severity severity = Severity::warning;
    std::string code;  ///< stable, kebab-case: "nip-invalid"
    Origin origin = Origin::reading;
    std::string message;                   ///< one sentence for a person, in Indonesian
    std::string pointer;                   ///< JSON Pointer into the document, "" for the whole of it
    std::vector<std::string> values = {};  ///< what fills the message's places, for saying it in another language
};

}  // namespace alihsop
