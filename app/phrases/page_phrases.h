#pragma once

#include <optional>
#include <string>

#include "models/finding.h"

namespace alihsop {

/// What a finding about a whole page says, in Indonesian: "halaman 3: …". What a decoder or a step of the reading said
/// in its own words follows in brackets. None when the finding is about something else.
[[nodiscard]] std::optional<std::string> page_phrase(const Finding& finding);

}  // namespace alihsop
