// The shape is that tool's own, as its source has it; what it demands and the form does not say (an actor, a
// text) is said to be missing rather than made up. Its table of steps can hold two ways out of a decision and
// no more, its flowchart all of them: both are given.
#include "exports/feeds/write_opensop_json.h"

#include <nlohmann/json.hpp>

#include "exports/drawings/export_flows.h"
#include "exports/drawings/swimlane_drawing.h"
#include "exports/feeds/row_model.h"
#include "exports/feeds/step_losses.h"
#include "exports/plain_text.h"
#include "models/json/json_text.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

// Positions on that tool's canvas, in its pixels: an actor a column, a rank a row.
constexpr int kColumnWidth = 220;
constexpr int kRankHeight = 140;

template <class V>
Json list_text(const std::vector<V>& values)
{
    return values.empty() ? Json(nullptr) : Json(joined_text(values, "\n"));
}

class OpenSop {
public:
    explicit OpenSop(const FlowOfSop& of) : sop_(of.sop), pointer_(of.pointer), graph_(of.graph), losses_(of.losses) {}

    std::string write()
    {
        const auto& date = sop_.tanggal_efektif;
        Json body = {
            {"title", name_or_title(sop_)},
            {"sopNumber", text_of(sop_.nomor_sop)},
            // The key of a table in that installation, which nobody here knows.
            {"departmentId", nullptr},
            // That tool wants a whole date; a month or a year alone is none.
            {"effectiveDate", date && date->date && date->date->size() == 10 ? Json(*date->date) : Json(nullptr)},
            {"legalBasis", list_text(sop_.dasar_hukum)},
            {"executorQualification", list_text(sop_.kualifikasi_pelaksana)},
            {"equipment", list_text(sop_.peralatan_perlengkapan)},
            {"warnings", list_text(sop_.peringatan)},
            {"recordKeeping", list_text(sop_.pencatatan_pendataan)},
            {"references", Json::array()}};
        for (const auto& related : sop_.keterkaitan) body["references"].push_back(related.text);
        body["tabularSteps"] = steps();
        body["flowchartData"] = flowchart();
        report_identity();
        return write_json_text(body);
    }

private:
    Json steps()
    {
        auto list = Json::array();
        const auto rows = build_tool_rows(sop_, graph_, {false}, pointer_, losses_);
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const auto& node = graph_.nodes[rows[r].node];
            Json step = {{"step_id", r + 1},
                         {"order", r + 1},
                         {"activity", activity_text(sop_, node, pointer_, losses_)},
                         {"actor", actor_of(node)},
                         {"is_decision", rows[r].is_decision}};
            const auto& standards = node.langkah ? sop_.langkah[*node.langkah] : Langkah{};
            step["mutu_kelengkapan"] = text_of(standards.mutu_baku.kelengkapan);
            step["mutu_waktu"] = text_of(standards.mutu_baku.waktu);
            step["mutu_output"] = text_of(standards.mutu_baku.output);
            step["notes"] = text_of(standards.keterangan);
            if (rows[r].yes) step["next_step_yes"] = *rows[r].yes + 1;
            if (rows[r].no) step["next_step_no"] = *rows[r].no + 1;
            if (node.langkah) report_further_columns(sop_, *node.langkah, pointer_, losses_);
            list.push_back(std::move(step));
        }
        return list;
    }

    std::string actor_of(const FlowNode& node)
    {
        std::string names;
        for (const auto actor : node.pelaksana)
            names += (names.empty() ? "" : ", ") + actor_text(sop_.pelaksana[actor]);
        if (!names.empty()) return names;
        losses_.push_back({LossKind::changed, "actor-unread", pointer_ + pointer_to_node(node), kUnreadActor});
        return kUnreadActor;
    }

    Json flowchart() const
    {
        // Losses are told once.
        LossReport told;  // the same as those of the rows
        Json chart = {{"version", "1.0"}, {"nodes", Json::array()}, {"connections", Json::array()}};
        // Procedures stand one below the other on its canvas.
        int below = 0;
        for (const auto& grid : build_swimlane_grids(sop_, graph_, pointer_, told)) {
            int last = below;
            for (std::size_t i = 0; i < grid.nodes.size(); ++i) {
                const auto& node = graph_.nodes[grid.nodes[i]];
                last = below + static_cast<int>(grid.places[i].rank) * kRankHeight;
                chart["nodes"].push_back(
                    {{"id", "n" + std::to_string(grid.nodes[i] + 1)},
                     {"type", name_of(node.jenis)},
                     {"label", text_of_node(sop_, node)},
                     {"step_id", grid.nodes[i] + 1},
                     {"position", {{"x", static_cast<int>(grid.places[i].lane) * kColumnWidth}, {"y", last}}}});
            }
            below = last + kRankHeight;
        }
        for (std::size_t e = 0; e < graph_.edges.size(); ++e)
            chart["connections"].push_back({{"id", "c" + std::to_string(e + 1)},
                                            {"from", "n" + std::to_string(graph_.edges[e].from + 1)},
                                            {"to", "n" + std::to_string(graph_.edges[e].to + 1)},
                                            {"label", graph_.edges[e].label}});
        return chart;
    }

    /// The number is in the body too, but that tool makes its own.
    void report_identity()
    {
        std::set<std::string> held = {
            "nama_sop",   "dasar_hukum",         "kualifikasi_pelaksana", "keterkaitan", "peralatan_perlengkapan",
            "peringatan", "pencatatan_pendataan"};
        if (sop_.tanggal_efektif && sop_.tanggal_efektif->date && sop_.tanggal_efektif->date->size() == 10)
            held.insert("tanggal_efektif");
        report_fields(sop_, held, pointer_, losses_);
    }

    const Sop& sop_;
    const std::string& pointer_;
    const FlowGraph& graph_;
    LossReport& losses_;
};

}  // namespace

Export write_opensop_json(const ExportRequest& request)
{
    return export_flows(request, [](const FlowOfSop& of, std::vector<ExportedFile>& files) {
        files.push_back({file_stem_of(of.sop) + ".json", OpenSop(of).write()});
    });
}

}  // namespace alihsop
