#include "checks/flow_graph.h"

#include <map>

namespace alihsop {
namespace {

struct Step {
    std::size_t to = 0;
    std::string label;
};

std::vector<std::vector<Step>> drawn_steps(const Alur& flow)
{
    std::map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < flow.simbol.size(); ++i) index[flow.simbol[i].id] = i;
    std::vector<std::vector<Step>> steps(flow.simbol.size());
    for (const auto& arrow : flow.panah) {
        const auto from = index.find(arrow.dari);
        const auto to = index.find(arrow.ke);
        if (from == index.end() || to == index.end()) continue;
        const auto label = arrow.label ? arrow.label->text : std::string();
        steps[from->second].push_back({to->second, label});
        if (arrow.dua_arah) steps[to->second].push_back({from->second, label});
    }
    return steps;
}

/// Where the ways from one symbol end once connectors are walked through.
std::vector<FlowGraph::Branch> branches_from(std::size_t start, const Alur& flow,
                                             const std::vector<std::vector<Step>>& steps)
{
    std::vector<FlowGraph::Branch> branches;
    std::set<std::size_t> walked;
    std::vector<Step> open(steps[start].rbegin(), steps[start].rend());
    while (!open.empty()) {
        const Step step = open.back();
        open.pop_back();
        if (!is_connector(flow.simbol[step.to])) {
            branches.push_back({step.to, step.label});
            continue;
        }
        if (!walked.insert(step.to).second) continue;
        for (const auto& next : steps[step.to]) open.push_back({next.to, step.label.empty() ? next.label : step.label});
    }
    return branches;
}

}  // namespace

bool is_connector(const Simbol& symbol)
{
    return symbol.jenis == Simbol::Jenis::offpage || symbol.jenis == Simbol::Jenis::onpage;
}

FlowGraph build_flow_graph(const Alur& flow)
{
    const auto steps = drawn_steps(flow);
    FlowGraph graph;
    graph.out.resize(flow.simbol.size());
    graph.in.resize(flow.simbol.size());
    for (std::size_t i = 0; i < flow.simbol.size(); ++i) {
        if (is_connector(flow.simbol[i])) continue;
        graph.out[i] = branches_from(i, flow, steps);
        for (const auto& branch : graph.out[i]) graph.in[branch.to].push_back(i);
    }
    return graph;
}

std::set<std::size_t> reachable(const FlowGraph& graph, const std::vector<std::size_t>& from, bool backwards)
{
    std::set<std::size_t> reached(from.begin(), from.end());
    std::vector<std::size_t> open = from;
    while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        std::vector<std::size_t> next = graph.in[at];
        if (!backwards) {
            next.clear();
            for (const auto& branch : graph.out[at]) next.push_back(branch.to);
        }
        for (const auto to : next)
            if (reached.insert(to).second) open.push_back(to);
    }
    return reached;
}

}  // namespace alihsop
