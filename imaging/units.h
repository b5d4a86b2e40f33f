#pragma once

#include <algorithm>
#include <cmath>

namespace alihsop {

inline constexpr double kMillimetresPerInch = 25.4;

/// Millimetres on paper -> whole pixels, at least `least`.
inline int to_pixels(double millimetres, double dpi, int least = 1)
{
    return std::max(least, static_cast<int>(std::lround(millimetres * dpi / kMillimetresPerInch)));
}

/// Pixels -> millimetres on paper.
inline double to_millimetres(double pixels, double dpi) { return pixels * kMillimetresPerInch / dpi; }

/// The nearest odd number of pixels, at least 3: for kernels that need a centre.
inline int to_odd_pixels(double millimetres, double dpi) { return to_pixels(millimetres, dpi, 2) / 2 * 2 + 1; }

}  // namespace alihsop
