#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/normal_forms/read_amounts.h"

namespace alihsop {

/// An amount of one unit, as in "30 menit".
struct UnitAmount {
    Amount amount;
    DurationUnit unit = DurationUnit::menit;
};

/// The sum of some amounts as ISO 8601, units as they are: 90 menit is PT90M, 1 jam 30 menit PT1H30M.
/// Fractions go into the next smaller unit where that is exact (1½ jam is PT1H30M, ½ tahun P6M); half a day stays
/// P0.5D. Weeks beside other units count as seven days, as ISO 8601 has them only alone. Nothing for a sum of zero and
/// for fractions that cannot be written exactly.
std::optional<std::string> write_iso_duration(const std::vector<UnitAmount>& amounts);

}  // namespace alihsop
