// ALTO 4.2: every block, line and word with its box in pixels of the kept picture. Order of elements is the
// schema's. Angles are counterclockwise there, clockwise in ours.
#include "exports/words/write_alto.h"

#include <pugixml.hpp>

#include "exports/decimal_text.h"
#include "exports/words/mark_names.h"
#include "exports/words/ocr_pages.h"
#include "exports/xml_text.h"

namespace alihsop {
namespace {

void place(pugi::xml_node node, const Box& box)
{
    node.append_attribute("HPOS") = box.x;
    node.append_attribute("VPOS") = box.y;
    node.append_attribute("WIDTH") = box.width;
    node.append_attribute("HEIGHT") = box.height;
}

pugi::xml_node add(pugi::xml_node parent, const char* name, const std::string& text)
{
    auto node = parent.append_child(name);
    node.text() = xml_text(text).c_str();
    return node;
}

// Where the text comes from: the picture beside the file, the scan by its hash, the program and its model.
void add_description(pugi::xml_node alto, const OcrPage& of)
{
    auto description = alto.append_child("Description");
    add(description, "MeasurementUnit", "pixel");
    add(description.append_child("sourceImageInformation"), "fileName", of.picture);
    auto processing = description.append_child("Processing");
    processing.append_attribute("ID") = "reading";
    add(processing, "processingStepDescription", of.binder.source.name + ", sha256 " + of.binder.source.sha256);
    add(processing, "processingStepSettings", of.binder.generator.ocr_engine + ", " + of.binder.generator.ocr_model);
    auto software = processing.append_child("processingSoftware");
    add(software, "softwareName", of.binder.generator.name);
    add(software, "softwareVersion", of.binder.generator.version);
}

void add_line(pugi::xml_node block, const TextLine& line, const std::string& id)
{
    auto node = block.append_child("TextLine");
    node.append_attribute("ID") = id.c_str();
    place(node, line.box);
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        const auto& word = line.words[i];
        if (i > 0) {  // between the words; of no width where they touch, or where the line is turned
            auto space = node.append_child("SP");
            const auto& before = line.words[i - 1].box;
            space.append_attribute("WIDTH") = std::max(0, word.box.x - before.right());
            space.append_attribute("HPOS") = before.right();
            space.append_attribute("VPOS") = before.y;
        }
        auto string = node.append_child("String");
        string.append_attribute("ID") = (id + "w" + std::to_string(i + 1)).c_str();
        place(string, word.box);
        string.append_attribute("CONTENT") = xml_text(word.text).c_str();
        string.append_attribute("WC") = decimal_text(word.confidence).c_str();
    }
}

void add_block(pugi::xml_node space, const TextBlock& block, const std::string& id)
{
    auto node = space.append_child("TextBlock");
    node.append_attribute("ID") = id.c_str();
    place(node, block.box);
    // A block's lines all run one way.
    if (const int turned = block.lines.front().turned; turned != 0)
        node.append_attribute("ROTATION") = 360 - turned;  // counterclockwise
    node.append_attribute("LANG") = "id";
    for (std::size_t i = 0; i < block.lines.size(); ++i)
        add_line(node, block.lines[i], id + "l" + std::to_string(i + 1));
}

std::string write_page(const OcrPage& of)
{
    pugi::xml_document document;
    auto alto = document.append_child("alto");
    alto.append_attribute("xmlns") = "http://www.loc.gov/standards/alto/ns-v4#";
    alto.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
    alto.append_attribute("xsi:schemaLocation") =
        "http://www.loc.gov/standards/alto/ns-v4# http://www.loc.gov/standards/alto/v4/alto-4-2.xsd";
    alto.append_attribute("SCHEMAVERSION") = "4.2";
    add_description(alto, of);
    auto page = alto.append_child("Layout").append_child("Page");
    page.append_attribute("ID") = ("p" + std::to_string(of.page.page)).c_str();
    page.append_attribute("PHYSICAL_IMG_NR") = of.page.page;
    page.append_attribute("WIDTH") = of.page.width;
    page.append_attribute("HEIGHT") = of.page.height;
    auto space = page.append_child("PrintSpace");
    place(space, {0, 0, of.page.width, of.page.height});
    for (std::size_t i = 0; i < of.words.blocks.size(); ++i)
        add_block(space, of.words.blocks[i], "b" + std::to_string(i + 1));
    for (std::size_t i = 0; i < of.page.marks.size(); ++i) {
        // Stamps, signatures and logos: nothing is read in them, but they are part of the page.
        auto mark = space.append_child("Illustration");
        mark.append_attribute("ID") = ("m" + std::to_string(i + 1)).c_str();
        place(mark, of.page.marks[i].box);
        mark.append_attribute("TYPE") = name_of(of.page.marks[i].kind);
    }
    return write_xml(document);
}

}  // namespace

Export write_alto(const ExportRequest& request) { return export_pages(request, ".xml", write_page); }

}  // namespace alihsop
