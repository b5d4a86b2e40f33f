// Method: the symbols that stand for work become nodes, sorted as the form reads. Then, from each node, the arrows are
// followed in depth, in their order, through connectors until work is met; a connector remembers the way by which it
// was met first, so that a way can be told backwards from its end.
#include "models/flow_graph.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "models/flow_links.h"
#include "models/is_connector.h"

namespace alihsop {
namespace {

using Link = FlowLinks::Link;

template <class Item>
std::map<std::string, std::size_t> places_of(const std::vector<Item>& items)
{
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < items.size(); ++i) places.emplace(items[i].id, i);
    return places;
}

/// The nodes of a graph, and nothing else.
class NodeCollector {
public:
    explicit NodeCollector(const Sop& sop)
        : sop_(sop), steps_(places_of(sop.langkah)), actors_(places_of(sop.pelaksana)), parts_(places_of(sop.bagian))
    {
    }

    void collect(FlowGraph& graph) const
    {
        std::set<std::size_t> drawn;
        std::vector<std::pair<Order, FlowNode>> nodes;
        const auto add = [&](FlowNode node) {
            const auto order = order_of(node);
            nodes.emplace_back(order, std::move(node));
        };
        for (std::size_t s = 0; s < sop_.alur.simbol.size(); ++s) {
            if (is_connector(sop_.alur.simbol[s].jenis)) continue;
            auto node = node_of(s);
            if (node.langkah) drawn.insert(*node.langkah);
            add(std::move(node));
        }
        for (std::size_t l = 0; l < sop_.langkah.size(); ++l) {
            if (drawn.contains(l)) continue;
            add(undrawn(l));
            graph.undrawn_steps.push_back(l);
        }
        std::stable_sort(nodes.begin(), nodes.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        graph.node_of.resize(sop_.alur.simbol.size());
        for (auto& [order, node] : nodes) {
            if (node.drawn) graph.node_of[node.simbol] = graph.nodes.size();
            graph.nodes.push_back(std::move(node));
        }
    }

private:
    /// The procedure, the step from 1, and whether the symbol is of no step and follows the one above it.
    using Order = std::tuple<std::size_t, std::size_t, bool>;

    FlowNode node_of(std::size_t s) const
    {
        const auto& symbol = sop_.alur.simbol[s];
        FlowNode node;
        node.simbol = s;
        node.jenis = symbol.jenis;
        if (symbol.langkah)
            if (const auto step = steps_.find(*symbol.langkah); step != steps_.end()) node.langkah = step->second;
        for (const auto& actor : symbol.pelaksana)
            if (const auto place = actors_.find(actor); place != actors_.end()) node.pelaksana.push_back(place->second);
        std::sort(node.pelaksana.begin(), node.pelaksana.end());
        const auto near = node.langkah ? node.langkah : step_above(symbol);
        if (near) node.bagian = part_of(*near);
        return node;
    }

    FlowNode undrawn(std::size_t l) const
    {
        FlowNode node;
        node.jenis = Simbol::Jenis::process;
        node.langkah = l;
        node.bagian = part_of(l);
        node.drawn = false;
        return node;
    }

    std::size_t part_of(std::size_t step) const
    {
        const auto part = parts_.find(sop_.langkah[step].bagian);
        return part == parts_.end() ? 0 : part->second;
    }

    /// The last step that begins above the symbol, or on an earlier page: whose neighbour a symbol beside the rows is.
    std::optional<std::size_t> step_above(const Simbol& symbol) const
    {
        std::optional<std::size_t> above;
        for (std::size_t l = 0; l < sop_.langkah.size(); ++l) {
            const auto& step = sop_.langkah[l];
            if (std::pair(step.page, step.box.y) <= std::pair(symbol.page, symbol.box.centre_y())) above = l;
        }
        return above;
    }

    Order order_of(const FlowNode& node) const
    {
        if (node.langkah) return {node.bagian, *node.langkah + 1, false};
        const auto above = step_above(sop_.alur.simbol[node.simbol]);
        return {node.bagian, above ? *above + 1 : 0, true};
    }

    const Sop& sop_;
    std::map<std::string, std::size_t> steps_, actors_, parts_;
};

/// Finds the edges of a graph that has its nodes.
class EdgeWalker {
public:
    EdgeWalker(const Sop& sop, FlowGraph& graph) : sop_(sop), links_(link_symbols(sop.alur)), graph_(graph) {}

    void walk()
    {
        for (std::size_t p = 0; p < links_.ends.size(); ++p)
            if (!links_.ends[p]) graph_.loose_arrows.push_back(p);
        for (std::size_t n = 0; n < graph_.nodes.size(); ++n)
            if (graph_.nodes[n].drawn) walk_from(n);
        // What leaves a connector that no work leads to has lost its beginning.
        for (std::size_t s = 0; s < sop_.alur.simbol.size(); ++s)
            if (is_connector(sop_.alur.simbol[s].jenis) && !reached_.contains(s)) add_loose(s);
    }

private:
    /// A link, and the symbol that it leaves.
    struct Hop {
        std::size_t from = 0;
        Link link;
    };

    void walk_from(std::size_t node)
    {
        std::map<std::size_t, Hop> met_by;  // each connector that was met from here
        std::vector<Hop> open;
        const auto open_links = [&](std::size_t symbol, std::optional<std::size_t> came_by) {
            const auto& links = links_.outs[symbol];
            for (auto link = links.rbegin(); link != links.rend(); ++link)
                if (link->arrow != came_by) open.push_back({symbol, *link});
        };
        open_links(graph_.nodes[node].simbol, std::nullopt);
        while (!open.empty()) {
            const Hop hop = open.back();
            open.pop_back();
            const auto symbol = hop.link.other;
            if (graph_.node_of[symbol]) {
                graph_.edges.push_back(edge_of(node, hop, met_by));
            } else if (met_by.emplace(symbol, hop).second) {
                reached_.insert(symbol);
                if (links_.outs[symbol].empty()) add_loose(symbol);
                open_links(symbol, hop.link.arrow);
            }
        }
    }

    /// The way from a node whose last hop this is.
    FlowEdge edge_of(std::size_t node, const Hop& last, const std::map<std::size_t, Hop>& met_by) const
    {
        FlowEdge edge;
        edge.from = node;
        edge.to = *graph_.node_of[last.link.other];
        edge.panah.push_back(last.link.arrow);
        for (auto symbol = last.from; symbol != graph_.nodes[node].simbol; symbol = met_by.at(symbol).from) {
            edge.connectors.push_back(symbol);
            edge.panah.push_back(met_by.at(symbol).link.arrow);
        }
        std::reverse(edge.connectors.begin(), edge.connectors.end());
        std::reverse(edge.panah.begin(), edge.panah.end());
        for (const auto p : edge.panah) {
            const auto& arrow = sop_.alur.panah[p];
            if (edge.label.empty() && arrow.label) edge.label = arrow.label->text;
            edge.confidence = std::min(edge.confidence, arrow.confidence);
            edge.review = edge.review || arrow.review;
        }
        return edge;
    }

    void add_loose(std::size_t connector)
    {
        if (loose_.insert(connector).second) graph_.loose_connectors.push_back(connector);
    }

    const Sop& sop_;
    const FlowLinks links_;
    FlowGraph& graph_;
    std::set<std::size_t> reached_, loose_;  ///< connectors
};

}  // namespace

FlowGraph build_flow_graph(const Sop& sop)
{
    FlowGraph graph;
    NodeCollector(sop).collect(graph);
    EdgeWalker(sop, graph).walk();
    graph.outs.resize(graph.nodes.size());
    graph.ins.resize(graph.nodes.size());
    for (std::size_t e = 0; e < graph.edges.size(); ++e) {
        graph.outs[graph.edges[e].from].push_back(e);
        graph.ins[graph.edges[e].to].push_back(e);
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
        for (const auto e : backwards ? graph.ins[at] : graph.outs[at]) {
            const auto next = backwards ? graph.edges[e].from : graph.edges[e].to;
            if (reached.insert(next).second) open.push_back(next);
        }
    }
    return reached;
}

}  // namespace alihsop
