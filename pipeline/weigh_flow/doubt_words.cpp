#include "pipeline/weigh_flow/doubt_words.h"

#include <algorithm>
#include <optional>
#include <string>

#include "pipeline/weigh_flow/step_words.h"

namespace alihsop {
namespace {

constexpr DoubtReason kNoDecision{"decision-expected", "decides nothing, though the step's text tells of a decision"};
constexpr DoubtReason kNoWayBack{"way-back-expected", "sends nothing back, though the step's text says so"};
constexpr DoubtReason kOtherActor{"actor-differs",
                                  "stands in another column than that of the actor whom the step's text names"};

bool holds_all(const std::vector<std::string>& words, const std::vector<std::string>& of)
{
    return std::all_of(of.begin(), of.end(), [&](const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
}

// The only actor whose name fits the subject of a step; nothing when none does, or several do.
std::optional<std::string> actor_named(const Sop& sop, const std::vector<std::string>& subject)
{
    std::optional<std::string> named;
    for (const auto& actor : sop.pelaksana) {
        const auto name = words_of_step(actor.nama.text);
        if (subject.empty() || name.empty() || (!holds_all(name, subject) && !holds_all(subject, name))) continue;
        if (named) return std::nullopt;
        named = actor.id;
    }
    return named;
}

std::vector<std::size_t> steps_in(const FlowView& flow, std::size_t row)
{
    auto symbols = flow.symbols_of_row[row];
    std::erase_if(symbols, [&](std::size_t i) { return flow.is_connector(i); });
    return symbols;
}

bool sends_back(const FlowView& flow, std::size_t symbol)
{
    const auto& outs = flow.outs[symbol];
    return std::any_of(outs.begin(), outs.end(), [&](const FlowView::Link& out) {
        const auto end = flow.beyond_connectors(out.other, true);
        return flow.rows[end] == FlowView::kNoRow || flow.rows[end] <= flow.rows[symbol] || flow.is_connector(end);
    });
}

}  // namespace

void doubt_words(const FlowView& flow, Doubts& doubts)
{
    for (std::size_t row = 0; row < flow.symbols_of_row.size(); ++row) {
        const auto& activity = flow.sop.langkah[row].kegiatan;
        const auto symbols = steps_in(flow, row);
        if (!activity || symbols.empty()) continue;
        const auto words = words_of_step(activity->text);
        const auto add = [&](const DoubtReason& reason) {
            for (const auto i : symbols) doubts.push_back({Doubt::Part::symbol, i, &reason});
        };
        const bool decides =
            std::any_of(symbols.begin(), symbols.end(), [&](std::size_t i) { return flow.decides(i); });
        if (!decides && tells_of_decision(words)) add(kNoDecision);
        const bool back =
            std::any_of(symbols.begin(), symbols.end(), [&](std::size_t i) { return sends_back(flow, i); });
        if (decides && !back && tells_of_way_back(words)) add(kNoWayBack);
        const auto actor = actor_named(flow.sop, subject_of(words));
        const auto stands_there = [&](std::size_t i) {
            const auto& actors = flow.symbol(i).pelaksana;
            return std::find(actors.begin(), actors.end(), actor) != actors.end();
        };
        if (actor && symbols.size() == 1 && !stands_there(symbols.front())) add(kOtherActor);
    }
}

}  // namespace alihsop
