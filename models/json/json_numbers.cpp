#include "models/json/json_numbers.h"

#include <cmath>

namespace alihsop {

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
    const int magnitude = static_cast<int>(std::floor(std::log10(std::fabs(number)))) + 1;
    const double scale = std::pow(10.0, kDigits - magnitude);
    return std::isfinite(scale) ? std::round(number * scale) / scale : 0.0;
}

}  // namespace alihsop
