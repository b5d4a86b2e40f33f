#pragma once

#include <map>
#include <string>
#include <vector>

#include "pipeline/weigh_values/dictionary.h"
#include "pipeline/weigh_values/evidence.h"

namespace alihsop {

/// How often each word (small letters) stands in the values of a binder, once a value.
using WordCounts = std::map<std::string, int>;

/// Words of a text: runs of letters, as printed.
std::vector<std::string> letter_runs(const std::string& text);

/// What the words of a text say against it. `counts` holds this text's words too.
void weigh_words(const std::string& text, const Dictionary& dictionary, const WordCounts& counts, Evidence& evidence);

/// What its signs, capitals and lone letters say against it.
void weigh_signs(const std::string& text, Evidence& evidence);

}  // namespace alihsop
