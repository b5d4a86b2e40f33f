#pragma once

#include <set>
#include <string>

#include "exports/loss_report.h"
#include "models/flow_graph.h"

// What tables of rows cannot hold of a step, told in one way for all of them. `pointer` is that of the SOP.
namespace alihsop {

/// "/langkah/3", or "/alur/simbol/4" for a symbol of no step.
std::string pointer_to_node(const FlowNode& node);

/// A node's text; kNoText, and "text-missing", when there is none: those tools refuse or skip a row without.
std::string activity_text(const Sop& sop, const FlowNode& node, const std::string& pointer, LossReport& losses);

/// "further-column" for each further column of the step that holds something.
void report_further_columns(const Sop& sop, std::size_t langkah, const std::string& pointer, LossReport& losses);

/// "field-without-place" for each field and list of the identity form that says something and is not among `held` (its
/// JSON name), for further blocks, and for what a title sheet says.
void report_fields(const Sop& sop, const std::set<std::string>& held, const std::string& pointer, LossReport& losses);

}  // namespace alihsop
