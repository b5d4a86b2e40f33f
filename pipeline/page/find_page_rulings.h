#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "models/page.h"
#include "models/ruling.h"

namespace alihsop {

/// The rulings of the tables on a page that was read before, found again by the same steps as read_page takes:
/// binder.json does not hold them. `upright`: the page's picture as read_page gave it, or a smaller one. In pixels of
/// the upright page; empty when there is no table or no picture.
[[nodiscard]] std::vector<Ruling> find_page_rulings(const cv::Mat& upright, const Page& page);

}  // namespace alihsop
