// Method: PDF/A-2b asks that a page looks the same for ever: fonts embedded, colours named, nothing that runs,
// nothing from elsewhere. Keys that break this and change nothing that is seen are removed, object by object;
// what cannot be mended so is told, and the document then does not claim to be PDF/A. It is not repaired by
// drawing pages anew, as images are to stay as scanned.
//
// Fails to see faults within fonts and images (a font that lacks a glyph); a validator sees more.
#include "exports/words/pdf_archival.h"

#include <pugixml.hpp>
#include <qpdf/Pl_Discard.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <sstream>

#include "exports/words/srgb_profile.h"
#include "exports/xml_text.h"

namespace alihsop {
namespace {

// Actions, annotations (made part of the page before), metadata of other programs, thumbnails, presentations,
// and keys that lead to parts of the document which are not taken over.
constexpr const char* kNotForPages[] = {"/AA",  "/Annots",    "/Metadata",      "/PieceInfo", "/Thumb", "/B", "/Trans",
                                        "/Dur", "/PresSteps", "/StructParents", "/Tabs",      "/AF",    "/ID"};

// The document names sRGB as its one colour space for output; CMYK without a profile of its own has no meaning
// beside it.
constexpr const char* kCmyk = "colours are CMYK of no named press";

/// Looks for the operators that set a CMYK colour.
class CmykLook final : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(const QPDFTokenizer::Token& token) override
    {
        const bool sets =
            token.getType() == QPDFTokenizer::tt_word && (token.getValue() == "k" || token.getValue() == "K");
        found = found || sets;
    }
    bool found = false;
};

bool paints_in_cmyk(QPDFPageObjectHelper page)
{
    CmykLook look;
    Pl_Discard nowhere;
    page.filterContents(&look, &nowhere);
    page.forEachFormXObject(true, [&](QPDFObjectHandle& form, QPDFObjectHandle&, const std::string&) {
        QPDFPageObjectHelper(form).filterContents(&look, &nowhere);
    });
    return look.found;
}

std::string name_in(QPDFObjectHandle dictionary, const std::string& key)
{
    auto value = dictionary.getKey(key);
    return value.isName() ? value.getName() : std::string();
}

/// Goes through all that a page draws with.
class Cleaner {
public:
    void clean(QPDFObjectHandle object)
    {
        // Objects are shared and may lead back to themselves.
        if (object.isIndirect() && !seen_.insert(object.getObjGen()).second) return;
        if (++depth_ < kDeepest) {
            if (object.isArray())
                for (auto& item : object.getArrayAsVector()) clean(item);
            if (object.isName()) note_name(object.getName());
            if (object.isStream()) clean_stream(object.getDict());
            if (object.isDictionary()) clean_dictionary(object);
        }
        --depth_;
    }
    std::set<std::string> faults;

private:
    // Objects of a hostile file may nest as deep as they like; the call stack may not.
    static constexpr int kDeepest = 50;

    void note_name(const std::string& name)
    {
        if (name == "/DeviceCMYK") faults.insert(kCmyk);
        if (name == "/JPXDecode") faults.insert("an image is JPEG 2000, of which PDF/A-2 allows some kinds only");
    }

    void clean_stream(QPDFObjectHandle dictionary)
    {
        for (const auto* key : {"/Metadata", "/PieceInfo", "/OPI", "/Alternates", "/LastModified"})
            dictionary.removeKey(key);
        if (name_in(dictionary, "/Subtype") == "/Image") dictionary.removeKey("/Interpolate");
        if (name_in(dictionary, "/Subtype") == "/PS" || dictionary.hasKey("/PS"))
            faults.insert("content is PostScript");
        if (dictionary.hasKey("/Ref")) faults.insert("content refers to another file");
        clean_dictionary(dictionary);
    }

    void clean_dictionary(QPDFObjectHandle dictionary)
    {
        if (name_in(dictionary, "/Type") == "/Font") note_font(dictionary);
        if (name_in(dictionary, "/Type") == "/ExtGState")
            // Transfer functions and halftones are for a printing machine; PDF/A forbids or limits them.
            for (const auto* key : {"/TR", "/TR2", "/HTP", "/HT"}) dictionary.removeKey(key);
        for (const auto& [key, value] : dictionary.getDictAsMap())
            // These lead back up, out of what the page draws with.
            if (key != "/Parent" && key != "/P") clean(value);
    }

    void note_font(QPDFObjectHandle font)
    {
        const auto kind = name_in(font, "/Subtype");
        // Type3 is drawn by the page itself.
        if (kind == "/Type3" || kind == "/Type0") return;  // Type0: its descendant says it
        auto descriptor = font.getKey("/FontDescriptor");
        for (const auto* key : {"/FontFile", "/FontFile2", "/FontFile3"})
            if (descriptor.isDictionary() && descriptor.hasKey(key)) return;
        const auto name = name_in(font, "/BaseFont");
        faults.insert((name.empty() ? "a font" : "the font " + name.substr(1)) + " is not embedded");
    }

    std::set<QPDFObjGen> seen_;
    int depth_ = 0;
};

pugi::xml_node add(pugi::xml_node parent, const char* name, const std::string& text)
{
    auto node = parent.append_child(name);
    node.text() = xml_text(text).c_str();
    return node;
}

std::string write_xmp(const Binder& binder, const std::string& title, bool archival)
{
    pugi::xml_document document;
    auto meta = document.append_child("x:xmpmeta");
    meta.append_attribute("xmlns:x") = "adobe:ns:meta/";
    auto rdf = meta.append_child("rdf:RDF");
    rdf.append_attribute("xmlns:rdf") = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    auto about = rdf.append_child("rdf:Description");
    about.append_attribute("rdf:about") = "";
    about.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    about.append_attribute("xmlns:xmp") = "http://ns.adobe.com/xap/1.0/";
    about.append_attribute("xmlns:pdf") = "http://ns.adobe.com/pdf/1.3/";
    about.append_attribute("xmlns:pdfaid") = "http://www.aiim.org/pdfa/ns/id/";
    add(about, "dc:format", "application/pdf");
    add(about.append_child("dc:title").append_child("rdf:Alt"), "rdf:li", title).append_attribute("xml:lang") =
        "x-default";
    add(about.append_child("dc:language").append_child("rdf:Bag"), "rdf:li", "id");
    add(about, "dc:source", binder.source.name);
    const auto program = binder.generator.name + " " + binder.generator.version;
    add(about, "xmp:CreatorTool", program);
    add(about, "pdf:Producer", program);
    // The claim stands here and nowhere else; without it this is an ordinary PDF.
    if (archival) {
        add(about, "pdfaid:part", "2");
        add(about, "pdfaid:conformance", "B");
    }
    std::ostringstream text;
    // The packet's wrapper with the id that XMP prescribes.
    text << "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    document.save(text, " ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
    text << "<?xpacket end=\"w\"?>";
    return text.str();
}

QPDFObjectHandle make_output_intent(QPDF& document)
{
    auto profile = QPDFObjectHandle::newStream(&document, srgb_profile());
    profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    auto intent = QPDFObjectHandle::parse(
        "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) "
        ">>");
    intent.replaceKey("/DestOutputProfile", document.makeIndirectObject(profile));
    return document.makeIndirectObject(intent);
}

}  // namespace

std::set<std::string> make_archivable(QPDFObjectHandle page)
{
    for (const auto* key : kNotForPages) page.removeKey(key);
    Cleaner cleaner;
    cleaner.clean(page.getKey("/Resources"));
    if (paints_in_cmyk(QPDFPageObjectHelper(page))) cleaner.faults.insert(kCmyk);
    return cleaner.faults;
}

void add_document_metadata(QPDF& document, const Binder& binder, const std::string& title, bool archival)
{
    auto root = document.getRoot();
    auto metadata = QPDFObjectHandle::newStream(&document, write_xmp(binder, title, archival));
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", document.makeIndirectObject(metadata));
    root.replaceKey("/Lang", QPDFObjectHandle::newString("id"));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    auto intents = QPDFObjectHandle::newArray();
    intents.appendItem(make_output_intent(document));
    root.replaceKey("/OutputIntents", intents);
}

}  // namespace alihsop
