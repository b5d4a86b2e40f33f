#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alihsop {

/// The parts of a JSON Pointer, unescaped; nothing when it is none.
[[nodiscard]] std::optional<std::vector<std::string>> split_pointer(std::string_view pointer);
[[nodiscard]] std::string join_pointer(const std::vector<std::string>& parts);

/// An array's index: digits only, no leading zero.
[[nodiscard]] std::optional<std::size_t> index_of(std::string_view part);

/// What stands there; nullptr when nothing does.
[[nodiscard]] nlohmann::ordered_json* find_node(nlohmann::ordered_json& document,
                                                const std::vector<std::string>& parts);
[[nodiscard]] const nlohmann::ordered_json* find_node(const nlohmann::ordered_json& document,
                                                      const std::vector<std::string>& parts);

/// Is it a Value of the contract?
[[nodiscard]] bool is_value(const nlohmann::ordered_json& node);

}  // namespace alihsop
