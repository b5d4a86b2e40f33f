// All answers to the page go through send(): one type, no caching, and the document that was made once is put
// in as text instead of being parsed and written again.
#include "review/server/exchange.h"

#include "models/failure.h"
#include "models/json/json_text.h"
#include "review/corrections/json_walk.h"

namespace alihsop {

using Json = nlohmann::ordered_json;

namespace {

// Not application/json: the HTTP library would press that with brotli, which takes seconds for a large binder.
constexpr auto kJsonType = "application/vnd.alihsop.review+json";

// Styles are set by script alone, and bpmn-js brings its font along as data.
constexpr auto kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self' data:; "
    "connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

}  // namespace

RequestFacts facts_of(const httplib::Request& request)
{
    return {request.method,
            request.get_header_value("Host"),
            request.get_header_value("Origin"),
            request.get_header_value("Sec-Fetch-Site"),
            request.get_header_value("Content-Type"),
            request.get_header_value("X-CSRF-Token"),
            request.get_header_value("Cookie")};
}

void send(httplib::Response& response, const ReviewAnswer& answer)
{
    response.status = answer.status;
    // Answers hold what people have written, and are different a moment later.
    response.set_header("Cache-Control", "no-store");
    auto text = write_json_line(answer.body);
    // Before the object's closing brace; the body is never empty.
    if (answer.document) text.insert(text.rfind('}'), ",\"document\":" + *answer.document);
    response.set_content(text, kJsonType);
}

void send_refusal(httplib::Response& response, int status, const std::string& code, const std::string& message)
{
    send(response, {status, {{"code", code}, {"message", message}}});
}

Json body_of(const httplib::Request& request)
{
    auto json = read_json_text(request.body);
    if (!json.is_object()) throw Failure(FailureKind::invalid_document, "an object is wanted");
    return json;
}

std::optional<int> number_in(const httplib::Request& request, const std::string& name)
{
    const auto index = index_of(request.get_param_value(name));
    return index ? std::optional(static_cast<int>(*index)) : std::nullopt;
}

httplib::Headers safe_headers()
{
    return {{"Content-Security-Policy", kPolicy},
            {"X-Content-Type-Options", "nosniff"},
            {"X-Frame-Options", "DENY"},
            {"Referrer-Policy", "no-referrer"},
            {"Cross-Origin-Opener-Policy", "same-origin"},
            {"Cross-Origin-Resource-Policy", "same-origin"},
            {"Permissions-Policy", "camera=(), microphone=(), geolocation=()"}};
}

}  // namespace alihsop
