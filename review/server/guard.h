#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "review/server/review_settings.h"

namespace alihsop {

/// What the guard looks at in a request; header names in lower case, "" for one that is not there.
struct RequestFacts {
    std::string method;
    std::string host, origin, fetch_site, content_type, csrf, cookie;
};

/// A person at work.
struct Session {
    std::string who;
    std::string csrf;
    std::chrono::steady_clock::time_point last_seen;
};

/// Decides who may do what. Against a foreign page in the reviewer's browser: the Host must be ours (no DNS rebinding),
/// a request that changes something must come from our own page (Origin, Sec-Fetch-Site), carry the session's CSRF
/// token and be JSON, and the cookie is SameSite=Strict. Against strangers: a password, where more than this machine
/// may come.
class Guard {
public:
    explicit Guard(const ReviewSettings& settings);

    /// Why a request is refused before anything is done: an HTTP status and a code.
    struct Refused {
        int status;
        const char* code;
    };
    [[nodiscard]] std::optional<Refused> refuse(const RequestFacts& facts) const;
    /// The session of a request's cookie. Nothing when it has none, or for a request that changes something and lacks
    /// the session's token.
    [[nodiscard]] std::optional<Session> session_of(const RequestFacts& facts);

    struct NewSession {
        std::string cookie;  ///< the value of Set-Cookie
        std::string csrf;
    };
    /// `who` is cut to what a name needs; `client` is the address of the other machine. Refused: 401 for a wrong
    /// password, 429 after many of them from there.
    [[nodiscard]] std::optional<NewSession> open_session(const std::string& who, const std::string& password,
                                                         const std::string& client, Refused& refused);
    void close_session(const RequestFacts& facts);

    [[nodiscard]] bool needs_password() const { return !settings_.password.empty(); }

private:
    ReviewSettings settings_;
    std::mutex mutex_;
    std::map<std::string, Session> sessions_;  ///< by the cookie's value
    std::map<std::string, std::deque<std::chrono::steady_clock::time_point>> wrong_passwords_;  ///< by client
};

}  // namespace alihsop
