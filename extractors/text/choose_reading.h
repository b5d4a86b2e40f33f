#pragma once

#include <vector>

#include "models/page_reading.h"

namespace alihsop {

/// Of several readings of one line (with and without what crosses it, paler, smoother) the surest: the line whose
/// letters are surest as a whole, and in it each word as most readings have it, by their confidence. A word that they
/// disagree on is as sure as its share of the votes. `readings` must not be empty; their boxes are in one system.
[[nodiscard]] TextLine choose_reading(const std::vector<TextLine>& readings);

}  // namespace alihsop
