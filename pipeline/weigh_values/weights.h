#pragma once

namespace alihsop {

/// pipeline/weigh_values/weights.txt, built into the program.
extern const char* const kConfidenceWeights;

}  // namespace alihsop
