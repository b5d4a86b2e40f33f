#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exports/loss_report.h"
#include "models/flow_graph.h"

namespace alihsop {

/// A row of a tool that knows one actor and one symbol a row, and ways only from decisions. Rows count from 0.
struct ToolRow {
    std::size_t node = 0;              ///< index into FlowGraph::nodes
    std::optional<std::size_t> actor;  ///< index into sop.pelaksana
    bool is_decision = false;
    std::optional<std::size_t> yes, no;  ///< of a decision: the rows its ways lead to
    std::optional<std::size_t> next;     ///< of another row: where its way leads; nothing when it ends here
};

/// What the row model of a tool can say.
struct RowRules {
    bool has_jumps = false;  ///< a row that is no decision can name its next row; else that is always the one below
};

/// The flow as rows: one a symbol, in the order of the steps. Losses, at the symbol, way or step concerned:
/// "step-split" (a step with several symbols is several rows), "several-actors" (only the first is named),
/// "symbol-kind", "procedures-joined" (rows of several procedures stand in one table), "way-dropped" (a second way from
/// a row that is no decision, a third from a decision), "jump-dropped" (a way to another row than the one below, where
/// the rules have no jumps), "way-added" (nothing follows, but the tool goes on to the row below), "label-replaced" (a
/// way's label is only Ya or Tidak now), "branch-guessed" (neither way of a decision says which it is: the one further
/// on is taken for Ya), "decision-without-branches" (a plain row).
std::vector<ToolRow> build_tool_rows(const Sop& sop, const FlowGraph& graph, const RowRules& rules,
                                     const std::string& pointer, LossReport& losses);

/// Whether a label means that the way is that of consent ("Ya", "Lengkap") or of refusal ("Tidak setuju", "Revisi");
/// nothing when it says neither.
std::optional<bool> is_consent(const std::string& label);

}  // namespace alihsop
