// Method: each step's time must be there and be a duration; then the times of each unit are compared with their
// median. Units are not turned into each other: an SOP in minutes with one step in days is usual, and a misread
// unit shows as a time that has no company. Fails (says nothing) for units with fewer than five times.
#include "checks/check_durations.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>

#include "checks/step_name.h"

namespace alihsop {
namespace {

/// A duration of a single unit: "PT45M" is 45 of 'm', "P3D" 3 of 'D'. Minutes and months tell apart by their case.
struct Measured {
    double amount = 0;
    char unit = 0;
};

std::optional<Measured> measure(const std::string& iso)
{
    const auto digits = iso.find_first_of("0123456789");
    if (digits == std::string::npos) return std::nullopt;
    std::size_t used = 0;
    const double amount = std::stod(iso.substr(digits), &used);
    // "PT1H30M": several units, nothing to compare with.
    if (digits + used + 1 != iso.size()) return std::nullopt;
    const char unit = iso.back();
    return Measured{amount, iso.find('T') != std::string::npos && unit == 'M' ? 'm' : unit};
}

const char* unit_name(char unit)
{
    static const std::map<char, const char*> names = {{'m', "menit"}, {'H', "jam"},   {'D', "hari"}, {'W', "minggu"},
                                                      {'M', "bulan"}, {'Y', "tahun"}, {'S', "detik"}};
    return names.at(unit);
}

/// The upper one of two middles: it is compared with factors of ten.
double median(std::vector<double> numbers)
{
    const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::nth_element(numbers.begin(), middle, numbers.end());
    return *middle;
}

std::string plain(double number)
{
    std::ostringstream text;
    text << number;
    return text.str();
}

/// A time that is more than three median deviations and more than ten times off the median of its unit: a digit too
/// many, or a unit misread. Ten times, because times within one SOP spread widely by nature (5 and 60 minutes).
void check_outliers(const CheckedSop& checked, FindingList& findings)
{
    // of one unit: below, a median says nothing. This and the two factors are set by hand.
    constexpr std::size_t kFewest = 5;
    constexpr double kDeviations = 3;
    constexpr double kTimes = 10;
    std::map<char, std::vector<std::pair<std::size_t, double>>> by_unit;
    for (std::size_t s = 0; s < checked.sop.langkah.size(); ++s) {
        const auto& time = checked.sop.langkah[s].mutu_baku.waktu;
        const auto measured = time && time->duration ? measure(*time->duration) : std::nullopt;
        if (measured) by_unit[measured->unit].emplace_back(s, measured->amount);
    }
    for (const auto& [unit, times] : by_unit) {
        if (times.size() < kFewest) continue;
        std::vector<double> amounts, deviations;
        for (const auto& [step, amount] : times) amounts.push_back(amount);
        const double middle = median(amounts);
        for (const double amount : amounts) deviations.push_back(std::abs(amount - middle));
        const double spread = median(deviations);
        for (const auto& [step, amount] : times) {
            const bool far = amount > kTimes * middle || amount * kTimes < middle;
            if (!far || std::abs(amount - middle) <= kDeviations * spread) continue;
            const auto& time = *checked.sop.langkah[step].mutu_baku.waktu;
            findings.add("time-outlier", under(checked.pointer + "/langkah", step) + "/mutu_baku/waktu",
                         {time.text, plain(middle), unit_name(unit)}, {&time});
        }
    }
}

}  // namespace

void check_durations(const CheckedSop& checked, FindingList& findings)
{
    for (std::size_t s = 0; s < checked.sop.langkah.size(); ++s) {
        const auto& step = checked.sop.langkah[s];
        const auto& time = step.mutu_baku.waktu;
        const auto pointer = under(checked.pointer + "/langkah", s) + "/mutu_baku/waktu";
        if (says_nothing(text_of(time)))
            findings.add("time-empty", pointer, {step_name(step)}, {value_of(time)});
        else if (!time->duration)
            findings.add("time-not-duration", pointer, {quoted(time->text)}, {&*time});
        else if (time->working_days)
            findings.add("time-working-days", pointer, {quoted(time->text)}, {&*time});
    }
    check_outliers(checked, findings);
}

}  // namespace alihsop
