#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "review/corrections/correction.h"

namespace alihsop {

/// How to take a change back: in this place stood that.
// NOLINTNEXTLINE(bugprone-exception-escape): json's own move and destructor are noexcept.
struct Reversal {
    enum class Kind { put_back, take_out, put_in, move_back, turn_back, none };
    Kind kind = Kind::none;
    std::vector<std::string> pointer;
    nlohmann::ordered_json stood;
};

/// Why a change cannot be made. One sentence.
struct Refusal {
    std::string why;
};

/// Makes a change at `pointer` (the change's own, or where its thing was found again). `accept` and `reopen` change
/// nothing of the document; their pointer must name an SOP. The document keeps its form only as far as each change
/// does: see check_changed.
[[nodiscard]] std::optional<Refusal> apply_change(nlohmann::ordered_json& document, const Change& change,
                                                  const std::vector<std::string>& pointer, Reversal& reversal);

void reverse(nlohmann::ordered_json& document, Reversal& reversal);

}  // namespace alihsop
