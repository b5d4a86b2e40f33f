#pragma once

#include <filesystem>

#include "pipeline/run/digitise_settings.h"
#include "pipeline/workers/page_answer.h"
#include "pipeline/workers/worker_pool.h"

namespace alihsop {

/// What the workers need to know of them.
[[nodiscard]] WorkerSettings worker_settings(const DigitiseSettings& settings);

/// What a page's task came to, whatever became of its worker: a page that cannot be read bears an error. Throws a
/// Failure that meets every page alike.
[[nodiscard]] PageAnswer page_answer(int page, WorkerAnswer answer);

/// The same for a survey (a hash and a count of pages, in a worker: opening a file is foreign code too). Throws the
/// worker's Failure; for an input that ended its worker, Failure(bad_input).
[[nodiscard]] SurveyAnswer survey_answer(const std::filesystem::path& input, WorkerAnswer answer);

}  // namespace alihsop
