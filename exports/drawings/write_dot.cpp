// Graphviz does the layout; only the order of steps and the lanes are said, as clusters and invisible edges.
// Every text is a quoted string with the two signs escaped that mean something there, so that nothing in it is
// DOT.
#include "exports/drawings/write_dot.h"

#include <map>

#include "exports/drawings/swimlane_drawing.h"
#include "exports/plain_text.h"
#include "exports/text_lines.h"
#include "exports/xml_text.h"

namespace alihsop {
namespace {

constexpr double kLabelEms = 14;  // where the text of a node is wrapped

/// A string of the DOT language.
std::string quoted(const std::string& text)
{
    std::string out = "\"";
    for (const char c : xml_text(text)) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (c != '\r')
            out += c;
    }
    return out + "\"";
}

std::string wrapped(const std::string& text)
{
    std::string lines;
    for (const auto& line : wrap_text(text, kLabelEms)) lines += (lines.empty() ? "" : "\n") + line;
    return lines;
}

const char* shape_of(const FlowNode& node)
{
    switch (node.jenis) {
        case Simbol::Jenis::terminator:
            return "shape=box, style=rounded";
        case Simbol::Jenis::decision:
            return "shape=diamond";
        case Simbol::Jenis::other:
            return "shape=parallelogram";
        default:
            return "shape=box";
    }
}

std::string id_of(std::size_t node) { return "n" + std::to_string(node + 1); }

class DotText {
public:
    DotText(const Sop& sop, const FlowGraph& graph) : sop_(sop), graph_(graph) {}

    std::string write(const std::vector<SwimlaneGrid>& grids, FlowDirection direction)
    {
        text_ = "digraph sop {\n  graph [newrank=true, nodesep=0.5, label=" + quoted(title_of(sop_)) +
                ", fontname=\"Arial\"" +
                ", labelloc=t, rankdir=" + (direction == FlowDirection::vertical ? "TB" : "LR") +
                "]\n  node [fontname=\"Arial\", fontsize=10]\n  edge [fontname=\"Arial\", fontsize=9]\n";
        for (std::size_t p = 0; p < grids.size(); ++p) {
            for (std::size_t lane = 0; lane < grids[p].lanes(); ++lane) add_lane(grids[p], p, lane);
            add_ranks(grids[p]);
        }
        for (const auto& edge : graph_.edges)
            text_ += "  " + id_of(edge.from) + " -> " + id_of(edge.to) +
                     (edge.label.empty() ? "" : " [label=" + quoted(edge.label) + "]") + "\n";
        return text_ + "}\n";
    }

private:
    void add_lane(const SwimlaneGrid& grid, std::size_t p, std::size_t lane)
    {
        text_ += "  subgraph cluster_" + std::to_string(p + 1) + "_" + std::to_string(lane + 1) +
                 " {\n    label=" + quoted(lane_text(grid, sop_, lane)) + "\n";
        for (std::size_t i = 0; i < grid.nodes.size(); ++i)
            if (grid.places[i].lane == lane) add_node(grid.nodes[i]);
        text_ += "  }\n";
    }

    void add_node(std::size_t n)
    {
        const auto& node = graph_.nodes[n];
        text_ +=
            "    " + id_of(n) + " [label=" + quoted(wrapped(numbered_text(sop_, node))) + ", " + shape_of(node) + "]\n";
    }

    /// Steps in their order, by lines that are not seen. (Ranks that are forced to be level make Graphviz 2.42 fail on
    /// some flows.)
    void add_ranks(const SwimlaneGrid& grid)
    {
        std::map<std::size_t, std::vector<std::size_t>> ranks;
        for (std::size_t i = 0; i < grid.nodes.size(); ++i) ranks[grid.places[i].rank].push_back(grid.nodes[i]);
        for (std::size_t rank = 1; rank < ranks.size(); ++rank)
            for (const auto above : ranks[rank - 1])
                text_ += "  " + id_of(above) + " -> " + id_of(ranks[rank].front()) + " [style=invis]\n";
    }

    const Sop& sop_;
    const FlowGraph& graph_;
    std::string text_;
};

}  // namespace

Export write_dot(const ExportRequest& request)
{
    return write_drawings(request, ".dot", [&](const Sop& sop, const FlowGraph& graph, const auto& grids) {
        return DotText(sop, graph).write(grids, request.direction);
    });
}

}  // namespace alihsop
