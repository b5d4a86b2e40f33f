#pragma once

#include <string_view>
#include <vector>

#include "models/schema/document_fault.h"

namespace alihsop {

/// Everything in a binder.json that does not keep the contract (docs/sop-json.md); nothing when it does. First that it
/// is JSON, then the schema, then what a schema cannot say: that ids are unique, that what they refer to is there, that
/// pages stand in the order of the source. Whatever the text holds, this does not throw.
std::vector<DocumentFault> validate_document(std::string_view text);

}  // namespace alihsop
