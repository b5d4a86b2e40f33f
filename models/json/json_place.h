#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace alihsop {

/// A place in a JSON document that is being read, and the JSON Pointer to it. Every function that finds something else
/// than it wants throws Failure(invalid_document) with that pointer. The document must outlive it.
class JsonPlace {
public:
    explicit JsonPlace(const nlohmann::ordered_json& document, std::string pointer = {})
        : json_(&document), pointer_(std::move(pointer))
    {
    }

    [[nodiscard]] const std::string& pointer() const { return pointer_; }
    [[nodiscard]] bool has(std::string_view member) const;
    [[nodiscard]] bool is_null() const;

    /// A member that must be there.
    [[nodiscard]] JsonPlace at(std::string_view member) const;
    /// The items of an array.
    [[nodiscard]] std::vector<JsonPlace> items() const;
    [[nodiscard]] std::string text() const;
    [[nodiscard]] double number() const;
    [[nodiscard]] int integer() const;
    [[nodiscard]] bool boolean() const;

    /// Nothing for null, else what `read(*this)` gives.
    template <class Read>
    [[nodiscard]] auto optional(Read read) const -> std::optional<std::invoke_result_t<Read, const JsonPlace&>>
    {
        if (is_null()) return std::nullopt;
        return read(*this);
    }
    /// `read` of every item of an array.
    template <class Read>
    [[nodiscard]] auto list(Read read) const -> std::vector<std::invoke_result_t<Read, const JsonPlace&>>
    {
        std::vector<std::invoke_result_t<Read, const JsonPlace&>> values;
        for (const auto& item : items()) values.push_back(read(item));
        return values;
    }
    [[nodiscard]] std::optional<std::string> optional_text() const;

    /// Throws: `wanted` is what should stand here, "a number".
    [[noreturn]] void fail(std::string_view wanted) const;

private:
    const nlohmann::ordered_json* json_;
    std::string pointer_;
};

/// A member name or an index as a JSON Pointer has it: ~ is ~0, / is ~1.
std::string escape_pointer(std::string_view name);

}  // namespace alihsop
