#pragma once

#include <tiffio.h>

#include <filesystem>
#include <functional>
#include <opencv2/core.hpp>
#include <string>

namespace alihsop::testing {

/// One page of a TIFF: packed rows, and how they are to be understood.
struct TiffPage {
    cv::Mat rows;  ///< any depth; 8UC1 with 0 and 255 becomes 1 bit a pixel when bits is 1
    int bits = 8;
    int photometric = PHOTOMETRIC_MINISBLACK;
    int compression = COMPRESSION_LZW;
    double dpi = 0;                                  ///< 0 = not told
    std::function<void(TIFF*)> more = [](TIFF*) {};  ///< further tags
    bool tiled = false;
};

void write_tiff(const std::filesystem::path& file, const std::vector<TiffPage>& pages);

/// A bilevel image (0 and 255) as bare CCITT group 4 data, 0 bits are white runs' colour as in PDF (/BlackIs1 false).
std::string fax_bytes(const cv::Mat& black_and_white);

}  // namespace alihsop::testing
