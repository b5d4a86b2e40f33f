#pragma once

#include <httplib.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "review/server/guard.h"
#include "review/server/reviewed_binder.h"

// Between the HTTP library and the rest of the server.
namespace alihsop {

[[nodiscard]] RequestFacts facts_of(const httplib::Request& request);

void send(httplib::Response& response, const ReviewAnswer& answer);
void send_refusal(httplib::Response& response, int status, const std::string& code, const std::string& message = {});

/// A request's body as a JSON object. Throws Failure(invalid_document).
[[nodiscard]] nlohmann::ordered_json body_of(const httplib::Request& request);

/// A parameter that is a number of at most seven digits; nothing for all else.
[[nodiscard]] std::optional<int> number_in(const httplib::Request& request, const std::string& name);

/// Headers of every answer: what the page may load and do (Content-Security-Policy) and the like.
[[nodiscard]] httplib::Headers safe_headers();

}  // namespace alihsop
