// Method: pieces of one line, cut by the engine or by a ruling, are joined again; specks of dirt that were read
// as signs go; lines become one text (join_lines). A value is as sure as its least sure word until
// pipeline/weigh_values knows better.
#include "models/value_of_lines.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "models/normal_forms/fold_text.h"

namespace alihsop {
namespace {
// half of the height, set by hand: pieces of one line share most of it
constexpr double kSameLineShare = 0.5;  // of the lower piece's height that two pieces of a line share
// Signs that a text may begin or end with by right (brackets, colons, a dash before) are not among them.
constexpr std::string_view kSpecksBefore = "|.,'`\"~_^*!\\";
constexpr std::string_view kSpecksBehind = "|'`\"~_^*!\\-,.";
constexpr std::array<std::string_view, 9> kTypographicSpecks = {"“", "”", "‘", "’", "«", "»", "—", "°", "·"};

bool has_word(const TextLine& line)
{
    return std::any_of(line.words.begin(), line.words.end(), [](const Word& word) {
        return std::any_of(word.text.begin(), word.text.end(), [](unsigned char c) { return std::isalnum(c); });
    });
}

// Whether a word is made of nothing but these signs and typographic ones.
bool is_speck(std::string_view word, std::string_view signs)
{
    while (!word.empty()) {
        const auto typographic = std::find_if(kTypographicSpecks.begin(), kTypographicSpecks.end(),
                                              [&](std::string_view sign) { return word.starts_with(sign); });
        if (typographic != kTypographicSpecks.end())
            word.remove_prefix(typographic->size());
        else if (signs.find(word.front()) != std::string_view::npos)
            word.remove_prefix(1);
        else
            return false;
    }
    return true;
}

}  // namespace

std::vector<TextLine> merge_side_by_side(std::vector<TextLine> lines)
{
    std::vector<TextLine> merged;
    for (auto& line : lines) {
        auto same = std::find_if(merged.begin(), merged.end(), [&](const TextLine& other) {
            return shared_width(other.box, line.box) == 0 &&
                   shared_height(other.box, line.box) > kSameLineShare * std::min(other.box.height, line.box.height);
        });
        if (same == merged.end()) {
            merged.push_back(std::move(line));
            continue;
        }
        same->words.insert(same->words.end(), line.words.begin(), line.words.end());
        std::stable_sort(same->words.begin(), same->words.end(),
                         [](const Word& a, const Word& b) { return a.box.x < b.box.x; });
        same->box = hull(same->box, line.box);
        same->handwritten = same->handwritten || line.handwritten;
        same->others.clear();  // readings of a part only
    }
    std::stable_sort(merged.begin(), merged.end(),
                     [](const TextLine& a, const TextLine& b) { return a.box.centre_y() < b.box.centre_y(); });
    return merged;
}

std::vector<TextLine> without_specks(std::vector<TextLine> lines)
{
    const bool words = std::any_of(lines.begin(), lines.end(), [](const TextLine& line) { return has_word(line); });
    // A cell of nothing but signs ("-") says so on paper.
    if (!words) return lines;
    std::erase_if(lines, [](const TextLine& line) { return !has_word(line); });
    for (auto& line : lines) {
        while (is_speck(line.words.front().text, kSpecksBefore)) line.words.erase(line.words.begin());
        while (is_speck(line.words.back().text, kSpecksBehind)) line.words.pop_back();
    }
    return lines;
}

Value value_of_lines(const std::vector<TextLine>& all, int page, const Box& place)
{
    const std::vector<TextLine> lines = without_specks(all);
    Value value;
    value.page = page;
    value.confidence = 1.0;
    std::vector<std::string> texts;
    bool handwritten = false;
    for (const auto& line : lines) {
        texts.push_back(line.text());
        value.confidence = std::min(value.confidence, line.confidence());
        value.box = hull(value.box, line.box);
        value.origin = line.origin;
        handwritten = handwritten || line.handwritten;
    }
    if (value.box.empty()) value.box = place;
    value.text = join_lines(texts);
    if (handwritten) mark_for_review(value, "handwriting");
    if (value.confidence < kReviewConfidence) mark_for_review(value, "low-confidence");
    return value;
}

void mark_for_review(Value& value, const char* reason)
{
    value.review = true;
    if (std::find(value.reasons.begin(), value.reasons.end(), reason) == value.reasons.end())
        value.reasons.emplace_back(reason);
}

}  // namespace alihsop
