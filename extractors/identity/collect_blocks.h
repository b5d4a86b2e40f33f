#pragma once

#include <vector>

#include "extractors/identity/field_labels.h"
#include "models/page_reading.h"

namespace alihsop {

/// A label of the identity form and the lines that belong to it.
struct IdentityBlock {
    Field field = Field::lain;
    TextLine label;
    std::vector<TextLine> lines;  ///< top to bottom, each a whole printed line of its cell
    Box place;                    ///< the cell where the value stands or would stand
    bool certain = true;          ///< false: the value stands behind its label without a colon, and may be dirt
};

struct IdentityBlocks {
    std::vector<IdentityBlock> blocks;
    std::vector<std::pair<Box, std::vector<TextLine>>> letterhead;  ///< the head's lines that no label claims, by cell
    std::vector<std::pair<Box, std::vector<TextLine>>> unclaimed;   ///< the body's cells that no label claims
    [[nodiscard]] int labels() const { return static_cast<int>(blocks.size()); }
};

/// Finds labels and their values in the cells of a table, rows first..last-1 of its grid. A value stands behind its
/// label on the line, below it in the cell, in the cell to the right (one value) or in the cell below (lists).
[[nodiscard]] IdentityBlocks collect_blocks(const Table& table, int first_row, int last_row);

/// The same for lines without rulings: "Label : value", a value may go on below.
[[nodiscard]] IdentityBlocks collect_blocks(const std::vector<TextLine>& lines);

}  // namespace alihsop
