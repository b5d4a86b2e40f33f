// Method: the resources of the page and of its forms are walked as dictionaries, without interpreting a stream.
// What the dictionary says of an image's size may be a lie only for JPEG 2000, whose stream carries its own:
// that one is read from its header. Bounded in depth and number, as forms may contain themselves.
#include "imaging/sources/load_pdf_oversize.h"

#include <Object.h>
#include <PDFDoc.h>
#include <Stream.h>

#include <set>
#include <string>

#include "imaging/codecs/read_jpeg2000_header.h"
#include "imaging/source_trouble.h"

namespace alihsop {
namespace {

constexpr int kDeepestForm = 12;                 // forms within forms
constexpr std::size_t kMostObjects = 20000;      // a page uses some dozens
constexpr std::size_t kHeaderBytes = 64 * 1024;  // colour profiles stand before the size in some JPEG 2000 files

bool too_large(const cv::Size2d& size) { return size.width * size.height > kMaxPagePixels; }

double number_of(const Object& object) { return object.isNum() ? object.getNum() : 0; }

bool is_jpeg2000(const Object& filter)
{
    if (filter.isName()) return filter.isName("JPXDecode");
    if (!filter.isArray() || filter.arrayGetLength() == 0) return false;
    return filter.arrayGet(filter.arrayGetLength() - 1).isName("JPXDecode");
}

/// What the encoded stream itself says; filters before JPEG 2000 are so rare that they are not undone.
cv::Size2d jpeg2000_size(Stream& image)
{
    Stream* encoded = image.getUndecodedStream();
    std::vector<unsigned char> header;
    encoded->reset();
    for (int byte = encoded->getChar(); byte != EOF && header.size() < kHeaderBytes; byte = encoded->getChar())
        header.push_back(static_cast<unsigned char>(byte));
    encoded->close();
    return find_jpeg2000_size(header);
}

class ResourceWalk {
public:
    cv::Size2d oversized;

    void walk(const Object& resources, int depth)
    {
        if (!resources.isDict() || depth > kDeepestForm) return;
        const Object objects = resources.dictLookup("XObject");
        if (!objects.isDict()) return;
        for (int i = 0; i < objects.dictGetLength() && oversized.empty(); ++i) {
            const Object& reference = objects.dictGetValNF(i);
            if (reference.isRef() && !first_visit(reference.getRef())) continue;
            const Object object = objects.getDict()->getVal(i);
            if (object.isStream()) look_at(object, depth);
        }
    }

private:
    bool first_visit(const Ref& reference) { return seen_.size() < kMostObjects && seen_.insert(reference.num).second; }

    void look_at(const Object& object, int depth)
    {
        Dict* dictionary = object.streamGetDict();
        if (dictionary->lookup("Subtype").isName("Form")) {
            walk(dictionary->lookup("Resources"), depth + 1);
            return;
        }
        const cv::Size2d told(number_of(dictionary->lookup("Width")), number_of(dictionary->lookup("Height")));
        if (too_large(told)) oversized = told;
        for (const char* name : {"SMask", "Mask"})
            if (const Object mask = dictionary->lookup(name); mask.isStream()) look_at_mask(mask);
        if (!is_jpeg2000(dictionary->lookup("Filter"))) return;
        const auto real = jpeg2000_size(*object.getStream());
        if (too_large(real)) oversized = real;
    }

    void look_at_mask(const Object& mask)
    {
        Dict* dictionary = mask.streamGetDict();
        const cv::Size2d told(number_of(dictionary->lookup("Width")), number_of(dictionary->lookup("Height")));
        if (too_large(told)) oversized = told;
    }

    std::set<int> seen_;
};

}  // namespace

cv::Size2d find_oversized_image(PDFDoc& document, int page)
{
    Page* found = document.getPage(page);
    ResourceWalk walk;
    if (found != nullptr && found->getResourceDictObject() != nullptr) walk.walk(*found->getResourceDictObject(), 0);
    return walk.oversized;
}

}  // namespace alihsop
