// Method: the words of a text that are digits, or pass for digits, are joined up to 18; then the structure is
// proved. Rests of a signature or a label before the number are passed over, a name behind it ends it.
//
// Accuracy: the structure catches what makes dates impossible; a wrong digit in the sequence, the day or the
// year often passes, as a NIP has no check digit. Years are those of people who may be in office.
#include "models/normal_forms/parse_nip.h"

#include <algorithm>
#include <charconv>

#include "models/normal_forms/mend_digits.h"
#include "models/normal_forms/parse_date.h"
#include "models/normal_forms/split_tokens.h"

namespace alihsop {
namespace {

constexpr std::size_t kLength = 18;

int part(std::string_view digits, std::size_t from, std::size_t length)
{
    int number = 0;
    const auto piece = digits.substr(from, length);
    std::from_chars(piece.data(), piece.data() + piece.size(), number);
    return number;
}

/// "NIP196301…" -> "196301…"; a label of its own -> "".
std::string without_label(const std::string& word)
{
    const auto upper_label = to_lower(word.substr(0, 3));
    const bool labelled = upper_label == "nip" || upper_label == "n1p" || upper_label == "nlp";
    return labelled ? word.substr(3) : word;
}

/// A word of mostly true digits begins the number; a short one after it may be misread throughout ("OOl").
std::optional<std::string> digits_of(const std::string& word, bool begun)
{
    const auto certain = std::count_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool mostly = 2 * static_cast<std::size_t>(certain) >= word.size();
    if (mostly) return mend_digits(word);
    constexpr std::size_t kShort = 3;
    if (!begun || word.size() > kShort) return std::nullopt;
    const auto mended = mend_digits("0" + word);
    return mended ? std::optional(mended->substr(1)) : std::nullopt;
}

/// The digits of the first run of number words; spaces and marks between them do not matter.
std::string collect_digits(std::string_view text)
{
    std::string digits;
    for (const auto& token : split_tokens(text)) {
        const auto word = without_label(token.text);
        if (word.empty()) continue;
        const auto more = digits_of(word, !digits.empty());
        if (!more && !digits.empty()) break;
        if (!more) continue;
        digits += *more;
        if (digits.size() >= kLength) break;
    }
    return digits;
}

bool birth_holds(std::string_view nip)
{
    constexpr int kFirstBirth = 1920;
    constexpr int kLastBirth = 2050;
    const int year = part(nip, 0, 4);
    const int day = part(nip, 6, 2);
    return year >= kFirstBirth && year <= kLastBirth && day >= 1 && day <= days_in_month(year, part(nip, 4, 2));
}

/// PNS: the month of appointment is a month. PPPK: it counts contracts, and there are none before 2019.
bool appointment_holds(std::string_view nip)
{
    // months; set by hand, wider than what check_signer tells of
    constexpr int kYoungest = 17 * 12;
    constexpr int kOldest = 62 * 12;
    constexpr int kFirstPppk = 2019;
    const int year = part(nip, 8, 4);
    const int month = part(nip, 12, 2);
    const bool pns = month >= 1 && month <= 12;
    if (!pns && year < kFirstPppk) return false;
    const int born = part(nip, 0, 4) * 12 + part(nip, 4, 2);
    const int age = year * 12 + (pns ? month : 12) - born;
    // A contract's month is not told: the year's last one is taken.
    return age >= kYoungest && age <= kOldest + (pns ? 0 : 11);
}

}  // namespace

std::optional<std::string> parse_nip(std::string_view text)
{
    const auto digits = collect_digits(text);
    if (digits.size() != kLength) return std::nullopt;
    const int sex = part(digits, 14, 1);
    const bool holds =
        birth_holds(digits) && appointment_holds(digits) && (sex == 1 || sex == 2) && part(digits, 15, 3) > 0;
    if (!holds) return std::nullopt;
    return digits;
}

}  // namespace alihsop
