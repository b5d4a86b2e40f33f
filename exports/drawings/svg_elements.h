#pragma once

#include <string>
#include <vector>

#include "exports/drawings/swimlane_layout.h"
#include "models/sop.h"

namespace pugi {
class xml_node;
}

// The parts of our SVG drawings. Boxes in the drawing's pixels.
namespace alihsop {

/// Namespace, title for screen readers, style and the head of an arrow.
void begin_svg(pugi::xml_node& svg, const std::string& title);
void set_svg_size(pugi::xml_node& svg, int width, int height);

void add_rectangle(pugi::xml_node& parent, const Box& box, const char* style_class);
/// Lines in the middle of a box, line under line; `turned`: read from below.
void add_text_block(pugi::xml_node& parent, const Box& box, const std::vector<std::string>& lines, int font,
                    bool turned);
/// One line in the middle of the box's height; `anchor`: "start" or "middle".
void add_text_line(pugi::xml_node& parent, const Box& box, const std::string& text, int font, const char* anchor);
/// The form's symbol: capsule, box, diamond, pentagon, circle; a parallelogram for any other. A dashed box when it is
/// not drawn on the form.
void add_symbol(pugi::xml_node& parent, Simbol::Jenis kind, const Box& box, bool drawn);
/// A line with a head at its end.
void add_way(pugi::xml_node& parent, const std::vector<DrawnPoint>& points);

}  // namespace alihsop
