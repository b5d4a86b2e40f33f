#pragma once

#include <string>

#include "app/phrases/messages.h"
#include "models/finding.h"

namespace alihsop {

/// What a finding says, in the reader's language; where there is no such wording, as it stands in the document.
std::string finding_message(const Finding& finding, const Phrases& say);

}  // namespace alihsop
