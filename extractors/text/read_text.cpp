#include "extractors/text/read_text.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "extractors/text/find_print.h"
#include "extractors/text/find_text_lines.h"
#include "extractors/text/text_layer_lines.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kCellInset = 0.35;     // mm that a ruling's rim reaches into its cell
constexpr double kTableRim = 0.8;       // mm round a table that belong to it
constexpr double kLinePadding = 0.5;    // mm of white round a line: the engine wants a little air
constexpr double kDashConfidence = 0.95;

cv::Rect within(const cv::Rect& box, const cv::Mat& image) { return box & cv::Rect(0, 0, image.cols, image.rows); }

cv::Rect inset(const Box& cell, int by)
{
    return {cell.x + by, cell.y + by, std::max(0, cell.width - 2 * by), std::max(0, cell.height - 2 * by)};
}

// The picture of line `index`: its surroundings white where other lines' ink stands.
cv::Mat line_picture(const cv::Mat& even, const InkLines& ink_lines, std::size_t index, const cv::Rect& box)
{
    std::vector<unsigned char> others(1, 0);
    for (std::size_t i = 0; i < ink_lines.lines.size(); ++i)
        for (const int label : ink_lines.lines[i].components) {
            if (static_cast<std::size_t>(label) >= others.size()) others.resize(static_cast<std::size_t>(label) + 1, 0);
            others[static_cast<std::size_t>(label)] = i != index;
        }
    cv::Mat foreign(box.size(), CV_8UC1, cv::Scalar(0));
    for (int y = 0; y < box.height; ++y)
        for (int x = 0; x < box.width; ++x) {
            const auto label = static_cast<std::size_t>(ink_lines.labels.at<int>(box.y + y, box.x + x));
            if (label < others.size() && others[label]) foreign.at<unsigned char>(y, x) = 255;
        }
    cv::dilate(foreign, foreign, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    cv::Mat picture = even(box).clone();
    picture.setTo(255, foreign);
    return picture;
}

TextLine dash_line(const cv::Rect& box)
{
    TextLine line;
    line.box = {box.x, box.y, box.width, box.height};
    line.words.push_back({line.box, "-", kDashConfidence});
    return line;
}

// Words of a reading, moved from the line's picture to the page.
void move_to_page(TextLine& line, const cv::Point& origin)
{
    line.box = {};
    for (auto& word : line.words) {
        word.box.x += origin.x;
        word.box.y += origin.y;
        line.box = hull(line.box, word.box);
    }
}

}  // namespace

TextReader::TextReader(PrintedPage page, LineReader read) : page_(std::move(page)), read_(std::move(read))
{
    strokes_ = find_long_strokes(page_.ink, page_.dpi);
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
    Region reading;
    const Print print = find_print(ink, strokes_.in(region), page_.dpi);
    const InkLines ink_lines = find_text_lines(print.print, page_.dpi);
    reading.has_drawing = print.has_drawing;
    cv::Mat even = page_.even(region).clone();
    even.setTo(255, print.drawing);
    const int air = to_pixels(kLinePadding, page_.dpi);
    for (std::size_t i = 0; i < ink_lines.lines.size(); ++i) {
        const auto& found = ink_lines.lines[i];
        if (found.dash) {
            reading.lines.push_back(dash_line(found.box + region.tl()));
            continue;
        }
        const cv::Rect box = within({found.box.x - 1, found.box.y - 1, found.box.width + 2, found.box.height + 2}, even);
        cv::Mat picture = line_picture(even, ink_lines, i, box);
        cv::copyMakeBorder(picture, picture, air, air, air, air, cv::BORDER_CONSTANT, cv::Scalar(255));
        TextLine line = read_(picture);
        move_to_page(line, region.tl() + box.tl() - cv::Point(air, air));
        if (!line.words.empty()) reading.lines.push_back(std::move(line));
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
