#pragma once

#include "models/sop.h"

namespace pugi {
class xml_node;
}

namespace alihsop {

/// The identity form of PermenPAN-RB 35/2012: the agency on the left, number, dates, signer and name on the right, and
/// below them the six boxes in pairs.
void add_identity_form(pugi::xml_node& body, const Sop& sop);

/// An element with a class and a text.
pugi::xml_node add_element(pugi::xml_node& parent, const char* name, const char* style_class,
                           const std::string& text = {});

}  // namespace alihsop
