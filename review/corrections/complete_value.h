#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace alihsop {

/// A Value's text as a person has it: `was` keeps what the machine had read, and what follows from the text (`date`,
/// `duration`, `nip`, `rule`) is derived anew.
void correct_text(nlohmann::ordered_json& value, const std::string& text);

/// A Value, symbol or arrow that a person has looked at needs no review any more.
void confirm_node(nlohmann::ordered_json& node);

/// A Value that a person could not read either stays for review, with the one reason `illegible`.
void mark_illegible(nlohmann::ordered_json& value);

/// Something that a person adds: every object in it that has a `text` becomes a whole Value of the kind that the member
/// `name` asks for, with the page and box of what holds it where it has none of its own.
void complete_values(nlohmann::ordered_json& node, std::string_view name);

}  // namespace alihsop
