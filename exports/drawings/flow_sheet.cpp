// Method: the form's table is cut into printed sheets by the heights that its texts will need; on each sheet
// the symbols of its steps stand in a grid of actors and ranks, and ways are laid out as for any drawing
// (swimlane_layout). A way to another sheet ends in a connector in a strip above or below the rows and comes in
// from its twin there, both with one letter: exactly what the form does by hand, so that the typeset sheet can
// be read by the same rules.
//
// Accuracy: heights are estimates by the widths of text_lines, with some room; where a browser needs more, the
// rows grow and the drawing, which hangs from the table's foot, is off by that much.
#include "exports/drawings/flow_sheet.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "exports/plain_text.h"
#include "exports/text_lines.h"

namespace alihsop {
namespace {

// Tenths of a millimetre.
// Set by hand so that a form's usual texts give rows as high as the form's.
constexpr double kFontSize = 28;  // 8 point
constexpr int kLineHeight = 35;
constexpr int kCellPad = 16;  // at one side of a text
constexpr int kRowPad = 22;   // above and below together, with the rulings
constexpr int kSymbolWidth = 90;
constexpr int kSymbolHeight = 60;
constexpr int kRankHeight = kSymbolHeight + kRankFree;  // a row with one rank of symbols; higher ones by kRankStep
constexpr int kStripHeight = kRankHeight;               // for the connectors above or below a sheet's symbols
constexpr int kConnectorSize = 60;
constexpr int kNarrowestActor = 100;

// A, B, … Z, AA, as columns of a spreadsheet.
std::string letter_of(std::size_t n)
{
    std::string letters(1, static_cast<char>('A' + n % 26));
    return n < 26 ? letters : letter_of(n / 26 - 1) + letters;
}

void fit_widths(FlowSheets& sheets)
{
    int fixed = 0;
    for (std::size_t c = 0; c < sheets.columns.size(); ++c)
        if (c < sheets.first_actor || c >= sheets.first_actor + sheets.actors) fixed += sheets.columns[c].width;
    const int actors = static_cast<int>(sheets.actors);
    // Text columns give way before the actors' columns become too narrow for a symbol.
    const double shrink = std::min(1.0, static_cast<double>(kSheetWidth - kNarrowestActor * actors) / fixed);
    int left = kSheetWidth;
    for (std::size_t c = 0; c < sheets.columns.size(); ++c) {
        if (c >= sheets.first_actor && c < sheets.first_actor + sheets.actors) continue;
        sheets.columns[c].width = static_cast<int>(sheets.columns[c].width * shrink);
        left -= sheets.columns[c].width;
    }
    for (std::size_t a = 0; a < sheets.actors; ++a) sheets.columns[sheets.first_actor + a].width = left / actors;
}

FlowSheets columns_of(const Sop& sop)
{
    FlowSheets sheets;
    sheets.actors = std::max<std::size_t>(1, sop.pelaksana.size());
    sheets.columns = {{"No", "", 90}, {"Kegiatan", "", 560}};
    for (const auto& actor : sop.pelaksana) sheets.columns.push_back({actor.nama.text, "Pelaksana", 0});
    if (sop.pelaksana.empty()) sheets.columns.push_back({"", "Pelaksana", 0});
    sheets.columns.insert(sheets.columns.end(), {{"Kelengkapan", "Mutu Baku", 300},
                                                 {"Waktu", "Mutu Baku", 160},
                                                 {"Output", "Mutu Baku", 280},
                                                 {"Keterangan", "", 220}});
    for (const auto& step : sop.langkah)
        for (const auto& column : step.lain)
            if (std::find(sheets.further.begin(), sheets.further.end(), column.judul.text) == sheets.further.end())
                sheets.further.push_back(column.judul.text);
    for (const auto& heading : sheets.further) sheets.columns.push_back({heading, "", 180});
    fit_widths(sheets);
    return sheets;
}

class SheetBuilder {
public:
    SheetBuilder(const Sop& sop, const FlowGraph& graph) : sop_(sop), graph_(graph), sheets_(columns_of(sop))
    {
        for (std::size_t n = 0; n < graph.nodes.size(); ++n)
            if (graph.nodes[n].drawn) nodes_of_step_[step_of(graph.nodes[n])].push_back(n);
    }

    FlowSheets build()
    {
        cut_into_sheets();
        for (auto& sheet : sheets_.sheets) draw(sheet);
        return std::move(sheets_);
    }

private:
    /// A symbol of no step is drawn in the row of the step before it.
    std::size_t step_of(const FlowNode& node) const
    {
        if (node.langkah) return *node.langkah;
        std::size_t step = 0;
        for (const auto& other : graph_.nodes) {
            if (&other == &node) break;
            if (other.langkah) step = *other.langkah;
        }
        return step;
    }

    std::size_t lane_of(std::size_t n) const
    {
        return graph_.nodes[n].pelaksana.empty() ? 0 : graph_.nodes[n].pelaksana.front();
    }

    /// Nodes of a row one below the other where they would share a cell.
    std::vector<std::vector<std::size_t>> ranks_of(std::size_t step) const
    {
        std::vector<std::vector<std::size_t>> ranks;
        // A row without a symbol has one rank with nothing in it.
        const auto nodes = nodes_of_step_.find(step);
        if (nodes == nodes_of_step_.end()) return {{}};
        std::vector<bool> taken;
        for (const auto n : nodes->second) {
            const auto& actors = graph_.nodes[n].pelaksana;
            const auto first = lane_of(n), last = actors.empty() ? first : actors.back();
            // A symbol over several actors needs all of their cells in its rank.
            if (ranks.empty() ||
                std::find(taken.begin() + static_cast<long>(first), taken.begin() + static_cast<long>(last) + 1,
                          true) != taken.begin() + static_cast<long>(last) + 1) {
                ranks.emplace_back();
                taken.assign(sheets_.actors, false);
            }
            ranks.back().push_back(n);
            std::fill(taken.begin() + static_cast<long>(first), taken.begin() + static_cast<long>(last) + 1, true);
        }
        return ranks;
    }

    int text_height(std::size_t step) const
    {
        const auto cells = cells_of_step(sop_, sheets_, step);
        std::size_t most = 1;
        for (std::size_t c = 0; c < cells.size(); ++c)
            most = std::max(most,
                            // A little narrower than the cell is: browsers' letters differ from the estimate,
                            // and a line too many does no harm.
                            wrap_text(cells[c], (sheets_.columns[c].width - 2 * kCellPad) / kFontSize * 0.93).size());
        return static_cast<int>(most) * kLineHeight + kRowPad;
    }

    int row_height(std::size_t step) const
    {
        const int ranks = static_cast<int>(ranks_of(step).size());
        // Rows grow in steps of the layout's own, so that ways between ranks keep their distances.
        const int beyond = std::max(0, (text_height(step) + ranks - 1) / ranks - kRankHeight);
        return ranks * (kRankHeight + (beyond + kRankStep - 1) / kRankStep * kRankStep);
    }

    void cut_into_sheets()
    {
        const std::size_t parts = std::max<std::size_t>(1, sop_.bagian.size());
        for (std::size_t part = 0; part < parts; ++part) {
            bool fresh = true;
            int used = 0;
            for (std::size_t step = 0; step < sop_.langkah.size(); ++step) {
                // A procedure begins on a sheet of its own.
                if (part_of(step) != part) continue;
                const int height = row_height(step);
                // Room for both strips is kept, as which sheets need them is known only when all are cut.
                if (fresh || used + height > kSheetHeight - 2 * kStripHeight) {
                    sheets_.sheets.push_back({part, {}, {}, {}, {}});
                    used = 0;
                    fresh = false;
                }
                sheets_.sheets.back().steps.push_back(step);
                sheet_of_step_[step] = sheets_.sheets.size() - 1;
                used += height;
            }
        }
    }

    std::size_t part_of(std::size_t step) const
    {
        for (std::size_t part = 0; part < sop_.bagian.size(); ++part)
            if (sop_.bagian[part].id == sop_.langkah[step].bagian) return part;
        return 0;
    }

    // ---- drawing one sheet

    struct Plan {
        std::vector<int> rank_edges;
        std::vector<SwimlaneFigure> figures;
        std::vector<SheetSymbol> symbols;  ///< beside the figures
        std::vector<SwimlaneFlow> flows;
        std::vector<std::string> labels;
        std::map<std::size_t, std::size_t> figure_of_node;
        std::map<std::size_t, std::vector<bool>> taken;  ///< lanes of a strip's rank
    };

    void draw(FlowSheet& sheet)
    {
        Plan plan;
        const auto number = static_cast<std::size_t>(&sheet - sheets_.sheets.data());
        const bool above = has_strip(number, true), below = has_strip(number, false);
        plan.rank_edges = {0};
        sheet.row_edges = {0};
        if (above) plan.rank_edges.push_back(kStripHeight);
        for (std::size_t r = 0; r < sheet.steps.size(); ++r) add_row(sheet, plan, sheet.steps[r]);
        if (below) plan.rank_edges.push_back(plan.rank_edges.back() + kStripHeight);
        // The last row takes the strip below it: the drawing ends where the table does.
        sheet.row_edges.back() = plan.rank_edges.back();
        for (std::size_t e = 0; e < graph_.edges.size(); ++e) add_way(plan, e, number);
        const auto layout = lay_out_in_grid(lane_edges(), plan.rank_edges, plan.figures, plan.flows);
        for (std::size_t i = 0; i < plan.symbols.size(); ++i) {
            plan.symbols[i].box = layout.figures[i];
            sheet.symbols.push_back(plan.symbols[i]);
        }
        for (std::size_t f = 0; f < plan.flows.size(); ++f) sheet.ways.push_back({layout.flows[f], plan.labels[f]});
    }

    std::vector<int> lane_edges() const
    {
        std::vector<int> edges;
        for (std::size_t a = 0; a <= sheets_.actors; ++a) edges.push_back(sheets_.left_of(sheets_.first_actor + a));
        return edges;
    }

    void add_row(FlowSheet& sheet, Plan& plan, std::size_t step)
    {
        const auto ranks = ranks_of(step);
        const int top = plan.rank_edges.back();
        const int height = row_height(step);
        for (std::size_t k = 0; k < ranks.size(); ++k) {
            plan.rank_edges.push_back(top + height * static_cast<int>(k + 1) / static_cast<int>(ranks.size()));
            for (const auto n : ranks[k]) add_node(plan, n, plan.rank_edges.size() - 2);
        }
        sheet.row_edges.push_back(plan.rank_edges.back());
    }

    void add_node(Plan& plan, std::size_t n, std::size_t rank)
    {
        const auto& node = graph_.nodes[n];
        const auto lane = lane_of(n);
        // As wide as the columns of all its actors, as on the form.
        const auto lanes = node.pelaksana.empty() ? 1 : node.pelaksana.back() - lane + 1;
        const int lane_width = sheets_.columns[sheets_.first_actor].width;
        const int width =
            std::min(kSymbolWidth, lane_width - 2 * kLaneSpace) + static_cast<int>(lanes - 1) * lane_width;
        plan.figure_of_node[n] = plan.figures.size();
        plan.figures.push_back({width, kSymbolHeight, lane, rank, 0, lanes});
        plan.symbols.push_back({node.jenis, {}, text_of(sop_.alur.simbol[node.simbol].teks), true});
    }

    std::optional<std::size_t> sheet_of_node(std::size_t n) const
    {
        const auto found = sheet_of_step_.find(step_of(graph_.nodes[n]));
        return found == sheet_of_step_.end() ? std::nullopt : std::optional(found->second);
    }

    /// Whether a way enters or leaves the sheet above its rows, or below them. Ways to a later sheet leave below and
    /// enter above, ways back leave above and enter below.
    bool has_strip(std::size_t sheet, bool above) const
    {
        for (const auto& edge : graph_.edges) {
            const auto from = sheet_of_node(edge.from), to = sheet_of_node(edge.to);
            if (!from || !to || *from == *to) continue;
            const bool onwards = *from < *to;
            if ((*from == sheet && onwards != above) || (*to == sheet && onwards == above)) return true;
        }
        return false;
    }

    void add_way(Plan& plan, std::size_t e, std::size_t sheet)
    {
        const auto& edge = graph_.edges[e];
        const auto from = sheet_of_node(edge.from), to = sheet_of_node(edge.to);
        if (!from || !to || (*from != sheet && *to != sheet)) return;
        if (*from == *to) {
            plan.flows.push_back({plan.figure_of_node[edge.from], plan.figure_of_node[edge.to]});
            plan.labels.push_back(edge.label);
            return;
        }
        // The first sheet that meets the way names it; the other one finds the name.
        if (!letters_.contains(e)) letters_.emplace(e, letter_of(letters_.size()));
        const bool onwards = *from < *to;
        const bool leaves = *from == sheet;
        const auto node = leaves ? edge.from : edge.to;
        const auto figure = plan.figure_of_node[node];
        const auto connector = add_connector(plan, lane_of(node), onwards != leaves, letters_[e]);
        plan.flows.push_back(leaves ? SwimlaneFlow{figure, connector} : SwimlaneFlow{connector, figure});
        plan.labels.push_back(leaves ? edge.label : "");
    }

    /// In the strip, in the lane nearest to the wanted one that is free.
    std::size_t add_connector(Plan& plan, std::size_t lane, bool above, const std::string& letter)
    {
        const std::size_t rank = above ? 0 : plan.rank_edges.size() - 2;
        auto& taken = plan.taken[rank];
        taken.resize(std::max(taken.size(), sheets_.actors));
        std::size_t best = lane;
        for (std::size_t away = 0; away < sheets_.actors && taken[best]; ++away) {
            if (lane + away < sheets_.actors && !taken[lane + away])
                best = lane + away;
            else if (lane >= away && !taken[lane - away])
                best = lane - away;
        }
        taken[best] = true;
        // A connector is higher than wide, as its point is at its foot.
        plan.figures.push_back({kConnectorSize * 4 / 5, kConnectorSize, best, rank, 0, 1});
        plan.symbols.push_back({Simbol::Jenis::offpage, {}, letter, true});
        return plan.figures.size() - 1;
    }

    const Sop& sop_;
    const FlowGraph& graph_;
    FlowSheets sheets_;
    std::map<std::size_t, std::vector<std::size_t>> nodes_of_step_;
    std::map<std::size_t, std::size_t> sheet_of_step_;
    std::map<std::size_t, std::string> letters_;
};

}  // namespace

int FlowSheets::left_of(std::size_t column) const
{
    int left = 0;
    for (std::size_t c = 0; c < column; ++c) left += columns[c].width;
    return left;
}

FlowSheets build_flow_sheets(const Sop& sop, const FlowGraph& graph) { return SheetBuilder(sop, graph).build(); }

std::vector<std::string> cells_of_step(const Sop& sop, const FlowSheets& sheets, std::size_t step)
{
    const auto& langkah = sop.langkah[step];
    std::vector<std::string> cells = {text_of(langkah.no), text_of(langkah.kegiatan)};
    cells.insert(cells.end(), sheets.actors, "");
    cells.insert(cells.end(), {text_of(langkah.mutu_baku.kelengkapan), text_of(langkah.mutu_baku.waktu),
                               text_of(langkah.mutu_baku.output), text_of(langkah.keterangan)});
    for (const auto& heading : sheets.further) {
        std::string text;
        for (const auto& column : langkah.lain)
            if (column.judul.text == heading) text += (text.empty() ? "" : "; ") + column.isi.text;
        cells.push_back(text);
    }
    return cells;
}

}  // namespace alihsop
