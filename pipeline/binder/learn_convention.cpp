// Method: the entries of an SOP's legends are gathered by the shape that they draw; a shape that stands for one
// other thing teaches it. What was taught changes a symbol only where its place agrees (an end at an end of the
// flow, a decision with two ways out), as a legend may say what this SOP does not do.
#include "pipeline/binder/learn_convention.h"

#include <algorithm>
#include <set>

#include "models/is_connector.h"
#include "pipeline/weigh_flow/flow_view.h"

namespace alihsop {
namespace {

using Jenis = Simbol::Jenis;

constexpr double kSureByLegend = 0.95;  // of a symbol whose kind a legend tells
// As many capsules as a procedure needs.
constexpr int kStartAndEnd = 2;

std::string name_of(Jenis jenis)
{
    switch (jenis) {
        case Jenis::terminator:
            return "terminator";
        case Jenis::process:
            return "process";
        case Jenis::decision:
            return "decision";
        case Jenis::offpage:
            return "offpage";
        case Jenis::onpage:
            return "onpage";
        default:
            return "other";
    }
}

// The first or last symbol of the procedure: of its row the one that nothing enters, or leaves, or the only one.
bool is_an_end(const FlowView& flow, std::size_t i)
{
    const int row = flow.rows[i];
    if (row == FlowView::kNoRow) return false;
    const bool alone = flow.symbols_of_row[static_cast<std::size_t>(row)].size() == 1;
    return (flow.is_first_row(row) && (alone || flow.ins[i].empty())) ||
           (flow.is_last_row(row) && (alone || flow.outs[i].empty()));
}

bool agrees(const FlowView& flow, std::size_t i, Jenis meaning)
{
    if (meaning == Jenis::terminator) return is_an_end(flow, i);
    if (meaning == Jenis::decision) return flow.outs[i].size() > 1;
    return flow.symbol(i).jenis != Jenis::terminator || !is_an_end(flow, i);
}

void add_finding(Sop& sop, Finding::Severity severity, const std::string& code, const std::string& message,
                 const std::string& pointer)
{
    sop.findings.push_back({severity, code, Finding::Origin::reading, message, pointer + "/alur"});
}

// Every step an oval, and no legend that says so.
void note_ovals_for_steps(Sop& sop, const std::string& pointer)
{
    const auto& symbols = sop.alur.simbol;
    const auto count = [&](Jenis jenis) {
        return std::count_if(symbols.begin(), symbols.end(),
                             [&](const Simbol& symbol) { return symbol.jenis == jenis; });
    };
    if (count(Jenis::process) > 0 || count(Jenis::terminator) <= kStartAndEnd || FlowView(sop).terminators_mark_ends())
        return;
    add_finding(sop, Finding::Severity::info, "steps-drawn-as-ends",
                "every step is drawn as a start or end is; the kinds of the symbols are as drawn, and none is taken "
                "for an end by its shape",
                pointer);
}

}  // namespace

Convention learn_convention(const std::vector<LegendEntry>& legend)
{
    std::map<Jenis, std::set<Jenis>> meanings;
    bool process_elsewhere = false;
    for (const auto& entry : legend) {
        meanings[entry.drawn].insert(entry.meaning);
        process_elsewhere = process_elsewhere || (entry.meaning == Jenis::process && entry.drawn != Jenis::process);
    }
    Convention convention;
    for (auto& [drawn, said] : meanings) {
        if (drawn == Jenis::terminator && said.size() > 1 && said.contains(Jenis::process))
            said.erase(Jenis::terminator);
        // A shape with two meanings teaches nothing, and one that means itself changes nothing.
        if (said.size() != 1 || *said.begin() == drawn || *said.begin() == Jenis::other) continue;
        const Jenis meaning = *said.begin();
        // A shape that is drawn for steps is not made a connector by a misread entry.
        if (is_connector(meaning) && drawn != Jenis::other) continue;
        if (drawn == Jenis::process && !process_elsewhere) continue;
        convention[drawn] = meaning;
    }
    return convention;
}

void follow_convention(Sop& sop, const std::vector<LegendEntry>& legend, const std::string& pointer)
{
    const Convention convention = learn_convention(legend);
    std::vector<std::size_t> told;
    if (!convention.empty()) {
        // Who is told is decided on the flow as drawn, before any symbol changes.
        const FlowView flow(sop);
        for (std::size_t i = 0; i < sop.alur.simbol.size(); ++i) {
            const auto taught = convention.find(sop.alur.simbol[i].jenis);
            if (taught != convention.end() && agrees(flow, i, taught->second)) told.push_back(i);
        }
    }
    std::map<Jenis, int> changed;
    for (const std::size_t i : told) {
        Simbol& symbol = sop.alur.simbol[i];
        ++changed[symbol.jenis];
        symbol.jenis = convention.at(symbol.jenis);
        symbol.confidence = std::min(symbol.confidence, kSureByLegend);
    }
    for (const auto& [drawn, count] : changed)
        add_finding(sop, Finding::Severity::warning, "symbols-read-by-legend",
                    std::to_string(count) + " symbol(s) drawn as " + name_of(drawn) + " are " +
                        name_of(convention.at(drawn)) + ": so the legend says",
                    pointer);
    if (changed.empty()) note_ovals_for_steps(sop, pointer);
}

}  // namespace alihsop
