// A flat outline: one entry an SOP, as readers show it beside the pages. Entries are a linked list by the PDF's
// rules.
#include "exports/words/pdf_bookmarks.h"

#include "exports/plain_text.h"

namespace alihsop {
namespace {

QPDFObjectHandle top_of(QPDFObjectHandle page)
{
    auto place = QPDFObjectHandle::newArray();
    place.appendItem(page);
    // The whole page, whatever the reader's window.
    place.appendItem(QPDFObjectHandle::newName("/Fit"));
    return place;
}

}  // namespace

void add_bookmarks(QPDF& document, const ExportRequest& request, const std::map<int, QPDFObjectHandle>& pages)
{
    auto outline = document.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
    std::vector<QPDFObjectHandle> marks;
    for (const auto i : request.sops) {
        const auto& sop = request.binder.sops[i];
        for (const int number : sop.pages) {
            const auto page = pages.find(number);
            // An SOP's first page may have been left out; the next one of it then bears the mark.
            if (page == pages.end()) continue;
            auto mark = QPDFObjectHandle::newDictionary();
            mark.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title_of(sop)));
            mark.replaceKey("/Parent", outline);
            mark.replaceKey("/Dest", top_of(page->second));
            marks.push_back(document.makeIndirectObject(mark));
            break;
        }
    }
    if (marks.empty()) return;
    for (std::size_t i = 0; i + 1 < marks.size(); ++i) {
        marks[i].replaceKey("/Next", marks[i + 1]);
        marks[i + 1].replaceKey("/Prev", marks[i]);
    }
    outline.replaceKey("/First", marks.front());
    outline.replaceKey("/Last", marks.back());
    // All entries are open, as none lies below another.
    outline.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(marks.size())));
    document.getRoot().replaceKey("/Outlines", outline);
    document.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

}  // namespace alihsop
