// Method: white space of all kinds is folded; lines are joined by rules on the last word of one and the first
// of the next. Indonesian doubles words with a hyphen (undang-undang, surat-menyurat), so a hyphen at a line's
// end is either a syllable break or belongs to the word: it is kept where both halves share a stem, up to
// prefixes and suffixes of five letters.
//
// Fails for names with a hyphen that are small letters on both sides and share no stem, and for a syllable
// break whose halves look alike by chance. Words are letters of ASCII, as Indonesian's are.
#include "models/normal_forms/fold_text.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace alihsop {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
char to_small(char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

/// How many bytes at `at` are one white-space character of more than one byte; 0 when none is there.
std::size_t wide_space(std::string_view text, std::size_t at)
{
    const auto rest = text.substr(at);
    if (rest.starts_with("\u00A0")) return 2;
    if (rest.starts_with("\u202F") || rest.starts_with("\u205F") || rest.starts_with("\u3000")) return 3;
    if (rest.size() < 3 || !rest.starts_with("\xE2\x80")) return 0;
    return static_cast<unsigned char>(rest[2]) <= 0x8A ? 3 : 0;  // U+2000 .. U+200A
}

bool zero_width(std::string_view text, std::size_t at)
{
    return text.substr(at).starts_with("\u200B") || text.substr(at).starts_with("\uFEFF");
}

/// The marks that end a line whose last word runs on: the typographic hyphen, the soft one and what OCR makes of it.
constexpr std::array<std::string_view, 4> kHyphens = {"-", "\u2010", "\u00AD", "\u00AC"};

/// The line without its closing hyphen; unchanged when it has none, or when it is a dash with a space before it.
std::string_view without_hyphen(std::string_view line)
{
    for (const auto hyphen : kHyphens) {
        if (!line.ends_with(hyphen)) continue;
        const auto rest = line.substr(0, line.size() - hyphen.size());
        return rest.empty() || rest.back() == ' ' || rest.back() == '-' ? line : rest;
    }
    return line;
}

/// Letters at the end of `text` (after its last space, hyphen or other mark), small.
std::string last_letters(std::string_view text)
{
    std::size_t from = text.size();
    while (from > 0 && is_small(to_small(text[from - 1]))) --from;
    std::string letters(text.substr(from));
    std::transform(letters.begin(), letters.end(), letters.begin(), to_small);
    return letters;
}

std::string first_letters(std::string_view text)
{
    std::size_t to = 0;
    while (to < text.size() && is_small(to_small(text[to]))) ++to;
    std::string letters(text.substr(0, to));
    std::transform(letters.begin(), letters.end(), letters.begin(), to_small);
    return letters;
}

/// "undang" and "undang", "perundang" and "undangan", "surat" and "menyurat", "warna" and "warni".
bool is_reduplication(const std::string& left, const std::string& right)
{
    constexpr std::size_t kShortest = 3;
    constexpr std::size_t kAffix = 5;  // "menge-", "-annya"
    const std::size_t least = std::min(left.size(), right.size());
    if (least < kShortest) return false;
    for (std::size_t shared = least; shared >= kShortest; --shared) {
        const bool same = std::string_view(left).substr(left.size() - shared) == right.substr(0, shared);
        if (same && left.size() - shared <= kAffix && right.size() - shared <= kAffix) return true;
    }
    // The second half may lose or change its first sound under a prefix: tolong-menolong, sayur-mayur.
    // without its first letter, which a prefix melts away: "tulis" - "menulis"
    const auto stem = std::string_view(left).substr(1);
    if (stem.size() >= kShortest && right.ends_with(stem) && right.size() - stem.size() <= kAffix) return true;
    // "warna-warni": one letter changes.
    return least > kShortest + 1 && left.size() == right.size() && edit_distance(left, right) <= 1;
}

bool keeps_hyphen(std::string_view left, std::string_view right)
{
    if (!is_small(right.front()) || !is_small(left.back())) return true;
    const auto before = last_letters(left);
    if (before == "non" || before == "eks" || before == "e") return true;
    return is_reduplication(before, first_letters(right));
}

void append_line(std::string& joined, std::string_view line)
{
    const auto open = without_hyphen(joined);
    const bool runs_on = is_small(to_small(line.front())) || is_digit(line.front());
    if (open.size() < joined.size() && runs_on) {
        const bool keep = keeps_hyphen(open, line);
        joined.resize(open.size());
        if (keep) joined += '-';
    } else if (!(joined.ends_with('/') && !joined.ends_with(" /"))) {
        joined += ' ';
    }
    joined += line;
}

/// Letters and digits only, small; bytes beyond ASCII stay.
std::string label_key(std::string_view text)
{
    std::string key;
    for (const char c : text)
        if (is_small(to_small(c)) || is_digit(c) || (c & '\x80') != 0) key += to_small(c);
    return key;
}

}  // namespace

std::string fold_space(std::string_view text)
{
    std::string folded;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        if (zero_width(text, at)) {
            at += 3;
            continue;
        }
        const bool narrow = text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r');
        const std::size_t space = narrow ? 1 : wide_space(text, at);
        if (space > 0) {
            gap = true;
            at += space;
            continue;
        }
        if (gap && !folded.empty()) folded += ' ';
        gap = false;
        folded += text[at++];
    }
    return folded;
}

std::string join_lines(const std::vector<std::string>& lines)
{
    std::string joined;
    for (const auto& line : lines) {
        const auto folded = fold_space(line);
        if (folded.empty()) continue;
        if (joined.empty())
            joined = folded;
        else
            append_line(joined, folded);
    }
    return joined;
}

// Levenshtein's distance over bytes, one row of the table at a time.
std::size_t edit_distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return row[b.size()];
}

double similarity_to_label(std::string_view text, std::string_view label)
{
    const auto a = label_key(text);
    const auto b = label_key(label);
    const auto longest = std::max(a.size(), b.size());
    if (longest == 0) return 1.0;
    return 1.0 - static_cast<double>(edit_distance(a, b)) / static_cast<double>(longest);
}

}  // namespace alihsop
