#pragma once

#include <string>
#include <string_view>

namespace pugi {
class xml_document;
}

namespace alihsop {

/// The text without what XML 1.0 does not allow: control characters other than tab and line breaks are left out, bytes
/// that are no UTF-8 become U+FFFD.
std::string xml_text(std::string_view text);

/// The document as UTF-8 with its declaration, two spaces a level. Escaping is the library's.
std::string write_xml(const pugi::xml_document& document);

/// The same without white space of its own, where that would be part of the text.
std::string write_xml_as_it_stands(const pugi::xml_document& document);

}  // namespace alihsop
