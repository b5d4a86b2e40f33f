#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alihsop {

/// A citation without its gazettes ("(Lembaran Negara … Nomor 244)"), and the citations of the rules that amend it.
struct Citation {
    std::string rule;
    std::vector<std::string> amendments;
};

/// "UU 23/2014 (Lembaran Negara …) sebagaimana telah diubah terakhir dengan UU 9/2015" -> "UU 23/2014" | "UU 9/2015".
/// What "jo." joins counts as an amendment.
Citation split_amendments(std::string_view text);

/// Words between single spaces.
std::vector<std::string> split_words(std::string_view text);

/// Words from `first` up to, but not with, `end`, joined by spaces.
std::string join_words(const std::vector<std::string>& words, std::size_t first, std::size_t end);

}  // namespace alihsop
