#include "exports/html_flow.h"

#include <pugixml.hpp>

#include "exports/html_identity.h"
#include "exports/plain_text.h"
#include "exports/svg_elements.h"
#include "exports/text_lines.h"
#include "exports/xml_text.h"

namespace alihsop {
namespace {

constexpr int kFontSize = 26;  // within a drawing, tenths of a millimetre

std::string millimetres(int tenths)
{
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "mm";
}

class FlowPages {
public:
    FlowPages(pugi::xml_node& body, const Sop& sop, const FlowSheets& sheets) : body_(body), sop_(sop), sheets_(sheets) {}

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
        auto upper = head.append_child("tr");
        auto lower = head.append_child("tr");
        for (std::size_t c = 0; c < sheets_.columns.size(); ++c) {
            const auto& column = sheets_.columns[c];
            if (column.group.empty()) {
                add_element(upper, "th", "", column.heading).append_attribute("rowspan") = 2;
                continue;
            }
            add_element(lower, "th", "", column.heading);
            if (c > 0 && sheets_.columns[c - 1].group == column.group) continue;
            std::size_t span = 1;
            while (c + span < sheets_.columns.size() && sheets_.columns[c + span].group == column.group) ++span;
            add_element(upper, "th", "", column.group).append_attribute("colspan") = static_cast<unsigned>(span);
        }
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
        for (const auto& way : sheet.ways) {
            add_way(svg, way.points);
            if (!way.label.empty()) add_label(svg, way);
        }
        for (const auto& symbol : sheet.symbols) {
            add_symbol(svg, symbol.jenis, symbol.box, symbol.drawn);
            if (!symbol.text.empty())
                add_text_block(svg, symbol.box, wrap_text(symbol.text, symbol.box.width / 28.0), kFontSize, false);
        }
    }

    static void add_label(pugi::xml_node& svg, const SheetWay& way)
    {
        const auto& from = way.points[0];
        const auto& to = way.points[1];
        const int width = static_cast<int>(text_width(way.label) * kFontSize);
        const Box place = from.y == to.y
                              ? Box{to.x > from.x ? from.x + 4 : from.x - width - 4, from.y - 34, width, 30}
                              : Box{from.x + 6, to.y > from.y ? from.y + 4 : from.y - 34, width, 30};
        add_text_line(svg, place, way.label, kFontSize, "start");
    }

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
