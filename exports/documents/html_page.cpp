// One file without scripts and without anything from elsewhere: a policy in its head forbids both, so that a
// text of a scan can do no harm even if it got past the escaping. Styles are for paper: millimetres, A4, page
// breaks before sheets.
#include "exports/documents/html_page.h"

#include <pugixml.hpp>
#include <sstream>

#include "exports/xml_text.h"

namespace alihsop {
namespace {

// No & < > in it: it is written as XML and read as HTML.
constexpr const char* kStyle = R"(
@page { margin: 0 }
@page portrait { size: A4 portrait; margin: 0 }
@page landscape { size: A4 landscape; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; font-family: Arial, Helvetica, sans-serif; font-size: 9pt; color: #000; background: #fff }
.page { break-after: page; padding: 12mm; overflow: hidden }
.page:last-child { break-after: auto }
.portrait { page: portrait; width: 210mm; min-height: 296mm }
.landscape { page: landscape; width: 297mm; min-height: 209mm }
table { border-collapse: collapse; table-layout: fixed }
td, th { border: 0.35mm solid #000; padding: 0.8mm 1.4mm; vertical-align: top; text-align: left; )"
                               R"(overflow-wrap: anywhere }
.identity { width: 186mm; line-height: 1.35 }
.agency { text-align: center; vertical-align: middle; font-weight: bold; font-size: 10pt }
.label, .head { font-weight: bold }
.head { background: #fff }
.signer { text-align: center }
.signature { height: 18mm }
.name { font-weight: bold; text-decoration: underline }
ol { margin: 0; padding-left: 6mm }
.steps { font-size: 8pt; line-height: 3.5mm; width: 273mm }
.steps th { text-align: center; vertical-align: middle; font-weight: bold }
.steps td.no { text-align: center }
.flow { position: relative; width: 273mm }
.flow svg { position: absolute; left: 0; bottom: 0 }
.flow svg .symbol { stroke-width: 3.5 }
.flow svg .way { stroke-width: 2.6 }
.flow svg .way-label { paint-order: stroke; stroke: #fff; stroke-width: 8 }
h2 { font-size: 10pt; margin: 0 0 3mm 0 }
)";

}  // namespace

pugi::xml_node begin_html(pugi::xml_document& document, const std::string& title, const std::string& more_style)
{
    auto html = document.append_child("html");
    html.append_attribute("lang") = "id";
    auto head = html.append_child("head");
    head.append_child("meta").append_attribute("charset") = "utf-8";
    auto policy = head.append_child("meta");
    policy.append_attribute("http-equiv") = "Content-Security-Policy";
    policy.append_attribute("content") = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    head.append_child("title").text() = xml_text(title).c_str();
    head.append_child("style").text() = (kStyle + more_style).c_str();
    return html.append_child("body");
}

std::string write_html_text(const pugi::xml_document& document)
{
    std::ostringstream text;
    // Raw, as white space between elements would be seen; elements without content keep their end tags, as HTML
    // has no others.
    document.save(text, "", pugi::format_raw | pugi::format_no_declaration | pugi::format_no_empty_element_tags,
                  pugi::encoding_utf8);
    return "<!DOCTYPE html>\n" + text.str() + "\n";
}

}  // namespace alihsop
