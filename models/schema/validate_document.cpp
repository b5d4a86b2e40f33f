// Method: the schema is that of models/schema/sop-binder-1.schema.json, checked by valijson as draft 7 (it knows no
// newer one; the schema uses only what both drafts share). References are checked when the schema holds.
// Foreign documents must not bring the program down: nesting and lengths are bounded before a pattern sees a
// text, as std::regex recurses for each letter.
#include "models/schema/validate_document.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "models/json/json_place.h"
#include "models/json/json_text.h"
#include "models/schema/check_references.h"
#include "models/schema/schema_text.h"

namespace alihsop {
namespace {

using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;
using Faults = std::vector<DocumentFault>;

const valijson::Schema& binder_schema()
{
    static const auto compiled = [] {
        auto schema = std::make_unique<valijson::Schema>();
        const auto text = binder_schema_text();
        const auto json = Json::parse(text.begin(), text.end());
        valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(json), *schema);
        return schema;
    }();
    return *compiled;
}

/// "<root>", "[sops]", "[0]" -> "/sops/0"
std::string pointer_of(const std::vector<std::string>& context)
{
    std::string pointer;
    for (const auto& step : context)
        if (step.size() > 2 && step.front() == '[')
            pointer += '/' + escape_pointer(std::string_view(step).substr(1, step.size() - 2));
    return pointer;
}

/// Words that no rule of the schema takes apart may be long; others are checked by patterns, which cost a stack frame a
/// letter.
bool is_prose(const std::string& member)
{
    return member == "text" || member == "was" || member == "suggestion" || member == "message" || member == "tentang";
}

void find_long_words(const Json& json, const std::string& member, const std::string& pointer, Faults& faults)
{
    constexpr std::size_t kLongest = 2000;
    if (json.is_string() && !is_prose(member) && json.get_ref<const std::string&>().size() > kLongest)
        faults.push_back({pointer, "is longer than " + std::to_string(kLongest) + " bytes."});
    if (json.is_object())
        for (const auto& [name, value] : json.items())
            find_long_words(value, name, pointer + '/' + escape_pointer(name), faults);
    if (json.is_array())
        for (std::size_t i = 0; i < json.size(); ++i)
            find_long_words(json[i], member, pointer + '/' + std::to_string(i), faults);
}

/// Whether a fault only says that something beneath it is at fault.
bool only_points_down(const DocumentFault& fault)
{
    return fault.message.starts_with("Failed to validate item #") ||
           fault.message.starts_with("Failed to validate against child schema #") ||
           fault.message.starts_with("Failed to validate against schema associated with property name");
}

Faults check_schema(const Json& document)
{
    valijson::Validator validator;
    valijson::ValidationResults results;
    Faults faults;
    if (validator.validate(binder_schema(), Adapter(document), &results)) return faults;
    valijson::ValidationResults::Error error;
    // valijson tells the path of a fault as well; of those the ones that say something are kept.
    while (results.popError(error)) faults.push_back({pointer_of(error.context), error.description});
    if (!std::all_of(faults.begin(), faults.end(), only_points_down)) std::erase_if(faults, only_points_down);
    return faults;
}

}  // namespace

std::vector<DocumentFault> validate_document(std::string_view text)
{
    if (const auto fault = find_json_fault(text)) return {{"", "the document is no JSON: " + *fault}};
    const auto document = Json::parse(text.begin(), text.end());
    Faults faults;
    find_long_words(document, {}, {}, faults);
    if (faults.empty()) faults = check_schema(document);
    if (faults.empty()) faults = check_references(document);
    return faults;
}

}  // namespace alihsop
