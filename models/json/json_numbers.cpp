// Numbers that come out of arithmetic differ in their last bits from machine to machine; rounded ones do not,
// but where a value lies on the edge between two.
#include "models/json/json_numbers.h"

#include <cmath>

namespace alihsop {

// Infinity and NaN have no place in JSON; a confidence that is none is 0.
double round_decimals(double number, int decimals)
{
    if (!std::isfinite(number)) return 0.0;
    const double scale = std::pow(10.0, decimals);
    return std::round(number * scale) / scale + 0.0;  // -0.0 + 0.0 is 0.0
}

double round_significant(double number)
{
    constexpr int kDigits = 10;
    if (!std::isfinite(number) || number == 0.0) return 0.0;
    // Digits in front of the point; below 1 it is 0 or less.
    const int magnitude = static_cast<int>(std::floor(std::log10(std::fabs(number)))) + 1;
    const double scale = std::pow(10.0, kDigits - magnitude);
    return std::isfinite(scale) ? std::round(number * scale) / scale : 0.0;
}

}  // namespace alihsop
