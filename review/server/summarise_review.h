#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace alihsop {

/// A text of a binder that can be searched for.
struct SearchableText {
    std::string sop;  ///< its id; empty when it is of none
    int page = 0;
    std::string title;  ///< the SOP's name
    std::string body;
};

/// A binder as the shelf shows it.
struct ReviewSummary {
    std::string name;
    long pages = 0, sops = 0, doubts = 0, findings = 0, errors = 0, corrections = 0, accepted = 0;
    std::vector<SearchableText> texts;
};

/// From the files of a binder's folder. One that cannot be understood counts as one error, and has no texts.
[[nodiscard]] ReviewSummary summarise_review(const std::filesystem::path& folder);

/// Values, symbols and arrows that a person has yet to look at; not those that one could not read.
[[nodiscard]] long count_open_doubts(const nlohmann::ordered_json& node);

}  // namespace alihsop
