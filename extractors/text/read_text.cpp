#include "extractors/text/read_text.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "extractors/text/drop_dirt_lines.h"
#include "extractors/text/find_print.h"
#include "extractors/text/find_text_lines.h"
#include "extractors/text/line_picture.h"
#include "extractors/text/mend_last_sign.h"
#include "extractors/text/text_layer_lines.h"
#include "imaging/binarise.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kCellInset = 0.35;     // mm that a ruling's rim reaches into its cell
constexpr double kTableRim = 0.8;       // mm round a table that belong to it
constexpr double kAir = 0.2;             // of a line's height: white round the line; more at its sides makes the engine see dashes
constexpr double kPrintDarkness = 0.1;   // the print's own darkness: this quantile of its pixels
constexpr double kUnderScrawl = 0.42;    // of the way from there to white: what is paler is a stamp's or a signature's
constexpr double kDoubtful = 0.55;       // confidence below which a word speaks against a reading
constexpr double kReach = 1.5;           // line heights over which scrawl may hide a line's end
constexpr double kDashConfidence = 0.95;

cv::Rect within(const cv::Rect& box, const cv::Mat& image) { return box & cv::Rect(0, 0, image.cols, image.rows); }

cv::Rect inset(const Box& cell, int by)
{
    return {cell.x + by, cell.y + by, std::max(0, cell.width - 2 * by), std::max(0, cell.height - 2 * by)};
}

// The level below which `share` of the masked pixels lie; 0 when there are none.
int quantile(const cv::Mat& even, const cv::Mat& mask, double share)
{
    std::vector<int> histogram(256, 0);
    int total = 0;
    for (int y = 0; y < even.rows; ++y)
        for (int x = 0; x < even.cols; ++x)
            if (mask.at<unsigned char>(y, x)) {
                ++histogram[even.at<unsigned char>(y, x)];
                ++total;
            }
    int seen = 0;
    for (int level = 0; level < 256; ++level)
        if ((seen += histogram[static_cast<std::size_t>(level)]) > share * total) return level;
    return 0;
}

// Print keeps its darkness, what is paler than half-way beyond `limit` becomes white.
cv::Mat brightened(const cv::Mat& even, int dark, int limit)
{
    const int white = std::min(255, limit + (limit - dark) / 2);
    cv::Mat levels(1, 256, CV_8UC1);
    for (int level = 0; level < 256; ++level)
        levels.at<unsigned char>(0, level) = cv::saturate_cast<unsigned char>((level - dark) * 255 / std::max(1, white - dark));
    cv::Mat bright;
    cv::LUT(even, levels, bright);
    return bright;
}

// A line's box, longer where scrawl stands at its ends and may hide letters.
cv::Rect over_scrawl(const cv::Rect& line, const cv::Mat& scrawl)
{
    const int reach = static_cast<int>(kReach * line.height);
    cv::Rect wide(line.x - reach, line.y + line.height / 4, line.width + 2 * reach, std::max(1, line.height / 2));
    wide &= cv::Rect(0, 0, scrawl.cols, scrawl.rows);
    cv::Mat columns;
    cv::reduce(scrawl(wide), columns, 0, cv::REDUCE_MAX);
    int left = line.x, right = line.x + line.width;
    for (int x = 0; x < columns.cols; ++x)
        if (columns.at<unsigned char>(0, x)) {
            left = std::min(left, wide.x + x);
            right = std::max(right, wide.x + x + 1);
        }
    return {left, line.y, right - left, line.height};
}

bool is_near(const cv::Rect& line, const cv::Mat& scrawl)
{
    const int reach = static_cast<int>(kReach * line.height);
    const cv::Rect round(line.x - reach, line.y - reach, line.width + 2 * reach, line.height + 2 * reach);
    return cv::countNonZero(scrawl(within(round, scrawl))) > 0;
}

TextLine dash_line(const cv::Rect& box)
{
    TextLine line;
    line.box = {box.x, box.y, box.width, box.height};
    line.words.push_back({line.box, "-", kDashConfidence});
    return line;
}

// Reads the line in `box`; words in pixels of `even`.
TextLine read_line(const cv::Mat& even, const InkLines& lines, std::size_t index, const cv::Rect& box, const LineReader& read)
{
    const cv::Rect rim = within({box.x - 1, box.y - 1, box.width + 2, box.height + 2}, even);
    const int air = std::max(2, static_cast<int>(kAir * rim.height));
    cv::Mat picture = line_picture(even, lines, index, rim);
    cv::copyMakeBorder(picture, picture, air, air, air, air, cv::BORDER_CONSTANT, cv::Scalar(255));
    TextLine line = read(picture);
    std::vector<cv::Rect> pieces;
    for (const int piece : lines.lines[index].pieces) pieces.push_back(lines.ink.pieces[static_cast<std::size_t>(piece)].box);
    mend_last_sign(line, std::move(pieces));
    for (auto& word : line.words) {
        word.box.x += rim.x - air;
        word.box.y += rim.y - air;
    }
    return line;
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

// How sure a reading is, longer ones before shorter ones: its letters, each counted by its word's confidence.
double sureness(const TextLine& line)
{
    double sum = 0;
    for (const auto& word : line.words) {
        const auto letters = std::count_if(word.text.begin(), word.text.end(), [](unsigned char c) { return std::isalnum(c); });
        sum += (word.confidence - kDoubtful) * static_cast<double>(letters);
    }
    return sum;
}

}  // namespace

TextReader::TextReader(PrintedPage page, LineReader read) : page_(std::move(page)), read_(std::move(read))
{
    thick_ = binarise(page_.even) & page_.ink;
    // With hairlines, the serifs of broad letters would run on as an underline.
    strokes_ = find_long_strokes(thick_, page_.dpi);
}

TextReader::Region TextReader::read_cell(const Box& cell) const
{
    if (!page_.text_layer.empty()) return take_from_layer(cell, {});
    const cv::Rect region = within(inset(cell, to_pixels(kCellInset, page_.dpi)), page_.ink);
    return region.empty() ? Region{} : read_region(region, page_.ink(region));
}

TextReader::Region TextReader::read_open(const std::vector<Box>& without) const
{
    const Box whole{0, 0, page_.ink.cols, page_.ink.rows};
    if (!page_.text_layer.empty()) return take_from_layer(whole, without);
    cv::Mat open = page_.ink.clone();
    const int rim = to_pixels(kTableRim, page_.dpi);
    for (const auto& box : without)
        open(within({box.x - rim, box.y - rim, box.width + 2 * rim, box.height + 2 * rim}, open)).setTo(0);
    return read_region({0, 0, open.cols, open.rows}, open);
}

TextReader::Region TextReader::read_region(const cv::Rect& region, const cv::Mat& ink) const
{
    const LongStrokes strokes = strokes_.in(region);
    Print print = find_print(ink, strokes, page_.dpi);
    const cv::Mat thick = ink & thick_(region);
    // Hairlines join print to what crosses it: where there is scrawl, letters must do without.
    if (print.has_scrawl) print = find_print(thick, strokes, page_.dpi);
    cv::Mat even = page_.even(region).clone();
    Region reading;
    if (print.has_scrawl) {
        reading = read_under_scrawl(region, thick, print, even);
    } else {
        const InkLines lines = find_text_lines(print.print, print.scrawl, page_.dpi);
        even.setTo(255, print.drawing);
        for (std::size_t i = 0; i < lines.lines.size(); ++i)
            add_line(reading, lines.lines[i].dash ? dash_line(lines.lines[i].box)
                                                  : read_line(even, lines, i, lines.lines[i].box, read_),
                     region.tl());
    }
    drop_dirt_lines(reading.lines);
    reading.has_drawing = print.has_drawing;
    return reading;
}

// Print is darker than most stamps and pens: with the paler ink taken away less of it is grown together. Each line near
// scrawl is read with and without that, and with its ends as far as scrawl may hide letters; the reading that is surest counts.
TextReader::Region TextReader::read_under_scrawl(const cv::Rect& region, const cv::Mat& ink, const Print& print,
                                                 const cv::Mat& even) const
{
    const int dark = quantile(even, print.print, kPrintDarkness);
    const int limit = dark + static_cast<int>(kUnderScrawl * (255 - dark));
    const Print darker = find_print(ink & (even < limit), strokes_.in(region), page_.dpi);
    const InkLines lines = find_text_lines(darker.print, darker.scrawl, page_.dpi);
    const cv::Mat scrawl = print.scrawl | darker.scrawl;
    cv::Mat plain = even.clone(), bright = brightened(even, dark, limit);
    plain.setTo(255, darker.drawing);
    bright.setTo(255, darker.drawing);
    Region reading;
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        const auto& found = lines.lines[i];
        if (found.dash) {
            add_line(reading, dash_line(found.box), region.tl());
            continue;
        }
        const cv::Rect reach = over_scrawl(found.box, darker.scrawl);
        TextLine best = read_line(plain, lines, i, found.box, read_);
        const auto consider = [&](TextLine other) {
            if (sureness(other) > sureness(best)) best = std::move(other);
        };
        if (is_near(found.box, scrawl)) consider(read_line(bright, lines, i, found.box, read_));
        if (reach != found.box) {
            consider(read_line(bright, lines, i, reach, read_));
            consider(read_line(plain, lines, i, reach, read_));
        }
        add_line(reading, std::move(best), region.tl());
    }
    return reading;
}

TextReader::Region TextReader::take_from_layer(const Box& region, const std::vector<Box>& without) const
{
    std::vector<Word> words;
    for (const auto& word : page_.text_layer) {
        const int x = word.box.centre_x(), y = word.box.centre_y();
        const bool excluded = std::any_of(without.begin(), without.end(), [&](const Box& box) { return box.contains(x, y); });
        if (region.contains(x, y) && !excluded) words.push_back(word);
    }
    return {group_into_lines(std::move(words)), false};
}

}  // namespace alihsop
