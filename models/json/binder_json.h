#pragma once

#include <nlohmann/json_fwd.hpp>

#include "models/binder.h"

namespace alihsop {

/// The `schema` of the documents that this program writes and reads.
inline constexpr const char* kBinderSchemaName = "sop-binder/1";

/// A binder as docs/sop-json.md has it, members in its order. The same binder gives the same JSON.
nlohmann::ordered_json to_json(const Binder& binder);

/// The reverse. Members that it does not know are ignored. Throws Failure(invalid_document), which names the place by a
/// JSON Pointer, for another schema and for what is missing or of another type.
Binder binder_from_json(const nlohmann::ordered_json& json);

}  // namespace alihsop
