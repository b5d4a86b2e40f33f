#include "exports/feeds/row_model.h"

#include <algorithm>
#include <array>
#include <map>

#include "exports/plain_text.h"

namespace alihsop {
namespace {

using Jenis = Simbol::Jenis;

class RowBuilder {
public:
    RowBuilder(const Sop& sop, const FlowGraph& graph, const RowRules& rules, const std::string& pointer,
               LossReport& losses)
        : sop_(sop), graph_(graph), rules_(rules), pointer_(pointer), losses_(losses)
    {
    }

    std::vector<ToolRow> build()
    {
        if (sop_.bagian.size() > 1) report(LossKind::changed, "procedures-joined", "/bagian", "");
        std::map<std::size_t, int> symbols_of_step;
        for (std::size_t n = 0; n < graph_.nodes.size(); ++n) {
            const auto& node = graph_.nodes[n];
            if (node.langkah && ++symbols_of_step[*node.langkah] == 2)
                report(LossKind::split, "step-split", "/langkah/" + std::to_string(*node.langkah),
                       sop_.langkah[*node.langkah].id);
            rows_.push_back(row_of(n));
        }
        return std::move(rows_);
    }

private:
    ToolRow row_of(std::size_t n)
    {
        const auto& node = graph_.nodes[n];
        ToolRow row;
        row.node = n;
        if (!node.pelaksana.empty()) row.actor = node.pelaksana.front();
        if (node.pelaksana.size() > 1) report_symbol("several-actors", node);
        if (node.jenis == Jenis::other) report_symbol("symbol-kind", node);
        const auto& ways = graph_.outs[n];
        row.is_decision = node.jenis == Jenis::decision && ways.size() >= 2;
        if (node.jenis == Jenis::decision && !row.is_decision) report_symbol("decision-without-branches", node);
        if (row.is_decision)
            name_branches(row, ways);
        else if (node.drawn)
            follow(row, n, ways);
        return row;
    }

    void name_branches(ToolRow& row, const std::vector<std::size_t>& ways)
    {
        std::vector<std::size_t> unnamed;
        for (const auto way : ways) {
            const auto consent = is_consent(graph_.edges[way].label);
            auto* place = !consent ? nullptr : *consent ? &row.yes : &row.no;
            if (place != nullptr && !*place)
                take(*place, way);
            else
                unnamed.push_back(way);
        }
        std::sort(unnamed.begin(), unnamed.end(),
                  [this](auto a, auto b) { return graph_.edges[a].to > graph_.edges[b].to; });
        for (const auto way : unnamed) {
            const bool guess = !row.yes && !row.no;
            if (!row.yes)
                take(row.yes, way);
            else if (!row.no)
                take(row.no, way);
            else
                report_way(LossKind::dropped, "way-dropped", way);
            if (guess) report_way(LossKind::changed, "branch-guessed", way);
        }
    }

    void take(std::optional<std::size_t>& place, std::size_t way)
    {
        place = graph_.edges[way].to;
        const auto& label = graph_.edges[way].label;
        const auto folded = lower_text(label);
        if (!label.empty() && folded != "ya" && folded != "tidak") report_way(LossKind::changed, "label-replaced", way);
    }

    void follow(ToolRow& row, std::size_t n, const std::vector<std::size_t>& ways)
    {
        const auto below =
            std::find_if(ways.begin(), ways.end(), [&](auto way) { return graph_.edges[way].to == n + 1; });
        const bool is_below = below != ways.end();
        if (is_below)
            row.next = n + 1;
        else if (!ways.empty() && rules_.has_jumps)
            row.next = graph_.edges[ways.front()].to;
        for (const auto way : ways)
            if (graph_.edges[way].to != row.next)
                report_way(LossKind::dropped, rules_.has_jumps || is_below ? "way-dropped" : "jump-dropped", way);
        const bool ends_early = ways.empty() && n + 1 < graph_.nodes.size();
        const bool has_end = rules_.has_jumps && graph_.nodes[n].jenis == Jenis::terminator;
        if (ends_early && !has_end) report_symbol("way-added", graph_.nodes[n]);
    }

    void report(LossKind kind, const std::string& code, const std::string& below, const std::string& detail)
    {
        losses_.push_back({kind, code, pointer_ + below, detail});
    }
    void report_symbol(const std::string& code, const FlowNode& node)
    {
        report(LossKind::changed, code, "/alur/simbol/" + std::to_string(node.simbol), name_of(node.jenis));
    }
    void report_way(LossKind kind, const std::string& code, std::size_t way)
    {
        report(kind, code, "/alur/panah/" + std::to_string(graph_.edges[way].panah.front()), graph_.edges[way].label);
    }

    const Sop& sop_;
    const FlowGraph& graph_;
    const RowRules& rules_;
    const std::string& pointer_;
    LossReport& losses_;
    std::vector<ToolRow> rows_;
};

}  // namespace

std::optional<bool> is_consent(const std::string& label)
{
    constexpr std::array<std::string_view, 12> kRefusal = {
        "tidak", "tdk", "belum", "bukan", "revisi", "tolak", "ditolak", "salah", "kembali", "perbaik", "no", "kurang"};
    constexpr std::array<std::string_view, 12> kConsent = {"ya",       "setuju",   "disetujui", "lengkap",
                                                           "sesuai",   "cocok",    "benar",     "layak",
                                                           "memenuhi", "diterima", "yes",       "sudah"};
    const auto text = lower_text(label);
    if (text == "t") return false;
    if (text == "y") return true;
    for (const auto word : kRefusal)
        if (text.starts_with(word)) return false;
    for (const auto word : kConsent)
        if (text.starts_with(word)) return true;
    return std::nullopt;
}

std::vector<ToolRow> build_tool_rows(const Sop& sop, const FlowGraph& graph, const RowRules& rules,
                                     const std::string& pointer, LossReport& losses)
{
    return RowBuilder(sop, graph, rules, pointer, losses).build();
}

}  // namespace alihsop
