#pragma once

namespace alihsop {

/// pipeline/weigh_flow/weights.txt, built into the program.
extern const char* const kFlowWeights;

}  // namespace alihsop
