#pragma once

#include <vector>

#include "extractors/identity/item_lines.h"

namespace alihsop {

/// A list whose numbers stand in a column of their own, each at the middle of its item's height instead of beside its
/// first line (a table without rulings):
///
///         Peraturan Pemerintah Nomor 28 Tahun
///     4.
///         2012 tentang Arsip;
///     5.  Peraturan Presiden Nomor 86
///
/// Its items, without the numbers; empty when the list is not of this kind. `lines` from top to bottom.
[[nodiscard]] std::vector<ItemLines> split_centred_items(const std::vector<TextLine>& lines);

}  // namespace alihsop
