#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/sop.h"
#include "pipeline/weigh_flow/doubt.h"

namespace alihsop {

/// What speaks for or against a symbol or an arrow.
struct FlowEvidence {
    std::string pointer;  ///< JSON Pointer of the part
    Doubt::Part part = Doubt::Part::arrow;
    std::string_view kind;                     ///< its `jenis`
    double reader = 0;                         ///< log odds of the confidence that the reader gave it
    std::vector<std::string_view> doubts;      ///< codes of what stands against the part itself, as often as it does
    std::vector<std::string_view> end_doubts;  ///< of an arrow: codes of what stands against the symbols at its ends
};

/// Of all symbols and then all arrows of the SOP, in their order. Their `confidence` is still the reader's; `pointer`:
/// JSON Pointer of the SOP.
[[nodiscard]] std::vector<FlowEvidence> collect_flow_evidence(const Sop& sop, const Doubts& doubts,
                                                              const std::string& pointer);

/// As CSV: pointer, kind, reader, doubts, end_doubts; the codes of the last two with spaces between them.
[[nodiscard]] std::string write_flow_evidence(const std::vector<FlowEvidence>& all);

}  // namespace alihsop
