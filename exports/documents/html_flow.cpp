// Method: the table is HTML, so that the browser breaks its texts; the flow is one SVG over it, drawn on the
// same grid in tenths of a millimetre (flow_sheet). Both meet at the lower edge of the headings, whose height
// only the browser knows: so the drawing hangs from the table's foot.
//
// Accuracy: truths of the devset, typeset, printed by a browser and digitised again, come back with all fields
// and rows, 99.96 % of cells, 99.6 % of the flow and 92 % of the labels.
#include "exports/documents/html_flow.h"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "exports/documents/html_identity.h"
#include "exports/drawings/svg_elements.h"
#include "exports/plain_text.h"
#include "exports/text_lines.h"
#include "exports/xml_text.h"

namespace alihsop {
namespace {

constexpr int kFontSize = 26;                              // within a drawing, tenths of a millimetre
constexpr double kHeadingPoints = 8, kHeadingSize = 28.2;  // the same size in points and in tenths of a millimetre
constexpr double kHeadingPad = 34;                         // of a cell's width, with the rulings
// set by hand
constexpr double kBold = 1.12;  // wider than text_width says, with room to spare
constexpr int kSmallest = 40;   // tenths of a point

std::string millimetres(int tenths) { return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "mm"; }

class FlowPages {
public:
    FlowPages(pugi::xml_node& body, const Sop& sop, const FlowSheets& sheets) : body_(body), sop_(sop), sheets_(sheets)
    {
    }

    void write()
    {
        for (const auto& sheet : sheets_.sheets) add_page(sheet);
    }

private:
    void add_page(const FlowSheet& sheet)
    {
        auto page = add_element(body_, "section", "page landscape");
        const auto part = sheet.bagian < sop_.bagian.size() ? text_of(sop_.bagian[sheet.bagian].judul) : "";
        if (!part.empty()) add_element(page, "h2", "", part);
        auto frame = add_element(page, "div", "flow");
        auto table = add_element(frame, "table", "steps");
        auto widths = table.append_child("colgroup");
        for (const auto& column : sheets_.columns)
            widths.append_child("col").append_attribute("style") = ("width:" + millimetres(column.width)).c_str();
        add_headings(table);
        for (std::size_t r = 0; r < sheet.steps.size(); ++r)
            add_row(table, sheet.steps[r], sheet.row_edges[r + 1] - sheet.row_edges[r]);
        add_drawing(frame, sheet);
    }

    /// Two rows: groups over their columns, the others over both rows.
    void add_headings(pugi::xml_node& table)
    {
        auto head = table.append_child("thead");
        // "Pelaksana" and "Mutu Baku" each stand over several columns.
        auto upper = head.append_child("tr");
        auto lower = head.append_child("tr");
        for (std::size_t c = 0; c < sheets_.columns.size(); ++c) {
            const auto& column = sheets_.columns[c];
            if (column.group.empty()) {
                add_heading(upper, column).append_attribute("rowspan") = 2;
                continue;
            }
            add_heading(lower, column);
            if (c > 0 && sheets_.columns[c - 1].group == column.group) continue;
            std::size_t span = 1;
            while (c + span < sheets_.columns.size() && sheets_.columns[c + span].group == column.group) ++span;
            add_element(upper, "th", "", column.group).append_attribute("colspan") = static_cast<unsigned>(span);
        }
    }

    /// In smaller letters when its longest word would not fit the column.
    static pugi::xml_node add_heading(pugi::xml_node& row, const SheetColumn& column)
    {
        auto cell = add_element(row, "th", "", column.heading);
        std::istringstream words(column.heading);
        double widest = 0;
        // A browser breaks at blanks only; a word that is wider than its column would lie over the next one.
        for (std::string word; words >> word;) widest = std::max(widest, text_width(word) * kBold * kHeadingSize);
        // Down to a size that can still be read, however narrow the column.
        const double room = column.width - kHeadingPad;
        if (widest > room)
            cell.append_attribute("style") =
                ("font-size:" +
                 std::to_string(std::max(kSmallest, static_cast<int>(kHeadingPoints * 10 * room / widest)) / 10.0)
                     .substr(0, 3) +
                 "pt")
                    .c_str();
        return cell;
    }

    void add_row(pugi::xml_node& table, std::size_t step, int height)
    {
        auto row = table.append_child("tr");
        row.append_attribute("style") = ("height:" + millimetres(height)).c_str();
        const auto cells = cells_of_step(sop_, sheets_, step);
        for (std::size_t c = 0; c < cells.size(); ++c) add_element(row, "td", c == 0 ? "no" : "", cells[c]);
    }

    /// Over the rows: its lower edge is the table's.
    void add_drawing(pugi::xml_node& frame, const FlowSheet& sheet)
    {
        const int width = sheets_.left_of(sheets_.columns.size()), height = sheet.row_edges.back();
        auto svg = frame.append_child("svg");
        begin_svg(svg, "Alur");
        svg.append_attribute("viewBox") = ("0 0 " + std::to_string(width) + " " + std::to_string(height)).c_str();
        svg.append_attribute("style") = ("width:" + millimetres(width) + ";height:" + millimetres(height)).c_str();
        // Ways first, symbols over them, labels last: nothing may cover what is read.
        for (const auto& way : sheet.ways) add_way(svg, way.points);
        for (const auto& symbol : sheet.symbols) {
            add_symbol(svg, symbol.jenis, symbol.box, symbol.drawn);
            if (!symbol.text.empty())
                add_text_block(svg, symbol.box, wrap_text(symbol.text, symbol.box.width / 28.0), kFontSize, false);
        }
        for (const auto& way : sheet.ways)
            if (!way.label.empty()) add_label(svg, way, has_twin_before(sheet, way));
    }

    /// Whether an earlier way with a label begins as this one does.
    static bool has_twin_before(const FlowSheet& sheet, const SheetWay& way)
    {
        for (const auto& other : sheet.ways) {
            if (&other == &way) return false;
            if (!other.label.empty() && other.points[0] == way.points[0]) return true;
        }
        return false;
    }

    /// Beside the way's first piece: where that runs across, on the side that the second one does not turn to; where it
    /// runs down, at the right, or at the left when another label stands there.
    static void add_label(pugi::xml_node& svg, const SheetWay& way, bool at_left)
    {
        const auto& from = way.points[0];
        const auto& to = way.points[1];
        const int width = static_cast<int>(text_width(way.label) * kFontSize);
        const Box place = from.y == to.y ? Box{to.x > from.x ? from.x + 4 : from.x - width - 4,
                                               turns_up(way) ? from.y + 4 : from.y - 34, width, 30}
                                         : Box{at_left ? from.x - 6 - width : from.x + 6,
                                               to.y > from.y ? from.y + 4 : from.y - 34, width, 30};
        add_text_line(svg, place, way.label, kFontSize, "start");
        svg.last_child().append_attribute("class") = "way-label";
    }

    static bool turns_up(const SheetWay& way) { return way.points.size() > 2 && way.points[2].y < way.points[1].y; }

    pugi::xml_node& body_;
    const Sop& sop_;
    const FlowSheets& sheets_;
};

}  // namespace

void add_flow_pages(pugi::xml_node& body, const Sop& sop, const FlowGraph& graph)
{
    FlowPages(body, sop, build_flow_sheets(sop, graph)).write();
}

}  // namespace alihsop
