// Foreign documents are read by this class alone: each wrong type or missing member is told with its JSON
// Pointer, so that a person finds it in a file of megabytes. Nothing here gives a default; who allows a member
// to be absent asks has().
#include "models/json/json_place.h"

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>

#include "models/failure.h"

namespace alihsop {

bool JsonPlace::has(std::string_view member) const
{
    return json_->is_object() && json_->contains(std::string(member));
}

bool JsonPlace::is_null() const { return json_->is_null(); }

JsonPlace JsonPlace::at(std::string_view member) const
{
    if (!json_->is_object()) fail("an object");
    const auto found = json_->find(std::string(member));
    // The place grows with the way to it, so that every complaint can name it.
    const auto pointer = pointer_ + '/' + escape_pointer(member);
    if (found == json_->end())
        throw Failure(FailureKind::invalid_document, pointer + " is missing", "Compare the document with its schema.");
    return JsonPlace(*found, pointer);
}

std::vector<JsonPlace> JsonPlace::items() const
{
    if (!json_->is_array()) fail("an array");
    std::vector<JsonPlace> places;
    for (const auto& item : *json_) places.emplace_back(item, pointer_ + '/' + std::to_string(places.size()));
    return places;
}

std::string JsonPlace::text() const
{
    if (!json_->is_string()) fail("a text");
    return json_->get<std::string>();
}

double JsonPlace::number() const
{
    if (!json_->is_number()) fail("a number");
    return json_->get<double>();
}

int JsonPlace::integer() const
{
    const auto in_range = [](auto number) {
        return number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max();
    };
    // Unsigned first: as a signed number a huge one would be negative, and pass.
    if (json_->is_number_unsigned() && json_->get<std::uint64_t>() > std::numeric_limits<int>::max())
        fail("an integer");
    if (!json_->is_number_integer() || !in_range(json_->get<std::int64_t>())) fail("an integer");
    return json_->get<int>();
}

bool JsonPlace::boolean() const
{
    if (!json_->is_boolean()) fail("true or false");
    return json_->get<bool>();
}

std::optional<std::string> JsonPlace::optional_text() const
{
    return optional([](const JsonPlace& place) { return place.text(); });
}

void JsonPlace::fail(std::string_view wanted) const
{
    const auto where = pointer_.empty() ? std::string("the document") : pointer_;
    throw Failure(FailureKind::invalid_document, where + " should be " + std::string(wanted),
                  "Compare the document with its schema.");
}

std::string escape_pointer(std::string_view name)
{
    std::string escaped;
    // RFC 6901: the two signs that mean something in a pointer.
    for (const char c : name) {
        if (c == '~')
            escaped += "~0";
        else if (c == '/')
            escaped += "~1";
        else
            escaped += c;
    }
    return escaped;
}

}  // namespace alihsop
