#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "models/schema/document_fault.h"

namespace alihsop {

/// Ids that stand twice, references and pointers to nothing, page numbers that are none, reasons without review. The
/// document must keep the schema.
std::vector<DocumentFault> check_references(const nlohmann::json& document);

}  // namespace alihsop
