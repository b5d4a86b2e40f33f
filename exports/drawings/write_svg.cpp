// Method: texts are wrapped and measured first, as their sizes decide the ranks' heights; then the lanes are
// laid out (swimlane_layout) and drawn. A diamond is wider and higher than a box for the same text, as its
// corners hold none.
#include "exports/drawings/write_svg.h"

#include <algorithm>
#include <pugixml.hpp>

#include "exports/drawings/svg_elements.h"
#include "exports/drawings/swimlane_drawing.h"
#include "exports/drawings/swimlane_layout.h"
#include "exports/plain_text.h"
#include "exports/text_lines.h"
#include "exports/xml_text.h"

namespace alihsop {
namespace {

// In pixels at 96 a inch.
constexpr int kFont = 11;
constexpr int kLine = 14;
constexpr int kBoxWidth = 150;
constexpr int kDiamondWidth = 190;  // its text has half of it
constexpr int kPad = 10;
constexpr int kMargin = 20;
constexpr int kPoolGap = 30;

// A node's text in lines, and how large its symbol has to be for them.
struct NodeText {
    std::vector<std::string> lines;
    int width = 0, height = 0;
};

NodeText measure(const Sop& sop, const FlowNode& node)
{
    const bool diamond = node.jenis == Simbol::Jenis::decision;
    NodeText text;
    text.width = diamond ? kDiamondWidth : kBoxWidth;
    // A rectangle of 3/5 of the width fits a diamond at 2/5 of its height.
    const int room = diamond ? kDiamondWidth * 3 / 5 : kBoxWidth - 2 * kPad;
    text.lines = wrap_text(numbered_text(sop, node), static_cast<double>(room) / kFont);
    const int height = static_cast<int>(text.lines.size()) * kLine;
    text.height = diamond ? height * 5 / 2 + kPad : height + 2 * kPad;  // room 3/5 wide leaves 2/5 of the height
    return text;
}

class Drawing {
public:
    Drawing(const Sop& sop, const FlowGraph& graph, FlowDirection direction)
        : sop_(sop), graph_(graph), direction_(direction), svg_(document_.append_child("svg"))
    {
    }

    std::string write(const std::vector<SwimlaneGrid>& grids)
    {
        begin_svg(svg_, title_of(sop_));
        DrawnPoint corner{kMargin, kMargin};
        Box whole{0, 0, 1, 1};
        for (std::size_t p = 0; p < grids.size(); ++p) {
            const auto pool = draw_grid(grids[p], p, corner);
            // The picture is as large as its pools; its margin is on the far sides as well.
            whole = hull(whole, pool);
            corner = direction_ == FlowDirection::horizontal ? DrawnPoint{kMargin, pool.bottom() + kPoolGap}
                                                             : DrawnPoint{pool.right() + kPoolGap, corner.y};
        }
        set_svg_size(svg_, whole.right() + kMargin, whole.bottom() + kMargin);
        return write_xml(document_);
    }

private:
    Box draw_grid(const SwimlaneGrid& grid, std::size_t p, DrawnPoint corner)
    {
        std::vector<NodeText> texts;
        std::vector<SwimlaneFigure> figures;
        std::vector<SwimlaneFlow> flows;
        std::vector<const FlowEdge*> edges;
        for (std::size_t i = 0; i < grid.nodes.size(); ++i) {
            texts.push_back(measure(sop_, graph_.nodes[grid.nodes[i]]));
            figures.push_back({texts[i].width, texts[i].height, grid.places[i].lane, grid.places[i].rank, 0});
        }
        for (const auto& edge : graph_.edges) {
            const auto from = std::find(grid.nodes.begin(), grid.nodes.end(), edge.from);
            const auto to = std::find(grid.nodes.begin(), grid.nodes.end(), edge.to);
            // A way into another procedure has no place in this pool.
            if (from == grid.nodes.end() || to == grid.nodes.end()) continue;
            flows.push_back({static_cast<std::size_t>(from - grid.nodes.begin()),
                             static_cast<std::size_t>(to - grid.nodes.begin())});
            edges.push_back(&edge);
        }
        const auto layout = lay_out_swimlanes(grid.lanes(), 1, figures, flows, direction_, corner);
        draw_lanes(grid, layout, p);
        for (std::size_t f = 0; f < flows.size(); ++f) draw_flow(layout.flows[f], edges[f]->label);
        // Symbols come last, over the ways.
        for (std::size_t i = 0; i < figures.size(); ++i)
            draw_node(graph_.nodes[grid.nodes[i]], layout.figures[i], texts[i]);
        return layout.pool;
    }

    void draw_lanes(const SwimlaneGrid& grid, const SwimlaneLayout& layout, std::size_t p)
    {
        add_rectangle(svg_, layout.pool, "lane");
        const auto part = p < sop_.bagian.size() ? text_of(sop_.bagian[p].judul) : "";
        add_heading(layout.pool, part.empty() ? title_of(sop_) : title_of(sop_) + ": " + part);
        for (std::size_t lane = 0; lane < grid.lanes(); ++lane) {
            add_rectangle(svg_, layout.lanes[lane], "lane");
            add_heading(layout.lanes[lane], lane_text(grid, sop_, lane));
        }
    }

    /// In the strip at the beginning of a lane: turned when the lanes lie.
    void add_heading(const Box& lane, const std::string& text)
    {
        if (text.empty()) return;
        const bool lying = direction_ == FlowDirection::horizontal;
        const Box strip =
            lying ? Box{lane.x, lane.y, kHeadingDepth, lane.height} : Box{lane.x, lane.y, lane.width, kHeadingDepth};
        add_rectangle(svg_, strip, "head");
        add_text_block(svg_, strip, wrap_text(text, (lying ? strip.height : strip.width) / 12.0), kFont, lying);
    }

    void draw_flow(const std::vector<DrawnPoint>& points, const std::string& label)
    {
        add_way(svg_, points);
        if (label.empty()) return;
        const auto& from = points[0];
        const auto& to = points[1];
        // Beside the way's first stretch, where it leaves the decision.
        const int width = static_cast<int>(text_width(label) * kFont) + 4;
        const Box place = from.y == to.y
                              ? Box{to.x > from.x ? from.x + 2 : from.x - width - 2, from.y - kLine - 2, width, kLine}
                              : Box{from.x + 4, to.y > from.y ? from.y + 2 : from.y - kLine - 2, width, kLine};
        add_text_line(svg_, place, label, kFont - 1, "start");
    }

    void draw_node(const FlowNode& node, const Box& box, const NodeText& text)
    {
        add_symbol(svg_, node.jenis, box, node.drawn);
        add_text_block(svg_, box, text.lines, kFont, false);
    }

    const Sop& sop_;
    const FlowGraph& graph_;
    FlowDirection direction_;
    pugi::xml_document document_;
    pugi::xml_node svg_;
};

}  // namespace

Export write_svg(const ExportRequest& request)
{
    return write_drawings(request, ".svg", [&](const Sop& sop, const FlowGraph& graph, const auto& grids) {
        return Drawing(sop, graph, request.direction).write(grids);
    });
}

}  // namespace alihsop
