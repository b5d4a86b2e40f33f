#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "models/schema/validate_document.h"

// What a correction does to the document is looked at again at once: whether it still keeps the contract, and what the
// checks find now.
namespace alihsop {

/// The document with one SOP alone, and the pages without their texts: small, and keeping the contract if the whole
/// does.
[[nodiscard]] nlohmann::ordered_json document_of_sop(const nlohmann::ordered_json& document, std::size_t sop);

/// The first place at which the SOPs that were touched (all, when it is not known which) break the contract.
[[nodiscard]] std::optional<DocumentFault> fault_of_changed(const nlohmann::ordered_json& document,
                                                            const std::optional<std::set<std::size_t>>& touched);

/// Puts what the checks find into the `findings` of all SOPs of `shown`, and of the binder.
void check_whole(const nlohmann::ordered_json& document, nlohmann::ordered_json& shown);

/// The same for one SOP, quickly.
void check_one(const nlohmann::ordered_json& document, std::size_t sop, nlohmann::ordered_json& shown);

}  // namespace alihsop
