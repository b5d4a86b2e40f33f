#pragma once

#include <functional>
#include <string>

#include "models/sop.h"

namespace alihsop {

/// A value of an SOP, what it is to a person ("Nomor SOP", "Langkah 3: waktu") and its JSON Pointer below the SOP.
using ValueVisitor = std::function<void(const Value& value, const std::string& label, const std::string& pointer)>;

/// Every value that is on the page, in the order of the JSON.
void visit_values(const Sop& sop, const ValueVisitor& visit);

}  // namespace alihsop
