// The XML of a BPMN file: collaboration, one process a procedure, lanes, nodes, flows, then the diagram. Order
// of elements is the schema's; every text passes through xml_text, as texts of a scan may hold anything.
//
// Accuracy: the tests let the usual library, linter, modeller and the OMG's schema read every sample in both
// orientations; nothing but "fake-join" is found, which a form's symbols with two ways in are.
#include "exports/bpmn/write_bpmn.h"

#include <pugixml.hpp>

#include "exports/bpmn/bpmn_diagram.h"
#include "exports/bpmn/bpmn_extensions.h"
#include "exports/bpmn/bpmn_process.h"
#include "exports/drawings/export_flows.h"
#include "exports/plain_text.h"
#include "exports/xml_text.h"
#include "models/version.h"

namespace alihsop {
namespace {

const char* element_of(BpmnNode::Kind kind)
{
    switch (kind) {
        case BpmnNode::Kind::start:
            return "bpmn:startEvent";
        case BpmnNode::Kind::task:
            return "bpmn:task";
        case BpmnNode::Kind::exclusive:
            return "bpmn:exclusiveGateway";
        case BpmnNode::Kind::parallel:
            return "bpmn:parallelGateway";
        case BpmnNode::Kind::end:
            return "bpmn:endEvent";
    }
    return "";
}

void set(pugi::xml_node& element, const char* name, const std::string& value)
{
    element.append_attribute(name) = xml_text(value).c_str();
}

pugi::xml_node add_child(pugi::xml_node& parent, const char* name, const std::string& text)
{
    auto child = parent.append_child(name);
    child.text() = xml_text(text).c_str();
    return child;
}

class BpmnFile {
public:
    BpmnFile(const Sop& sop, const FlowGraph& graph, const BpmnModel& model) : sop_(sop), graph_(graph), model_(model)
    {
    }

    std::string write(FlowDirection direction)
    {
        auto root = document_.append_child("bpmn:definitions");
        const std::pair<const char*, const char*> spaces[] = {
            {"xmlns:bpmn", "http://www.omg.org/spec/BPMN/20100524/MODEL"},
            {"xmlns:bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI"},
            {"xmlns:dc", "http://www.omg.org/spec/DD/20100524/DC"},
            {"xmlns:di", "http://www.omg.org/spec/DD/20100524/DI"},
            {"xmlns:sop", kSopNamespace}};
        for (const auto& [name, space] : spaces) root.append_attribute(name) = space;
        set(root, "id", "Definitions_1");
        set(root, "targetNamespace", "urn:alihsop:bpmn");
        set(root, "exporter", "alihsop");
        set(root, "exporterVersion", kVersion);
        add_collaboration(root);
        for (std::size_t p = 0; p < model_.processes.size(); ++p) add_process(root, p);
        draw_bpmn_diagram(root, model_, sop_, direction);
        return write_xml(document_);
    }

private:
    // What is said of the SOP as a whole hangs here, as no process is the whole: an SOP with two procedures has
    // two.
    void add_collaboration(pugi::xml_node& root) const
    {
        auto collaboration = root.append_child("bpmn:collaboration");
        set(collaboration, "id", "Collaboration_1");
        add_sop_extension(collaboration, sop_);
        for (std::size_t p = 0; p < model_.processes.size(); ++p) {
            auto participant = collaboration.append_child("bpmn:participant");
            set(participant, "id", participant_id(p));
            set(participant, "name", name_of_process(p));
            set(participant, "processRef", process_id(p));
        }
        for (const auto& message : model_.messages) {
            auto flow = collaboration.append_child("bpmn:messageFlow");
            set(flow, "id", message.id);
            if (!message.name.empty()) set(flow, "name", message.name);
            set(flow, "sourceRef", message.from);
            set(flow, "targetRef", message.to);
        }
    }

    std::string name_of_process(std::size_t p) const
    {
        const auto part = p < sop_.bagian.size() ? text_of(sop_.bagian[p].judul) : "";
        return part.empty() ? title_of(sop_) : title_of(sop_) + ": " + part;
    }

    void add_process(pugi::xml_node& root, std::size_t p) const
    {
        const auto& process = model_.processes[p];
        auto element = root.append_child("bpmn:process");
        set(element, "id", process_id(p));
        set(element, "name", name_of_process(p));
        // A description for people: nothing in it says who starts it or what data it needs.
        set(element, "isExecutable", "false");
        if (process.grid.lanes() > 0) add_lanes(element, p);
        for (std::size_t n = 0; n < process.nodes.size(); ++n) add_node(element, process, n);
        for (const auto& flow : process.flows) add_flow(element, process, flow);
    }

    void add_lanes(pugi::xml_node& element, std::size_t p) const
    {
        const auto& process = model_.processes[p];
        auto set_of_lanes = element.append_child("bpmn:laneSet");
        set(set_of_lanes, "id", "LaneSet_" + std::to_string(p + 1));
        for (const auto& group : lane_groups(process.grid, sop_)) {
            auto parent = set_of_lanes;
            // Actors under a common heading of the form ("Pelaksana" over several) are lanes within a lane.
            if (!group.name.empty()) {
                auto lane = set_of_lanes.append_child("bpmn:lane");
                set(lane, "id", group_id(p, group));
                set(lane, "name", group.name);
                parent = lane.append_child("bpmn:childLaneSet");
                set(parent, "id", group_id(p, group) + "_set");
            }
            for (auto lane = group.first; lane < group.last; ++lane) add_lane(parent, p, lane);
        }
    }

    void add_lane(pugi::xml_node& parent, std::size_t p, std::size_t lane) const
    {
        const auto& process = model_.processes[p];
        auto element = parent.append_child("bpmn:lane");
        set(element, "id", lane_id(p, lane));
        set(element, "name", lane_name(process.grid, sop_, lane));
        for (const auto& node : process.nodes)
            if (node.lane == lane) add_child(element, "bpmn:flowNodeRef", node.id);
    }

    void add_node(pugi::xml_node& parent, const BpmnProcess& process, std::size_t n) const
    {
        const auto& node = process.nodes[n];
        auto element = parent.append_child(element_of(node.kind));
        set(element, "id", node.id);
        if (!node.name.empty()) set(element, "name", node.name);
        // Only a node of the form has a step and a symbol to tell of.
        if (node.node) {
            const auto& work = graph_.nodes[*node.node];
            if (work.langkah)
                if (const auto details = details_of(sop_.langkah[*work.langkah]); !details.empty())
                    add_child(element, "bpmn:documentation", details);
            add_node_extension(element, sop_, work);
            // The mark for what the notation wanted and the form does not have.
        } else if (node.added) {
            element.append_child("bpmn:extensionElements").append_child("sop:ditambahkan");
        }
        for (const auto& flow : process.flows)
            // The schema wants the ways in before the ways out, and both behind documentation and extensions.
            if (flow.to == n) add_child(element, "bpmn:incoming", flow.id);
        for (const auto& flow : process.flows)
            if (flow.from == n) add_child(element, "bpmn:outgoing", flow.id);
    }

    void add_flow(pugi::xml_node& parent, const BpmnProcess& process, const BpmnFlow& flow) const
    {
        auto element = parent.append_child("bpmn:sequenceFlow");
        set(element, "id", flow.id);
        if (!flow.name.empty()) set(element, "name", flow.name);
        set(element, "sourceRef", process.nodes[flow.from].id);
        set(element, "targetRef", process.nodes[flow.to].id);
        if (flow.edge) add_flow_extension(element, sop_, graph_.edges[*flow.edge]);
    }

    const Sop& sop_;
    const FlowGraph& graph_;
    const BpmnModel& model_;
    pugi::xml_document document_;
};

}  // namespace

Export write_bpmn(const ExportRequest& request)
{
    return export_flows(request, [&](const FlowOfSop& of, std::vector<ExportedFile>& files) {
        const auto model = build_bpmn_model(of.sop, of.graph, of.pointer, of.losses);
        files.push_back({file_stem_of(of.sop) + ".bpmn", BpmnFile(of.sop, of.graph, model).write(request.direction)});
    });
}

}  // namespace alihsop
