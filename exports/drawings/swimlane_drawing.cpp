// Names and texts that all drawings show alike. A node without a text says that it has none: an empty box would
// look like a fault of the drawing.
#include "exports/drawings/swimlane_drawing.h"

#include "exports/drawings/export_flows.h"
#include "exports/plain_text.h"

namespace alihsop {

Export write_drawings(const ExportRequest& request, const std::string& extension, const DrawSop& draw)
{
    return export_flows(request, [&](const FlowOfSop& of, std::vector<ExportedFile>& files) {
        const auto grids = build_swimlane_grids(of.sop, of.graph, of.pointer, of.losses);
        files.push_back({file_stem_of(of.sop) + extension, draw(of.sop, of.graph, grids)});
    });
}

std::string text_of_node(const Sop& sop, const FlowNode& node)
{
    auto text = node.langkah ? text_of(sop.langkah[*node.langkah].kegiatan) : "";
    if (text.empty() && node.drawn) text = text_of(sop.alur.simbol[node.simbol].teks);
    return text.empty() ? kNoText : text;
}

std::string numbered_text(const Sop& sop, const FlowNode& node)
{
    const auto text = text_of_node(sop, node);
    auto number = node.langkah ? text_of(sop.langkah[*node.langkah].no) : "";
    if (number.empty()) return text;
    // "5" becomes "5."; "5.a" and "V" stay as they are printed.
    if (number.find_first_not_of("0123456789") == std::string::npos) number += '.';
    return number + " " + text;
}

std::string lane_text(const SwimlaneGrid& grid, const Sop& sop, std::size_t lane)
{
    const auto name = lane < grid.actors.size() ? actor_text(sop.pelaksana[grid.actors[lane]]) : "";
    return name.empty() ? kUnreadActor : name;
}

}  // namespace alihsop
