// Method: each node of the flow graph becomes a task, as on the form even capsules and diamonds carry an
// activity; what BPMN wants besides (events at both ends, gateways where ways part) is put before or behind it
// in the same cell of the grid, in four slots. Ways enter a node's task and leave its last element.
//
// What was added is marked as such, so that a reader of the file can tell the form from the notation. Fails for
// ways into another procedure, which BPMN only knows as messages: they are told as changed.
#include "exports/bpmn/bpmn_process.h"

#include <algorithm>
#include <map>
#include <set>

#include "exports/drawings/swimlane_drawing.h"
#include "exports/plain_text.h"

namespace alihsop {
namespace {

using Kind = BpmnNode::Kind;
using Jenis = Simbol::Jenis;

enum Slot : std::size_t { kStartSlot, kTaskSlot, kGatewaySlot, kEndSlot };

class ModelBuilder {
public:
    ModelBuilder(const Sop& sop, const FlowGraph& graph, const std::string& pointer, LossReport& losses)
        : sop_(sop), graph_(graph), pointer_(pointer), losses_(losses)
    {
    }

    BpmnModel build()
    {
        for (auto& grid : build_swimlane_grids(sop_, graph_, pointer_, losses_)) {
            model_.processes.push_back({std::move(grid), {}, {}});
            fill(model_.processes.back());
        }
        for (std::size_t e = 0; e < graph_.edges.size(); ++e) add_edge(e);
        return std::move(model_);
    }

private:
    void fill(BpmnProcess& process)
    {
        has_start_ = false;
        for (std::size_t i = 0; i < process.grid.nodes.size(); ++i) add_node(process, i);
    }

    void add_node(BpmnProcess& process, std::size_t i)
    {
        const auto n = process.grid.nodes[i];
        const auto& node = graph_.nodes[n];
        const auto stem = id_of(node);
        const auto task = add(process, i, {Kind::task, "Task_" + stem, text_of_node(sop_, node), n}, kTaskSlot);
        task_of_[n] = leaves_by_[n] = task;
        if (!node.drawn) return;
        // BPMN wants a start; where a loop leads back to every node, the first one has it.
        const bool first = !has_start_;
        if (first || graph_.ins[n].empty()) {
            has_start_ = true;
            const bool capsule = node.jenis == Jenis::terminator;
            const auto start = add(process, i, {Kind::start, "Start_" + stem, "Mulai", {}, !capsule}, kStartSlot);
            link(process, start, task, "Flow_start_" + stem);
        }
        add_gateway(process, i, n, stem);
        if (is_end(n)) {
            const bool capsule = node.jenis == Jenis::terminator;
            const auto end = add(process, i, {Kind::end, "End_" + stem, "Selesai", {}, !capsule}, kEndSlot);
            link(process, leaves_by_[n], end, "Flow_end_" + stem);
        }
        report_kind(node, first);
    }

    /// Nothing follows; or it is a capsule from which ways only lead back.
    bool is_end(std::size_t n) const
    {
        const auto& ways = graph_.outs[n];
        return ways.empty() ||
               (graph_.nodes[n].jenis == Jenis::terminator && !graph_.ins[n].empty() &&
                std::all_of(ways.begin(), ways.end(), [&](auto way) { return graph_.edges[way].to < n; }));
    }

    void add_gateway(BpmnProcess& process, std::size_t i, std::size_t n, const std::string& stem)
    {
        const auto& ways = graph_.outs[n];
        const bool decision = graph_.nodes[n].jenis == Jenis::decision;
        if (decision && ways.size() < 2) report("decision-without-branches", graph_.nodes[n], LossKind::changed);
        // A capsule that may end the work or send it back decides, whatever its shape says.
        const bool also_ends = !ways.empty() && is_end(n);
        // One way needs no gateway, whatever the symbol: BPMN's linters call such a one superfluous.
        if (ways.size() + (also_ends ? 1 : 0) < 2) return;
        const auto question = question_of(graph_.nodes[n], ways);
        const bool exclusive = decision || also_ends || !question.empty();
        const auto gateway = add(process, i,
                                 {exclusive ? Kind::exclusive : Kind::parallel,
                                  "Gateway_" + stem,
                                  exclusive && question.empty() ? "?" : question,
                                  {},
                                  !decision},
                                 kGatewaySlot);
        link(process, task_of_[n], gateway, "Flow_gateway_" + stem);
        leaves_by_[n] = gateway;
    }

    /// What a gateway asks: the text within the diamond, or the labels of its ways ("Ya / Tidak?").
    std::string question_of(const FlowNode& node, const std::vector<std::size_t>& ways) const
    {
        const auto text = text_of(sop_.alur.simbol[node.simbol].teks);
        if (node.jenis == Jenis::decision && !text.empty()) return text;
        std::string labels;
        std::set<std::string> seen;
        for (const auto way : ways)
            if (const auto& label = graph_.edges[way].label; !label.empty() && seen.insert(label).second)
                labels += (labels.empty() ? "" : " / ") + label;
        return labels.empty() ? "" : labels + "?";
    }

    void add_edge(std::size_t e)
    {
        const auto& edge = graph_.edges[e];
        const auto part = graph_.nodes[edge.from].bagian;
        const auto id = "Flow_" + std::to_string(e + 1);
        if (part != graph_.nodes[edge.to].bagian) {
            auto& to = model_.processes[graph_.nodes[edge.to].bagian];
            model_.messages.push_back(
                {id, edge.label, model_.processes[part].nodes[task_of_[edge.from]].id, to.nodes[task_of_[edge.to]].id});
            losses_.push_back({LossKind::changed, "way-between-procedures",
                               pointer_ + "/alur/panah/" + std::to_string(edge.panah.front()), edge.label});
            return;
        }
        model_.processes[part].flows.push_back({id, edge.label, leaves_by_[edge.from], task_of_[edge.to], e});
    }

    std::size_t add(BpmnProcess& process, std::size_t i, BpmnNode node, Slot slot) const
    {
        node.lane = process.grid.places[i].lane;
        node.rank = process.grid.places[i].rank;
        node.slot = slot;
        process.nodes.push_back(std::move(node));
        return process.nodes.size() - 1;
    }

    static void link(BpmnProcess& process, std::size_t from, std::size_t to, const std::string& id)
    {
        process.flows.push_back({id, "", from, to, {}});
    }

    /// The symbol's id where it is an NCName and not yet taken, else a number.
    std::string id_of(const FlowNode& node)
    {
        const auto wanted = node.drawn ? sop_.alur.simbol[node.simbol].id : sop_.langkah[*node.langkah].id;
        std::string id;
        for (const char c : wanted)
            id += (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? c : '_';
        // Ids of two SOPs' symbols are alike only within one file when a letter was no NCName's.
        while (!taken_.insert(id).second) id += "_" + std::to_string(taken_.size());
        return id;
    }

    void report(const std::string& code, const FlowNode& node, LossKind kind)
    {
        losses_.push_back({kind, code, pointer_ + "/alur/simbol/" + std::to_string(node.simbol),
                           name_of(sop_.alur.simbol[node.simbol].jenis)});
    }

    void report_kind(const FlowNode& node, bool first)
    {
        const bool in_mid_flow =
            node.jenis == Jenis::terminator && !first && !is_end(index_of(node)) && !graph_.ins[index_of(node)].empty();
        if (in_mid_flow || node.jenis == Jenis::other) report("symbol-kind", node, LossKind::changed);
    }

    std::size_t index_of(const FlowNode& node) const { return static_cast<std::size_t>(&node - graph_.nodes.data()); }

    const Sop& sop_;
    const FlowGraph& graph_;
    const std::string& pointer_;
    LossReport& losses_;
    BpmnModel model_;
    std::map<std::size_t, std::size_t> task_of_, leaves_by_;  ///< of a node of the graph: what ways enter, and leave
    bool has_start_ = false;                                  ///< the process in work has its first event
    std::set<std::string> taken_;
};

}  // namespace

BpmnModel build_bpmn_model(const Sop& sop, const FlowGraph& graph, const std::string& pointer, LossReport& losses)
{
    return ModelBuilder(sop, graph, pointer, losses).build();
}

}  // namespace alihsop
