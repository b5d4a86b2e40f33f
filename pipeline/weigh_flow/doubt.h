#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace alihsop {

/// A reason to doubt a part of the flow. How much it weighs stands in weights.txt.
struct DoubtReason {
    std::string_view code;     ///< of the Finding
    std::string_view message;  ///< what is wrong, to be read after the name of the part
};

/// A reason that holds for one part of an SOP.
struct Doubt {
    enum class Part { actor, step, symbol, arrow };
    Part part = Part::arrow;
    std::size_t index = 0;  ///< into pelaksana, langkah, alur.simbol or alur.panah
    const DoubtReason* reason = nullptr;
};

using Doubts = std::vector<Doubt>;

}  // namespace alihsop
