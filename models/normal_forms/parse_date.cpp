// Method: the text becomes tokens; every token that may name a month is tried with its neighbours as day and
// year, then every three numbers with date marks between them. The reading with the fewest mended letters wins;
// two readings that are as good but say different days are none. Accuracy: only dates that exist, only years in
// which the republic stood; a doubtful month is none rather than the likelier one, as a wrong date in the JSON
// is worse than a missing one. Fails for numbers of two digits as years, for months by Roman numeral, and for
// the order month-day-year in digits: the day comes first, always.
#include "models/normal_forms/parse_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "models/normal_forms/mend_digits.h"
#include "models/normal_forms/name_month.h"
#include "models/normal_forms/split_tokens.h"

namespace alihsop {
namespace {

constexpr int kFirstYear = 1945;
constexpr int kLastYear = 2100;

struct Reading {
    std::string date;
    std::size_t edits = 0;
};

int to_int(const std::string& digits)
{
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// The ISO date, or nothing for a day that does not exist; day 0 = none is printed.
std::optional<std::string> iso_date(int year, int month, int day)
{
    if (year < kFirstYear || year > kLastYear || day < 0 || day > days_in_month(year, month)) return std::nullopt;
    const auto date = std::to_string(year) + '-' + two_digits(month);
    return day == 0 ? date : date + '-' + two_digits(day);
}

bool is_mark(std::string gap)
{
    std::erase(gap, ' ');
    return gap == "-" || gap == "/" || gap == ".";
}

/// "2nd", "4th" -> "2", "4".
std::string without_ordinal(const std::string& word)
{
    const auto digits = std::min(word.find_first_not_of("0123456789"), word.size());
    const auto ending = to_lower(std::string_view(word).substr(digits));
    const bool ordinal = ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
    return digits > 0 && ordinal ? word.substr(0, digits) : word;
}

/// "Ja nuari" -> "Januari": two words that only together are the whole name of a month.
void join_torn_months(std::vector<Token>& tokens)
{
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        const auto whole = tokens[at].text + tokens[at + 1].text;
        const auto month = tokens[at + 1].gap == " " && whole.size() > 4 ? name_month(whole) : std::nullopt;
        if (!month || month->edits > 0 || mend_digits(tokens[at].text) || mend_digits(tokens[at + 1].text)) continue;
        tokens[at].text = whole;
        tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
}

/// "7Januari2020" comes apart; "bulan" and "tahun" go.
std::vector<Token> date_tokens(std::string_view text)
{
    constexpr std::string_view kNumerals = "0123456789";
    std::vector<Token> tokens;
    for (auto& [word, gap] : split_tokens(text)) {
        const auto lower = to_lower(word);
        if (lower == "bulan" || lower == "tahun" || lower == "thn" || lower == "th") continue;
        const auto from = word.find_first_not_of(kNumerals);
        const auto to = word.find_last_not_of(kNumerals);
        // Letters in the midst of digits, which only together with them are a month.
        const bool glued = from != std::string::npos && to - from >= 2 && !name_month(word) &&
                           name_month(word.substr(from, to + 1 - from));
        if (!glued) {
            tokens.push_back({without_ordinal(word), gap});
            continue;
        }
        if (from > 0) tokens.push_back({word.substr(0, from), gap});
        tokens.push_back({word.substr(from, to + 1 - from), from > 0 ? " " : gap});
        if (to + 1 < word.size()) tokens.push_back({word.substr(to + 1), " "});
    }
    join_torn_months(tokens);
    return tokens;
}

/// The year that starts at `at`, which spaces may have torn apart ("20 20").
std::optional<int> year_at(const std::vector<Token>& tokens, std::size_t at)
{
    constexpr std::size_t kYearDigits = 4;
    std::string digits;
    for (std::size_t next = at; next < tokens.size() && digits.size() < kYearDigits; ++next) {
        const auto more = mend_digits(tokens[next].text);
        if (!more || (next > at && tokens[next].gap != " ")) break;
        digits += *more;
    }
    if (digits.size() != kYearDigits) return std::nullopt;
    return to_int(digits);
}

/// A number of one or two digits.
std::optional<int> short_number(std::string_view word)
{
    auto digits = mend_digits(word);
    if (!digits) digits = mend_letters(word);
    if (!digits || digits->size() > 2) return std::nullopt;
    return to_int(*digits);
}

/// The day before the month at `month`: 0 when none is printed, nothing when what stands there cannot be read.
std::optional<int> day_before(const std::vector<Token>& tokens, std::size_t month)
{
    constexpr int kMostTens = 3;
    if (month == 0 || tokens[month].gap.find_first_of(",;:_") != std::string::npos) return 0;
    const auto& [word, gap] = tokens[month - 1];
    const auto day = short_number(word);
    if (!day) return word.size() <= 2 || mend_digits(word) ? std::nullopt : std::optional<int>(0);
    std::optional<int> tens;  // of a day that came apart: "1 0 Mei"
    if (month >= 2 && gap == " " && word.size() == 1 && tokens[month - 2].text.size() == 1)
        tens = short_number(tokens[month - 2].text);
    const int whole = tens && *tens <= kMostTens ? *tens * 10 + *day : *day;
    return whole > 0 ? std::optional(whole) : std::nullopt;
}

/// "7 Januari 2020", "Januari 2020", "September 4, 2018" round the word at `at`.
std::optional<Reading> read_named(const std::vector<Token>& tokens, std::size_t at)
{
    const auto month = name_month(tokens[at].text);
    if (!month) return std::nullopt;
    auto day = day_before(tokens, at);
    auto year = year_at(tokens, at + 1);
    // "September 4, 2018"
    if (!year && at + 1 < tokens.size() && day == 0) {
        day = short_number(tokens[at + 1].text);
        year = year_at(tokens, at + 2);
        if (day == 0) return std::nullopt;
    }
    // Without a day before it, a word that is two edits from a month may be anything: "Garut 2020" is not "Maret 2020".
    const bool vouched_for = month->edits <= 1 || day.value_or(0) > 0;
    if (!day || !year || !vouched_for) return std::nullopt;
    const auto date = iso_date(*year, month->month, *day);
    if (!date) return std::nullopt;
    return Reading{*date, month->edits};
}

/// Numbers on either side belong to a longer number, as in "800.07.01.2020".
bool stands_alone(const std::vector<Token>& tokens, std::size_t first)
{
    if (first > 0 && is_mark(tokens[first].gap)) {
        if (mend_digits(tokens[first - 1].text) || tokens[first].gap == "/" || tokens[first].gap == "-") return false;
    }
    const auto next = first + 3;
    return next >= tokens.size() || !is_mark(tokens[next].gap) || !mend_digits(tokens[next].text);
}

/// "07-01-2020", "2020-01-07" from the token at `at` on.
std::optional<Reading> read_numbers(const std::vector<Token>& tokens, std::size_t at)
{
    if (at + 2 >= tokens.size() || !is_mark(tokens[at + 1].gap) || !is_mark(tokens[at + 2].gap)) return std::nullopt;
    if (!stands_alone(tokens, at)) return std::nullopt;
    const bool year_first = tokens[at].text.size() == 4;
    const auto& year_word = tokens[year_first ? at : at + 2].text;
    const auto year = year_word.size() == 4 ? mend_digits(year_word) : std::nullopt;
    const auto month = short_number(tokens[at + 1].text);
    const auto day = short_number(tokens[year_first ? at + 2 : at].text);
    if (!year || !month || day.value_or(0) == 0) return std::nullopt;
    const auto date = iso_date(to_int(*year), *month, *day);
    if (!date) return std::nullopt;
    return Reading{*date, 0};
}

/// "04-2020", "2020/04" when nothing else stands there: inside a longer text it may be any number.
std::optional<std::string> read_numeric_month(const std::vector<Token>& tokens)
{
    const bool alone = tokens.size() == 3 && tokens[2].text.empty() && is_mark(tokens[1].gap);
    if (!alone || tokens[1].gap.find('.') != std::string::npos) return std::nullopt;
    const bool year_first = tokens[0].text.size() == 4;
    const auto& year_word = tokens[year_first ? 0 : 1].text;
    const auto year = year_word.size() == 4 ? mend_digits(year_word) : std::nullopt;
    const auto month = short_number(tokens[year_first ? 1 : 0].text);
    if (!year || !month || days_in_month(to_int(*year), *month) == 0) return std::nullopt;
    return iso_date(to_int(*year), *month, 0);
}

}  // namespace

std::optional<std::string> parse_date(std::string_view text)
{
    const auto tokens = date_tokens(text);
    if (auto month = read_numeric_month(tokens)) return month;
    std::optional<Reading> best;
    bool torn = false;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        auto reading = read_named(tokens, at);
        if (!reading) reading = read_numbers(tokens, at);
        if (!reading || (best && reading->edits > best->edits)) continue;
        // One that is nearer to its month's name clears earlier ties.
        torn = best && reading->edits == best->edits && (torn || reading->date != best->date);
        best = reading;
    }
    if (!best || torn) return std::nullopt;
    return best->date;
}

int days_in_month(int year, int month)
{
    constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

}  // namespace alihsop
