#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "models/binder.h"
#include "pipeline/weigh_values/mark_settings.h"

namespace alihsop {

class ForkServer;

struct DigitiseSettings {
    int jobs = 1;                                    ///< pages worked on at the same time, each in a process of its own
    std::filesystem::path model;                     ///< a .traineddata file; empty = Tesseract's own `ind`
    int dpi = 0;                                     ///< resolution of the scans where the source does not say it; 0 = infer
    std::optional<std::pair<int, int>> pages;        ///< first and last page, 1-based, inclusive
    int page_seconds = 120;                          ///< CPU time a page may take, and the survey or assembly of a binder
    MarkSettings review;                           ///< which values a person should look at
    bool evidence = false;                           ///< digitise: writes evidence.csv, what confidences rest on, too
    bool use_text_layer = true;                      ///< a sound text layer of a born-digital page is taken as it is
};

/// Told after each finished page.
struct PageDone {
    int page = 0;
    int pages_done = 0;
    int pages_total = 0;
    int doubts = 0;      ///< values marked for review on this page, as far as the page alone knows
    bool failed = false;
};
using ProgressSink = std::function<void(const PageDone&)>;

/// Of which the workers that read with these settings are copies; its process starts with the first of them.
[[nodiscard]] std::shared_ptr<ForkServer> start_fork_server(const DigitiseSettings& settings);

/// Digitises one input and writes OUT/NAME/{binder.json, sops.jsonl, words.jsonl, pages/NNNN.webp}; NAME is the input's name
/// without its ending; evidence.csv when asked. Files appear whole or not at all. Throws Failure when the binder cannot be digitised; a page
/// that cannot be read becomes a Page with `error`. The result does not depend on `jobs`. `server` starts the workers: one for
/// all binders of a run, made by start_fork_server with the same settings; without one, they have their own.
Binder digitise_binder(const std::filesystem::path& input, const std::filesystem::path& out,
                       const DigitiseSettings& settings, const ProgressSink& progress,
                       const std::shared_ptr<ForkServer>& server = nullptr);

}  // namespace alihsop
