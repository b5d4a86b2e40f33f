#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "models/binder.h"
#include "pipeline/weigh_values/mark_settings.h"

namespace alihsop {

struct DigitiseSettings {
    int jobs = 1;                              ///< pages worked on at the same time, each in a process of its own
    std::filesystem::path model;               ///< a .traineddata file; empty = Tesseract's own `ind`
    int dpi = 0;                               ///< resolution of the scans where the source does not say it; 0 = infer
    std::optional<std::pair<int, int>> pages;  ///< first and last page, 1-based, inclusive
    int page_seconds = 120;                    ///< CPU time a page may take, and the survey or assembly of a binder
    MarkSettings review;                       ///< which values a person should look at
    bool evidence = false;                     ///< digitise: writes evidence.csv, what confidences rest on, too
    bool use_text_layer = true;                ///< a sound text layer of a born-digital page is taken as it is
};

/// Told after each finished page.
struct PageDone {
    int page = 0;
    int pages_done = 0;
    int pages_total = 0;
    int doubts = 0;  ///< values marked for review on this page, as far as the page alone knows
    bool failed = false;
    bool ahead = false;  ///< read before its input's turn, while pages of another were
};
using ProgressSink = std::function<void(const PageDone&)>;

/// Digitises inputs, one after another, with the same workers: OUT/NAME/{binder.json, sops.jsonl, words.jsonl,
/// pages/NNNN.webp}, and evidence.csv when asked; NAME is the input's name without its ending. Files appear whole or
/// not at all. The result does not depend on `jobs`.
class Digitisation {
public:
    /// Throws Failure(missing_model).
    Digitisation(const std::vector<std::filesystem::path>& inputs, std::filesystem::path out,
                 DigitiseSettings settings);
    ~Digitisation();
    Digitisation(const Digitisation&) = delete;
    Digitisation& operator=(const Digitisation&) = delete;

    /// The next input, in their order. Throws Failure when the binder cannot be digitised, after which the next has its
    /// turn all the same, and std::out_of_range when all have been taken; a page that cannot be read becomes a Page
    /// with `error`.
    Binder next(const ProgressSink& progress);

private:
    struct Run;
    std::unique_ptr<Run> run_;
};

/// Digitises one input, as Digitisation does.
Binder digitise_binder(const std::filesystem::path& input, const std::filesystem::path& out,
                       const DigitiseSettings& settings, const ProgressSink& progress);

}  // namespace alihsop
