// The shapes of the form in SVG 1.1, without scripts and without fonts of its own. Texts are placed line by
// line, since SVG does not wrap; widths are estimates (text_lines), so a line may touch its outline in another
// font.
#include "exports/drawings/svg_elements.h"

#include <algorithm>
#include <pugixml.hpp>

#include "exports/xml_text.h"

namespace alihsop {
namespace {

using Points = std::vector<DrawnPoint>;

// Black on white, as the form is printed; a dashed outline is a symbol that the graph made for a step without
// one.
constexpr const char* kStyle =
    "text{font-family:Arial,Helvetica,sans-serif;fill:#000}"
    ".lane{fill:none;stroke:#000;stroke-width:1}.head{fill:#eef1f5;stroke:#000;stroke-width:1}"
    ".symbol{fill:#fff;stroke:#000;stroke-width:1.2}.undrawn{stroke-dasharray:4 3}"
    ".way{fill:none;stroke:#000;stroke-width:1.2}";

std::string list_of(const Points& points)
{
    std::string list;
    for (const auto& point : points)
        list += (list.empty() ? "" : " ") + std::to_string(point.x) + "," + std::to_string(point.y);
    return list;
}

Points corners_of(Simbol::Jenis kind, const Box& b)
{
    // The parallelogram's slant, set by hand.
    const int slant = b.height / 4;
    switch (kind) {
        case Simbol::Jenis::decision:
            return {{b.centre_x(), b.y}, {b.right(), b.centre_y()}, {b.centre_x(), b.bottom()}, {b.x, b.centre_y()}};
        case Simbol::Jenis::offpage:
            return {{b.x, b.y},
                    {b.right(), b.y},
                    {b.right(), b.centre_y()},
                    {b.centre_x(), b.bottom()},
                    {b.x, b.centre_y()}};
        default:
            return {{b.x + slant, b.y}, {b.right(), b.y}, {b.right() - slant, b.bottom()}, {b.x, b.bottom()}};
    }
}

}  // namespace

void begin_svg(pugi::xml_node& svg, const std::string& title)
{
    svg.append_attribute("xmlns") = "http://www.w3.org/2000/svg";
    svg.append_attribute("role") = "img";
    svg.append_child("title").text() = xml_text(title).c_str();
    svg.append_child("style").text() = kStyle;
    auto marker = svg.append_child("defs").append_child("marker");
    const std::pair<const char*, const char*> attributes[] = {
        {"id", "head"},       {"viewBox", "0 0 10 10"}, {"refX", "9"},     {"refY", "5"},
        {"markerWidth", "8"}, {"markerHeight", "8"},    {"orient", "auto"}};
    for (const auto& [name, value] : attributes) marker.append_attribute(name) = value;
    marker.append_child("path").append_attribute("d") = "M0,1 L10,5 L0,9 z";
}

void set_svg_size(pugi::xml_node& svg, int width, int height)
{
    svg.append_attribute("width") = width;
    svg.append_attribute("height") = height;
    svg.append_attribute("viewBox") = ("0 0 " + std::to_string(width) + " " + std::to_string(height)).c_str();
}

void add_rectangle(pugi::xml_node& parent, const Box& box, const char* style_class)
{
    auto rectangle = parent.append_child("rect");
    rectangle.append_attribute("class") = style_class;
    rectangle.append_attribute("x") = box.x;
    rectangle.append_attribute("y") = box.y;
    rectangle.append_attribute("width") = box.width;
    rectangle.append_attribute("height") = box.height;
}

void add_text_block(pugi::xml_node& parent, const Box& box, const std::vector<std::string>& lines, int font,
                    bool turned)
{
    // The usual distance of lines.
    const int line_height = font * 5 / 4;
    auto text = parent.append_child("text");
    text.append_attribute("text-anchor") = "middle";
    text.append_attribute("font-size") = font;
    if (turned)
        text.append_attribute("transform") =
            ("rotate(-90 " + std::to_string(box.centre_x()) + " " + std::to_string(box.centre_y()) + ")").c_str();
    // SVG places a line by its foot: half of the block above the middle, then one size of the font down.
    int y = box.centre_y() - line_height * static_cast<int>(lines.size()) / 2 + font;
    for (const auto& line : lines) {
        auto span = text.append_child("tspan");
        span.append_attribute("x") = box.centre_x();
        span.append_attribute("y") = y;
        span.text() = xml_text(line).c_str();
        y += line_height;
    }
}

void add_text_line(pugi::xml_node& parent, const Box& box, const std::string& text, int font, const char* anchor)
{
    auto element = parent.append_child("text");
    element.append_attribute("text-anchor") = anchor;
    element.append_attribute("font-size") = font;
    element.append_attribute("x") = std::string_view(anchor) == "middle" ? box.centre_x() : box.x;
    // A third of the size brings the middle of small letters to the middle of the box.
    element.append_attribute("y") = box.centre_y() + font / 3;
    element.text() = xml_text(text).c_str();
}

void add_symbol(pugi::xml_node& parent, Simbol::Jenis kind, const Box& box, bool drawn)
{
    const char* style = drawn ? "symbol" : "symbol undrawn";
    if (kind == Simbol::Jenis::onpage) {
        auto circle = parent.append_child("ellipse");
        circle.append_attribute("class") = style;
        circle.append_attribute("cx") = box.centre_x();
        circle.append_attribute("cy") = box.centre_y();
        circle.append_attribute("rx") = box.width / 2;
        circle.append_attribute("ry") = box.height / 2;
    } else if (kind == Simbol::Jenis::process || kind == Simbol::Jenis::terminator) {
        add_rectangle(parent, box, style);
        if (kind == Simbol::Jenis::terminator)
            // A rectangle rounded by half of its shorter side is a capsule.
            parent.last_child().append_attribute("rx") = std::min(box.width, box.height) / 2;
    } else {
        auto polygon = parent.append_child("polygon");
        polygon.append_attribute("class") = style;
        polygon.append_attribute("points") = list_of(corners_of(kind, box)).c_str();
    }
}

void add_way(pugi::xml_node& parent, const Points& points)
{
    auto line = parent.append_child("polyline");
    line.append_attribute("class") = "way";
    line.append_attribute("points") = list_of(points).c_str();
    line.append_attribute("marker-end") = "url(#head)";
}

}  // namespace alihsop
