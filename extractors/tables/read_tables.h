#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "models/page_reading.h"
#include "models/ruling.h"

namespace alihsop {

/// The ruled tables of a page, cells without text, and all straight lines they were found among.
struct TablesReading {
    std::vector<Table> tables;
    std::vector<Ruling> rulings;
};

/// `pale_ink`: 8UC1, 255 = ink, of a restored page.
[[nodiscard]] TablesReading read_tables(const cv::Mat& pale_ink, double dpi);

}  // namespace alihsop
