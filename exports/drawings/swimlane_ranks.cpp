// Method: nodes in the order of the graph, which is that of the form's rows; a new rank for each step, and
// within a step where two symbols would share a cell. Symbols of one step that stand in different lanes share a
// rank, as they do on paper.
#include "exports/drawings/swimlane_ranks.h"

#include <algorithm>
#include <set>

#include "exports/plain_text.h"

namespace alihsop {
namespace {

void choose_lanes(SwimlaneGrid& grid, const Sop& sop, const FlowGraph& graph, bool all)
{
    std::set<std::size_t> used;
    for (const auto n : grid.nodes) {
        const auto& actors = graph.nodes[n].pelaksana;
        used.insert(actors.begin(), actors.end());
        grid.has_unknown_lane = grid.has_unknown_lane || actors.empty();
    }
    for (std::size_t actor = 0; actor < sop.pelaksana.size(); ++actor)
        // With one procedure every actor has a lane, busy or not, as on the form; with several each shows its
        // own.
        if (all || used.contains(actor)) grid.actors.push_back(actor);
}

void place_nodes(SwimlaneGrid& grid, const FlowGraph& graph)
{
    std::size_t rank = 0;
    std::set<std::size_t> taken;
    const FlowNode* last = nullptr;
    for (const auto n : grid.nodes) {
        const auto& node = graph.nodes[n];
        const auto lane =
            node.pelaksana.empty()
                // Behind those of the actors.
                ? grid.actors.size()
                : static_cast<std::size_t>(std::find(grid.actors.begin(), grid.actors.end(), node.pelaksana[0]) -
                                           grid.actors.begin());
        const bool same_step = last != nullptr && node.langkah && node.langkah == last->langkah;
        if (last != nullptr && (!same_step || taken.contains(lane))) {
            ++rank;
            taken.clear();
        }
        taken.insert(lane);
        grid.places.push_back({lane, rank});
        last = &node;
    }
}

}  // namespace

std::vector<SwimlaneGrid> build_swimlane_grids(const Sop& sop, const FlowGraph& graph, const std::string& pointer,
                                               LossReport& losses)
{
    std::vector<SwimlaneGrid> grids(std::max<std::size_t>(1, sop.bagian.size()));
    for (std::size_t n = 0; n < graph.nodes.size(); ++n) grids[graph.nodes[n].bagian].nodes.push_back(n);
    for (auto& grid : grids) {
        choose_lanes(grid, sop, graph, grids.size() == 1);
        place_nodes(grid, graph);
    }
    for (const auto& node : graph.nodes)
        if (node.pelaksana.size() > 1)
            losses.push_back({LossKind::changed, "several-actors",
                              pointer + "/alur/simbol/" + std::to_string(node.simbol), name_of(node.jenis)});
    return grids;
}

}  // namespace alihsop
