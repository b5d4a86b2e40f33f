// Method: one walk over the kinds of pages with one open SOP at a time. A title sheet or a form's head begins
// an SOP, flow pages and further form pages add to it, anything that is no part of an SOP (a decree, a list of
// contents) closes it. Blank and unknown pages change nothing, as a scanner puts them anywhere.
//
// Fails where an SOP's pages are not in one piece, and where a form's head was missed: its pages then add to
// the SOP before.
#include "pipeline/binder/group_pages.h"

namespace alihsop {

std::vector<std::vector<std::size_t>> group_pages(const std::vector<PageAnalysis>& pages)
{
    std::vector<std::vector<std::size_t>> sops;
    bool open = false;        // the last SOP may still get pages
    bool only_sheet = false;  // … and has nothing but its title sheet
    const auto begin = [&](std::size_t page, bool sheet) {
        sops.push_back({page});
        open = true;
        only_sheet = sheet;
    };
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto& page = pages[i];
        if (page.title_sheet) {
            begin(i, true);
        } else if (page.kind == PageKind::identity) {
            // The first form behind a title sheet is that sheet's.
            const bool begins = !open || (page.identity.has_head && !only_sheet);
            if (begins)
                begin(i, false);
            else
                sops.back().push_back(i);
            only_sheet = false;
        } else if (page.kind == PageKind::flow) {
            if (open)
                sops.back().push_back(i);
            else
                begin(i, false);
            only_sheet = false;
        } else if (page.kind != PageKind::blank && page.kind != PageKind::unknown) {
            open = false;  // a decree, a contents list, a narrative: what follows is another SOP's
        }
    }
    return sops;
}

}  // namespace alihsop
