#pragma once

#include "imaging/ink/ink_map.h"
#include "imaging/page_image.h"

namespace alihsop {

/// What each place of the page is, as the trained net sees it (training/README.md tells how it was trained, and
/// docs/accuracy.md how well it sees). `upright`: the restored page as a reviewer sees it, 8UC1 or 8UC3 (BGR), its dpi
/// known (a sheet that it makes smaller than A4 is seen as A4, enlarged by half at most). The same page gives the same
/// map on one machine.
[[nodiscard]] InkMap see_ink(const PageImage& upright);

/// Loads the net, which is otherwise done when the first page is seen. For a process that others are copied from.
void load_ink_net();

}  // namespace alihsop
