#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace alihsop {

/// null for nothing. (`Json` is a parameter so that this header needs no more than the library's forward declarations.)
template <class T, class Json = nlohmann::ordered_json>
Json optional_json(const std::optional<T>& value)
{
    if (!value) return Json(nullptr);
    if constexpr (std::is_class_v<T> && !std::is_convertible_v<T, std::string>)
        return to_json(*value);
    else
        return Json(*value);
}

template <class T, class Json = nlohmann::ordered_json>
Json list_json(const std::vector<T>& values)
{
    auto list = Json::array();
    for (const auto& value : values) list.push_back(to_json(value));
    return list;
}

}  // namespace alihsop
