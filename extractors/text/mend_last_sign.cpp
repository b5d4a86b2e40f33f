#include "extractors/text/mend_last_sign.h"

#include <algorithm>

namespace alihsop {
namespace {

constexpr double kSign = 0.6;        // of a letter's height: signs are smaller
constexpr double kBelowLine = 0.09;  // of a letter's height: a tail reaches this far below the base line
constexpr double kTail = 1.35;       // of the dot's height: a tail is longer
constexpr std::size_t kLeastPieces = 4;

int middle(std::vector<int> values)
{
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

bool is_semicolon(const cv::Rect& dot, const cv::Rect& tail, int letter_height, int base_line)
{
    const bool above = std::min(dot.x + dot.width, tail.x + tail.width) > std::max(dot.x, tail.x) && dot.y + dot.height < tail.y;
    const bool small = std::max(dot.height, tail.height) < kSign * letter_height && dot.width < kSign * letter_height;
    return above && small && tail.height >= kTail * dot.height && tail.y + tail.height > base_line + kBelowLine * letter_height;
}

}  // namespace

void mend_last_sign(TextLine& line, std::vector<cv::Rect> pieces)
{
    if (line.words.empty() || pieces.size() < kLeastPieces) return;
    std::string& text = line.words.back().text;
    if (text.empty() || (text.back() != ':' && text.back() != ',' && text.back() != '.')) return;
    std::vector<int> heights, bottoms;
    for (const auto& piece : pieces) heights.push_back(piece.height);
    const int tallest = *std::max_element(heights.begin(), heights.end());
    std::erase_if(heights, [&](int height) { return 3 * height < tallest; });
    const int letter = middle(heights);
    for (const auto& piece : pieces)
        if (piece.height >= kSign * letter) bottoms.push_back(piece.y + piece.height);
    std::sort(pieces.begin(), pieces.end(), [](const cv::Rect& a, const cv::Rect& b) { return a.x + a.width < b.x + b.width; });
    const cv::Rect& one = pieces[pieces.size() - 2];
    const cv::Rect& other = pieces.back();
    if (is_semicolon(one.y < other.y ? one : other, one.y < other.y ? other : one, letter, middle(bottoms))) text.back() = ';';
}

}  // namespace alihsop
