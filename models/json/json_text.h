#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace alihsop {

/// What keeps a text from being JSON that this program reads, and where: "line 3, column 7: …". Nothing when it is.
/// Nesting deeper than 64 levels counts as a fault: the contract needs less than 16.
std::optional<std::string> find_json_fault(std::string_view text);

/// Throws Failure(invalid_document) for what find_json_fault finds.
nlohmann::ordered_json read_json_text(std::string_view text);

/// Two spaces a level and a newline at the end. Bytes that are no UTF-8 become U+FFFD.
std::string write_json_text(const nlohmann::ordered_json& json);

/// The same on one line, with no newline.
std::string write_json_line(const nlohmann::ordered_json& json);

}  // namespace alihsop
