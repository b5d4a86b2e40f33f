#pragma once

#include <filesystem>
#include <optional>
#include <utility>

#include "pipeline/weigh_values/mark_settings.h"

namespace alihsop {

/// How a binder is digitised, alone or on a shelf.
struct DigitiseSettings {
    int jobs = 1;                              ///< pages worked on at the same time, each in a process of its own
    std::filesystem::path model;               ///< a .traineddata file; empty = Tesseract's own `ind`
    int dpi = 0;                               ///< resolution of the scans where the source does not say it; 0 = infer
    std::optional<std::pair<int, int>> pages;  ///< first and last page, 1-based, inclusive
    int page_seconds = 120;                    ///< CPU time a page may take, and the survey or assembly of a binder
    MarkSettings review;                       ///< which values a person should look at
    bool evidence = false;                     ///< digitise: writes evidence.csv and flow.csv, what confidences rest on
    bool use_text_layer = true;                ///< a sound text layer of a born-digital page is taken as it is
};

}  // namespace alihsop
