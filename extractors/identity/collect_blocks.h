#pragma once

#include <vector>

#include "extractors/identity/identity_block.h"
#include "models/page_reading.h"

namespace alihsop {

/// What a form says, by its labels, and what no label claims.
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
