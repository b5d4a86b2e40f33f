// JSON Pointer (RFC 6901) over a document. Own functions instead of the library's: pointers come from browsers
// and logs, and what leads nowhere must be a value here, not an exception.
#include "review/corrections/json_walk.h"

#include <algorithm>
#include <charconv>

#include "models/json/json_place.h"

namespace alihsop {

using Json = nlohmann::ordered_json;

namespace {

// more items than any list has; and no number that would not fit
constexpr std::size_t kLongestIndex = 7;  // digits

std::optional<std::string> unescape(std::string_view part)
{
    std::string text;
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] != '~') {
            text += part[i];
            continue;
        }
        if (++i == part.size() || (part[i] != '0' && part[i] != '1')) return std::nullopt;
        text += part[i] == '0' ? '~' : '/';
    }
    return text;
}

}  // namespace

std::optional<std::vector<std::string>> split_pointer(std::string_view pointer)
{
    std::vector<std::string> parts;
    while (!pointer.empty()) {
        if (pointer.front() != '/') return std::nullopt;
        pointer.remove_prefix(1);
        const auto end = std::min(pointer.find('/'), pointer.size());
        auto part = unescape(pointer.substr(0, end));
        if (!part) return std::nullopt;
        parts.push_back(std::move(*part));
        pointer.remove_prefix(end);
    }
    return parts;
}

std::string join_pointer(const std::vector<std::string>& parts)
{
    std::string pointer;
    for (const auto& part : parts) pointer += '/' + escape_pointer(part);
    return pointer;
}

std::optional<std::size_t> index_of(std::string_view part)
{
    // RFC 6901 allows no leading zeros: two pointers to one thing must be equal.
    if (part.empty() || part.size() > kLongestIndex || (part.size() > 1 && part.front() == '0')) return std::nullopt;
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
    if (error != std::errc{} || end != part.data() + part.size()) return std::nullopt;
    return index;
}

const Json* find_node(const Json& document, const std::vector<std::string>& parts)
{
    const Json* node = &document;
    for (const auto& part : parts) {
        if (node->is_object()) {
            const auto member = node->find(part);
            if (member == node->end()) return nullptr;
            node = &*member;
        } else if (node->is_array()) {
            const auto index = index_of(part);
            if (!index || *index >= node->size()) return nullptr;
            node = &(*node)[*index];
        } else {
            return nullptr;
        }
    }
    return node;
}

Json* find_node(Json& document, const std::vector<std::string>& parts)
{
    // Const is taken away from what came in without it.
    return const_cast<Json*>(find_node(static_cast<const Json&>(document), parts));
}

bool is_value(const Json& node)
{
    return node.is_object() && node.contains("text") && node["text"].is_string() && node.contains("review") &&
           node.contains("box");
}

}  // namespace alihsop
