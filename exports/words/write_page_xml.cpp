// PAGE 2019: regions with a reading order, since their order in the file means nothing there. Points must not
// be negative, so boxes are cut at the page's edge.
#include "exports/words/write_page_xml.h"

#include <algorithm>
#include <pugixml.hpp>

#include "exports/decimal_text.h"
#include "exports/words/mark_names.h"
#include "exports/words/ocr_pages.h"
#include "exports/xml_text.h"

namespace alihsop {
namespace {

/// PAGE demands a time; the same source gives the same bytes, so it is none.
constexpr const char* kNoTime = "1970-01-01T00:00:00Z";

std::string points_of(const Box& box)
{
    const auto left = std::to_string(std::max(0, box.x)), top = std::to_string(std::max(0, box.y));
    const auto right = std::to_string(box.right()), bottom = std::to_string(box.bottom());
    return left + ',' + top + ' ' + right + ',' + top + ' ' + right + ',' + bottom + ' ' + left + ',' + bottom;
}

pugi::xml_node add(pugi::xml_node parent, const char* element, const std::string& id, const Box& box)
{
    auto node = parent.append_child(element);
    node.append_attribute("id") = id.c_str();
    node.append_child("Coords").append_attribute("points") = points_of(box).c_str();
    return node;
}

pugi::xml_node add_text(pugi::xml_node node, const std::string& text)
{
    auto equivalent = node.append_child("TextEquiv");
    equivalent.append_child("Unicode").text() = xml_text(text).c_str();
    return equivalent;
}

void add_line(pugi::xml_node region, const TextLine& line, const std::string& id)
{
    auto node = add(region, "TextLine", id, line.box);
    if (line.handwritten) node.append_attribute("production") = "handwritten-cursive";
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        auto word = add(node, "Word", id + "w" + std::to_string(i + 1), line.words[i].box);
        add_text(word, line.words[i].text).append_attribute("conf") =
            // The schema allows nothing else, and words.jsonl may come from elsewhere.
            decimal_text(std::clamp(line.words[i].confidence, 0.0, 1.0)).c_str();
    }
    // The schema wants a line's own text behind its words.
    add_text(node, line.text());
}

void add_region(pugi::xml_node page, const TextBlock& block, const std::string& id)
{
    auto region = add(page, "TextRegion", id, block.box);
    if (const int turned = block.lines.front().turned; turned != 0)
        // PAGE tells by how many degrees, clockwise, a region has to be turned to stand upright, from -180 to
        // 180.
        region.append_attribute("orientation") = turned == 270 ? 90 : -90;
    region.append_attribute("primaryLanguage") = "Indonesian";
    std::string text;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        add_line(region, block.lines[i], id + "l" + std::to_string(i + 1));
        text += (i > 0 ? "\n" : "") + block.lines[i].text();
    }
    add_text(region, text);
}

void add_reading_order(pugi::xml_node page, std::size_t regions)
{
    if (regions == 0) return;
    auto group = page.append_child("ReadingOrder").append_child("OrderedGroup");
    group.append_attribute("id") = "order";
    for (std::size_t i = 0; i < regions; ++i) {
        auto entry = group.append_child("RegionRefIndexed");
        entry.append_attribute("index") = i;
        entry.append_attribute("regionRef") = ("b" + std::to_string(i + 1)).c_str();
    }
}

std::string write_page(const OcrPage& of)
{
    pugi::xml_document document;
    auto root = document.append_child("PcGts");
    root.append_attribute("xmlns") = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15";
    root.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
    root.append_attribute("xsi:schemaLocation") =
        "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15 "
        "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15/pagecontent.xsd";
    auto metadata = root.append_child("Metadata");
    metadata.append_child("Creator").text() =
        xml_text(of.binder.generator.name + " " + of.binder.generator.version).c_str();
    metadata.append_child("Created").text() = kNoTime;
    metadata.append_child("LastChange").text() = kNoTime;
    auto page = root.append_child("Page");
    page.append_attribute("imageFilename") = of.picture.c_str();
    page.append_attribute("imageWidth") = of.page.width;
    page.append_attribute("imageHeight") = of.page.height;
    page.append_attribute("imageXResolution") = of.page.dpi;
    page.append_attribute("imageYResolution") = of.page.dpi;
    page.append_attribute("imageResolutionUnit") = "PPI";
    add_reading_order(page, of.words.blocks.size());
    for (std::size_t i = 0; i < of.words.blocks.size(); ++i)
        add_region(page, of.words.blocks[i], "b" + std::to_string(i + 1));
    for (std::size_t i = 0; i < of.page.marks.size(); ++i) {
        const auto& mark = of.page.marks[i];
        add(page, "GraphicRegion", "m" + std::to_string(i + 1), mark.box).append_attribute("type") =
            mark.kind == Mark::Kind::handwriting ? "handwritten-annotation" : name_of(mark.kind);
    }
    return write_xml(document);
}

}  // namespace

Export write_page_xml(const ExportRequest& request) { return export_pages(request, ".xml", write_page); }

}  // namespace alihsop
