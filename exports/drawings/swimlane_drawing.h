#pragma once

#include <functional>
#include <string>
#include <vector>

#include "exports/drawings/swimlane_ranks.h"
#include "exports/export_request.h"

namespace alihsop {

/// The text of one SOP's drawing.
using DrawSop = std::function<std::string(const Sop&, const FlowGraph&, const std::vector<SwimlaneGrid>&)>;

/// A file for each SOP that has a flow, drawn by `draw`; `extension` with its dot. An SOP without steps has none
/// ("sop-without-flow").
Export write_drawings(const ExportRequest& request, const std::string& extension, const DrawSop& draw);

/// Stands where a node has no text.
inline constexpr const char* kNoText = "(tanpa teks)";

/// The text of a node: its step's, or else the symbol's own; kNoText when there is none.
std::string text_of_node(const Sop& sop, const FlowNode& node);

/// The same with the step's printed number before it: "5. Meneliti berkas".
std::string numbered_text(const Sop& sop, const FlowNode& node);

/// The heading of a lane: the actor's name with its super-heading; "(belum terbaca)" for an unread one.
std::string lane_text(const SwimlaneGrid& grid, const Sop& sop, std::size_t lane);

}  // namespace alihsop
