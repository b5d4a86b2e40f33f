#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace alihsop {

/// A reason to doubt a part of the flow.
struct DoubtReason {
    std::string_view code;     ///< of the Finding
    double weight = 0;         ///< by how much it lowers the log odds that the part was read rightly
    std::string_view message;  ///< what is wrong, to be read after the name of the part
    double on_arrows = 0;      ///< of a symbol: by how much it lowers the log odds of each of its arrows
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
