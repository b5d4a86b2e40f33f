#pragma once

#include <vector>

#include "models/page_reading.h"

namespace alihsop {

/// One reading out of several of one line (with and without what crosses it, paler): each letter, blank and sign as
/// most readings have it, by their confidence. A word is as sure as its least sure letter: the best confidence of those
/// who read it so, by their share of the votes. The readings that differ go along as `others`. `readings` must not be
/// empty; their boxes are in one system.
[[nodiscard]] TextLine choose_reading(const std::vector<TextLine>& readings);

}  // namespace alihsop
