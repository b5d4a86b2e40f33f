// The text layer is invisible, so its font needs no shapes: every code is the same empty glyph, half an em
// wide, which the text layer stretches over each word. Codes are UTF-16, and the map to Unicode is the
// identity.
#include "exports/words/pdf_font.h"

#include <string>

namespace alihsop {
namespace {

// A TrueType font of two empty glyphs, in base64: Tesseract's pdf.ttf by Google (Apache-2.0), which viewers have known
// for ten years.
constexpr const char* kFont =
    "AAEAAAAKAIAAAwAgT1MvMlbeyJQAAAEoAAAAYGNtYXAACgA0AAABkAAAAB5nbHlmFSJBJAAAAbgAAAAYaGVhZAt48WUAAACsAAAANmhoZWEMAg"
    "QCAAAA5AAAACRobXR4BAAAAAAAAYgAAAAIbG9jYQAMAAAAAAGwAAAABm1heHAABAAFAAABCAAAACBuYW1l8usW2gAAAdAAAABLcG9zdAABAAEA"
    "AAIcAAAAIAABAAAAAQAAsJRxEF8PPPUEBwgAAAAAAM+a/G4AAAAA1MOn8gAAAAAEAAgAAAAAEAACAAAAAAAAAAEAAAgA//8AAAQAAAAAAAQAAA"
    "EAAAAAAAAAAAAAAAAAAAACAAEAAAACAAQAAQAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAwAAAZAABQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAUA"
    "AQABAAAAAAAAAAAAAAAAAAAAAAAAAAAAR09PRwBAAAAAAAAB//8AAAABAAGAAAAAAAAAAAAAAAAAAAABAAAAAAAABAAAAAAAAAIAAQAAAAAAFA"
    "ADAAAAAAAUAAYACgAAAAAAAAAAAAAAAAAMAAAAAQAAAAAEAAgAAAMAADEhESEEAPwACAAAAAADACoAAAADAAAABQAWAAAAAQAAAAAABQALABYA"
    "AwABBAkABQAWAAAAVgBlAHIAcwBpAG8AbgAgADEALgAwVmVyc2lvbiAxLjAAAAEAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAA=";

// What a reader copies: each code is its own character.
constexpr const char* kToUnicode = R"(/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
)";

constexpr std::size_t kCodes = 65536;

std::string from_base64(const std::string& text)
{
    const std::string signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned held = 0, bits = 0;
    for (const char sign : text) {
        const auto value = signs.find(sign);
        if (value == std::string::npos) break;
        held = held << 6U | static_cast<unsigned>(value);
        bits += 6;
        // Six bits a sign, given out as soon as there are eight.
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(held >> bits & 0xFFU);
    }
    return bytes;
}

/// Every code is glyph 1.
// Two bytes a code, big-endian.
std::string glyph_map()
{
    std::string map;
    for (std::size_t i = 0; i < kCodes; ++i) map.append({'\0', '\1'});
    return map;
}

}  // namespace

QPDFObjectHandle add_text_layer_font(QPDF& document)
{
    const auto program = from_base64(kFont);
    auto file = QPDFObjectHandle::newStream(&document, program);
    file.getDict().replaceKey("/Length1", QPDFObjectHandle::newInteger(static_cast<long long>(program.size())));
    auto descriptor = QPDFObjectHandle::parse(
        "<< /Type /FontDescriptor /FontName /GlyphLessFont /Flags 5 /FontBBox [0 0 500 1000] /ItalicAngle 0 /Ascent "
        "1000 "
        "/Descent -1 /CapHeight 1000 /StemV 80 >>");
    descriptor.replaceKey("/FontFile2", document.makeIndirectObject(file));
    auto glyphs = QPDFObjectHandle::parse(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /GlyphLessFont /DW 500 "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
    glyphs.replaceKey("/FontDescriptor", document.makeIndirectObject(descriptor));
    glyphs.replaceKey("/CIDToGIDMap", document.makeIndirectObject(QPDFObjectHandle::newStream(&document, glyph_map())));
    auto font =
        QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type0 /BaseFont /GlyphLessFont /Encoding /Identity-H >>");
    auto descendants = QPDFObjectHandle::newArray();
    descendants.appendItem(document.makeIndirectObject(glyphs));
    font.replaceKey("/DescendantFonts", descendants);
    font.replaceKey("/ToUnicode", document.makeIndirectObject(QPDFObjectHandle::newStream(&document, kToUnicode)));
    return document.makeIndirectObject(font);
}

}  // namespace alihsop
