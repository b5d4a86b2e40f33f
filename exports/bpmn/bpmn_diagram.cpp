// Method: positions come from the form's own grid, a step a rank, an actor a lane (swimlane_layout); no layout
// engine decides anything. Here only sizes and labels are added: a task is as high as its text needs, a
// gateway's name stands where no flow leaves it.
//
// Accuracy: tests read every sample back with the tools that BPMN files are for and draw it; labels may still
// cover a flow that passes close by, as text widths are estimates.
#include "exports/bpmn/bpmn_diagram.h"

#include <algorithm>
#include <map>
#include <pugixml.hpp>

#include "exports/drawings/swimlane_layout.h"
#include "exports/plain_text.h"
#include "exports/text_lines.h"

namespace alihsop {
namespace {

constexpr int kMargin = 60;      // of the first pool from the corner
constexpr int kPoolGap = 60;     // between pools
constexpr int kLabelWidth = 90;  // of a flow's or gateway's name
constexpr int kLabelHeight = 14;
constexpr int kLabelGap = 4;

// A task is drawn as wide as the words of Indonesian offices need, and as high as its text.
constexpr int kTaskWidth = 140;
constexpr int kLeastTaskHeight = 80;  // as the usual modellers have it
constexpr int kTaskPad = 8;           // on each side of its text
constexpr int kFont = 12;             // modellers' own
constexpr int kLine = 15;

// Modellers wrap by themselves, at this width and font: the estimate must not be smaller than theirs.
int task_height(const std::string& name)
{
    const auto lines = wrap_text(name, static_cast<double>(kTaskWidth - 2 * kTaskPad) / kFont);
    return std::max(kLeastTaskHeight, static_cast<int>(lines.size()) * kLine + 2 * kTaskPad);
}

std::pair<int, int> size_of(const BpmnNode& node)
{
    switch (node.kind) {
        case BpmnNode::Kind::task:
            return {kTaskWidth, task_height(node.name)};
        case BpmnNode::Kind::exclusive:
        case BpmnNode::Kind::parallel:
            // Gateways and events have the sizes that modellers give them.
            return {50, 50};
        case BpmnNode::Kind::start:
        case BpmnNode::Kind::end:
            break;
    }
    return {36, 36};
}

void add_bounds(pugi::xml_node& parent, const Box& box)
{
    auto bounds = parent.append_child("dc:Bounds");
    bounds.append_attribute("x") = box.x;
    bounds.append_attribute("y") = box.y;
    bounds.append_attribute("width") = box.width;
    bounds.append_attribute("height") = box.height;
}

void add_label(pugi::xml_node& parent, const Box& box)
{
    auto label = parent.append_child("bpmndi:BPMNLabel");
    add_bounds(label, box);
}

class Diagram {
public:
    Diagram(pugi::xml_node plane, const Sop& sop, FlowDirection direction)
        : plane_(plane), sop_(sop), direction_(direction)
    {
    }

    // Messages come last: both of their ends must have been drawn.
    void draw(const BpmnModel& model)
    {
        DrawnPoint corner{kMargin, kMargin};
        for (std::size_t p = 0; p < model.processes.size(); ++p) {
            const auto pool = draw_process(model.processes[p], p, corner);
            // Pools follow each other across the direction of the flow.
            if (direction_ == FlowDirection::horizontal)
                corner.y = pool.bottom() + kPoolGap;
            else
                corner.x = pool.right() + kPoolGap;
        }
        for (const auto& message : model.messages) {
            const auto& from = placed_[message.from];
            const auto& to = placed_[message.to];
            draw_edge(message.id, {{from.centre_x(), from.bottom()}, {to.centre_x(), to.y}}, message.name);
        }
    }

private:
    Box draw_process(const BpmnProcess& process, std::size_t p, DrawnPoint corner)
    {
        std::vector<SwimlaneFigure> figures;
        for (const auto& node : process.nodes) {
            const auto [width, height] = size_of(node);
            figures.push_back({width, height, node.lane, node.rank, node.slot});
        }
        std::vector<SwimlaneFlow> flows;
        for (const auto& flow : process.flows) flows.push_back({flow.from, flow.to});
        const auto groups = lane_groups(process.grid, sop_);
        // One super-heading is enough: the others' lanes then begin one heading deeper too.
        const bool nested = std::any_of(groups.begin(), groups.end(), [](const auto& g) { return !g.name.empty(); });
        const auto layout = lay_out_swimlanes(process.grid.lanes(), nested ? 2 : 1, figures, flows, direction_, corner);
        draw_shape(participant_id(p), layout.pool, true);
        if (process.grid.lanes() > 0) draw_lanes(layout, groups, p);
        for (std::size_t n = 0; n < process.nodes.size(); ++n)
            draw_node(process.nodes[n], layout.figures[n], leaves_above(process, layout, n));
        for (std::size_t f = 0; f < process.flows.size(); ++f)
            draw_edge(process.flows[f].id, layout.flows[f], process.flows[f].name);
        return layout.pool;
    }

    void draw_lanes(const SwimlaneLayout& layout, const std::vector<LaneGroup>& groups, std::size_t p)
    {
        for (const auto& group : groups) {
            Box whole;
            for (auto lane = group.first; lane < group.last; ++lane) whole = hull(whole, layout.lanes[lane]);
            if (!group.name.empty()) draw_shape(group_id(p, group), whole, true);
            for (auto lane = group.first; lane < group.last; ++lane) {
                auto box = layout.lanes[lane];
                if (!group.name.empty()) box = below_heading(box);
                draw_shape(lane_id(p, lane), box, true);
            }
        }
    }

    // The heading over several lanes takes a strip at their beginning; what is left is theirs.
    Box below_heading(Box box) const
    {
        auto& start = direction_ == FlowDirection::horizontal ? box.x : box.y;
        auto& size = direction_ == FlowDirection::horizontal ? box.width : box.height;
        start += kHeadingDepth;
        size -= kHeadingDepth;
        return box;
    }

    // Whether a flow begins at the upper edge, where the name would stand.
    static bool leaves_above(const BpmnProcess& process, const SwimlaneLayout& layout, std::size_t n)
    {
        for (std::size_t f = 0; f < process.flows.size(); ++f)
            if (process.flows[f].from == n && layout.flows[f].front().y == layout.figures[n].y) return true;
        return false;
    }

    /// The name of a gateway: above it, or below when a flow leaves it above; beside the flow that enters from above.
    Box gateway_label(const Box& box, bool below) const
    {
        const bool horizontal = direction_ == FlowDirection::horizontal;
        const int x = horizontal ? box.centre_x() - kLabelWidth / 2 : box.centre_x() + kLabelGap;
        return {x, below ? box.bottom() + kLabelGap : box.y - kLabelHeight - kLabelGap, kLabelWidth, kLabelHeight};
    }

    /// Below the event, or beside it where the flow runs down.
    Box event_label(const Box& box) const
    {
        if (direction_ == FlowDirection::vertical)
            return {box.right() + kLabelGap, box.centre_y() - kLabelHeight / 2, kLabelWidth / 2, kLabelHeight};
        return {box.centre_x() - kLabelWidth / 2, box.bottom() + kLabelGap, kLabelWidth, kLabelHeight};
    }

    void draw_node(const BpmnNode& node, const Box& box, bool label_below)
    {
        placed_[node.id] = box;
        auto shape = draw_shape(node.id, box, false);
        if (node.kind == BpmnNode::Kind::exclusive) {
            // Without it modellers draw an exclusive gateway without its X.
            shape.append_attribute("isMarkerVisible") = true;
            add_label(shape, gateway_label(box, label_below));
        }
        if (node.kind == BpmnNode::Kind::start || node.kind == BpmnNode::Kind::end) add_label(shape, event_label(box));
    }

    pugi::xml_node draw_shape(const std::string& id, const Box& box, bool has_direction)
    {
        auto shape = plane_.append_child("bpmndi:BPMNShape");
        shape.append_attribute("id") = (id + "_di").c_str();
        shape.append_attribute("bpmnElement") = id.c_str();
        if (has_direction) shape.append_attribute("isHorizontal") = direction_ == FlowDirection::horizontal;
        add_bounds(shape, box);
        return shape;
    }

    void draw_edge(const std::string& id, const std::vector<DrawnPoint>& points, const std::string& name)
    {
        auto edge = plane_.append_child("bpmndi:BPMNEdge");
        edge.append_attribute("id") = (id + "_di").c_str();
        edge.append_attribute("bpmnElement") = id.c_str();
        for (const auto& point : points) {
            auto waypoint = edge.append_child("di:waypoint");
            waypoint.append_attribute("x") = point.x;
            waypoint.append_attribute("y") = point.y;
        }
        if (!name.empty()) add_label(edge, label_beside(points));
    }

    /// Beside the first stretch of a flow, where it leaves its gateway.
    static Box label_beside(const std::vector<DrawnPoint>& points)
    {
        const auto& from = points[0];
        const auto& to = points[1];
        const int width = kLabelWidth / 2;
        const int above = from.y - kLabelHeight - kLabelGap;
        if (from.y == to.y) return {to.x > from.x ? from.x + kLabelGap : from.x - width, above, width, kLabelHeight};
        return {from.x + kLabelGap, to.y > from.y ? from.y + kLabelGap : above, width, kLabelHeight};
    }

    pugi::xml_node plane_;
    const Sop& sop_;
    FlowDirection direction_;
    std::map<std::string, Box> placed_;
};

}  // namespace

std::vector<LaneGroup> lane_groups(const SwimlaneGrid& grid, const Sop& sop)
{
    std::vector<LaneGroup> groups;
    for (std::size_t lane = 0; lane < grid.lanes(); ++lane) {
        // The lane behind those of the actors is for symbols whose actor could not be read.
        const auto name = lane < grid.actors.size() ? text_of(sop.pelaksana[grid.actors[lane]].kelompok) : "";
        if (!name.empty() && !groups.empty() && groups.back().name == name)
            groups.back().last = lane + 1;
        else
            groups.push_back({name, lane, lane + 1});
    }
    return groups;
}

std::string lane_name(const SwimlaneGrid& grid, const Sop& sop, std::size_t lane)
{
    const auto name = lane < grid.actors.size() ? sop.pelaksana[grid.actors[lane]].nama.text : "";
    return name.empty() ? kUnreadActor : name;
}

std::string participant_id(std::size_t process) { return "Participant_" + std::to_string(process + 1); }
std::string process_id(std::size_t process) { return "Process_" + std::to_string(process + 1); }
std::string lane_id(std::size_t process, std::size_t lane)
{
    return "Lane_" + std::to_string(process + 1) + "_" + std::to_string(lane + 1);
}
std::string group_id(std::size_t process, const LaneGroup& group)
{
    return "Group_" + std::to_string(process + 1) + "_" + std::to_string(group.first + 1);
}

void draw_bpmn_diagram(pugi::xml_node& root, const BpmnModel& model, const Sop& sop, FlowDirection direction)
{
    auto diagram = root.append_child("bpmndi:BPMNDiagram");
    diagram.append_attribute("id") = "Diagram_1";
    auto plane = diagram.append_child("bpmndi:BPMNPlane");
    plane.append_attribute("id") = "Plane_1";
    plane.append_attribute("bpmnElement") = "Collaboration_1";
    Diagram(plane, sop, direction).draw(model);
}

}  // namespace alihsop
