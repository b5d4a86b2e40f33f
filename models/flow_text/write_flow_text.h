#pragma once

#include <string>

#include "models/sop.h"

namespace alihsop {

/// The flow of an SOP in its text form, for tests, comparisons and `alihsop flow --plain`: the actor columns, then an
/// arrow a line. parse_flow_text reads it back.
///
///     | JFU | Kabag | Sekda |
///     1:JFU( ) > 2:Kabag[ ]
///     2:Kabag[ ] > 3:Kabag+Sekda[ Rapat ]     a process over two columns
///     3:Kabag+Sekda[ Rapat ] > 4:Sekda< >
///     4:Sekda< > -Tidak-> 2:Kabag[ ]          a label
///     4:Sekda< > -Ya-> Sekda{A}               a symbol in no row
///     5:                                      a row without a symbol
///     Sekda{A} >> Sekda{A}#2                  bersambung: the second of two that would be written alike
///     Sekda{A}#2 <>? 6:JFU( Selesai )         heads at both ends; the ? marks what a person should look at
///
/// The number is the row's place in `langkah`, from 1. A symbol without any arrow has a line of its own. A text with a
/// sign of the form in it stands in quotes, "Kabid/Kasi"; a column that cannot be told by its name is @ and its place,
/// @2. The label of an arrow with two heads is written `<-Ya->`, of a bersambung `-Ya->>`.
///
/// Pages, boxes, paths and confidences are not told. Lines come by row, then column, so that two equal graphs have
/// equal texts in whatever order their symbols and arrows stand. Each line ends with a line end; an SOP without actors,
/// rows and symbols has an empty text. Throws Failure(invalid_document) when the flow names an id that is not there.
std::string write_flow_text(const Sop& sop);

}  // namespace alihsop
