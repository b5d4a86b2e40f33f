// Widths by kind of letter instead of a font's table: five classes, set by hand after the usual sans serif, and
// what is drawn is drawn with room. Counted per character of UTF-8, whatever its bytes.
#include "exports/text_lines.h"

#include <sstream>

#include "models/letters.h"

namespace alihsop {
namespace {

/// Helvetica's widths (Adobe's AFM), by kind of letter.
double letter_width(char c)
{
    constexpr std::string_view kNarrow = "ijl'|.,:;!I ";
    constexpr std::string_view kThin = "frt()[]-/\\`\"";
    if (kNarrow.find(c) != std::string_view::npos) return 0.27;
    if (kThin.find(c) != std::string_view::npos) return 0.33;
    if (c == 'm' || c == 'M' || c == 'W' || c == '@' || c == '%') return 0.88;
    if (c == 'w' || (c >= 'A' && c <= 'Z')) return 0.71;
    return 0.56;
}

/// As many letters of the word as fit, at least one.
std::size_t fitting(std::string_view word, double ems)
{
    double width = 0;
    std::size_t end = 0;
    while (end < word.size()) {
        width += letter_width(word[end]);
        std::size_t next = end + 1;
        while (next < word.size() && !begins_character(word[next])) ++next;
        if (width > ems && end > 0) break;
        end = next;
    }
    return end;
}

}  // namespace

double text_width(std::string_view text)
{
    double width = 0;
    for (const char c : text)
        if (begins_character(c)) width += letter_width(c);
    return width;
}

std::vector<std::string> wrap_text(std::string_view text, double ems)
{
    std::vector<std::string> lines{""};
    std::istringstream words{std::string(text)};
    for (std::string word; words >> word;) {
        auto& line = lines.back();
        if (!line.empty() && text_width(line + " " + word) <= ems) {
            line += " " + word;
            continue;
        }
        if (!line.empty()) lines.emplace_back();
        // A word that is wider than the line alone is broken anywhere, as a narrow column does.
        while (text_width(word) > ems) {
            const auto end = fitting(word, ems);
            if (end >= word.size()) break;
            lines.back() = word.substr(0, end);
            lines.emplace_back();
            word.erase(0, end);
        }
        lines.back() = word;
    }
    return lines;
}

}  // namespace alihsop
