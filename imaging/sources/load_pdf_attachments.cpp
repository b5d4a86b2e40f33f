// Names only: what is attached is not opened. A file that names thousands of them is a bomb or a mistake, so there is a
// bound.
#include "imaging/sources/load_pdf_attachments.h"

#include <Catalog.h>
#include <FileSpec.h>
#include <PDFDoc.h>
#include <Page.h>
#include <UTF.h>
#include <goo/gmem.h>

#include <algorithm>

namespace alihsop {
namespace {

constexpr int kMostFiles = 1000;

void append_utf8(std::string& text, unsigned letter)
{
    const auto put = [&](unsigned bits) { text += static_cast<char>(bits); };
    if (letter < 0x80) return put(letter);
    if (letter < 0x800) {
        put(0xC0 | letter >> 6U);
    } else {
        if (letter >= 0x10000) put(0xF0 | (letter >> 18U & 0x07U));
        put(letter >= 0x10000 ? 0x80 | (letter >> 12U & 0x3FU) : 0xE0 | letter >> 12U);
        put(0x80 | (letter >> 6U & 0x3FU));
    }
    put(0x80 | (letter & 0x3FU));
}

/// A PDF's text: UTF-16 with its mark, or PDFDocEncoding.
std::string utf8_of(const GooString& text)
{
    Unicode* letters = nullptr;
    const int count = TextStringToUCS4(text.toStr(), &letters);
    std::string name;
    for (int i = 0; i < count; ++i) append_utf8(name, letters[i]);
    gfree(letters);
    return name;
}

}  // namespace

std::vector<std::string> find_attached_files(PDFDoc& document)
{
    Catalog& catalog = *document.getCatalog();
    std::vector<std::string> names;
    for (int i = 0; i < std::min(catalog.numEmbeddedFiles(), kMostFiles); ++i) {
        const auto file = catalog.embeddedFile(i);
        if (!file) continue;
        const GooString* name = file->isOk() ? file->getFileName() : nullptr;
        names.push_back(name != nullptr ? utf8_of(*name) : "?");
    }
    return names;
}

std::vector<std::string> find_pinned_files(PDFDoc& document, int page)
{
    std::vector<std::string> names;
    Page* found = document.getPage(page);
    const Object notes = found != nullptr ? found->getAnnotsObject() : Object(objNull);
    if (!notes.isArray()) return names;
    for (int i = 0; i < std::min(notes.arrayGetLength(), kMostFiles); ++i) {
        const Object note = notes.arrayGet(i);
        if (!note.isDict() || !note.dictLookup("Subtype").isName("FileAttachment")) continue;
        const Object file = note.dictLookup("FS");
        const Object name = getFileSpecNameForPlatform(&file);
        names.push_back(name.isString() ? utf8_of(*name.getString()) : "?");
    }
    return names;
}

}  // namespace alihsop
