#include "extractors/text/read_turned_cell.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "imaging/units.h"
#include "models/letters.h"

namespace alihsop {
namespace {

constexpr double kLeastProportion = 1.3;  // height / width of a cell with turned text
constexpr double kLeastHeight = 9.0;      // mm
constexpr double kSure = 0.75;            // mean confidence of text that stands upright
constexpr double kDoubtful = 0.5;
constexpr int kLeastWord = 3;   // letters
constexpr double kInset = 0.5;  // mm of ruling's rim

// "1 jam" on its side reads as "A 8": a turned heading has a word.
bool has_word(const std::vector<TextLine>& lines)
{
    for (const auto& line : lines)
        for (const auto& word : line.words)
            if (count_alphabetic(word.text) >= kLeastWord) return true;
    return false;
}

// How much speaks for these lines being a heading, read the right way: its letters, by how sure they are.
double weight_as_heading(const std::vector<TextLine>& lines)
{
    double sum = 0;
    for (const auto& line : lines)
        for (const auto& word : line.words) sum += (word.confidence - kDoubtful) * count_alphabetic(word.text);
    return sum;
}

// A box of the turned crop, where it stands on the page.
Box turn_back(const Box& box, const cv::Rect& crop, bool clockwise)
{
    if (clockwise) return {crop.x + box.y, crop.y + crop.height - box.right(), box.height, box.width};
    return {crop.x + crop.width - box.bottom(), crop.y + box.x, box.height, box.width};
}

}  // namespace

bool may_be_turned(const Box& cell, const std::vector<TextLine>& lines, double dpi)
{
    if (cell.height < kLeastProportion * cell.width || cell.height < to_pixels(kLeastHeight, dpi) || lines.empty())
        return false;
    double sum = 0, words = 0;
    for (const auto& line : lines)
        for (const auto& word : line.words) sum += word.confidence, words += 1;
    return words > 0 && sum < kSure * words;
}

std::vector<TextLine> read_turned_cell(const PrintedPage& page, const Box& cell, const LineReader& read,
                                       const std::vector<TextLine>& upright)
{
    const int inset = to_pixels(kInset, page.dpi);
    const cv::Rect crop = cv::Rect(cell.x + inset, cell.y + inset, cell.width - 2 * inset, cell.height - 2 * inset) &
                          cv::Rect(0, 0, page.even.cols, page.even.rows);
    if (crop.empty()) return {};
    std::vector<TextLine> best;
    double most = weight_as_heading(upright);
    for (const bool clockwise : {true, false}) {
        const auto turn = clockwise ? cv::ROTATE_90_CLOCKWISE : cv::ROTATE_90_COUNTERCLOCKWISE;
        PrintedPage turned;
        turned.dpi = page.dpi;
        cv::rotate(page.even(crop), turned.even, turn);
        cv::rotate(page.ink(crop), turned.ink, turn);
        auto lines = TextReader(turned, read).read_open({}).lines;
        if (weight_as_heading(lines) <= most || !has_word(lines)) continue;
        most = weight_as_heading(lines);
        for (auto& line : lines) {
            line.box = turn_back(line.box, crop, clockwise);
            line.turned = clockwise ? 270 : 90;
            for (auto& word : line.words) word.box = line.box;
        }
        best = std::move(lines);
    }
    return best;
}

}  // namespace alihsop
