#pragma once

#include "models/binder.h"
#include "pipeline/run/digitise_settings.h"

namespace alihsop {

/// What a result depends on beside its source: program, settings and model. Throws Failure(missing_model).
[[nodiscard]] Generator describe_generator(const DigitiseSettings& settings);

}  // namespace alihsop
