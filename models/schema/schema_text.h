#pragma once

#include <string_view>

namespace alihsop {

/// The JSON Schema of binder.json (models/schema/sop-binder-1.schema.json), which the build puts into the program.
std::string_view binder_schema_text();

}  // namespace alihsop
