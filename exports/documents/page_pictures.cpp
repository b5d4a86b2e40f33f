// Pictures are embedded, so that the file can be sent alone. Nothing is coded anew here; what is larger than a
// page's picture can be is left out rather than read into memory.
#include "exports/documents/page_pictures.h"

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace alihsop {

std::string read_page_picture(const std::filesystem::path& folder, int page)
{
    char name[32];
    std::snprintf(name, sizeof name, "%04d.webp", page);
    const auto file = folder / "pages" / name;
    std::error_code error;
    constexpr std::uintmax_t kMost = 64U << 20U;
    const auto size = std::filesystem::file_size(file, error);
    if (error || size > kMost) return {};
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string base64_of(const std::string& bytes)
{
    constexpr const char* kSigns = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t three = 0;
        for (std::size_t k = 0; k < 3; ++k)
            three = three << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (unsigned k = 0; k < 4; ++k) text += i + k <= bytes.size() ? kSigns[three >> (18U - 6U * k) & 63U] : '=';
    }
    return text;
}

}  // namespace alihsop
