#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "app/phrases/messages.h"
#include "pipeline/batch/run_batch.h"

namespace alihsop {

/// The values of options, from their text. All throw Failure(usage) with one sentence in the language of `say`.

/// "5" -> {5, 5}; "3-9" -> {3, 9}. Pages count from 1.
std::pair<int, int> parse_pages(const std::string& text, const Phrases& say);

/// A whole number from `least` to `most`. `option` is the name to complain about: "--dpi".
int parse_number(const std::string& option, const std::string& text, int least, int most, const Phrases& say);

/// "10", "0.5": a percentage from 0 to 100. `option` is the name to complain about.
double parse_share(const std::string& option, const std::string& text, const Phrases& say);

/// "2/8" -> {2, 8}.
std::pair<int, int> parse_shard(const std::string& text, const Phrases& say);

/// "20" or "5%".
TroubleCeiling parse_ceiling(const std::string& text, const Phrases& say);

/// One of the choices; gives its index.
int parse_choice(const std::string& option, const std::string& text, std::initializer_list<std::string_view> choices,
                 const Phrases& say);

}  // namespace alihsop
