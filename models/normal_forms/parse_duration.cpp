// Method: numbers, units and the signs between them become parts (read_amounts); amount + unit makes an item;
// items that follow each other from the larger unit to the smaller, or with a sign of range between them, make
// one duration. A text with two durations apart has none that could be named its own. Accuracy: fractions are
// exact (½ jam is PT30M), units stay as printed. Fails, by giving none, for two durations apart ("2 hari,
// paling lama 5 hari") and for sums whose units do not fall ("30 menit 1 jam").
#include "models/normal_forms/parse_duration.h"

#include <vector>

#include "models/normal_forms/read_amounts.h"
#include "models/normal_forms/write_iso_duration.h"

namespace alihsop {
namespace {

using Kind = DurationPart::Kind;
using Parts = std::vector<DurationPart>;

/// "2-3 hari kerja": one number or two, and their unit.
struct Item {
    Amount amount;
    std::optional<Amount> upper;
    DurationUnit unit = DurationUnit::menit;
    bool working = false;
    std::size_t first = 0;  ///< its parts: from `first` up to, but not with, `end`
    std::size_t end = 0;
};

Kind kind_at(const Parts& parts, std::size_t at) { return at < parts.size() ? parts[at].kind : Kind::other; }

std::optional<Item> item_at(const Parts& parts, std::size_t at)
{
    if (kind_at(parts, at) != Kind::amount) return std::nullopt;
    Item item;
    item.first = at;
    item.amount = parts[at].amount;
    const auto sign = kind_at(parts, at + 1);
    const bool two = (sign == Kind::range || sign == Kind::times) && kind_at(parts, at + 2) == Kind::amount;
    if (two && sign == Kind::range) item.upper = parts[at + 2].amount;
    if (two && sign == Kind::times) {  // 2 x 24 jam
        item.amount.numerator *= parts[at + 2].amount.numerator;
        item.amount.denominator *= parts[at + 2].amount.denominator;
    }
    const auto unit = at + (two ? 3 : 1);
    if (kind_at(parts, unit) != Kind::unit) return std::nullopt;
    item.unit = parts[unit].unit;
    item.working = kind_at(parts, unit + 1) == Kind::working;
    item.end = unit + (item.working ? 2 : 1);
    return item;
}

/// What stands beside an item may make it something else: a rate, a frequency, a day of the month, a torn number.
bool stands_free(const Parts& parts, const Item& item)
{
    const auto before = item.first > 0 ? parts[item.first - 1].kind : Kind::other;
    const auto after = kind_at(parts, item.end);
    const bool lone_number_behind = after == Kind::amount && !item_at(parts, item.end);
    return before != Kind::ordinal && before != Kind::rate && before != Kind::amount && after != Kind::rate &&
           after != Kind::times && !lone_number_behind;
}

/// All items; nothing when one of them is not free.
std::optional<std::vector<Item>> items_of(const Parts& parts)
{
    std::vector<Item> items;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const auto item = item_at(parts, at);
        if (!item) continue;
        if (!stands_free(parts, *item)) return std::nullopt;
        items.push_back(*item);
        at = item->end - 1;
    }
    return items;
}

// To compare the ends of a range only: a month of 30 days and a year of 365 are good enough to see which is
// longer.
double minutes(const Amount& amount, DurationUnit unit)
{
    constexpr double kMinutes[] = {1, 60, 24 * 60, 7 * 24 * 60, 30 * 24 * 60, 365 * 24 * 60};
    return static_cast<double>(amount.numerator) / static_cast<double>(amount.denominator) *
           kMinutes[static_cast<int>(unit)];
}

std::optional<Duration> range(const UnitAmount& lower, const UnitAmount& upper)
{
    const auto from = write_iso_duration({lower});
    const auto to = write_iso_duration({upper});
    const bool rising = minutes(lower.amount, lower.unit) < minutes(upper.amount, upper.unit);
    if (!from || !to || !rising) return std::nullopt;
    return Duration{*from, to};
}

/// "1 jam 30 menit", "30 menit - 1 jam".
std::optional<Duration> join(const Parts& parts, const std::vector<Item>& items)
{
    std::vector<UnitAmount> sum;
    for (std::size_t i = 0; i < items.size(); ++i) {
        sum.push_back({items[i].amount, items[i].unit});
        if (i == 0) continue;
        if (items[i].upper || items[0].upper) return std::nullopt;
        const auto& before = items[i - 1];
        const bool touching = before.end == items[i].first;
        const auto sign = before.end + 1 == items[i].first ? parts[before.end].kind : Kind::other;
        if (sign == Kind::range && items.size() == 2) return range(sum[0], sum[1]);
        // "1 jam 30 menit" falls from the larger unit to the smaller; "30 menit 1 jam" are two durations.
        if ((!touching && sign != Kind::pause) || before.unit <= items[i].unit) return std::nullopt;
    }
    const auto written = write_iso_duration(sum);
    if (!written) return std::nullopt;
    return Duration{*written, std::nullopt};
}

}  // namespace

std::optional<Duration> parse_duration(std::string_view text)
{
    const auto parts = read_amounts(text);
    const auto items = parts ? items_of(*parts) : std::nullopt;
    if (!items || items->empty()) return std::nullopt;
    const auto& first = items->front();
    const bool single_range = items->size() == 1 && first.upper;
    auto duration = single_range ? range({first.amount, first.unit}, {*first.upper, first.unit}) : join(*parts, *items);
    if (!duration) return std::nullopt;
    for (const auto& item : *items) duration->working_days = duration->working_days || item.working;
    return duration;
}

}  // namespace alihsop
