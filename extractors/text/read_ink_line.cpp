#include "extractors/text/read_ink_line.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "extractors/text/drop_inkless_signs.h"
#include "extractors/text/line_picture.h"
#include "extractors/text/mend_last_sign.h"
#include "extractors/text/mend_look_alikes.h"

namespace alihsop {
namespace {

// Of a line's height: white round the line. The engine scales each picture to one height: more above and below makes
// letters smaller, which it reads as well and faster; more at the sides makes it see dashes.
constexpr double kAirAbove = 0.3, kAirBeside = 0.2;
constexpr double kDashConfidence = 0.95;

TextLine dash_line(const cv::Rect& box)
{
    TextLine line;
    line.box = {box.x, box.y, box.width, box.height};
    line.words.push_back({line.box, "-", kDashConfidence});
    return line;
}

}  // namespace

TextLine read_ink_line(const cv::Mat& even, const InkLines& lines, std::size_t index, const cv::Rect& box,
                       const LineReader& read)
{
    if (lines.lines[index].dash) return dash_line(box);
    const cv::Rect rim =
        cv::Rect(box.x - 1, box.y - 1, box.width + 2, box.height + 2) & cv::Rect(0, 0, even.cols, even.rows);
    const int above = std::max(2, static_cast<int>(kAirAbove * rim.height));
    const int beside = std::max(2, static_cast<int>(kAirBeside * rim.height));
    cv::Mat picture = line_picture(even, lines, index, rim);
    cv::copyMakeBorder(picture, picture, above, above, beside, beside, cv::BORDER_CONSTANT, cv::Scalar(255));
    TextLine line = read(picture);
    std::vector<cv::Rect> pieces;
    for (const int piece : lines.lines[index].pieces)
        pieces.push_back(lines.ink.pieces[static_cast<std::size_t>(piece)].box);
    line.box = {};
    for (auto& word : line.words) {
        word.box.x += rim.x - beside;
        word.box.y += rim.y - above;
        // Where letters touch, the engine gives a word the picture's height.
        const int top = std::max(word.box.y, rim.y - beside),
                  foot = std::min(word.box.bottom(), rim.y + rim.height + beside);
        word.box.y = top;
        word.box.height = std::max(1, foot - top);
        line.box = hull(line.box, word.box);
    }
    drop_inkless_signs(line, pieces);
    mend_look_alikes(line);
    mend_last_sign(line, std::move(pieces));
    return line;
}

}  // namespace alihsop
