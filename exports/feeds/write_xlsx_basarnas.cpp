// The template of another tool's import, column by column. That import reads keywords from actors' columns and
// guesses from texts where there is none: a plain step whose text begins like a start, or holds a question
// mark, is told as "symbol-reread", as it will be read otherwise there.
#include "exports/feeds/write_xlsx_basarnas.h"

#include "exports/drawings/export_flows.h"
#include "exports/feeds/row_model.h"
#include "exports/feeds/step_losses.h"
#include "exports/feeds/workbook.h"
#include "exports/plain_text.h"

namespace alihsop {
namespace {

// The template's columns: number, activity, six actors, standards, ways, remarks.
constexpr std::size_t kActors = 6;
constexpr std::uint16_t kFirstActor = 2;  // columns, from 0
constexpr std::uint16_t kKelengkapan = 8, kWaktu = 9, kOutput = 10, kYes = 11, kNo = 12, kKeterangan = 13;

class BasarnasSheet {
public:
    BasarnasSheet(const Sop& sop, const std::string& pointer, LossReport& losses)
        : sop_(sop), pointer_(pointer), losses_(losses)
    {
    }

    Sheet build(const FlowGraph& graph)
    {
        sheet_.name = "SOP";
        sheet_.column_widths = {5, 50, 15, 15, 15, 15, 15, 15, 25, 15, 25, 18, 20, 25};
        sheet_.frozen_rows = 1;
        add_headings();
        const auto rows = build_tool_rows(sop_, graph, {true}, pointer_, losses_);
        for (std::size_t r = 0; r < rows.size(); ++r) add_row(graph, rows[r], r);
        return std::move(sheet_);
    }

private:
    void put(std::size_t row, std::uint16_t column, const std::string& text, CellStyle style = CellStyle::plain)
    {
        sheet_.cells.push_back({static_cast<std::uint32_t>(row), column, text, style, 0, 0, false, ""});
    }
    void put_number(std::size_t row, std::uint16_t column, std::size_t number)
    {
        sheet_.cells.push_back({static_cast<std::uint32_t>(row), column, "", CellStyle::centred, 0,
                                static_cast<double>(number), true, ""});
    }

    void add_headings()
    {
        put(0, 0, "No", CellStyle::heading);
        put(0, 1, "Aktivitas", CellStyle::heading);
        for (std::size_t a = 0; a < kActors; ++a)
            put(0, static_cast<std::uint16_t>(kFirstActor + a),
                a < sop_.pelaksana.size() ? actor_text(sop_.pelaksana[a]) : "", CellStyle::heading);
        for (std::size_t a = kActors; a < sop_.pelaksana.size(); ++a)
            losses_.push_back({LossKind::dropped, "actor-beyond-six", pointer_ + "/pelaksana/" + std::to_string(a),
                               actor_text(sop_.pelaksana[a])});
        const std::pair<std::uint16_t, const char*> rest[] = {{kKelengkapan, "Kelengkapan"},
                                                              {kWaktu, "Waktu"},
                                                              {kOutput, "Output"},
                                                              {kYes, "Lanjut ke No. (YA)"},
                                                              {kNo, "Lanjut ke No. (TIDAK)"},
                                                              {kKeterangan, "Keterangan"}};
        for (const auto& [column, heading] : rest) put(0, column, heading, CellStyle::heading);
    }

    void add_row(const FlowGraph& graph, const ToolRow& row, std::size_t index)
    {
        const auto& node = graph.nodes[row.node];
        const auto at = index + 1;
        put_number(at, 0, at);
        put(at, 1, activity_of(node));
        if (row.actor && *row.actor < kActors)
            put(at, static_cast<std::uint16_t>(kFirstActor + *row.actor), keyword(row, node, graph),
                CellStyle::centred);
        if (node.langkah) add_standards(sop_.langkah[*node.langkah], *node.langkah, at);
        const auto yes = row.is_decision ? row.yes : row.next;
        // A way to the very next row is what that import takes where nothing stands.
        if (yes && (row.is_decision || *yes != index + 1)) put_number(at, kYes, *yes + 1);
        if (row.no) put_number(at, kNo, *row.no + 1);
    }

    void add_standards(const Langkah& step, std::size_t l, std::size_t at)
    {
        put(at, kKelengkapan, text_of(step.mutu_baku.kelengkapan));
        put(at, kWaktu, text_of(step.mutu_baku.waktu));
        put(at, kOutput, text_of(step.mutu_baku.output));
        put(at, kKeterangan, text_of(step.keterangan));
        report_further_columns(sop_, l, pointer_, losses_);
    }

    std::string activity_of(const FlowNode& node)
    {
        auto text = activity_text(sop_, node, pointer_, losses_);
        // The texts by which its import takes a plain step for something else.
        const auto folded = lower_text(text);
        const bool reread = folded.starts_with("mulai") || folded.starts_with("start") ||
                            folded.starts_with("selesai") || folded.starts_with("end") ||
                            text.find('?') != std::string::npos;
        if (node.jenis == Simbol::Jenis::process && reread)
            losses_.push_back({LossKind::changed, "symbol-reread", pointer_ + pointer_to_node(node), text});
        return text;
    }

    const char* keyword(const ToolRow& row, const FlowNode& node, const FlowGraph& graph)
    {
        if (row.is_decision) return "DECISION";
        if (node.jenis != Simbol::Jenis::terminator) return "PROCESS";
        // The form's capsule is both; which one it is tells the flow.
        if (graph.ins[row.node].empty() || row.node == 0) return "START";
        if (!row.next) return "END";
        losses_.push_back({LossKind::changed, "symbol-kind", pointer_ + "/alur/simbol/" + std::to_string(node.simbol),
                           name_of(node.jenis)});  // a capsule in mid-flow
        return "PROCESS";
    }

    const Sop& sop_;
    const std::string& pointer_;
    LossReport& losses_;
    Sheet sheet_;
};

}  // namespace

Export write_xlsx_basarnas(const ExportRequest& request)
{
    return export_flows(request, [](const FlowOfSop& of, std::vector<ExportedFile>& files) {
        const auto sheet = BasarnasSheet(of.sop, of.pointer, of.losses).build(of.graph);
        files.push_back(
            {file_stem_of(of.sop) + ".xlsx", write_workbook({sheet}, title_of(of.sop), of.pointer, of.losses)});
    });
}

}  // namespace alihsop
