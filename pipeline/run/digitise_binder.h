#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "models/binder.h"
#include "pipeline/run/digitise_settings.h"
#include "pipeline/run/page_done.h"

namespace alihsop {

/// Digitises inputs, one after another, with the same workers: OUT/NAME/{binder.json, sops.jsonl, words.jsonl,
/// pages/NNNN.webp}, evidence.csv and flow.csv too when asked; NAME is the input's name without its ending. Files
/// appear whole or not at all. The result does not depend on `jobs`.
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
