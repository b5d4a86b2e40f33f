#pragma once

#include <string>
#include <string_view>

#include "models/binder_state.h"

namespace alihsop {

/// state.json of a workspace (docs/workspace.md): two spaces a level, a newline at the end. Names that are no UTF-8 are
/// written as byte_text.h has it.
std::string write_binder_state_text(const BinderState& state);

/// Throws Failure(invalid_document).
BinderState read_binder_state_text(std::string_view text);

}  // namespace alihsop
