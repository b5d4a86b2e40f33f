#pragma once

#include <string>

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace alihsop {

/// <html> with title, language and style; gives <body>. Nothing in it comes from elsewhere: a policy forbids scripts
/// and loading.
pugi::xml_node begin_html(pugi::xml_document& document, const std::string& title, const std::string& more_style = {});

/// The document as HTML 5.
std::string write_html_text(const pugi::xml_document& document);

}  // namespace alihsop
