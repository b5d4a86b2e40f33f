#pragma once

#include <optional>
#include <string>

namespace alihsop {

/// A whole number of one unit, as tools keep a step's time.
struct ToolDuration {
    int amount = 0;
    char unit = 'm';  ///< m minutes, h hours, d days, w weeks, M months, y years
    bool operator==(const ToolDuration&) const = default;
};

/// An ISO 8601 duration as one whole number of its smallest unit: PT45M is 45 m, P3D 3 d, PT1H30M 90 m, PT1.5H 90 m.
/// Nothing for one that mixes what cannot be reckoned into each other (P1M3D), for seconds, and for what is none.
std::optional<ToolDuration> whole_duration(const std::string& iso);

}  // namespace alihsop
