#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "models/normal_forms/duration_unit.h"

namespace alihsop {

/// A number as printed, as a fraction: "1,5" is 15/10, "1 ½" is 3/2, "tiga" is 3/1.
struct Amount {
    long numerator = 0;
    long denominator = 1;
};

/// What a printed duration is made of.
struct DurationPart {
    enum class Kind {
        amount,   ///< a number
        unit,     ///< menit, jam, …
        working,  ///< kerja
        range,    ///< "-", "s/d", "sampai (dengan)", "hingga", "atau"
        times,    ///< the x of "1x24"
        pause,    ///< ",", "dan": nothing, between two parts of one duration
        rate,     ///< "/", "per"
        ordinal,  ///< "tanggal", "ke", "setiap", "nomor": the number behind it is no amount
        other
    };
    Kind kind = Kind::other;
    Amount amount;
    DurationUnit unit = DurationUnit::menit;
};

/// The parts of a text that may be a duration, left to right. Misread digits and unit words are mended, a number in
/// words behind one in digits is left out ("3 (tiga)"); nothing when the two differ.
std::optional<std::vector<DurationPart>> read_amounts(std::string_view text);

}  // namespace alihsop
