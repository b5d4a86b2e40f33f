// Two shapes of one tool: the body that changes a procedure, and the draft that fills an empty one. Limits of
// length and number are those in that tool's source; where a draft would be refused none is written, and the
// loss says why.
#include "exports/feeds/write_sopflow_json.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "exports/drawings/export_flows.h"
#include "exports/feeds/row_model.h"
#include "exports/feeds/step_losses.h"
#include "exports/feeds/tool_duration.h"
#include "exports/plain_text.h"
#include "models/json/json_text.h"
#include "models/letters.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

// What that tool takes; docs/feeds.md tells what is cut or left out beyond it.
constexpr std::size_t kPatchText = 2000;  // characters
constexpr std::size_t kDraftText = 500;
constexpr std::size_t kDraftItems = 20;  // of a list
constexpr std::size_t kFewestSteps = 2, kMostSteps = 25;
constexpr int kMostTime = 525600;

/// An id of the form of a UUID version 4, always the same for the same text (FNV-1a, twice).
// Not random, so that the same SOP gives the same file, and a second import the same ids.
std::string id_for(const std::string& text)
{
    std::array<std::uint64_t, 2> hash = {14695981039346656037ULL, 1099511628211ULL ^ 14695981039346656037ULL};
    for (auto& part : hash)
        for (const char c : text) part = (part ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    char id[40];
    std::snprintf(id, sizeof id, "%08llx-%04llx-4%03llx-a%03llx-%012llx", (hash[0] >> 32U) & 0xFFFFFFFFULL,
                  (hash[0] >> 16U) & 0xFFFFULL, hash[0] & 0xFFFULL, (hash[1] >> 48U) & 0xFFFULL,
                  hash[1] & 0xFFFFFFFFFFFFULL);
    return id;
}

// That tool's letters: a month is "mo", as "m" is a minute.
const char* unit_name(char unit)
{
    switch (unit) {
        case 'm':
            return "m";
        case 'h':
            return "h";
        case 'd':
            return "d";
        case 'w':
            return "w";
        case 'M':
            return "mo";
        default:
            return "y";
    }
}

/// At most so many characters of UTF-8.
std::string cut(const std::string& text, std::size_t most)
{
    std::size_t end = 0;
    for (std::size_t characters = 0; end < text.size(); ++end)
        if (begins_character(text[end]) && ++characters > most) break;
    return text.substr(0, end);
}

class SopFlow {
public:
    explicit SopFlow(const FlowOfSop& of)
        : sop_(of.sop),
          pointer_(of.pointer),
          losses_(of.losses),
          graph_(of.graph),
          rows_(build_tool_rows(of.sop, of.graph, {false}, of.pointer, of.losses))
    {
        // Derived once: losses are told when a time is derived, and both files have the same.
        for (const auto& row : rows_) times_.push_back(time_of(row));
        for (std::size_t l = 0; l < sop_.langkah.size(); ++l) report_further_columns(sop_, l, pointer_, losses_);
        report_fields(
            sop_, {"nama_sop", "kualifikasi_pelaksana", "peralatan_perlengkapan", "peringatan", "pencatatan_pendataan"},
            pointer_, losses_);
    }

    std::string procedure()
    {
        Json body = {{"pelaksana", Json::array()}, {"langkah", Json::array()}, {"master", Json::array()}};
        for (const auto& actor : sop_.pelaksana) {
            const auto id = id_for(actor_text(actor));
            body["pelaksana"].push_back({{"pelaksanaId", id}});
            body["master"].push_back({{"pelaksanaId", id}, {"nama", actor_text(actor)}});
        }
        // Every row wants an actor; one stands for all that could not be read, under a name that says so.
        if (has_unread_actor()) {
            body["pelaksana"].push_back({{"pelaksanaId", id_for(kUnreadActor)}});
            body["master"].push_back({{"pelaksanaId", id_for(kUnreadActor)}, {"nama", kUnreadActor}});
        }
        for (std::size_t r = 0; r < rows_.size(); ++r) body["langkah"].push_back(patch_item(r));
        return write_json_text(body);
    }

    /// Nothing when that tool would refuse it.
    std::optional<std::string> draft()
    {
        if (!is_draft_possible()) return std::nullopt;
        Json body = {{"suggestedTitle", fitting(name_or_title(sop_), kDraftText, "/nama_sop")},
                     {"peringatan", items(sop_.peringatan, "/peringatan")},
                     {"kualifikasiPelaksanaan", items(sop_.kualifikasi_pelaksana, "/kualifikasi_pelaksana")},
                     {"peralatanPerlengkapan", items(sop_.peralatan_perlengkapan, "/peralatan_perlengkapan")},
                     {"pencatatanPendataan", items(sop_.pencatatan_pendataan, "/pencatatan_pendataan")},
                     {"steps", Json::array()}};
        for (std::size_t r = 0; r < rows_.size(); ++r) body["steps"].push_back(draft_step(r));
        return write_json_text(body);
    }

private:
    const FlowNode& node_of(std::size_t r) const { return graph_.nodes[rows_[r].node]; }
    std::string pointer_of(std::size_t r) const { return pointer_to_node(node_of(r)); }
    const Langkah* step_of(const ToolRow& row) const
    {
        const auto& node = graph_.nodes[row.node];
        return node.langkah ? &sop_.langkah[*node.langkah] : nullptr;
    }
    std::string actor_of(std::size_t r) const
    {
        return rows_[r].actor ? actor_text(sop_.pelaksana[*rows_[r].actor]) : kUnreadActor;
    }
    bool has_unread_actor() const
    {
        for (const auto& row : rows_)
            if (!row.actor) return true;
        return false;
    }
    const char* kind_of(std::size_t r) const
    {
        if (rows_[r].is_decision) return "KEPUTUSAN";
        return node_of(r).jenis == Simbol::Jenis::terminator ? "AWAL_AKHIR" : "KEGIATAN";
    }

    void report(LossKind kind, const std::string& code, const std::string& below, const std::string& detail)
    {
        losses_.push_back({kind, code, pointer_ + below, detail});
    }

    std::optional<ToolDuration> time_of(const ToolRow& row)
    {
        const auto* step = step_of(row);
        if (step == nullptr || !step->mutu_baku.waktu || step->mutu_baku.waktu->text.empty()) return std::nullopt;
        const auto& time = *step->mutu_baku.waktu;
        const auto below = pointer_to_node(graph_.nodes[row.node]) + "/mutu_baku/waktu";
        const auto whole = time.duration ? whole_duration(*time.duration) : std::nullopt;
        if (!whole) report(LossKind::dropped, "time-not-derived", below, time.text);
        // The lower end of a range is kept, as that tool has one number.
        if (whole && time.duration_max) report(LossKind::truncated, "range-cut", below, time.text);
        if (whole && time.working_days) report(LossKind::changed, "working-days", below, time.text);
        return whole;
    }

    std::string fitting(const std::string& text, std::size_t most, const std::string& below)
    {
        auto part = cut(text, most);
        if (part.size() < text.size()) report(LossKind::truncated, "text-cut", below, text);
        return part;
    }

    Json patch_item(std::size_t r)
    {
        const auto below = pointer_of(r);
        Json item = {{"tempId", "r" + std::to_string(r + 1)},
                     {"jenis", kind_of(r)},
                     {"kegiatan", fitting(activity_text(sop_, node_of(r), pointer_, losses_), kPatchText, below)}};
        if (const auto* step = step_of(rows_[r])) {
            item["kelengkapan"] = fitting(text_of(step->mutu_baku.kelengkapan), kPatchText, below);
            item["keluaran"] = fitting(text_of(step->mutu_baku.output), kPatchText, below);
            item["keterangan"] = fitting(text_of(step->keterangan), kPatchText, below);
        }
        if (times_[r]) {
            item["waktu"] = times_[r]->amount;
            item["satuanWaktu"] = unit_name(times_[r]->unit);
        }
        item["pelaksanaId"] = id_for(actor_of(r));
        if (rows_[r].yes) item["langkahSelanjutnyaYaTempId"] = "r" + std::to_string(*rows_[r].yes + 1);
        if (rows_[r].no) item["langkahSelanjutnyaTidakTempId"] = "r" + std::to_string(*rows_[r].no + 1);
        return item;
    }

    // What that tool would refuse is not written at all: the first reason is told.
    bool is_draft_possible()
    {
        if (rows_.size() < kFewestSteps || rows_.size() > kMostSteps) {
            report(LossKind::dropped, "draft-refused", "/langkah", std::to_string(rows_.size()) + " rows");
            return false;
        }
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            const bool has_time = times_[r] && times_[r]->amount >= 1 && times_[r]->amount <= kMostTime;
            const bool same_branches = rows_[r].yes && rows_[r].yes == rows_[r].no;
            if (has_time && !same_branches) continue;
            report(LossKind::dropped, "draft-refused", pointer_of(r), has_time ? "equal branches" : "no time");
            return false;
        }
        return true;
    }

    template <class V>
    Json items(const std::vector<V>& values, const std::string& below)
    {
        auto list = Json::array();
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto place = below + "/" + std::to_string(i);
            if (i < kDraftItems)
                list.push_back(fitting(values[i].text, kDraftText, place));
            else
                report(LossKind::dropped, "item-beyond-twenty", place, values[i].text);
        }
        return list;
    }

    // A draft's texts must not be empty.
    std::string wanted(const std::string& text, const std::string& below)
    {
        if (!text.empty()) return fitting(text, kDraftText, below);
        report(LossKind::changed, "placeholder", below, "-");
        return "-";
    }

    Json draft_step(std::size_t r)
    {
        const auto below = pointer_of(r);
        const auto* step = step_of(rows_[r]);
        // A symbol in no row has a row there all the same, with nothing but its activity.
        const auto empty = Langkah{};
        const auto& standards = step != nullptr ? *step : empty;
        const auto target = [](const std::optional<std::size_t>& row) { return row ? Json(*row + 1) : Json(nullptr); };
        return {{"urutan", r + 1},
                {"kegiatan", wanted(activity_text(sop_, node_of(r), pointer_, losses_), below)},
                {"jenis", kind_of(r)},
                {"kelengkapan", wanted(text_of(standards.mutu_baku.kelengkapan), below + "/mutu_baku/kelengkapan")},
                {"keluaran", wanted(text_of(standards.mutu_baku.output), below + "/mutu_baku/output")},
                {"waktu", times_[r]->amount},
                {"satuanWaktu", unit_name(times_[r]->unit)},
                {"keterangan", wanted(text_of(standards.keterangan), below + "/keterangan")},
                {"actorName", cut(actor_of(r), 255)},
                {"targetYaUrutan", target(rows_[r].yes)},
                {"targetTidakUrutan", target(rows_[r].no)}};
    }

    const Sop& sop_;
    const std::string& pointer_;
    LossReport& losses_;
    const FlowGraph& graph_;
    std::vector<ToolRow> rows_;
    std::vector<std::optional<ToolDuration>> times_;
};

}  // namespace

Export write_sopflow_json(const ExportRequest& request)
{
    return export_flows(request, [](const FlowOfSop& of, std::vector<ExportedFile>& files) {
        SopFlow flow(of);
        files.push_back({file_stem_of(of.sop) + ".prosedur.json", flow.procedure()});
        if (const auto draft = flow.draft()) files.push_back({file_stem_of(of.sop) + ".draft.json", *draft});
    });
}

}  // namespace alihsop
