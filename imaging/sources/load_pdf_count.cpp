// Method: the tree of pages is walked from its root, a leaf being what has no kids. The root's /Count is then replaced
// in poppler's table of objects, in memory. Bounded in depth and number, and no node is visited twice, as a broken tree
// may contain itself.
#include "imaging/sources/load_pdf_count.h"

#include <Object.h>
#include <PDFDoc.h>
#include <XRef.h>

#include <set>

namespace alihsop {
namespace {

constexpr int kDeepestNode = 64;  // writers make trees of two or three levels
constexpr int kMostPages = 1'000'000;

class PageTree {
public:
    int pages = 0;

    void walk(const Object& node, int depth)
    {
        if (!node.isDict() || depth > kDeepestNode || pages >= kMostPages) return;
        const Object kids = node.dictLookup("Kids");
        if (!kids.isArray()) {
            ++pages;
            return;
        }
        for (int i = 0; i < kids.arrayGetLength(); ++i) {
            const Object& kid = kids.arrayGetNF(i);
            if (kid.isRef() && seen_.insert(kid.getRef().num).second) walk(kids.arrayGet(i), depth + 1);
        }
    }

private:
    std::set<int> seen_;
};

}  // namespace

void mend_page_count(PDFDoc& document)
{
    XRef& objects = *document.getXRef();
    const Object catalogue = objects.getCatalog();
    if (!catalogue.isDict()) return;
    const Object& place = catalogue.dictLookupNF("Pages");
    if (!place.isRef()) return;
    Object root = place.fetch(&objects);
    if (!root.isDict() || !root.dictLookup("Kids").isArray()) return;
    PageTree tree;
    tree.walk(root, 0);
    const Object stated = root.dictLookup("Count");
    if (!stated.isInt() || tree.pages <= stated.getInt()) return;
    root.dictSet("Count", Object(tree.pages));
    objects.setModifiedObject(&root, place.getRef());
}

}  // namespace alihsop
