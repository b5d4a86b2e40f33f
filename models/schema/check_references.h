#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "models/schema/validate_document.h"

namespace alihsop {

/// Ids that stand twice, that refer to nothing, page numbers that are none. The document keeps the schema.
std::vector<DocumentFault> check_references(const nlohmann::json& document);

}  // namespace alihsop
