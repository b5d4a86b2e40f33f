#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/phrases/messages.h"

namespace alihsop {

/// A sentence of the lower floors, which speak English only, and the same in Indonesian. {} stands for what differs: a
/// file's name, a place, a library's remark.
struct FailurePhrase {
    const char* english;
    const char* indonesian;
};

/// The whole phrase book. A test reads the sources and fails when a sentence or an advice is missing here.
std::span<const FailurePhrase> failure_phrases();

/// The Indonesian of a sentence, with what differs put in its place; none when the phrase book lacks it.
std::optional<std::string> in_indonesian(const std::string& sentence);

/// What the lower floors say of a file or a page, in the language of `say`; a sentence that the phrase book lacks stays
/// English.
std::string spoken_reason(const std::string& sentence, const Phrases& say);

}  // namespace alihsop
