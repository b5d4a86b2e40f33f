#pragma once

#include <cstddef>
#include <vector>

#include "models/flow_links.h"
#include "models/sop.h"

namespace alihsop {

/// The flow of an SOP as a graph to walk on: indices instead of ids. The SOP has to outlive it and stay as it is.
class FlowView {
public:
    static constexpr int kNoRow = -1;

    using Link = FlowLinks::Link;

    explicit FlowView(const Sop& whole);

    const Sop& sop;
    std::vector<int> rows;                                 ///< of each symbol: index into langkah, or kNoRow
    std::vector<std::size_t> from, to;                     ///< of each arrow: indices into alur.simbol
    std::vector<std::vector<Link>> ins, outs;              ///< of each symbol; an arrow with two heads is both
    std::vector<std::vector<std::size_t>> symbols_of_row;  ///< connectors too

    [[nodiscard]] const Simbol& symbol(std::size_t i) const { return sop.alur.simbol[i]; }
    [[nodiscard]] const Panah& arrow(std::size_t i) const { return sop.alur.panah[i]; }
    /// Of the i-th symbol.
    [[nodiscard]] bool is_connector(std::size_t i) const;
    [[nodiscard]] bool is_decision(std::size_t i) const;
    /// A decision by its shape, or because two ways that leave it bear labels ("Ya", "Tidak").
    [[nodiscard]] bool decides(std::size_t i) const;
    /// Whether terminators mark the ends in this SOP; not where every step is drawn as an oval, or none is.
    [[nodiscard]] bool terminators_mark_ends() const { return marks_ends_; }
    /// The first and the last row of the procedure that `row` belongs to.
    [[nodiscard]] bool is_first_row(int row) const;
    [[nodiscard]] bool is_last_row(int row) const;
    /// The rows that an arrow leads from and to, connectors walked through; kNoRow where that leads nowhere.
    struct Span {
        int from = kNoRow;
        int to = kNoRow;
        [[nodiscard]] bool known() const { return from != kNoRow && to != kNoRow; }
    };
    [[nodiscard]] Span span_of(std::size_t arrow) const;
    /// The step symbol that a walk through connectors from `symbol` ends at; itself for a step symbol.
    [[nodiscard]] std::size_t beyond_connectors(std::size_t symbol, bool forwards) const;

private:
    bool marks_ends_ = false;
};

}  // namespace alihsop
