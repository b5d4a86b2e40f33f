#include "extractors/arrows/read_answer.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

#include "extractors/arrows/answer_words.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr std::array kScales = {1.0, 1.5, 2.0, 3.0};
constexpr double kSoft = 0.1;            // mm, sigma of the blur
constexpr double kPen = 0.03;            // mm, at least a pixel: what a letter's stroke gains or loses at each side
constexpr double kMostConfidence = 0.6;  // of a reading that was looked for

// The picture at a scale, as it is, softer, with bolder and with thinner letters.
std::array<cv::Mat, 4> variants(const cv::Mat& picture, double scale, double dpi)
{
    std::array<cv::Mat, 4> made;
    cv::resize(picture, made[0], {}, scale, scale, cv::INTER_CUBIC);
    cv::GaussianBlur(made[0], made[1], {}, kSoft * dpi * scale / kMillimetresPerInch);
    const int across = 2 * to_pixels(kPen, dpi * scale) + 1;
    const cv::Mat pen = cv::getStructuringElement(cv::MORPH_CROSS, {across, across});
    cv::erode(made[0], made[2], pen);
    cv::dilate(made[0], made[3], pen);
    return made;
}

Box scaled(const Box& box, double by)
{
    const auto times = [&](int x) { return static_cast<int>(x * by); };
    return {times(box.x), times(box.y), times(box.width), times(box.height)};
}

}  // namespace

TextLine read_answer(const cv::Mat& picture, double dpi, const TextLine& seen, const LineReader& read)
{
    for (const double scale : kScales)
        for (const auto& variant : variants(picture, scale, dpi)) {
            TextLine line = read(variant);
            strip_signs(line);
            if (!is_likely_answer(seen, line)) continue;
            for (auto& word : line.words) {
                word.box = scaled(word.box, 1 / scale);
                word.confidence = std::min(word.confidence, kMostConfidence);
            }
            line.others = {seen.text()};
            return line;
        }
    return seen;
}

}  // namespace alihsop
