#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "models/page_reading.h"

// A page's reading as JSON: how it gets from a worker to the run, how it waits on the disk for the rest of its binder,
// and something to look at. Not part of the contract, it may change with any version.
namespace alihsop {

/// Numbers from which others are derived (words' confidences) are kept to the last bit.
nlohmann::ordered_json to_json(const PageReading& reading);

/// Throws Failure(invalid_document).
PageReading page_reading_from_json(const nlohmann::ordered_json& json);

/// The same as text, two spaces a level, a newline at the end; for floors that do not know the JSON library.
std::string write_page_reading_text(const PageReading& reading);

/// The same on one line, with no newline.
std::string write_page_reading_line(const PageReading& reading);

/// Throws Failure(invalid_document).
PageReading read_page_reading_text(std::string_view text);

}  // namespace alihsop
