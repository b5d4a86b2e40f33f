#include "pipeline/weigh_flow/flow_evidence.h"

#include <array>
#include <charconv>

#include "models/log_odds.h"

namespace alihsop {
namespace {

// In the order of Simbol::Jenis and Panah::Jenis.
constexpr std::array<std::string_view, 6> kSymbolKindNames = {"terminator", "process", "decision",
                                                              "offpage",    "onpage",  "other"};
constexpr std::array<std::string_view, 2> kArrowKindNames = {"panah", "bersambung"};

FlowEvidence evidence_of_symbol(const Sop& sop, std::size_t index, const Doubts& doubts)
{
    const auto& symbol = sop.alur.simbol[index];
    FlowEvidence evidence;
    evidence.part = Doubt::Part::symbol;
    evidence.kind = kSymbolKindNames.at(static_cast<std::size_t>(symbol.jenis));
    evidence.reader = log_odds(symbol.confidence);
    for (const auto& doubt : doubts)
        if (doubt.part == Doubt::Part::symbol && doubt.index == index) evidence.doubts.push_back(doubt.reason->code);
    return evidence;
}

FlowEvidence evidence_of_arrow(const Sop& sop, std::size_t index, const Doubts& doubts)
{
    const auto& arrow = sop.alur.panah[index];
    FlowEvidence evidence;
    evidence.part = Doubt::Part::arrow;
    evidence.kind = kArrowKindNames.at(static_cast<std::size_t>(arrow.jenis));
    evidence.reader = log_odds(arrow.confidence);
    for (const auto& doubt : doubts) {
        if (doubt.part == Doubt::Part::arrow && doubt.index == index) evidence.doubts.push_back(doubt.reason->code);
        if (doubt.part != Doubt::Part::symbol) continue;
        const auto& id = sop.alur.simbol[doubt.index].id;
        if (id == arrow.dari || id == arrow.ke) evidence.end_doubts.push_back(doubt.reason->code);
    }
    return evidence;
}

std::string codes_in_a_row(const std::vector<std::string_view>& codes)
{
    std::string text;
    for (const auto code : codes) text += (text.empty() ? "" : " ") + std::string(code);
    return text;
}

std::string short_number(double number)
{
    char text[32];
    constexpr int kDigits = 5;
    const auto [end, error] = std::to_chars(text, text + sizeof text, number, std::chars_format::general, kDigits);
    return {text, error == std::errc{} ? end : text};
}

}  // namespace

std::vector<FlowEvidence> collect_flow_evidence(const Sop& sop, const Doubts& doubts, const std::string& pointer)
{
    std::vector<FlowEvidence> all;
    for (std::size_t i = 0; i < sop.alur.simbol.size(); ++i) {
        all.push_back(evidence_of_symbol(sop, i, doubts));
        all.back().pointer = pointer + "/alur/simbol/" + std::to_string(i);
    }
    for (std::size_t i = 0; i < sop.alur.panah.size(); ++i) {
        all.push_back(evidence_of_arrow(sop, i, doubts));
        all.back().pointer = pointer + "/alur/panah/" + std::to_string(i);
    }
    return all;
}

std::string write_flow_evidence(const std::vector<FlowEvidence>& all)
{
    std::string text = "pointer,kind,reader,doubts,end_doubts\n";
    for (const auto& evidence : all)
        text += evidence.pointer + ',' + std::string(evidence.kind) + ',' + short_number(evidence.reader) + ',' +
                codes_in_a_row(evidence.doubts) + ',' + codes_in_a_row(evidence.end_doubts) + '\n';
    return text;
}

}  // namespace alihsop
