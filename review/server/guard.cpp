// Method: see the header for what is guarded against. Tokens are 256 random bits from OpenSSL; comparisons take
// the same time whatever is right, by comparing hashes. Sessions and wrong tries live in memory: a restart ends
// them.
//
// Limits are set by hand: a name that is shown in a list, sessions of a large office, and one wrong password
// every six seconds from one address, which no guessing gets far with.
#include "review/server/guard.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <array>
#include <stdexcept>

#include "imaging/sources/hash_bytes.h"
#include "models/letters.h"
#include "models/normal_forms/fold_text.h"

namespace alihsop {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kCookie = "alihsop_session=";
constexpr std::size_t kLongestName = 80;  // bytes
constexpr std::size_t kMostSessions = 1000;
// Limits set by hand: far above what people do, far below what guessing takes.
constexpr std::size_t kMostWrongPasswords = 10;  // in kWatch
constexpr std::chrono::minutes kWatch{1};
constexpr std::chrono::hours kSessionLife{12};  // since it was last seen

std::string random_token()
{
    std::array<unsigned char, 32> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        throw std::runtime_error("the system gives no random numbers");
    return hash_bytes({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

/// In a time that tells nothing of how much is right.
bool equal(const std::string& a, const std::string& b)
{
    // Hashes are of one length, whatever the texts are.
    const auto first = hash_bytes(a);
    const auto second = hash_bytes(b);
    return CRYPTO_memcmp(first.data(), second.data(), first.size()) == 0;
}

/// "[::1]:8080" -> "::1", "localhost:8080" -> "localhost"
std::string host_name(const std::string& host)
{
    if (host.starts_with('[')) return host.substr(1, host.find(']') == std::string::npos ? 0 : host.find(']') - 1);
    return host.substr(0, host.find(':'));
}

std::string after_scheme(const std::string& origin)
{
    const auto at = origin.find("://");
    return at == std::string::npos ? "" : origin.substr(at + 3);
}

std::string cookie_value(const std::string& header)
{
    std::size_t at = 0;
    while (at < header.size()) {
        const auto end = std::min(header.find(';', at), header.size());
        auto cookie = header.substr(at, end - at);
        cookie.erase(0, cookie.find_first_not_of(' '));
        if (cookie.starts_with(kCookie)) return cookie.substr(std::char_traits<char>::length(kCookie));
        at = end + 1;
    }
    return {};
}

std::string name_of_person(const std::string& given)
{
    auto name = fold_space(given);
    std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    if (name.size() > kLongestName) {
        name.resize(kLongestName);
        // Cut between two characters, not within one.
        while (!name.empty() && !begins_character(name.back())) name.pop_back();
        if (!name.empty() && static_cast<unsigned char>(name.back()) >= 0xC0U) name.pop_back();
    }
    return name;
}

}  // namespace

Guard::Guard(const ReviewSettings& settings) : settings_(settings) {}

std::optional<Guard::Refused> Guard::refuse(const RequestFacts& facts) const
{
    // A foreign name that resolves to this machine (DNS rebinding) would make our cookies its own.
    if (is_loopback(settings_.address) && !is_loopback(host_name(facts.host))) return Refused{421, "wrong-host"};
    // Reading changes nothing, and its answer goes to no foreign page.
    if (facts.method == "GET" || facts.method == "HEAD") return std::nullopt;
    if (facts.method != "POST") return Refused{405, "method"};
    // Browsers send it with every POST; other programs may leave it out, and have no cookie of ours.
    if (!facts.origin.empty() && after_scheme(facts.origin) != facts.host) return Refused{403, "foreign-origin"};
    if (!facts.fetch_site.empty() && facts.fetch_site != "same-origin") return Refused{403, "foreign-origin"};
    if (!facts.content_type.starts_with("application/json")) return Refused{415, "not-json"};
    return std::nullopt;
}

std::optional<Session> Guard::session_of(const RequestFacts& facts)
{
    const std::lock_guard lock(mutex_);
    const auto found = sessions_.find(cookie_value(facts.cookie));
    if (found == sessions_.end()) return std::nullopt;
    if (found->second.last_seen + kSessionLife < Clock::now()) {
        sessions_.erase(found);
        return std::nullopt;
    }
    // The cookie comes along by itself, the token only from our own page.
    if (facts.method == "POST" && !equal(facts.csrf, found->second.csrf)) return std::nullopt;
    found->second.last_seen = Clock::now();
    return found->second;
}

std::optional<Guard::NewSession> Guard::open_session(const std::string& who, const std::string& password,
                                                     const std::string& client, Refused& refused)
{
    const std::lock_guard lock(mutex_);
    const auto now = Clock::now();
    for (auto& [address, times] : wrong_passwords_)
        while (!times.empty() && times.front() + kWatch < now) times.pop_front();
    std::erase_if(wrong_passwords_, [](const auto& entry) { return entry.second.empty(); });
    refused = {429, "too-many-tries"};
    if (const auto tries = wrong_passwords_.find(client);
        tries != wrong_passwords_.end() && tries->second.size() >= kMostWrongPasswords)
        return std::nullopt;
    refused = {401, "wrong-password"};
    if (needs_password() && !equal(password, settings_.password)) {
        wrong_passwords_[client].push_back(now);
        return std::nullopt;
    }
    refused = {422, "no-name"};
    const auto name = name_of_person(who);
    if (name.empty()) return std::nullopt;
    // Nobody is kept out by others' sessions: the one that was seen longest ago goes.
    if (sessions_.size() >= kMostSessions) {
        auto oldest = sessions_.begin();
        for (auto it = sessions_.begin(); it != sessions_.end(); ++it)
            if (it->second.last_seen < oldest->second.last_seen) oldest = it;
        sessions_.erase(oldest);
    }
    const auto token = random_token();
    const auto csrf = random_token();
    sessions_[token] = {name, csrf, now};
    return NewSession{kCookie + token + "; Path=/; HttpOnly; SameSite=Strict", csrf};
}

void Guard::close_session(const RequestFacts& facts)
{
    const std::lock_guard lock(mutex_);
    sessions_.erase(cookie_value(facts.cookie));
}

}  // namespace alihsop
