// Mermaid's quoted texts are read as HTML and Markdown by some versions: every sign with a meaning in either is
// written by its number. The drawing is the tool's; lanes are subgraphs.
#include "exports/drawings/write_mermaid.h"

#include "exports/drawings/swimlane_drawing.h"
#include "exports/plain_text.h"
#include "exports/xml_text.h"

namespace alihsop {
namespace {

/// A text within quotes. Mermaid reads HTML and Markdown there: their signs become its entity codes, and a beginning
/// that Markdown would take for a list is broken up.
std::string quoted(const std::string& text)
{
    std::string out = "\"";
    const auto clean = xml_text(text);
    // "1." at the beginning would be taken for a list's first item.
    const auto after_digits = clean.find_first_not_of("0123456789");
    for (std::size_t i = 0; i < clean.size(); ++i) {
        const char c = clean[i];
        const bool list =
            (i == 0 && (c == '-' || c == '+' || c == '*')) || (i > 0 && i == after_digits && (c == '.' || c == ')'));
        if (list || c == '#' || c == '"' || c == '<' || c == '>' || c == '&' || c == '`' || c == '\\' || c == '%')
            out += "#" + std::to_string(static_cast<int>(c)) + ";";
        else if (c == '\n')
            out += "<br/>";
        else if (c != '\r')
            out += c;
    }
    return out + "\"";
}

std::string shaped(const FlowNode& node, const std::string& text)
{
    switch (node.jenis) {
        case Simbol::Jenis::terminator:
            return "([" + text + "])";
        case Simbol::Jenis::decision:
            return "{" + text + "}";
        case Simbol::Jenis::other:
            return "[/" + text + "/]";
        default:
            return "[" + text + "]";
    }
}

class MermaidText {
public:
    MermaidText(const Sop& sop, const FlowGraph& graph) : sop_(sop), graph_(graph) {}

    std::string write(const std::vector<SwimlaneGrid>& grids, FlowDirection direction)
    {
        text_ = std::string("flowchart ") + (direction == FlowDirection::vertical ? "TB" : "LR") + "\n";
        for (std::size_t p = 0; p < grids.size(); ++p) {
            // One procedure needs no frame around it.
            if (grids.size() > 1) open("part" + std::to_string(p + 1), text_of(sop_.bagian[p].judul));
            for (std::size_t lane = 0; lane < grids[p].lanes(); ++lane) add_lane(grids[p], p, lane);
            if (grids.size() > 1) close();
        }
        for (const auto& edge : graph_.edges)
            text_ += "    " + id_of(edge.from) + " -->" + (edge.label.empty() ? "" : "|" + quoted(edge.label) + "|") +
                     " " + id_of(edge.to) + "\n";
        return text_;
    }

private:
    void open(const std::string& id, const std::string& name)
    {
        text_ += std::string(4 * ++depth_, ' ') + "subgraph " + id + "[" + quoted(name.empty() ? " " : name) + "]\n";
    }
    void close() { text_ += std::string(4 * depth_--, ' ') + "end\n"; }

    void add_lane(const SwimlaneGrid& grid, std::size_t p, std::size_t lane)
    {
        std::string nodes;
        for (std::size_t i = 0; i < grid.nodes.size(); ++i)
            if (grid.places[i].lane == lane)
                nodes += std::string(4 * (depth_ + 2), ' ') + id_of(grid.nodes[i]) +
                         shaped(graph_.nodes[grid.nodes[i]], quoted(numbered_text(sop_, graph_.nodes[grid.nodes[i]]))) +
                         "\n";
        if (nodes.empty()) return;  // Mermaid draws an empty subgraph as a node
        open("lane" + std::to_string(p + 1) + "_" + std::to_string(lane + 1), lane_text(grid, sop_, lane));
        text_ += nodes;
        close();
    }

    static std::string id_of(std::size_t node) { return "n" + std::to_string(node + 1); }

    const Sop& sop_;
    const FlowGraph& graph_;
    std::string text_;
    std::size_t depth_ = 0;
};

}  // namespace

Export write_mermaid(const ExportRequest& request)
{
    return write_drawings(request, ".mmd", [&](const Sop& sop, const FlowGraph& graph, const auto& grids) {
        return MermaidText(sop, graph).write(grids, request.direction);
    });
}

}  // namespace alihsop
