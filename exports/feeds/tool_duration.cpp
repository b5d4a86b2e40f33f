// Method: the units of an ISO duration from the largest to the smallest; a larger one is turned into the
// smaller only where that is exact for everybody (years, weeks, hours). Days are never turned into hours: a
// form's day is a working day, whose hours nobody tells.
#include "exports/feeds/tool_duration.h"

#include <cmath>
#include <regex>

namespace alihsop {
namespace {

struct Unit {
    char letter;
    double in_smaller;  ///< how many of the next smaller unit; 0: cannot be reckoned
};

// Largest first, by their group in the form below. A month has no fixed number of days, a working day none of hours.
constexpr Unit kUnits[] = {{'y', 12}, {'M', 0}, {'w', 7}, {'d', 0}, {'h', 60}, {'m', 0}};

bool is_whole(double number) { return std::abs(number - std::round(number)) < 1e-9; }

}  // namespace

std::optional<ToolDuration> whole_duration(const std::string& iso)
{
    static const std::regex form(
        R"(P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?)?)");
    std::smatch parts;
    if (!std::regex_match(iso, parts, form)) return std::nullopt;
    std::optional<double> amount;
    std::size_t unit = 0;
    for (std::size_t u = 0; u < std::size(kUnits); ++u) {
        const auto more = parts[u + 1].matched ? std::optional(std::stod(parts[u + 1].str())) : std::nullopt;
        if (!amount) {
            amount = more;
            unit = u;
            continue;
        }
        // "PT2H" stays two hours; only a fraction, or a smaller unit behind it, is worth another unit.
        if (!more && is_whole(*amount)) continue;
        while (unit < u) {
            const auto factor = kUnits[unit++].in_smaller;
            if (factor == 0) return std::nullopt;
            *amount *= factor;
        }
        *amount += more.value_or(0);
    }
    constexpr double kMost = 1e9;
    if (!amount || !is_whole(*amount) || *amount > kMost) return std::nullopt;
    return ToolDuration{static_cast<int>(std::lround(*amount)), kUnits[unit].letter};
}

}  // namespace alihsop
