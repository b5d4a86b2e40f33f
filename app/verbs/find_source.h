#pragma once

#include <filesystem>

#include "app/phrases/messages.h"
#include "app/verbs/verb_export_inputs.h"
#include "models/binder.h"

namespace alihsop {

/// The scan that a binder was read from: `named` itself or what has its name in that folder; without `named`, the place
/// that the workspace's state.json notes, or what lies beside the binder's folder or in the working folder. It must be
/// the same to the byte. Throws Failure: missing_input when it is nowhere, bad_input when it is another one.
std::filesystem::path find_source(const ExportInput& input, const Binder& binder, const std::filesystem::path& named,
                                  const Phrases& say);

}  // namespace alihsop
