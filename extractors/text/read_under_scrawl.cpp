#include "extractors/text/read_under_scrawl.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "extractors/text/choose_reading.h"
#include "extractors/text/find_line_bands.h"
#include "extractors/text/find_pen_strokes.h"
#include "extractors/text/find_text_lines.h"
#include "extractors/text/read_ink_line.h"
#include "imaging/ink/level_histogram.h"
#include "models/letters.h"

namespace alihsop {
namespace {

constexpr double kPrintDarkness = 0.1;   // the print's own darkness: this quantile of its pixels
constexpr double kPenDarkness = 0.25;    // the same of a pen's
constexpr double kUnderScrawl = 0.42;    // of the way from print to white: what is paler is a stamp's or a signature's
constexpr double kWhite = 0.63;          // … and what is paler than this is made white
constexpr int kPalerPen = 25;            // levels that a pen must be paler than print for that alone to tell them apart
constexpr double kPaleShare = 0.4;       // of a pen's darkness that is left where letters may be under it
constexpr double kReach = 1.5;           // line heights over which scrawl may hide a line's end
constexpr double kSameLine = 0.5;        // of the smaller box that two boxes of one line share
constexpr double kSure = 0.85;           // confidence of a line that needs no second reading
constexpr std::size_t kTellsRubble = 3;  // readings without a word after which there is none
constexpr int kWordLetters = 3;          // of a word that was read surely, at least
constexpr double kWordConfidence = 0.5;

cv::Rect within(const cv::Rect& box, const cv::Mat& image) { return box & cv::Rect(0, 0, image.cols, image.rows); }

// `dark` becomes black, `white` and what is paler white.
cv::Mat stretched(const cv::Mat& even, int dark, int white)
{
    cv::Mat levels(1, 256, CV_8UC1), bright;
    for (int level = 0; level < 256; ++level)
        levels.at<unsigned char>(0, level) =
            cv::saturate_cast<unsigned char>((level - dark) * 255 / std::max(1, white - dark));
    cv::LUT(even, levels, bright);
    return bright;
}

// A line's box, longer where scrawl stands at its ends and may hide letters.
cv::Rect over_scrawl(const cv::Rect& line, const cv::Mat& scrawl)
{
    const int reach = static_cast<int>(kReach * line.height);
    const cv::Rect wide = within(
        {line.x - reach, line.y + line.height / 4, line.width + 2 * reach, std::max(1, line.height / 2)}, scrawl);
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

bool is_settled(const cv::Rect& line, const std::vector<TextLine>& settled)
{
    return std::any_of(settled.begin(), settled.end(), [&](const TextLine& other) {
        const cv::Rect box(other.box.x, other.box.y, other.box.width, other.box.height);
        return (box & line).area() > kSameLine * std::min(box.area(), line.area());
    });
}

// A mask with the grey rim that it has in the picture, but for that of the print it touches.
cv::Mat with_rim(const cv::Mat& mask, const cv::Mat& print)
{
    cv::Mat wide;
    cv::dilate(mask, wide, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    return wide & ~print;
}

bool has_sure_word(const TextLine& line)
{
    return std::any_of(line.words.begin(), line.words.end(), [](const Word& word) {
        return count_letters(word.text) >= kWordLetters && word.confidence >= kWordConfidence;
    });
}

// Whether more readings would say nothing new: the first two agree and are sure, or the first few have no word among
// them (a coat of arms, a stamp's middle).
bool is_enough(const std::vector<TextLine>& readings)
{
    if (readings.size() < 2) return false;
    const auto is_sure = [&](const TextLine& line) {
        return line.confidence() >= kSure && line.text() == readings.front().text();
    };
    if (std::all_of(readings.begin(), readings.begin() + 2, is_sure)) return true;
    return readings.size() >= kTellsRubble && std::none_of(readings.begin(), readings.end(), has_sure_word);
}

// The pictures in which a line near scrawl is read.
std::vector<cv::Mat> pictures_of(const cv::Mat& even, const Print& print, const cv::Mat& pen, const cv::Mat& freed,
                                 int dark)
{
    const int white = dark + static_cast<int>(kWhite * (255 - dark));
    std::vector<cv::Mat> pictures{even.clone(), stretched(even, dark, white)};
    const int pen_level = LevelHistogram(even, pen).quantile(kPenDarkness);
    if (pen_level - dark > kPalerPen) pictures.push_back(stretched(even, dark, pen_level));
    const std::size_t with_pen = pictures.size();
    const cv::Mat strokes = with_rim(pen, freed);
    for (std::size_t i = 0; i < with_pen; ++i) {
        pictures.push_back(pictures[i].clone());
        pictures.back().setTo(255, strokes);
        cv::Mat pale = pictures[i] * kPaleShare + (1 - kPaleShare) * 255, faded = pictures[i].clone();
        pale.copyTo(faded, strokes);
        pictures.push_back(faded);
    }
    for (auto& picture : pictures) picture.setTo(255, print.drawing);
    return pictures;
}

}  // namespace

bool is_near_scrawl(const cv::Rect& line, const cv::Mat& scrawl)
{
    const int reach = static_cast<int>(kReach * line.height);
    const cv::Rect round(line.x - reach, line.y - reach, line.width + 2 * reach, line.height + 2 * reach);
    return cv::countNonZero(scrawl(within(round, scrawl))) > 0;
}

std::vector<TextLine> read_under_scrawl(const cv::Mat& even, const cv::Mat& ink, const Print& print,
                                        const LongStrokes& strokes, double dpi, const LineReader& read,
                                        const std::vector<TextLine>& settled)
{
    // Print is darker than most stamps and pens: with the paler ink taken away less of it is grown together.
    const int dark = LevelHistogram(even, print.print).quantile(kPrintDarkness);
    const int limit = dark + static_cast<int>(kUnderScrawl * (255 - dark));
    const Print darker = find_print(ink & (even < limit), strokes, dpi);
    const cv::Mat all = darker.print | darker.scrawl, no_scrawl = cv::Mat::zeros(all.size(), CV_8UC1);
    const cv::Mat bands = mask_of(find_line_bands(find_text_lines(darker.print, darker.scrawl, dpi), all), all.size());
    const cv::Mat pen = find_pen_strokes(all, bands, dpi), freed = all & bands & ~pen;
    const InkLines lines = find_text_lines(freed, no_scrawl, dpi);
    const cv::Mat scrawl = print.scrawl | darker.scrawl;
    const auto pictures = pictures_of(even, darker, pen | (all & ~bands), freed, dark);
    std::vector<TextLine> found;
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        const cv::Rect& box = lines.lines[i].box;
        if (is_settled(box, settled)) continue;
        std::vector<TextLine> readings{read_ink_line(pictures[0], lines, i, box, read)};
        const bool near = is_near_scrawl(box, scrawl);
        if (!lines.lines[i].dash && (near || readings[0].confidence() < kSure)) {
            std::vector<cv::Rect> boxes{box};
            if (const cv::Rect reach = over_scrawl(box, darker.scrawl & ~freed); reach != box) boxes.push_back(reach);
            for (const auto& place : boxes)
                for (std::size_t j = readings.size() == 1 ? 1 : 0;
                     j < (near ? pictures.size() : 2) && !is_enough(readings); ++j)
                    readings.push_back(read_ink_line(pictures[j], lines, i, place, read));
        }
        found.push_back(choose_reading(readings));
    }
    return found;
}

}  // namespace alihsop
