// File names on Linux are any bytes but / and 0; JSON is UTF-8. Percent signs as in URLs, so that names stay
// readable and come back to the byte.
#include "models/json/byte_text.h"

#include <algorithm>
#include <cstddef>

namespace alihsop {
namespace {

constexpr std::string_view kDigits = "0123456789ABCDEF";

/// The length of the UTF-8 character at the beginning of `bytes`; 0 when there is none (RFC 3629, section 4).
std::size_t character_length(std::string_view bytes)
{
    const auto byte = [&](std::size_t at) { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U; };
    const auto follows = [&](std::size_t at, unsigned least = 0x80, unsigned most = 0xBF) {
        return byte(at) >= least && byte(at) <= most;
    };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF)
        return follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) && follows(2) ? 3 : 0;
    if (first >= 0xF0 && first <= 0xF4)
        return follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF) && follows(2) && follows(3) ? 4 : 0;
    return 0;
}

int value_of(char digit)
{
    const auto at = kDigits.find(digit);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace

std::string text_of_bytes(std::string_view bytes)
{
    std::string text;
    while (!bytes.empty()) {
        const auto length = character_length(bytes);
        const auto first = static_cast<unsigned char>(bytes.front());
        // Control characters are no fault in JSON, but in a terminal and in a log of lines.
        const bool plain = length > 1 || (length == 1 && first >= 0x20 && first != 0x7F && first != '%');
        if (plain)
            text += bytes.substr(0, length);
        else
            text.append({'%', kDigits[first >> 4U], kDigits[first & 15U]});
        bytes.remove_prefix(std::max<std::size_t>(1, plain ? length : 1));
    }
    return text;
}

std::string bytes_of_text(std::string_view text)
{
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? value_of(text[i + 1]) : -1;
        const int low = high >= 0 ? value_of(text[i + 2]) : -1;
        if (low < 0) {
            bytes += text[i];
        } else {
            bytes += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    return bytes;
}

}  // namespace alihsop
