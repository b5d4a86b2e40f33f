#include "pipeline/weigh_values/usual_text.h"

#include <algorithm>
#include <cctype>

#include "models/normal_forms/fold_text.h"

namespace alihsop {
namespace {

constexpr std::size_t kComparable = 8;  // bytes of a text that is held against others
constexpr std::size_t kSlip = 2;        // bytes by which a misread one differs

std::string digits_of(const std::string& text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](unsigned char c) { return std::isdigit(c); });
    return digits;
}

}  // namespace

std::optional<std::string> usual_text(const std::string& text, const TextCounts& counts)
{
    if (text.size() < kComparable) return std::nullopt;
    const auto own = counts.find(text);
    int most = own == counts.end() ? 0 : own->second;
    std::optional<std::string> usual;
    for (const auto& [other, count] : counts) {
        const auto apart = std::max(other.size(), text.size()) - std::min(other.size(), text.size());
        if (count <= most || apart > kSlip || other == text || digits_of(other) != digits_of(text)) continue;
        if (edit_distance(other, text) > kSlip) continue;
        most = count;
        usual = other;
    }
    return usual;
}

}  // namespace alihsop
