#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/steps/flow_table.h"
#include "models/sop.h"

namespace alihsop {

/// Which step each row of a flow table became, and which actor each column is; nothing for a row that is no step (it
/// holds only connectors) and for a column of text.
struct TablePlaces {
    std::vector<std::optional<std::string>> rows;
    std::vector<std::optional<std::string>> columns;
};

/// Joins the flow tables of one SOP, page by page, into its procedures (bagian), actors (pelaksana) and steps
/// (langkah). A table that carries on the one before adds to it; a row broken over the page becomes one step. A table
/// with a heading of its own begins a new procedure when its numbers begin anew. Returns, table by table, what became
/// of its rows and columns.
std::vector<TablePlaces> join_steps(Sop& sop, const std::vector<FlowTable>& tables);

}  // namespace alihsop
