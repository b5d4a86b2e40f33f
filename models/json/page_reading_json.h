#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "models/page_reading.h"

// A page's reading as JSON, for goldens and for looking at: not part of the contract, it may change at any time.
namespace alihsop {

nlohmann::ordered_json to_json(const PageReading& reading);

/// Throws Failure(invalid_document).
PageReading page_reading_from_json(const nlohmann::ordered_json& json);

/// The same as text, two spaces a level, a newline at the end; for floors that do not know the JSON library.
std::string write_page_reading_text(const PageReading& reading);

/// Throws Failure(invalid_document).
PageReading read_page_reading_text(std::string_view text);

}  // namespace alihsop
