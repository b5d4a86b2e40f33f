#include "exports/flow_graph.h"

#include <algorithm>
#include <map>
#include <set>

namespace alihsop {
namespace {

using Jenis = Simbol::Jenis;

bool is_connector(Jenis jenis) { return jenis == Jenis::offpage || jenis == Jenis::onpage; }

template <class Item>
std::map<std::string, std::size_t> places_of(const std::vector<Item>& items)
{
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < items.size(); ++i) places.emplace(items[i].id, i);
    return places;
}

/// An arrow as the walk meets it: an arrow with two heads is met in both directions.
struct Hop {
    std::size_t to;  ///< index into alur.simbol
    std::size_t panah;
};

class GraphBuilder {
public:
    GraphBuilder(const Sop& sop, const std::string& pointer, LossReport& losses)
        : sop_(sop),
          pointer_(pointer),
          losses_(losses),
          symbols_(places_of(sop.alur.simbol)),
          steps_(places_of(sop.langkah)),
          actors_(places_of(sop.pelaksana)),
          parts_(places_of(sop.bagian)),
          hops_(sop.alur.simbol.size())
    {
    }

    FlowGraph build()
    {
        collect_nodes();
        collect_hops();
        for (std::size_t n = 0; n < graph_.nodes.size(); ++n)
            if (graph_.nodes[n].drawn) walk_from(n);
        report_unreached();
        return std::move(graph_);
    }

private:
    void collect_nodes()
    {
        std::set<std::size_t> drawn;
        for (std::size_t s = 0; s < sop_.alur.simbol.size(); ++s) {
            if (is_connector(sop_.alur.simbol[s].jenis)) continue;
            graph_.nodes.push_back(node_of(s));
            if (const auto step = graph_.nodes.back().langkah) drawn.insert(*step);
        }
        for (std::size_t l = 0; l < sop_.langkah.size(); ++l)
            if (!drawn.contains(l)) add_undrawn(l);
        std::stable_sort(graph_.nodes.begin(), graph_.nodes.end(), [this](const auto& a, const auto& b) {
            return std::pair(a.bagian, order_of(a)) < std::pair(b.bagian, order_of(b));
        });
        for (std::size_t n = 0; n < graph_.nodes.size(); ++n)
            if (graph_.nodes[n].drawn) node_of_symbol_[graph_.nodes[n].simbol] = n;
    }

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

    void add_undrawn(std::size_t l)
    {
        FlowNode node;
        node.jenis = Jenis::process;
        node.langkah = l;
        node.bagian = part_of(l);
        node.drawn = false;
        graph_.nodes.push_back(node);
        losses_.push_back(
            {LossKind::changed, "step-without-symbol", pointer_ + "/langkah/" + std::to_string(l), sop_.langkah[l].id});
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

    /// Steps in their order; a symbol of no step follows the step above it.
    std::pair<std::size_t, int> order_of(const FlowNode& node) const
    {
        if (node.langkah) return {*node.langkah + 1, 0};
        const auto above = step_above(sop_.alur.simbol[node.simbol]);
        return {above ? *above + 1 : 0, 1};
    }

    void collect_hops()
    {
        for (std::size_t p = 0; p < sop_.alur.panah.size(); ++p) {
            const auto& arrow = sop_.alur.panah[p];
            const auto from = symbols_.find(arrow.dari);
            const auto to = symbols_.find(arrow.ke);
            if (from == symbols_.end() || to == symbols_.end()) {
                losses_.push_back({LossKind::dropped, "loose-arrow", pointer_to_arrow(p), arrow.id});
                continue;
            }
            hops_[from->second].push_back({to->second, p});
            if (arrow.dua_arah) hops_[to->second].push_back({from->second, p});
        }
    }

    void walk_from(std::size_t node)
    {
        FlowEdge way;
        way.from = node;
        std::set<std::size_t> seen;
        for (const auto& hop : hops_[graph_.nodes[node].simbol]) walk(way, hop, seen);
    }

    void walk(FlowEdge way, const Hop& hop, std::set<std::size_t>& seen)
    {
        const auto& arrow = sop_.alur.panah[hop.panah];
        way.panah.push_back(hop.panah);
        if (way.label.empty() && arrow.label) way.label = arrow.label->text;
        way.confidence = std::min(way.confidence, arrow.confidence);
        way.review = way.review || arrow.review;
        if (const auto node = node_of_symbol_.find(hop.to); node != node_of_symbol_.end()) {
            way.to = node->second;
            graph_.edges.push_back(way);
            return;
        }
        if (!seen.insert(hop.to).second) return;
        reached_.insert(hop.to);
        way.connectors.push_back(hop.to);
        if (hops_[hop.to].empty()) report_loose(hop.to);
        for (const auto& next : hops_[hop.to])
            if (next.panah != hop.panah) walk(way, next, seen);
    }

    /// Connectors that no work leads to: what leaves them has lost its beginning.
    void report_unreached()
    {
        for (std::size_t s = 0; s < sop_.alur.simbol.size(); ++s)
            if (is_connector(sop_.alur.simbol[s].jenis) && !reached_.contains(s)) report_loose(s);
    }

    void report_loose(std::size_t connector)
    {
        if (loose_.insert(connector).second)
            losses_.push_back({LossKind::dropped, "loose-connector",
                               pointer_ + "/alur/simbol/" + std::to_string(connector), sop_.alur.simbol[connector].id});
    }

    std::string pointer_to_arrow(std::size_t p) const { return pointer_ + "/alur/panah/" + std::to_string(p); }

    const Sop& sop_;
    const std::string& pointer_;
    LossReport& losses_;
    std::map<std::string, std::size_t> symbols_, steps_, actors_, parts_;
    std::vector<std::vector<Hop>> hops_;  ///< of each symbol
    std::map<std::size_t, std::size_t> node_of_symbol_;
    std::set<std::size_t> reached_, loose_;  ///< connectors
    FlowGraph graph_;
};

std::vector<std::size_t> matching(const std::vector<FlowEdge>& edges, std::size_t FlowEdge::*end, std::size_t node)
{
    std::vector<std::size_t> found;
    for (std::size_t e = 0; e < edges.size(); ++e)
        if (edges[e].*end == node) found.push_back(e);
    return found;
}

}  // namespace

std::vector<std::size_t> FlowGraph::edges_from(std::size_t node) const
{
    return matching(edges, &FlowEdge::from, node);
}
std::vector<std::size_t> FlowGraph::edges_to(std::size_t node) const { return matching(edges, &FlowEdge::to, node); }

FlowGraph build_flow_graph(const Sop& sop, const std::string& pointer, LossReport& losses)
{
    return GraphBuilder(sop, pointer, losses).build();
}

}  // namespace alihsop
