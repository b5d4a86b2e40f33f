#pragma once

#include <array>
#include <string>
#include <string_view>

#include "models/json/json_place.h"

namespace alihsop {

/// A value of an enum and the word that stands for it in the JSON.
template <class Enum>
struct JsonName {
    Enum value;
    std::string_view name;
};

template <class Enum, std::size_t N>
std::string to_name(const std::array<JsonName<Enum>, N>& names, Enum value)
{
    for (const auto& entry : names)
        if (entry.value == value) return std::string(entry.name);
    return {};  // every value of an enum stands in its table
}

/// Fails with the list of words when another one stands there.
template <class Enum, std::size_t N>
Enum from_name(const std::array<JsonName<Enum>, N>& names, const JsonPlace& place)
{
    const auto text = place.text();
    std::string wanted = "one of";
    for (const auto& entry : names) {
        if (entry.name == text) return entry.value;
        wanted.append(" \"").append(entry.name).append("\"");
    }
    place.fail(wanted);
}

}  // namespace alihsop
