#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alihsop {

/// Where a document does not keep the contract, and how.
struct DocumentFault {
    std::string pointer;  ///< JSON Pointer, "" for the document itself
    std::string message;  ///< one sentence
};

/// Everything in a binder.json that does not keep the contract (docs/sop-json.md); nothing when it does. First that it
/// is JSON, then the schema, then what a schema cannot say: that ids are unique, that what they refer to is there, that
/// pages stand in the order of the source. Whatever the text holds, this does not throw.
std::vector<DocumentFault> validate_document(std::string_view text);

}  // namespace alihsop
