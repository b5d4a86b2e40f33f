#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "models/page_reading.h"
#include "pipeline/digitise_binder.h"
#include "pipeline/workers/page_answer.h"
#include "pipeline/workers/worker_pool.h"

namespace alihsop {

/// What the workers need to know of them.
[[nodiscard]] WorkerSettings worker_settings(const DigitiseSettings& settings);

/// Hashes one input and counts its pages, in a worker: opening a file is foreign code too. Throws the worker's Failure;
/// for an input that ends its worker, Failure(bad_input).
[[nodiscard]] SurveyAnswer survey_source(WorkerPool& workers, const std::filesystem::path& input);

/// Reads the pages of one input, as many at a time as there are workers. `keep` is told each page's picture (WebP). The
/// result is in page order and does not depend on the number of workers.
[[nodiscard]] std::vector<PageReading> read_pages(WorkerPool& workers, const std::filesystem::path& input,
                                                  const SurveyAnswer& survey, const DigitiseSettings& settings,
                                                  const std::function<void(int page, const std::string& picture)>& keep,
                                                  const ProgressSink& progress);

/// What a page's task came to, whatever became of its worker: a page that cannot be read bears an error. Throws a
/// Failure that meets every page alike.
[[nodiscard]] PageAnswer page_answer(int page, WorkerAnswer answer);

/// The same for a survey. Throws as survey_source does.
[[nodiscard]] SurveyAnswer survey_answer(const std::filesystem::path& input, WorkerAnswer answer);

}  // namespace alihsop
