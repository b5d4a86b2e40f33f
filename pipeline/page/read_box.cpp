// The part is cut out and read by the steps that read a table's cell, with ink of its own.
#include "pipeline/page/read_box.h"

#include <opencv2/imgproc.hpp>

#include "extractors/text/read_text.h"
#include "imaging/ink/binarise.h"
#include "models/value_of_lines.h"

namespace alihsop {

Value read_box(const cv::Mat& picture, const Box& box, double dpi, const LineReader& read)
{
    const auto part = overlap(box, {0, 0, picture.cols, picture.rows});
    if (part.empty()) return value_of_lines({}, 0, box);
    cv::Mat grey = picture(cv::Rect(part.x, part.y, part.width, part.height)).clone();
    if (grey.channels() == 3) cv::cvtColor(grey, grey, cv::COLOR_BGR2GRAY);
    const TextReader reader({grey, binarise_print(grey, dpi), dpi, {}, {}}, read);
    auto value = value_of_lines(reader.read_cell({0, 0, part.width, part.height}).lines, 0, box);
    value.box = box;
    return value;
}

}  // namespace alihsop
