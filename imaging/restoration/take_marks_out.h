#pragma once

#include "imaging/ink/ink_map.h"
#include "imaging/restoration/restore_page.h"

namespace alihsop {

/// Takes the coloured marks (stamps, signatures, handwriting, logos) out of a page's `even`, `ink` and `pale_ink`, and
/// leaves in `coloured` what belongs to one. Coloured print, rulings and symbols stay: colour alone is no sentence, the
/// map has to know a mark there. `map`: of the page.
void take_marks_out(RestoredPage& page, const InkMap& map);

}  // namespace alihsop
