// The library parses recursively, so nesting is bounded before it sees a text; a sound document pays one quick
// look for it, an unsound one is walked again to say where the fault is. Parsing by events (SAX) keeps nothing.
#include "models/json/json_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "models/failure.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

// The schema needs about a dozen; a parser that calls itself for each level must not be led deeper.
constexpr std::size_t kDeepest = 64;

/// Walks over a text without keeping anything of it but the first fault.
class FaultFinder : public nlohmann::json_sax<Json> {
public:
    bool null() override { return true; }
    bool boolean(bool /*value*/) override { return true; }
    bool number_integer(number_integer_t /*value*/) override { return true; }
    bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return true; }
    bool string(string_t& /*value*/) override { return true; }
    bool binary(binary_t& /*value*/) override { return true; }
    bool key(string_t& /*value*/) override { return true; }
    bool start_object(std::size_t /*size*/) override { return enter(); }
    bool start_array(std::size_t /*size*/) override { return enter(); }
    bool end_object() override { return leave(); }
    bool end_array() override { return leave(); }
    bool parse_error(std::size_t at, const std::string& /*token*/, const nlohmann::detail::exception& error) override
    {
        position = at;
        fault = error.what();
        return false;
    }

    std::size_t position = 0;
    std::string fault;

private:
    bool enter()
    {
        if (++depth_ > kDeepest) fault = "nested too deeply";
        return fault.empty();
    }
    bool leave()
    {
        --depth_;
        return true;
    }
    std::size_t depth_ = 0;
};

/// Of a text that is JSON; of any other it may say either. A quick look, which spares a sound document a second walk.
bool is_too_deep(std::string_view text)
{
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string && c == '\\')
            i += 1;
        else if (c == '"')
            in_string = !in_string;
        else if (!in_string && (c == '{' || c == '['))
            depth += 1;
        else if (!in_string && (c == '}' || c == ']') && depth > 0)
            depth -= 1;
        if (depth > kDeepest) return true;
    }
    return false;
}

/// "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error …" -> "line 1, column 2: …"
std::string plain_words(const std::string& message)
{
    const auto at = message.find("line ");
    return at == std::string::npos ? message : message.substr(at);
}

}  // namespace

std::optional<std::string> find_json_fault(std::string_view text)
{
    FaultFinder finder;
    if (Json::sax_parse(text.begin(), text.end(), &finder)) return std::nullopt;
    return plain_words(finder.fault);
}

Json read_json_text(std::string_view text)
{
    if (!is_too_deep(text)) {
        auto json = Json::parse(text.begin(), text.end(), nullptr, false);
        if (!json.is_discarded()) return json;
    }
    // Only now, for a text that failed: the second walk finds place and reason.
    if (const auto fault = find_json_fault(text))
        throw Failure(FailureKind::invalid_document, "the document is no JSON: " + *fault,
                      "Mend the text at this place, or digitise the source again.");
    return Json::parse(text.begin(), text.end());
}

std::string write_json_text(const Json& json)
{
    // Broken UTF-8 becomes U+FFFD rather than an exception.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string write_json_line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace alihsop
