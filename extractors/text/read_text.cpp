#include "extractors/text/read_text.h"

#include <algorithm>
#include <iterator>
#include <opencv2/imgproc.hpp>

#include "extractors/text/drop_dirt_lines.h"
#include "extractors/text/find_print.h"
#include "extractors/text/find_text_lines.h"
#include "extractors/text/read_in_company.h"
#include "extractors/text/read_ink_line.h"
#include "extractors/text/read_under_scrawl.h"
#include "extractors/text/text_layer_lines.h"
#include "imaging/ink/binarise.h"
#include "imaging/units.h"
#include "models/letters.h"

namespace alihsop {
namespace {

constexpr double kCellInset = 0.35;         // mm that a ruling's rim reaches into its cell
constexpr double kTableRim = 0.8;           // mm round a table that belong to it
constexpr double kDoubtful = 0.55;          // confidence below which a word speaks against a reading
constexpr double kSureBesideScrawl = 0.85;  // … in a cell with a signature, or where a coloured stamp was
constexpr int kLeastLetters = 2;            // fewer in a line beside scrawl are a piece of it
constexpr double kClose = 0.4;              // of a line's height to its neighbour
constexpr int kDoubtfulLetters = 3;         // fewer in a doubtful word may be dirt

cv::Rect within(const cv::Rect& box, const cv::Mat& image) { return box & cv::Rect(0, 0, image.cols, image.rows); }

cv::Rect inset(const Box& cell, int by)
{
    return {cell.x + by, cell.y + by, std::max(0, cell.width - 2 * by), std::max(0, cell.height - 2 * by)};
}

double sureness(const std::vector<TextLine>& lines)
{
    double sum = 0;
    for (const auto& line : lines)
        for (const auto& word : line.words) sum += (word.confidence - kDoubtful) * count_letters(word.text);
    return sum;
}

void add_line(TextReader::Region& reading, TextLine line, const cv::Point& origin)
{
    if (line.words.empty()) return;
    line.box = {};
    for (auto& word : line.words) {
        word.box.x += origin.x;
        word.box.y += origin.y;
        line.box = hull(line.box, word.box);
    }
    reading.lines.push_back(std::move(line));
}

// A line that is read so badly may be crossed by a pen or by a stamp's rim, which is pale or small.
bool is_doubtful(const TextLine& line, double sure)
{
    return std::any_of(line.words.begin(), line.words.end(), [&](const Word& word) {
        return word.confidence < sure && count_letters(word.text) >= kDoubtfulLetters;
    });
}

// Lines close above or below a doubtful one may have lost a letter to it.
void move_neighbours(std::vector<TextLine>& lines, std::vector<TextLine>& doubtful)
{
    const std::vector<TextLine> first = doubtful;
    const auto is_neighbour = [&](const TextLine& line) {
        return std::any_of(first.begin(), first.end(), [&](const TextLine& other) {
            const int apart = std::max(line.box.y, other.box.y) - std::min(line.box.bottom(), other.box.bottom());
            return shared_width(line.box, other.box) > 0 && apart < kClose * line.box.height;
        });
    };
    const auto at =
        std::stable_partition(lines.begin(), lines.end(), [&](const TextLine& line) { return !is_neighbour(line); });
    std::move(at, lines.end(), std::back_inserter(doubtful));
    lines.erase(at, lines.end());
}

// Indices of the lines that share most of their height and some width with `line`.
std::vector<std::size_t> overlapping(const TextLine& line, const std::vector<TextLine>& lines)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (shared_width(lines[i].box, line.box) > 0 &&
            2 * shared_height(lines[i].box, line.box) > std::min(lines[i].box.height, line.box.height))
            found.push_back(i);
    return found;
}

// Of a doubtful line and what a second look saw in its place the surer one stays, in `others`.
void settle(TextLine line, std::vector<TextLine>& others)
{
    const auto same = overlapping(line, others);
    std::vector<TextLine> second;
    for (const auto i : same) second.push_back(others[i]);
    if (!second.empty() && sureness(second) > sureness({line})) return;
    for (auto i = same.rbegin(); i != same.rend(); ++i) others.erase(others.begin() + static_cast<std::ptrdiff_t>(*i));
    others.push_back(std::move(line));
}

// From top to bottom, and parts of one line from left to right.
void sort_reading_order(std::vector<TextLine>& lines)
{
    std::stable_sort(lines.begin(), lines.end(),
                     [](const TextLine& a, const TextLine& b) { return a.box.centre_y() < b.box.centre_y(); });
    for (auto first = lines.begin(); first != lines.end();) {
        const int foot = first->box.y + first->box.height * 3 / 4;
        const auto next =
            std::find_if(first + 1, lines.end(), [&](const TextLine& line) { return line.box.centre_y() >= foot; });
        std::stable_sort(first, next, [](const TextLine& a, const TextLine& b) { return a.box.x < b.box.x; });
        first = next;
    }
}

}  // namespace

TextReader::TextReader(PrintedPage page, LineReader read)
    : page_(std::move(page)), read_(std::move(read)), read_line_(read_in_company(read_))
{
    thick_ = binarise(page_.even) & page_.ink;
    // With hairlines, the serifs of broad letters would run on as an underline.
    strokes_ = find_long_strokes(thick_, page_.dpi);
}

TextReader::Region TextReader::read_cell(const Box& cell) const
{
    if (!page_.text_layer.empty()) return take_from_layer(cell, {});
    const cv::Rect region = within(inset(cell, to_pixels(kCellInset, page_.dpi)), page_.ink);
    return region.empty() ? Region{} : read_region(region, page_.ink(region), true);
}

TextReader::Region TextReader::read_open(const std::vector<Box>& without) const
{
    const Box whole{0, 0, page_.ink.cols, page_.ink.rows};
    if (!page_.text_layer.empty()) return take_from_layer(whole, without);
    cv::Mat open = page_.ink.clone();
    const int rim = to_pixels(kTableRim, page_.dpi);
    for (const auto& box : without)
        open(within({box.x - rim, box.y - rim, box.width + 2 * rim, box.height + 2 * rim}, open)).setTo(0);
    return read_region({0, 0, open.cols, open.rows}, open, false);
}

TextReader::Region TextReader::read_region(const cv::Rect& region, const cv::Mat& ink, bool look_twice) const
{
    const LongStrokes strokes = strokes_.in(region);
    const Print print = find_print(ink, strokes, page_.dpi);
    const cv::Mat even = page_.even(region);
    const InkLines found = find_text_lines(print.print, print.scrawl, page_.dpi);
    cv::Mat clean = even.clone();
    clean.setTo(255, print.drawing);
    std::vector<TextLine> lines, doubtful;
    for (std::size_t i = 0; i < found.lines.size(); ++i) {
        const cv::Rect& box = found.lines[i].box;
        if (print.has_scrawl && is_near_scrawl(box, print.scrawl)) continue;
        TextLine line = read_ink_line(clean, found, i, box, read_line_);
        const bool beside =
            print.has_scrawl || (!page_.removed.empty() && cv::countNonZero(page_.removed(region)(box)) > 0);
        const double sure = beside ? kSureBesideScrawl : kDoubtful;
        const bool doubt = is_doubtful(line, sure) || (print.has_scrawl && count_letters(line.text()) < kLeastLetters);
        (look_twice && doubt ? doubtful : lines).push_back(std::move(line));
    }
    move_neighbours(lines, doubtful);
    if (print.has_scrawl || !doubtful.empty()) {
        // Hairlines join print to what crosses it: where there is scrawl, letters must do without.
        const cv::Mat thick = ink & thick_(region);
        const Print thick_print = find_print(thick, strokes, page_.dpi);
        auto others = read_under_scrawl(even, thick, thick_print, strokes, page_.dpi, read_, lines);
        if (!print.has_scrawl)
            std::erase_if(others, [&](const TextLine& line) { return overlapping(line, doubtful).empty(); });
        for (auto& line : doubtful) settle(std::move(line), others);
        std::move(others.begin(), others.end(), std::back_inserter(lines));
        sort_reading_order(lines);
    }
    Region reading;
    for (auto& line : lines) add_line(reading, std::move(line), region.tl());
    drop_dirt_lines(reading.lines);
    reading.has_drawing = print.has_drawing;
    return reading;
}

TextReader::Region TextReader::take_from_layer(const Box& region, const std::vector<Box>& without) const
{
    std::vector<Word> words;
    for (const auto& word : page_.text_layer) {
        const int x = word.box.centre_x(), y = word.box.centre_y();
        const bool excluded =
            std::any_of(without.begin(), without.end(), [&](const Box& box) { return box.contains(x, y); });
        if (region.contains(x, y) && !excluded) words.push_back(word);
    }
    return {group_into_lines(std::move(words)), false};
}

}  // namespace alihsop
