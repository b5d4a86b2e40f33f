#pragma once

#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "models/page_reading.h"

namespace alihsop {

/// What a reader is to be told of how a page was taken from its source; becomes a Finding.
struct PageRemark {
    std::string code;  ///< stable, kebab-case: "source-part-left-out"
    std::string what;  ///< a sentence without its end: "the folder holds more than is read: sub/"
};

/// One page's pixels, as scanned or as restored: the only owner of pixels. Stages take `const PageImage&` and give
/// back a new one; cv::Mat shares its buffer, so nobody writes into a PageImage that he was given.
struct PageImage {
    cv::Mat pixels;  ///< rows x cols, 8UC1 (grey, 0 = black) or 8UC3 (BGR)
    int page = 0;    ///< 1-based, in the order of the source
    double dpi = 0;  ///< dots per inch; 0 = the source does not say (or says something impossible)

    /// Words of the source's own text layer, boxes in pixels of this image; empty when there is none. Only text that
    /// a viewer can see: an invisible layer (an earlier OCR over a scan) is not taken.
    std::vector<Word> text_layer;
    /// The page was drawn from vectors and fonts, not scanned.
    bool born_digital = false;

    /// What its decoder said of damage in the file that it got over, so that part of the page may be wrong or missing;
    /// one line, empty = nothing.
    std::string damage = {};

    /// What of the source is not read (told with its first page), and what was taken otherwise than the source says.
    std::vector<PageRemark> remarks = {};
};

}  // namespace alihsop
