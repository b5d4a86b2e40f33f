#include "extractors/text/drop_inkless_signs.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace alihsop {
namespace {

constexpr std::array<std::string_view, 5> kQuotes = {"'", "\"", "“", "‘", "”"};
constexpr double kLetter = 0.6;  // of the line's tallest piece: a quotation mark is lower
constexpr double kInk = 0.3;     // of the width between its neighbours that a dash's own ink covers, at least

bool is_dash(std::string_view text)
{
    if (text.empty()) return false;
    while (!text.empty()) {
        if (text.front() == '-' || text.front() == '_')
            text.remove_prefix(1);
        else if (text.starts_with("—") || text.starts_with("–"))
            text.remove_prefix(std::string_view("—").size());
        else
            return false;
    }
    return true;
}

// Columns from..to-1 that the pieces cover.
int covered(const std::vector<cv::Rect>& pieces, int from, int to)
{
    std::vector<bool> columns(static_cast<std::size_t>(std::max(0, to - from)), false);
    for (const auto& piece : pieces)
        for (int x = std::max(from, piece.x); x < std::min(to, piece.x + piece.width); ++x)
            columns[static_cast<std::size_t>(x - from)] = true;
    return static_cast<int>(std::count(columns.begin(), columns.end(), true));
}

void drop_inkless_quote(TextLine& line, const std::vector<cv::Rect>& pieces)
{
    if (line.words.empty() || pieces.empty()) return;
    std::string& text = line.words.front().text;
    const auto mark =
        std::find_if(kQuotes.begin(), kQuotes.end(), [&](std::string_view quote) { return text.starts_with(quote); });
    if (mark == kQuotes.end() || text.size() == mark->size() ||
        !std::isalnum(static_cast<unsigned char>(text[mark->size()])))
        return;
    const auto first =
        std::min_element(pieces.begin(), pieces.end(), [](const cv::Rect& a, const cv::Rect& b) { return a.x < b.x; });
    const auto tallest = std::max_element(pieces.begin(), pieces.end(),
                                          [](const cv::Rect& a, const cv::Rect& b) { return a.height < b.height; });
    if (first->height >= kLetter * tallest->height) text.erase(0, mark->size());
}

}  // namespace

void drop_inkless_signs(TextLine& line, const std::vector<cv::Rect>& pieces)
{
    drop_inkless_quote(line, pieces);
    for (std::size_t i = line.words.size(); i-- > 0;) {
        const Word& word = line.words[i];
        if (!is_dash(word.text)) continue;
        // The engine's boxes of neighbours overlap by a few pixels.
        const int from = i > 0 ? std::max(word.box.x, line.words[i - 1].box.right()) : word.box.x;
        const int to =
            i + 1 < line.words.size() ? std::min(word.box.right(), line.words[i + 1].box.x) : word.box.right();
        if (to > from && covered(pieces, from, to) < kInk * (to - from))
            line.words.erase(line.words.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

}  // namespace alihsop
