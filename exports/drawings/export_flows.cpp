// What all formats of flows do alike: build the graph, pass over SOPs that have none, and say so.
#include "exports/drawings/export_flows.h"

#include "exports/flow_losses.h"
#include "exports/plain_text.h"

namespace alihsop {

Export export_flows(const ExportRequest& request,
                    const std::function<void(const FlowOfSop&, std::vector<ExportedFile>&)>& write)
{
    Export result;
    for (const auto i : request.sops) {
        const auto& sop = request.binder.sops[i];
        const auto pointer = pointer_to_sop(i);
        const auto graph = build_flow_graph(sop);
        report_undrawn_steps(graph, sop, pointer, result.losses);
        report_loose_ends(graph, sop, pointer, result.losses);
        if (graph.nodes.empty())
            result.losses.push_back({LossKind::dropped, "sop-without-flow", pointer, title_of(sop)});
        else
            write({sop, pointer, graph, result.losses}, result.files);
    }
    return result;
}

}  // namespace alihsop
