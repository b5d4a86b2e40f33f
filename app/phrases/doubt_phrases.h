#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/phrases/messages.h"

namespace alihsop {

/// What a doubt about the flow means, by the code of its finding.
struct DoubtPhrase {
    std::string_view code;
    std::string_view indonesian;
    std::string_view english;
};

/// The whole phrase book. A test reads the sources and fails when a code is missing here.
std::span<const DoubtPhrase> doubt_phrases();

/// The phrase of a code; none when the phrase book lacks it.
std::optional<std::string> doubt_phrase(std::string_view code, Language language);

}  // namespace alihsop
