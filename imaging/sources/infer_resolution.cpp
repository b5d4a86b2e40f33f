// The two proportions are 1.414 and 1.535; the tolerance is a third of their distance.
#include "imaging/sources/infer_resolution.h"

#include <algorithm>
#include <cmath>

#include "imaging/units.h"

namespace alihsop {
namespace {
constexpr double kA4LongSide = 297.0;     // mm
constexpr double kFolioLongSide = 330.0;  // mm
constexpr double kFolioProportion = 330.0 / 215.0;
constexpr double kProportionTolerance = 0.04;
}  // namespace

double infer_resolution(const cv::Size& pixels)
{
    const double longer = std::max(pixels.width, pixels.height);
    const double shorter = std::max(1, std::min(pixels.width, pixels.height));
    const bool folio = std::abs(longer / shorter - kFolioProportion) < kProportionTolerance;
    return longer * kMillimetresPerInch / (folio ? kFolioLongSide : kA4LongSide);
}

}  // namespace alihsop
