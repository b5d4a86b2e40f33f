#pragma once

#include <filesystem>
#include <string>

#include "models/binder.h"
#include "pipeline/run/digitise_binder.h"

// What a result depends on, and how its files are called: the same for one binder and for a shelf.
namespace alihsop {

/// Program, settings and model. Throws Failure(missing_model).
[[nodiscard]] Generator describe_generator(const DigitiseSettings& settings);

/// The input as the document names it: its last part.
[[nodiscard]] std::string source_name(const std::filesystem::path& input);

/// "0001.webp" for page 1.
[[nodiscard]] std::string page_file(int page, const std::string& ending);

/// Throws Failure(bad_input) when there are pages, and each bears an error.
void require_a_readable_page(const Binder& binder, const std::filesystem::path& input);

}  // namespace alihsop
