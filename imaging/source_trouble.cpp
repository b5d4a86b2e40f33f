// Messages of foreign libraries and foreign file names end up in terminals, logs and JSON: one line, no control
// characters, no more than a sentence.
#include "imaging/source_trouble.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace alihsop {
namespace {

constexpr std::size_t kLongestRemark = 200;  // bytes
constexpr std::size_t kNamesInASentence = 5;

Failure input_failure(FailureKind kind, const std::filesystem::path& input, const std::string& what,
                      const std::string& advice)
{
    return {kind, shown_name(input) + " " + what, advice};
}

}  // namespace

std::string one_line(const std::string& text)
{
    std::string line;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        line += byte < 0x20 || byte == 0x7F ? ' ' : c;
    }
    if (line.size() > kLongestRemark) line.resize(kLongestRemark);
    while (!line.empty() && (line.back() == ' ' || line.back() == '.')) line.pop_back();
    return line;
}

std::string shown_name(const std::filesystem::path& input)
{
    const auto bare = input.has_filename() ? input.filename() : input.parent_path().filename();
    return one_line(bare.empty() ? input.string() : bare.string());
}

Failure bad_input(const std::filesystem::path& input, const std::string& what, const std::string& advice)
{
    return input_failure(FailureKind::bad_input, input, what, advice);
}

Failure missing_input(const std::filesystem::path& input, const std::string& what, const std::string& advice)
{
    return input_failure(FailureKind::missing_input, input, what, advice);
}

PageTrouble page_undecodable(const std::string& where, const std::string& why)
{
    return {"page-undecodable", where + " " + why};
}

PageTrouble page_kind_not_read(const std::string& where, const std::string& kind)
{
    return {"page-kind-not-read", where + " is " + kind + ", which is not read; save it as PNG or PDF"};
}

void require_readable_size(const std::string& where, double width, double height)
{
    // Written so that a NaN is refused too.
    if (!(width >= 1 && height >= 1)) throw page_undecodable(where, "has no pixels");
    if (width * height <= kMaxPagePixels) return;
    char size[96];
    std::snprintf(size, sizeof size, "%.0f x %.0f pixels, more than the %.0f megapixels that are read", width, height,
                  kMaxPagePixels / 1e6);
    throw PageTrouble("page-too-large", where + " has " + size);
}

std::string list_names(const std::vector<std::string>& names)
{
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), kNamesInASentence); ++i)
        list += (i > 0 ? ", " : "") + one_line(names[i]);
    if (names.size() > kNamesInASentence) list += ", … (+" + std::to_string(names.size() - kNamesInASentence) + ")";
    return list;
}

}  // namespace alihsop
