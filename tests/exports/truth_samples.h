#pragma once

#include <string>

#include "exports/export_request.h"
#include "tests/truth/truth_binder.h"
#include "tests/truth/truth_samples.h"

namespace alihsop::testing {

inline Binder truth_sample(const std::string& name)
{
    return binder_of_truth(std::string(ALIHSOP_SOURCE_DIR) + "/samples/" + name + ".truth.json");
}

/// All SOPs of a binder.
inline ExportRequest request_for(const Binder& binder, const std::string& name = "bundel")
{
    ExportRequest request{binder, {}, name, FlowDirection::horizontal, {}};
    for (std::size_t i = 0; i < binder.sops.size(); ++i) request.sops.push_back(i);
    return request;
}

}  // namespace alihsop::testing
