#include "exports/flow_losses.h"

namespace alihsop {

void report_undrawn_steps(const FlowGraph& graph, const Sop& sop, const std::string& pointer, LossReport& losses)
{
    for (const auto l : graph.undrawn_steps)
        losses.push_back(
            {LossKind::changed, "step-without-symbol", pointer + "/langkah/" + std::to_string(l), sop.langkah[l].id});
}

void report_loose_ends(const FlowGraph& graph, const Sop& sop, const std::string& pointer, LossReport& losses)
{
    for (const auto p : graph.loose_arrows)
        losses.push_back(
            {LossKind::dropped, "loose-arrow", pointer + "/alur/panah/" + std::to_string(p), sop.alur.panah[p].id});
    for (const auto s : graph.loose_connectors)
        losses.push_back({LossKind::dropped, "loose-connector", pointer + "/alur/simbol/" + std::to_string(s),
                          sop.alur.simbol[s].id});
}

}  // namespace alihsop
