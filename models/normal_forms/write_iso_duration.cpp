// Method: whole numbers of each unit are added, fractions go into the next smaller unit where that is exact. No
// unit is turned into another for beauty: a form that prints 240 minutes is not made to say four hours. ISO
// 8601 allows decimals in the smallest unit only, and weeks only alone.
#include "models/normal_forms/write_iso_duration.h"

namespace alihsop {
namespace {

/// Whole numbers of each unit.
struct Sum {
    long years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0;
};

/// `amount` in wholes, and its rest in parts of 1/`parts`; false when the rest is no whole number of them.
bool add(const Amount& amount, long parts, long& wholes, long& rest)
{
    const long left = amount.numerator % amount.denominator * parts;
    if (left % amount.denominator != 0) return false;
    wholes += amount.numerator / amount.denominator;
    rest += left / amount.denominator;
    return true;
}

bool add(Sum& sum, const UnitAmount& item)
{
    long none = 0;
    switch (item.unit) {
        case DurationUnit::menit:
            return add(item.amount, 60, sum.minutes, sum.seconds);
        case DurationUnit::jam:
            return add(item.amount, 60, sum.hours, sum.minutes);
        case DurationUnit::hari:
            return add(item.amount, 1, sum.days, none);
        case DurationUnit::minggu:
            return add(item.amount, 1, sum.weeks, none);
        case DurationUnit::bulan:
            return add(item.amount, 1, sum.months, none);
        case DurationUnit::tahun:
            return add(item.amount, 12, sum.years, sum.months);
    }
    return false;
}

std::string piece(long number, char letter) { return number == 0 ? "" : std::to_string(number) + letter; }

std::string write(const Sum& sum)
{
    const auto date = piece(sum.years, 'Y') + piece(sum.months, 'M') + piece(sum.weeks, 'W') + piece(sum.days, 'D');
    const auto time = piece(sum.hours, 'H') + piece(sum.minutes, 'M') + piece(sum.seconds, 'S');
    if (date.empty() && time.empty()) return {};
    std::string written = "P";
    written += date;
    if (!time.empty()) written += 'T';
    return written + time;
}

/// "P0.5D": quarters of a day, a week or a month have no exact smaller unit.
std::optional<std::string> write_quarters(const UnitAmount& item)
{
    const long quarters = item.amount.numerator * 4;
    if (quarters % item.amount.denominator != 0) return std::nullopt;
    constexpr const char* kDecimals[] = {"", ".25", ".5", ".75"};
    const long count = quarters / item.amount.denominator;
    const char letter = item.unit == DurationUnit::hari ? 'D' : item.unit == DurationUnit::minggu ? 'W' : 'M';
    std::string written = "P";
    written += std::to_string(count / 4);
    written += kDecimals[count % 4];
    return written + letter;
}

}  // namespace

std::optional<std::string> write_iso_duration(const std::vector<UnitAmount>& amounts)
{
    Sum sum;
    for (const auto& item : amounts) {
        if (add(sum, item)) continue;
        // A third of an hour is PT20M, a third of a minute no duration of a form.
        const bool long_unit = item.unit != DurationUnit::menit && item.unit != DurationUnit::jam;
        const bool alone = amounts.size() == 1 && long_unit && item.unit != DurationUnit::tahun;
        return alone ? write_quarters(item) : std::nullopt;
    }
    if (sum.weeks > 0 && amounts.size() > 1) {
        sum.days += sum.weeks * 7;
        sum.weeks = 0;
    }
    const auto written = write(sum);
    return written.empty() ? std::nullopt : std::optional(written);
}

}  // namespace alihsop
