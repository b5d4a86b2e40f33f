#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "extractors/text/find_long_strokes.h"
#include "imaging/line_reader.h"
#include "models/page_reading.h"

namespace alihsop {

/// What the text room needs of a restored page.
struct PrintedPage {
    cv::Mat even;  ///< 8UC1, evenly lit
    cv::Mat ink;   ///< 8UC1, 255 = ink
    double dpi = 300;
    std::vector<Word> text_layer;  ///< when not empty, text is taken from here
    cv::Mat removed = {};          ///< 8UC1, 255 = coloured ink that is no longer in `even`; may be empty
};

/// Reads the text of one page, region by region. Make one per page.
class TextReader {
public:
    TextReader(PrintedPage page, LineReader read);

    struct Region {
        std::vector<TextLine> lines;  ///< in reading order; boxes in pixels of the page
        bool has_drawing = false;
    };
    /// Text between the rulings of a cell.
    [[nodiscard]] Region read_cell(const Box& cell) const;
    /// Text of the whole page but for `without` (the tables).
    [[nodiscard]] Region read_open(const std::vector<Box>& without) const;

private:
    [[nodiscard]] Region read_region(const cv::Rect& region, const cv::Mat& ink, bool look_twice) const;
    [[nodiscard]] Region take_from_layer(const Box& region, const std::vector<Box>& without) const;

    PrintedPage page_;
    LongStrokes strokes_;
    cv::Mat thick_;  ///< the ink without hairlines
    LineReader read_;
    LineReader read_line_;  ///< the same, which reads short lines better
};

}  // namespace alihsop
