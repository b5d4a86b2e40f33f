#pragma once

#include <filesystem>

#include "models/binder.h"

namespace alihsop {

/// Throws Failure(bad_input) when there are pages, and each bears an error.
void require_a_readable_page(const Binder& binder, const std::filesystem::path& input);

}  // namespace alihsop
