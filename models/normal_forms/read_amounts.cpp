// Method: a walk over the words from left to right; at each place the longest thing that fits is taken: a
// bracket, an amount (words, digits, fraction), a unit, a sign; whatever else stands there is `other` and parts
// what stands beside it. Numbers are kept as fractions, so that "1,5" and "½" lose nothing.
//
// Fails for numbers in words above 99 and for dots as decimal points with three digits behind them ("1.500" is
// fifteen hundred, as Indonesian writes it).
#include "models/normal_forms/read_amounts.h"

#include <array>
#include <charconv>

#include "models/normal_forms/mend_digits.h"
#include "models/normal_forms/split_amount_words.h"
#include "models/normal_forms/split_tokens.h"

namespace alihsop {
namespace {

using Kind = DurationPart::Kind;

// no duration is longer, and products of two such numbers still fit a long
constexpr std::size_t kMostDigits = 5;

// In the order of their numbers: the place is the number.
constexpr auto kNumerals = std::to_array<std::string_view>(
    {"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"});

struct Sign {
    std::string_view word;
    Kind kind;
};

// What joins or changes amounts, as forms write it; signs are words here, too.
constexpr auto kSigns = std::to_array<Sign>({
    {"kerja", Kind::working}, {"-", Kind::range},        {"sd", Kind::range},        {"sampai", Kind::range},
    {"hingga", Kind::range},  {"atau", Kind::range},     {"x", Kind::times},         {"kali", Kind::times},
    {",", Kind::pause},       {".", Kind::pause},        {"+", Kind::pause},         {"dan", Kind::pause},
    {"/", Kind::rate},        {"per", Kind::rate},       {"tanggal", Kind::ordinal}, {"tgl", Kind::ordinal},
    {"ke", Kind::ordinal},    {"setiap", Kind::ordinal}, {"tiap", Kind::ordinal},    {"nomor", Kind::ordinal},
    {"no", Kind::ordinal},    {"pukul", Kind::ordinal},  {"pkl", Kind::ordinal},     {"sekali", Kind::rate},
});

long to_long(const std::string& digits)
{
    long number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// 0..11 for "nol" .. "sebelas".
std::optional<long> numeral(const std::string& word)
{
    const auto lower = to_lower(word);
    for (std::size_t number = 0; number < kNumerals.size(); ++number)
        if (lower == kNumerals[number]) return static_cast<long>(number);
    return std::nullopt;
}

/// Walks over the words of one text.
class AmountReader {
public:
    explicit AmountReader(std::vector<AmountWord> words) : words_(std::move(words)) {}

    std::optional<std::vector<DurationPart>> read()
    {
        while (at_ < words_.size()) read_part();
        if (contradictory_) return std::nullopt;
        return parts_;
    }

private:
    [[nodiscard]] std::string lower(std::size_t ahead = 0) const
    {
        return at_ + ahead < words_.size() ? to_lower(words_[at_ + ahead].text) : std::string();
    }
    [[nodiscard]] const std::optional<std::string>& digits(std::size_t ahead) const
    {
        static const std::optional<std::string> none;
        return at_ + ahead < words_.size() ? words_[at_ + ahead].digits : none;
    }
    [[nodiscard]] bool glued(std::size_t ahead) const
    {
        return at_ + ahead < words_.size() && !words_[at_ + ahead].spaced;
    }
    [[nodiscard]] bool after(Kind kind) const { return !parts_.empty() && parts_.back().kind == kind; }

    void add(Kind kind, std::size_t words)
    {
        parts_.push_back({kind, {}, {}});
        at_ += words;
    }

    void read_part()
    {
        // The narrower reading first: what is a number or a unit is no sign.
        if (read_bracket() || read_amount() || read_unit()) return;
        if (lower() == "s" && (lower(1) == "/" || lower(1) == ".") && lower(2) == "d") {
            add(Kind::range, lower(3) == "." ? 4 : 3);
            return;
        }
        for (const auto& [word, kind] : kSigns) {
            if (lower() != word) continue;
            add(kind, word == "sampai" && lower(1) == "dengan" ? 2 : 1);
            return;
        }
        // What is none of these is kept in its place, as words between two amounts make them no sum.
        add(Kind::other, 1);
    }

    /// "3 (tiga) hari": what stands in brackets behind an amount must not say another one. "hari (kerja)": no brackets.
    bool read_bracket()
    {
        if (lower() != "(" && lower() != ")") return false;
        if (lower() == "(" && after(Kind::amount)) {
            ++at_;
            const auto before = parts_.back().amount;
            if (const auto repeated = amount_here())
                contradictory_ = contradictory_ ||
                                 // Compared crosswise, as one half is two quarters.
                                 repeated->numerator * before.denominator != before.numerator * repeated->denominator;
            while (at_ < words_.size() && lower() != ")") ++at_;
            if (at_ < words_.size()) ++at_;
            return true;
        }
        const bool about_working = lower(1) == "kerja" || after(Kind::working);
        if (about_working)
            ++at_;
        else
            add(Kind::other, 1);
        return true;
    }

    bool read_amount()
    {
        const auto amount = amount_here();
        if (!amount) return false;
        parts_.push_back({Kind::amount, *amount, {}});
        return true;
    }

    bool read_unit()
    {
        constexpr std::size_t kYearDigits = 4;
        // 15' is fifteen minutes; 15'' would be seconds, for which there is no unit here.
        const bool prime = lower() == "'" && after(Kind::amount) && lower(1) != "'";
        const auto unit = prime ? DurationUnit::menit : name_unit(lower());
        if (!unit) return false;
        // "tahun 2020" is a year's name, no unit.
        const bool calendar_year = unit == DurationUnit::tahun && digits(1) && digits(1)->size() == kYearDigits;
        parts_.push_back({calendar_year ? Kind::other : Kind::unit, {}, *unit});
        ++at_;
        return true;
    }

    std::optional<Amount> amount_here()
    {
        if (const auto amount = amount_in_words()) return amount;
        if (digits(0)) return amount_in_digits();
        const auto letters = at_ < words_.size() ? mend_letters(words_[at_].text) : std::nullopt;
        // Letters alone are a number only where a number must stand.
        const bool number_place = name_unit(lower(1)) || lower(1) == "(" || (lower(1) == "x" && digits(2));
        if (!letters || !number_place) return std::nullopt;
        ++at_;
        return Amount{to_long(*letters), 1};
    }

    /// "tiga", "dua belas", "dua puluh lima", "setengah".
    std::optional<Amount> amount_in_words()
    {
        if (lower() == "setengah") {
            ++at_;
            return Amount{1, 2};
        }
        const auto first = numeral(lower());
        if (!first) return std::nullopt;
        ++at_;
        if (lower() == "belas") {
            ++at_;
            return Amount{*first + 10, 1};
        }
        if (lower() != "puluh") return Amount{*first, 1};
        ++at_;
        const auto second = numeral(lower());
        if (second) ++at_;
        return Amount{*first * 10 + second.value_or(0), 1};
    }

    /// A fraction whose first number stands `ahead`: "1/2".
    [[nodiscard]] std::optional<Amount> fraction(std::size_t ahead) const
    {
        if (!digits(ahead) || lower(ahead + 1) != "/" || !digits(ahead + 2)) return std::nullopt;
        const Amount amount{to_long(*digits(ahead)), to_long(*digits(ahead + 2))};
        // Others ("2/3 hari") may be a range.
        const bool usual = (amount.numerator == 1 && amount.denominator >= 2 && amount.denominator <= 4) ||
                           (amount.numerator == 3 && amount.denominator == 4);
        return usual ? std::optional(amount) : std::nullopt;
    }

    std::optional<Amount> amount_in_digits()
    {
        if (const auto part = fraction(0)) {
            at_ += 3;
            return part;
        }
        auto number = *digits(0);
        ++at_;
        if (number.size() > kMostDigits) return Amount{0, 1};  // no duration is that long
        if (const auto part = fraction(0)) {                   // "1 1/2"
            at_ += 3;
            return Amount{to_long(number) * part->denominator + part->numerator, part->denominator};
        }
        // The engine saw a blank within one number.
        if (number.size() == 1 && number != "0" && digits(0) && digits(0)->size() == 1) {  // "1 0" was torn apart
            number += *digits(0);
            ++at_;
        }
        long denominator = 1;
        // A comma with blanks beside it parts two amounts; within digits it parts the decimals.
        const bool point =
            (lower() == "," || lower() == ".") && glued(0) && digits(1) && glued(1) && digits(1)->size() < kMostDigits;
        if (point) {
            const auto decimals = *digits(1);
            // "1.000" is a thousand, as Indonesian writes it; "1,000" is one.
            const bool thousands = decimals.size() == 3 && lower() == ".";
            for (std::size_t i = 0; i < decimals.size() && !thousands; ++i) denominator *= 10;
            number += decimals;
            at_ += 2;
        }
        return Amount{to_long(number), denominator};
    }

    std::vector<AmountWord> words_;
    std::size_t at_ = 0;
    std::vector<DurationPart> parts_;
    bool contradictory_ = false;
};

}  // namespace

std::optional<std::vector<DurationPart>> read_amounts(std::string_view text)
{
    return AmountReader(split_amount_words(text)).read();
}

}  // namespace alihsop
