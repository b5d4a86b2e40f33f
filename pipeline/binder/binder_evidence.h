#pragma once

#include <vector>

#include "pipeline/weigh_flow/flow_evidence.h"
#include "pipeline/weigh_values/evidence.h"

namespace alihsop {

/// What the confidences of a binder rest on.
struct BinderEvidence {
    std::vector<Evidence> values;
    std::vector<FlowEvidence> flow;  ///< of all SOPs, one after another
};

}  // namespace alihsop
