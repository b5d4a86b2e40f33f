// Method: the drawing is walked as a graph from work to work (connectors walked through), a procedure (bagian)
// at a time. Its starts are the capsules that nothing leads to, its ends those that nothing leaves; what
// neither can be reached from a start nor reaches an end is cut off, and a circle without a decision never
// ends.
//
// Each part that is cut off is told once, where the way is missing, and circles once each: one lost arrow would
// otherwise give a finding for every symbol behind it. Over the truths of the devset (47 SOPs) the checks
// blamed the reading 11 times, where they had blamed it 29 times for the start alone. What rests on a drawing
// that is marked for review is the reading's, not the paper's.
#include "checks/check_flow.h"

#include <algorithm>
#include <map>

#include "checks/check_steps.h"
#include "checks/step_name.h"
#include "models/flow_graph.h"
#include "models/flow_links.h"
#include "models/is_connector.h"

namespace alihsop {
namespace {

using Jenis = Simbol::Jenis;

/// Walks over the symbols of one SOP. `symbol` is an index into them, `node` one into the graph's nodes.
class FlowChecker {
public:
    FlowChecker(const CheckedSop& checked, FindingList& findings)
        : checked_(checked),
          symbols_(checked.sop.alur.simbol),
          graph_(build_flow_graph(checked.sop)),
          findings_(findings)
    {
        for (std::size_t s = 0; s < checked.sop.langkah.size(); ++s) step_at_[checked.sop.langkah[s].id] = s;
    }

    void check()
    {
        check_steps_and_symbols();
        std::map<std::string, std::vector<std::size_t>> procedures;
        for (std::size_t i = 0; i < symbols_.size(); ++i)
            // An SOP may hold several procedures, each with its own start and end; connectors belong to ways,
            // not to steps.
            if (const auto* step = step_of(i); step && graph_.node_of[i])
                procedures[step->bagian].push_back(*graph_.node_of[i]);
        for (const auto& [bagian, nodes] : procedures) check_procedure(bagian, nodes);
        for (std::size_t i = 0; i < symbols_.size(); ++i) check_symbol(i);
    }

private:
    [[nodiscard]] const Langkah* step_of(std::size_t symbol) const
    {
        const auto& id = symbols_[symbol].langkah;
        const auto found = id ? step_at_.find(*id) : step_at_.end();
        return found == step_at_.end() ? nullptr : &checked_.sop.langkah[found->second];
    }
    [[nodiscard]] std::string name_of(std::size_t symbol) const
    {
        const auto* step = step_of(symbol);
        return step ? step_name(*step) : symbols_[symbol].id;
    }
    [[nodiscard]] std::string pointer_to(std::size_t symbol) const
    {
        return under(checked_.pointer + "/alur/simbol", symbol);
    }
    [[nodiscard]] std::size_t symbol_of(std::size_t node) const { return graph_.nodes[node].simbol; }
    [[nodiscard]] bool terminator(std::size_t node) const { return graph_.nodes[node].jenis == Jenis::terminator; }
    /// Whether the symbol, or an arrow that leaves it, is marked for review.
    [[nodiscard]] bool doubtful(std::size_t symbol) const
    {
        const auto& arrows = checked_.sop.alur.panah;
        return symbols_[symbol].review || std::any_of(arrows.begin(), arrows.end(), [&](const Panah& arrow) {
                   return arrow.review && arrow.dari == symbols_[symbol].id;
               });
    }
    // Without any arrow the ways were not read, or are not drawn: nothing is said about them.
    [[nodiscard]] bool has_arrows() const { return !checked_.sop.alur.panah.empty(); }

    void check_steps_and_symbols()
    {
        const auto& steps = checked_.sop.langkah;
        for (std::size_t s = 0; s < steps.size(); ++s) {
            // A connector in a row is not that row's work.
            const bool drawn = std::any_of(symbols_.begin(), symbols_.end(), [&](const Simbol& symbol) {
                return symbol.langkah == steps[s].id && !is_connector(symbol.jenis);
            });
            if (!drawn && !says_nothing(text_of(steps[s].kegiatan)))
                findings_.add("step-without-symbol", under(checked_.pointer + "/langkah", s), {step_name(steps[s])});
        }
        for (std::size_t i = 0; i < symbols_.size(); ++i)
            if (!symbols_[i].langkah && !is_connector(symbols_[i].jenis))
                findings_.add("symbol-without-step", pointer_to(i));
        for (std::size_t a = 0; a < checked_.sop.pelaksana.size(); ++a) check_actor_used(a);
    }

    void check_actor_used(std::size_t a)
    {
        const auto& actor = checked_.sop.pelaksana[a];
        const bool used = std::any_of(symbols_.begin(), symbols_.end(), [&](const Simbol& symbol) {
            return std::find(symbol.pelaksana.begin(), symbol.pelaksana.end(), actor.id) != symbol.pelaksana.end();
        });
        // An actor who does nothing may be a column whose symbols were missed: hence a finding about the
        // reading.
        if (!used)
            findings_.add("actor-unused", under(checked_.pointer + "/pelaksana", a), {quoted(actor.nama.text)},
                          {&actor.nama});
    }

    /// Start, end and the ways between them of one procedure. `nodes`: its own, in the order of their symbols.
    void check_procedure(const std::string& bagian, const std::vector<std::size_t>& nodes)
    {
        check_ends_are_capsules(bagian);
        if (!has_arrows()) return;
        const auto starts = ends_of(nodes, graph_.ins, graph_.outs);
        const auto ends = ends_of({nodes.rbegin(), nodes.rend()}, graph_.outs, graph_.ins);
        if (starts.empty()) findings_.add("start-missing", checked_.pointer + "/alur");
        if (starts.size() > 1)
            findings_.add("start-repeated", checked_.pointer + "/alur", {std::to_string(starts.size())});
        if (ends.empty()) findings_.add("end-missing", checked_.pointer + "/alur");
        check_ways(nodes, starts, ends);
        check_loops(nodes);
    }

    /// The edges of each node on one side of it.
    using Ways = std::vector<std::vector<std::size_t>>;

    /// The capsules at one end of the flow: those without a way beyond. When a way leads back to each of them (a
    /// refusal sends the papers back to the first step), the first capsule of the list.
    [[nodiscard]] std::vector<std::size_t> ends_of(const std::vector<std::size_t>& nodes, const Ways& beyond,
                                                   const Ways& within) const
    {
        std::vector<std::size_t> found;
        for (const auto n : nodes)
            if (terminator(n) && beyond[n].empty() && !within[n].empty()) found.push_back(n);
        if (!found.empty()) return found;
        for (const auto n : nodes)
            if (terminator(n) && !within[n].empty()) return {n};
        return {};
    }

    void check_ends_are_capsules(const std::string& bagian)
    {
        const Langkah* first = nullptr;
        const Langkah* last = nullptr;
        for (const auto& step : checked_.sop.langkah) {
            if (step.bagian != bagian) continue;
            if (!first) first = &step;
            last = &step;
        }
        const auto drawn_as_capsule = [&](const Langkah& step) {
            bool any = false;
            for (const auto& symbol : symbols_) {
                if (symbol.langkah != step.id || is_connector(symbol.jenis)) continue;
                if (symbol.jenis == Jenis::terminator) return true;
                any = true;
            }
            return !any;  // a step without a symbol is told of elsewhere
        };
        if (first && !drawn_as_capsule(*first)) findings_.add("first-step-not-terminator", pointer_to_step(*first));
        if (last && last != first && !drawn_as_capsule(*last))
            findings_.add("last-step-not-terminator", pointer_to_step(*last));
    }

    [[nodiscard]] std::string pointer_to_step(const Langkah& step) const
    {
        return under(checked_.pointer + "/langkah", step_at_.at(step.id));
    }

    void check_ways(const std::vector<std::size_t>& nodes, const std::vector<std::size_t>& starts,
                    const std::vector<std::size_t>& ends)
    {
        // Only where the end of the flow is plain to see: a capsule in the midst of ways may be none.
        if (!starts.empty() && graph_.ins[starts[0]].empty())
            tell_cut_off(nodes, reachable(graph_, starts), graph_.ins, false, "symbol-unreachable");
        if (!ends.empty() && graph_.outs[ends[0]].empty())
            tell_cut_off(nodes, reachable(graph_, ends, true), graph_.outs, true, "symbol-without-end");
    }

    /// One finding for each part of the flow that is cut off, at the symbol where the way is missing: what follows
    /// from it is not told again.
    void tell_cut_off(const std::vector<std::size_t>& nodes, std::set<std::size_t> joined, const Ways& ways,
                      bool backwards, const char* code)
    {
        // First the symbols that no way leads to, as they are the causes; what is left then is a circle that
        // stands apart.
        for (const bool without_way : {true, false})
            for (const auto n : nodes) {
                if (joined.contains(n) || (without_way && !ways[n].empty())) continue;
                findings_.add(code, pointer_to(symbol_of(n)), {name_of(symbol_of(n))});
                joined.merge(reachable(graph_, {n}, backwards));
            }
    }

    /// A circle that no decision can leave: once a circle, at its first symbol.
    void check_loops(const std::vector<std::size_t>& nodes)
    {
        std::set<std::size_t> told;
        for (const auto n : nodes) {
            std::vector<std::size_t> next;
            for (const auto e : graph_.outs[n]) next.push_back(graph_.edges[e].to);
            const auto behind = reachable(graph_, next);
            if (!behind.contains(n) || told.contains(n)) continue;
            const auto before = reachable(graph_, {n}, true);
            bool decides = false;
            for (const auto other : behind) {
                if (!before.contains(other)) continue;
                told.insert(other);
                decides = decides || graph_.nodes[other].jenis == Jenis::decision;
            }
            const auto i = symbol_of(n);
            if (!decides) findings_.add_of_drawing("loop-without-decision", pointer_to(i), {name_of(i)}, doubtful(i));
        }
    }

    void check_symbol(std::size_t i)
    {
        const auto jenis = symbols_[i].jenis;
        if (jenis == Jenis::other) findings_.add("symbol-not-standard", pointer_to(i));
        if (jenis == Jenis::decision) check_decision(i);
        const auto ways = graph_.node_of[i] ? graph_.outs[*graph_.node_of[i]].size() : 0;
        if (jenis == Jenis::process && ways > 1)
            findings_.add_of_drawing("process-splits", pointer_to(i), {name_of(i), std::to_string(ways)}, doubtful(i));
        if (jenis == Jenis::process || jenis == Jenis::terminator) check_undecided(i);
    }

    /// Fewer than two ways out is the reading's fault more often than the paper's: an arrow was missed. More
    /// than two are drawn by some agencies and only warned of.
    void check_decision(std::size_t i)
    {
        const auto* step = step_of(i);
        if (step && step->kegiatan && !has_condition(step->kegiatan->text))
            findings_.add("decision-without-condition", pointer_to(i), {name_of(i)}, {&*step->kegiatan});
        if (!has_arrows()) return;
        std::vector<const FlowEdge*> branches;
        for (const auto e : graph_.outs[*graph_.node_of[i]]) branches.push_back(&graph_.edges[e]);
        const auto count = std::to_string(branches.size());
        // A connector's way counts through to its twin's: branches are those of the graph, not arrows on this
        // page.
        if (branches.size() < 2) findings_.add("decision-branches", pointer_to(i), {name_of(i), count});
        if (branches.size() > 2)
            findings_.add_of_drawing("decision-many-branches", pointer_to(i), {name_of(i), count}, doubtful(i));
        if (branches.size() == 2 && branches[0]->to == branches[1]->to)
            findings_.add("decision-same-target", pointer_to(i), {name_of(i)});
        const bool labelled =
            std::any_of(branches.begin(), branches.end(), [](const auto* branch) { return !branch->label.empty(); });
        if (branches.size() >= 2 && !labelled) findings_.add("decision-unlabelled", pointer_to(i), {name_of(i)});
    }

    /// A step with two ways in its text and no decision among its symbols.
    void check_undecided(std::size_t i)
    {
        const auto* step = step_of(i);
        if (!step || !step->kegiatan || !has_two_ways(step->kegiatan->text)) return;
        const bool first = std::none_of(symbols_.begin(), symbols_.begin() + static_cast<std::ptrdiff_t>(i),
                                        [&](const Simbol& symbol) { return symbol.langkah == step->id; });
        const bool decided = std::any_of(symbols_.begin(), symbols_.end(), [&](const Simbol& symbol) {
            return symbol.langkah == step->id && symbol.jenis == Jenis::decision;
        });
        if (first && !decided)
            findings_.add("condition-without-decision", pointer_to(i), {name_of(i)}, {&*step->kegiatan});
    }

    const CheckedSop& checked_;
    const std::vector<Simbol>& symbols_;
    const FlowGraph graph_;
    FindingList& findings_;
    std::map<std::string, std::size_t> step_at_;
};

}  // namespace

void check_flow(const CheckedSop& checked, FindingList& findings)
{
    if (checked.sop.alur.simbol.empty()) return;
    FlowChecker(checked, findings).check();
    check_connectors(checked, findings);
}

void check_connectors(const CheckedSop& checked, FindingList& findings)
{
    const auto& flow = checked.sop.alur;
    const auto links = link_symbols(flow);
    std::set<std::size_t> paired;
    for (std::size_t e = 0; e < flow.panah.size(); ++e) {
        const auto& ends = links.ends[e];
        if (flow.panah[e].jenis != Panah::Jenis::bersambung || !ends) continue;
        paired.insert({ends->from, ends->to});
        const auto& a = flow.simbol[ends->from];
        const auto& b = flow.simbol[ends->to];
        if (a.jenis == Jenis::offpage && b.jenis == Jenis::offpage && a.page == b.page)
            findings.add("connector-same-page", under(checked.pointer + "/alur/panah", e));
    }
    std::map<std::string, int> letters;
    for (std::size_t i = 0; i < flow.simbol.size(); ++i) {
        const auto& symbol = flow.simbol[i];
        if (symbol.jenis != Jenis::offpage) continue;
        const auto pointer = under(checked.pointer + "/alur/simbol", i);
        if (!paired.contains(i)) findings.add("connector-unmatched", pointer, {std::to_string(symbol.page)});
        const auto letter = text_of(symbol.teks);
        if (!says_nothing(letter) && ++letters[letter] == 3)
            findings.add("connector-letter-repeated", pointer, {letter}, {&*symbol.teks});
    }
}

}  // namespace alihsop
