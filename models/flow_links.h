#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "models/sop.h"

namespace alihsop {

/// The symbols and arrows of a flow as they are drawn, connectors too, by indices instead of ids.
struct FlowLinks {
    struct Link {
        std::size_t arrow = 0;  ///< index into alur.panah
        std::size_t other = 0;  ///< index into alur.simbol: the symbol at the arrow's other end
    };
    struct Ends {
        std::size_t from = 0, to = 0;  ///< indices into alur.simbol
    };
    std::vector<std::vector<Link>> outs, ins;  ///< of each symbol; an arrow with two heads is both at both its ends
    std::vector<std::optional<Ends>> ends;     ///< of each arrow; nothing for a loose one, from or to no symbol
};

[[nodiscard]] FlowLinks link_symbols(const Alur& flow);

}  // namespace alihsop
