#pragma once

#include <algorithm>
#include <cmath>

namespace alihsop {

/// Beyond them an engine's or a reader's confidence says no more.
inline constexpr double kLeastConfidence = 0.02, kMostConfidence = 0.995;

/// ln(p / (1 - p)) of a confidence, held within the two bounds.
[[nodiscard]] inline double log_odds(double confidence)
{
    const double p = std::clamp(confidence, kLeastConfidence, kMostConfidence);
    return std::log(p / (1 - p));
}

/// The other way round.
[[nodiscard]] inline double probability_of(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

}  // namespace alihsop
