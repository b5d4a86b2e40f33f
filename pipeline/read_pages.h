#pragma once

#include <filesystem>
#include <functional>
#include <opencv2/core.hpp>
#include <vector>

#include "models/page_reading.h"
#include "pipeline/digitise_binder.h"

namespace alihsop {

/// Reads the pages of one input, `settings.jobs` at a time, each worker with its own source and engine. `keep` is told
/// each page's picture from the worker's own thread. The result is in page order and does not depend on `jobs`.
[[nodiscard]] std::vector<PageReading> read_pages(const std::filesystem::path& input, const DigitiseSettings& settings,
                                                  const std::function<void(int page, const cv::Mat& picture)>& keep,
                                                  const ProgressSink& progress);

}  // namespace alihsop
