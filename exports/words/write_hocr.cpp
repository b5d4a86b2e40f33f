// hOCR 1.2 as XHTML, written without white space of its own, as blanks between words are part of the text.
#include "exports/words/write_hocr.h"

#include <cmath>
#include <pugixml.hpp>

#include "exports/words/ocr_pages.h"
#include "exports/xml_text.h"

namespace alihsop {
namespace {

constexpr double kPercent = 100;

std::string bbox(const Box& box)
{
    return "bbox " + std::to_string(box.x) + ' ' + std::to_string(box.y) + ' ' + std::to_string(box.right()) + ' ' +
           std::to_string(box.bottom());
}

pugi::xml_node add(pugi::xml_node parent, const char* element, const char* kind, const std::string& id,
                   const std::string& title)
{
    auto node = parent.append_child(element);
    node.append_attribute("class") = kind;
    node.append_attribute("id") = id.c_str();
    node.append_attribute("title") = xml_text(title).c_str();
    return node;
}

void add_head(pugi::xml_node html, const OcrPage& of)
{
    auto head = html.append_child("head");
    head.append_child("title").text() = xml_text(of.binder.source.name + ", " + std::to_string(of.page.page)).c_str();
    const auto& generator = of.binder.generator;
    for (const auto& [name, content] :
         {std::pair<const char*, std::string>{"ocr-system",
                                              generator.name + " " + generator.version + ", " + generator.ocr_engine},
          // The specification wants to be told which elements there are.
          {"ocr-capabilities", "ocr_page ocr_carea ocr_par ocr_line ocrx_word"},
          {"ocr-langs", "id"},
          {"ocr-number-of-pages", "1"}}) {
        auto meta = head.append_child("meta");
        meta.append_attribute("name") = name;
        meta.append_attribute("content") = xml_text(content).c_str();
    }
}

void add_line(pugi::xml_node paragraph, const TextLine& line, const std::string& id)
{
    std::string title = bbox(line.box);
    if (line.turned != 0) title += "; textangle " + std::to_string(360 - line.turned);  // counterclockwise
    auto node = add(paragraph, "span", "ocr_line", "line_" + id, title);
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        const auto& word = line.words[i];
        // Whoever strips the marks is left with the text.
        if (i > 0) node.append_child(pugi::node_pcdata).set_value(" ");
        add(node, "span", "ocrx_word", "word_" + id + "_" + std::to_string(i + 1),
            bbox(word.box) + "; x_wconf " + std::to_string(std::lround(word.confidence * kPercent)))
            .text() = xml_text(word.text).c_str();
    }
    paragraph.append_child(pugi::node_pcdata).set_value("\n");
}

std::string write_page(const OcrPage& of)
{
    pugi::xml_document document;
    document.append_child(pugi::node_doctype).set_value("html");
    auto html = document.append_child("html");
    html.append_attribute("xmlns") = "http://www.w3.org/1999/xhtml";
    html.append_attribute("lang") = "id";
    html.append_attribute("xml:lang") = "id";
    add_head(html, of);
    const auto number = std::to_string(of.page.page), dpi = std::to_string(of.page.dpi);
    auto page = add(html.append_child("body"), "div", "ocr_page", "page_" + number,
                    "image \"" + of.picture + "\"; " + bbox({0, 0, of.page.width, of.page.height}) + "; ppageno " +
                        std::to_string(of.page.page - 1) + "; scan_res " + dpi + ' ' + dpi);
    for (std::size_t i = 0; i < of.words.blocks.size(); ++i) {
        const auto& block = of.words.blocks[i];
        const auto id = number + "_" + std::to_string(i + 1);
        // One block is both an area and a paragraph: nothing finer was found.
        auto paragraph = add(add(page, "div", "ocr_carea", "block_" + id, bbox(block.box)), "p", "ocr_par", "par_" + id,
                             bbox(block.box));
        for (std::size_t k = 0; k < block.lines.size(); ++k)
            add_line(paragraph, block.lines[k], id + "_" + std::to_string(k + 1));
    }
    return write_xml_as_it_stands(document);
}

}  // namespace

Export write_hocr(const ExportRequest& request) { return export_pages(request, ".hocr", write_page); }

}  // namespace alihsop
