#pragma once

#include <string>
#include <vector>

#include "models/binder.h"
#include "models/ruling.h"

namespace alihsop {

/// A text that was read, or a row of the flow table.
struct OverlayBox {
    Box box;
    bool review = false;
    std::string name;    ///< a row's id; empty for a text
    bool empty = false;  ///< nothing is printed there
};

/// A note at a symbol whose arrow goes on over a page break.
struct OverlayPageLink {
    Box symbol;
    int page = 0;        ///< the other one
    bool leaves = true;  ///< towards it, not from it
};

/// Everything that was found on one page, in pixels of the upright page image.
struct PageOverlay {
    Page page;  ///< size, marks, unexplained ink
    std::vector<OverlayBox> texts, rows;
    std::vector<Simbol> symbols;
    std::vector<Panah> arrows;  ///< with a path on this page
    std::vector<OverlayPageLink> links;
    std::vector<Ruling> rulings = {};  ///< of its tables; the binder does not hold them
};

/// What stands on page `number` (1-based) of the binder, whichever SOP it belongs to. Throws Failure(usage) when the
/// binder has no such page.
PageOverlay collect_overlay(const Binder& binder, int number);

}  // namespace alihsop
