// Layout by hand, as the library indents only whole documents. The bytes must be those of write_json_text.
#include "models/json/object_text.h"

#include <nlohmann/json.hpp>

#include "models/json/json_text.h"

namespace alihsop {
namespace {

constexpr std::size_t kIndent = 2;

/// As it stands so many levels deep. A line break inside of a text is written "\n", so each true one is the layout's.
std::string text_at(const nlohmann::ordered_json& json, std::size_t level)
{
    const std::string flat = write_json_text(json), indent(level * kIndent, ' ');
    std::string text;
    for (const char c : std::string_view(flat).substr(0, flat.size() - 1)) {
        text += c;
        if (c == '\n') text += indent;
    }
    return text;
}

}  // namespace

void ObjectText::begin_member(const std::string& name)
{
    sink_(any_member_ ? ",\n  " : "{\n  ");
    sink_(write_json_line(name) + ": ");
    any_member_ = true;
}

void ObjectText::member(const std::string& name, const nlohmann::ordered_json& value)
{
    begin_member(name);
    sink_(text_at(value, 1));
}

void ObjectText::begin_list(const std::string& name)
{
    begin_member(name);
    sink_("[");
    any_item_ = false;
}

void ObjectText::item(const nlohmann::ordered_json& value)
{
    sink_(any_item_ ? ",\n    " : "\n    ");
    sink_(text_at(value, 2));
    any_item_ = true;
}

void ObjectText::end_list() { sink_(any_item_ ? "\n  ]" : "]"); }

void ObjectText::end() { sink_(any_member_ ? "\n}\n" : "{}\n"); }

}  // namespace alihsop
