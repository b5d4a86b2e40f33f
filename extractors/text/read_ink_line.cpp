#include "extractors/text/read_ink_line.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "extractors/text/drop_inkless_dashes.h"
#include "extractors/text/line_picture.h"
#include "extractors/text/mend_last_sign.h"
#include "extractors/text/mend_look_alikes.h"

namespace alihsop {
namespace {

constexpr double kAir = 0.2;  // of a line's height: white round the line; more at its sides makes the engine see dashes
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
    const int air = std::max(2, static_cast<int>(kAir * rim.height));
    cv::Mat picture = line_picture(even, lines, index, rim);
    cv::copyMakeBorder(picture, picture, air, air, air, air, cv::BORDER_CONSTANT, cv::Scalar(255));
    TextLine line = read(picture);
    std::vector<cv::Rect> pieces;
    for (const int piece : lines.lines[index].pieces)
        pieces.push_back(lines.ink.pieces[static_cast<std::size_t>(piece)].box);
    line.box = {};
    for (auto& word : line.words) {
        word.box.x += rim.x - air;
        word.box.y += rim.y - air;
        line.box = hull(line.box, word.box);
    }
    drop_inkless_dashes(line, pieces);
    mend_look_alikes(line);
    mend_last_sign(line, std::move(pieces));
    return line;
}

}  // namespace alihsop
