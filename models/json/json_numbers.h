#pragma once

namespace alihsop {

/// A number as the JSON shows it: `decimals` behind the point, no negative zero; what is no number becomes 0. So the
/// same reading gives the same bytes.
double round_decimals(double number, int decimals = 4);

/// The same with ten significant digits, for numbers whose size is not known (a homography's).
double round_significant(double number);

}  // namespace alihsop
