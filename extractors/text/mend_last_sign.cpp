#include "extractors/text/mend_last_sign.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "models/letters.h"

namespace alihsop {
namespace {

constexpr double kSign = 0.6;        // of a letter's height: signs are smaller
constexpr double kBelowLine = 0.09;  // of a letter's height: a tail reaches this far below the base line
constexpr double kTail = 1.35;       // of the dot's height: a tail is longer
constexpr double kTall = 0.85;       // of the tallest piece's height: capitals are as tall
constexpr double kStroke = 0.25;     // of its height: an upright stroke is narrower
constexpr double kLeastBlank = 0.2, kMostBlank = 1.2;  // of a letter's height: the blank between two words
constexpr std::size_t kLeastPieces = 4;

int middle(std::vector<int> values)
{
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

bool is_semicolon(const cv::Rect& dot, const cv::Rect& tail, int letter_height, int base_line)
{
    const bool above =
        std::min(dot.x + dot.width, tail.x + tail.width) > std::max(dot.x, tail.x) && dot.y + dot.height < tail.y;
    const bool small = std::max(dot.height, tail.height) < kSign * letter_height && dot.width < kSign * letter_height;
    return above && small && tail.height >= kTail * dot.height &&
           tail.y + tail.height > base_line + kBelowLine * letter_height;
}

// As tall as the line's capitals, and standing on the base line as they do.
bool is_tall(const cv::Rect& piece, int tallest, int base_line)
{
    return piece.height > kTall * tallest && std::abs(piece.y + piece.height - base_line) < (1 - kTall) * tallest;
}

// Where the letters of a line stand.
struct Letters {
    int height = 0;  // the middle one's
    int tallest = 0;
    int base_line = 0;
};

Letters letters_of(const std::vector<cv::Rect>& pieces)
{
    Letters letters;
    std::vector<int> heights, bottoms;
    for (const auto& piece : pieces) heights.push_back(piece.height);
    letters.tallest = *std::max_element(heights.begin(), heights.end());
    std::erase_if(heights, [&](int height) { return 3 * height < letters.tallest; });
    letters.height = middle(heights);
    for (const auto& piece : pieces)
        if (piece.height >= kSign * letters.height) bottoms.push_back(piece.y + piece.height);
    letters.base_line = middle(bottoms);
    return letters;
}

// "Kearsipan |": the numeral is as tall as a capital and a blank away from the word. The rest of a ruling is not both.
bool is_numeral(const TextLine& line, const cv::Rect& before, const cv::Rect& last, const Letters& letters)
{
    if (line.words.size() < 2 || line.words.back().text != "|") return false;
    const char end = line.words[line.words.size() - 2].text.back();
    const int gap = last.x - before.x - before.width;
    return (is_letter(end) || end == '.') && is_tall(last, letters.tallest, letters.base_line) &&
           last.width < kStroke * last.height && gap > kLeastBlank * letters.height &&
           gap < kMostBlank * letters.height;
}

}  // namespace

void mend_last_sign(TextLine& line, std::vector<cv::Rect> pieces)
{
    if (line.words.empty() || pieces.size() < kLeastPieces) return;
    std::string& text = line.words.back().text;
    if (text.empty() || std::string_view(":,.|").find(text.back()) == std::string_view::npos) return;
    const Letters letters = letters_of(pieces);
    std::sort(pieces.begin(), pieces.end(),
              [](const cv::Rect& a, const cv::Rect& b) { return a.x + a.width < b.x + b.width; });
    const cv::Rect& before = pieces[pieces.size() - 2];
    const cv::Rect& last = pieces.back();
    if (text.back() == '|') {
        if (is_numeral(line, before, last, letters)) text = "I";
        return;
    }
    const bool upper = before.y < last.y;
    if (is_semicolon(upper ? before : last, upper ? last : before, letters.height, letters.base_line))
        text.back() = ';';
}

}  // namespace alihsop
