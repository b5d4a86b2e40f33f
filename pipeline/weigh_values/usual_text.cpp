#include "pipeline/weigh_values/usual_text.h"

#include <algorithm>
#include <cctype>

#include "models/normal_forms/fold_text.h"
#include "models/normal_forms/mend_digits.h"
#include "models/normal_forms/split_tokens.h"

namespace alihsop {
namespace {

constexpr std::size_t kComparable = 8;  // bytes of a text that is held against others
constexpr std::size_t kSlip = 2;        // bytes by which a misread one differs

/// Its digits; "l4" and "2O14" are 14 and 2014.
std::string digits_of(const std::string& text)
{
    std::string digits;
    for (const auto& token : split_tokens(text)) {
        const auto number = mend_digits(token.text).value_or(token.text);
        std::copy_if(number.begin(), number.end(), std::back_inserter(digits),
                     [](unsigned char c) { return std::isdigit(c); });
    }
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
        if (count <= most || apart > kSlip || other == text || edit_distance(other, text) > kSlip) continue;
        if (digits_of(other) != digits_of(text)) continue;
        most = count;
        usual = other;
    }
    return usual;
}

}  // namespace alihsop
