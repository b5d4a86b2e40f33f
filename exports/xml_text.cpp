// XML 1.0 has no way to write most control characters, not even escaped: they are left out, and broken UTF-8
// becomes U+FFFD, so that any text gives a file that any parser reads.
#include "exports/xml_text.h"

#include <pugixml.hpp>
#include <sstream>

namespace alihsop {
namespace {

/// How many bytes the character that begins here has, and its number; 0 bytes when it is none.
std::size_t read_character(std::string_view text, char32_t& character)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (size == 0 || lead > 0xF4 || text.size() < size) return 0;
    constexpr unsigned kLeadBits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    character = lead & kLeadBits[size];
    for (std::size_t i = 1; i < size; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0U) != 0x80U) return 0;
        character = character << 6U | (next & 0x3FU);
    }
    constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    return character < kLeast[size] || surrogate || character > 0x10FFFF ? 0 : size;
}

bool is_allowed(char32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0x7F && c != 0xFFFE && c != 0xFFFF);
}

}  // namespace

std::string xml_text(std::string_view text)
{
    std::string clean;
    while (!text.empty()) {
        char32_t character = 0;
        const auto size = read_character(text, character);
        if (size == 0)
            clean += "\xEF\xBF\xBD";
        else if (is_allowed(character))
            clean += text.substr(0, size);
        text.remove_prefix(size == 0 ? 1 : size);
    }
    return clean;
}

namespace {

std::string save(const pugi::xml_document& document, unsigned format)
{
    std::ostringstream text;
    document.save(text, "  ", format, pugi::encoding_utf8);
    return text.str();
}

}  // namespace

std::string write_xml(const pugi::xml_document& document) { return save(document, pugi::format_indent); }

std::string write_xml_as_it_stands(const pugi::xml_document& document) { return save(document, pugi::format_raw); }

}  // namespace alihsop
