#include "imaging/ink/ink_map.h"

#include <cmath>

namespace alihsop {
namespace {

cv::Rect scaled(const cv::Rect& box, double factor)
{
    const int left = static_cast<int>(std::floor(box.x * factor)), top = static_cast<int>(std::floor(box.y * factor));
    return {left, top, static_cast<int>(std::ceil((box.x + box.width) * factor)) - left,
            static_cast<int>(std::ceil((box.y + box.height) * factor)) - top};
}

}  // namespace

cv::Rect InkMap::to_page(const cv::Rect& box) const { return scaled(box, 1 / scale); }
cv::Rect InkMap::to_map(const cv::Rect& box) const { return scaled(box, scale) & cv::Rect({}, size()); }

}  // namespace alihsop
