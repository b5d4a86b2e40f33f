#include "extractors/arrows/line_graph.h"

namespace alihsop {

std::vector<std::vector<int>> LineGraph::edges_of_nodes() const
{
    std::vector<std::vector<int>> lists(nodes.size());
    for (std::size_t e = 0; e < edges.size(); ++e) {
        lists[static_cast<std::size_t>(edges[e].from)].push_back(static_cast<int>(e));
        lists[static_cast<std::size_t>(edges[e].to)].push_back(static_cast<int>(e));
    }
    return lists;
}

std::vector<int> LineGraph::nets_of_nodes() const
{
    std::vector<int> net(nodes.size(), -1);
    const auto around = edges_of_nodes();
    int count = 0;
    for (std::size_t start = 0; start < net.size(); ++start) {
        if (net[start] >= 0) continue;
        std::vector<std::size_t> open{start};
        net[start] = count;
        while (!open.empty()) {
            const auto node = open.back();
            open.pop_back();
            for (const int e : around[node]) {
                const auto& edge = edges[static_cast<std::size_t>(e)];
                const auto next =
                    static_cast<std::size_t>(static_cast<std::size_t>(edge.from) == node ? edge.to : edge.from);
                if (net[next] < 0) net[next] = count, open.push_back(next);
            }
        }
        ++count;
    }
    return net;
}

}  // namespace alihsop
