#pragma once

#include <map>
#include <string>
#include <vector>

#include "models/flow_reading.h"
#include "models/sop.h"

namespace alihsop {

/// How a document draws its flow: the kinds of shape that stand for something else than PermenPAN-RB 35/2012 says.
using Convention = std::map<Simbol::Jenis, Simbol::Jenis>;

/// What the legends of an SOP teach. A shape of which they say two things teaches nothing, save an oval that is both an
/// end and a process: those amid the flow are processes. Connectors stay connectors, and a rectangle is a process
/// unless the legend draws a process otherwise.
[[nodiscard]] Convention learn_convention(const std::vector<LegendEntry>& legend);

/// Reads the SOP's flow by its legend: kinds of symbols change where what the legend says agrees with where the symbol
/// stands (an oval in the first or last row stays an end; only those become ends; a decision has two ways out). A
/// symbol so read is not surer than the legend is, and a finding of the SOP tells of it. Without a legend what was
/// drawn stays; that every step is drawn as an oval is told all the same. `pointer`: JSON Pointer of the SOP.
void follow_convention(Sop& sop, const std::vector<LegendEntry>& legend, const std::string& pointer);

}  // namespace alihsop
