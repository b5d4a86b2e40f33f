#pragma once

#include <filesystem>
#include <string>

#include "app/terminal/console.h"
#include "review/corrections/corrected_binder.h"

namespace alihsop {

/// The binder in a file, with what people have corrected when a corrections.jsonl lies beside it. Says on the console's
/// `err` how many corrections have lost their place; `name` is the binder's there. Throws Failure.
[[nodiscard]] CorrectedBinder read_reviewed_binder(const std::filesystem::path& file, const std::string& name,
                                                   const Console& console);

}  // namespace alihsop
