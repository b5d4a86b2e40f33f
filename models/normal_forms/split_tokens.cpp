// The ground of all parsers here: typographic marks become the plain ones that mean the same, white space is
// folded, and what is left is runs of letters and digits with what stands between them.
#include "models/normal_forms/split_tokens.h"

#include <array>
#include <utility>

#include "models/normal_forms/fold_text.h"

namespace alihsop {
namespace {

using Plain = std::pair<std::string_view, std::string_view>;

/// Marks beyond ASCII that mean what a plain one means.
constexpr auto kPlain = std::to_array<Plain>({
    {"½", " 1/2 "},
    {"¼", " 1/4 "},
    {"¾", " 3/4 "},
    {"–", "-"},
    {"—", "-"},
    {"‐", "-"},
    {"‑", "-"},
    {"−", "-"},
    {"’", "'"},
    {"‘", "'"},
    {"′", "'"},
    {"´", "'"},
    {"×", "x"},
    {"⁄", "/"},
    {"±", "~"},
    {"“", "\""},
});

std::string make_plain(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        bool replaced = false;
        for (const auto& [mark, meaning] : kPlain) {
            if (!text.starts_with(mark)) continue;
            plain += meaning;
            text.remove_prefix(mark.size());
            replaced = true;
            break;
        }
        if (replaced) continue;
        plain += text.front();
        text.remove_prefix(1);
    }
    return plain;
}

/// '|' is what OCR makes of 1 and l; bytes beyond ASCII belong to letters.
bool in_token(char c)
{
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '|' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

}  // namespace

std::vector<Token> split_tokens(std::string_view text)
{
    std::vector<Token> tokens(1);
    for (const char c : fold_space(make_plain(text))) {
        if (in_token(c)) {
            tokens.back().text += c;
            continue;
        }
        if (!tokens.back().text.empty()) tokens.emplace_back();
        tokens.back().gap += c;
    }
    if (!tokens.back().text.empty()) tokens.emplace_back();
    return tokens;
}

std::string to_lower(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

}  // namespace alihsop
