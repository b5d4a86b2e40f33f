#pragma once

#include <filesystem>
#include <opencv2/core.hpp>

namespace alihsop {

/// Writes a page for the reviewer's eye: WebP, lossy, as fast as the format can. `picture`: 8UC1 or 8UC3 (BGR), up to
/// 16383 pixels a side (larger ones are reduced). The file appears whole or not at all. Throws Failure(cannot_write).
void write_picture(const cv::Mat& picture, const std::filesystem::path& file);

}  // namespace alihsop
