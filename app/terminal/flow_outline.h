#pragma once

#include <string>

#include "app/terminal/console.h"
#include "models/sop.h"

namespace alihsop {

/// The flow of an SOP for people: its steps with their symbols, and where each leads. Ends with a line end.
///
///     sop-0001 · 061/12/2020 · halaman 3-5
///
///        1  Menerima surat
///           ( )  JFU      → 2 [ ] Kabag
///        2  Memeriksa surat
///           < >  Kabag    Ya → 3 ( ) Sekda
///                         Tidak → 1 ( ) JFU ?
///
///       3 simbol, 3 panah, 1 perlu diperiksa (?)
///
/// ↔ has heads at both ends, ⇢ goes on over a page break. Symbols in no row stand where they are on paper. Remarks
/// about the flow follow at the end, each with an exclamation mark. Throws Failure(invalid_document) when the flow
/// names an id that is not there.
std::string flow_outline(const Sop& sop, const Console& console);

}  // namespace alihsop
