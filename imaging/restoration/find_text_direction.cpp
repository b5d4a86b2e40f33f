// Method: pieces of the size of letters are smeared by 1 mm all around; bars longer than high vote for lines
// along x, the others for lines along y, each by the logarithm of its shape and its length. A page's few turned
// headings are outvoted.
//
// Accuracy: of 138 pages of the development sets all quarter turns came out right, together with find_upside.
// Undecided where fewer than kLeastBars words stand on the page; then both directions are tried by reading.
// Sizes are of office print (8 to 14 points), with room to both sides.
#include "imaging/restoration/find_text_direction.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "imaging/ink/ink_pieces.h"
#include "imaging/ink/shrink_ink.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kWorkingDpi = 100.0;
constexpr double kTallestLetter = 7.0;   // mm; larger pieces of ink are drawings or rulings
constexpr double kSmallestPiece = 0.6;   // mm; smaller ones are specks
constexpr double kSmear = 1.0;           // mm: bridges letters, not lines
constexpr double kBarSmear = 2.5;        // mm: bridges words
constexpr double kLeastBarLength = 8.0;  // mm
constexpr double kMostBarLength = 110.0;
constexpr double kLeastBarHeight = 1.5;
constexpr double kMostBarHeight = 6.0;
constexpr double kMajority = 0.25;  // mean log of width / height that decides
constexpr int kLeastBars = 6;

// Ink of letters only: without drawings, rulings and specks.
cv::Mat letters_of(const cv::Mat& ink, double dpi)
{
    const int most = to_pixels(kTallestLetter, dpi), least = to_pixels(kSmallestPiece, dpi);
    const InkPieces found = find_ink_pieces(ink);
    cv::Mat letters(ink.size(), CV_8UC1, cv::Scalar(0));
    for (const auto& run : found.runs) {
        const auto& box = found.pieces[static_cast<std::size_t>(run.piece)].box;
        const int shorter = std::min(box.width, box.height), longer = std::max(box.width, box.height);
        if (shorter <= most && longer <= 4 * most && longer <= 10 * shorter && longer >= least) paint(run, letters);
    }
    return letters;
}

}  // namespace

TextDirection find_text_direction(const cv::Mat& ink, double dpi)
{
    const int factor = std::max(1, static_cast<int>(std::lround(dpi / kWorkingDpi)));
    const double working_dpi = dpi / factor;
    cv::Mat letters = letters_of(shrink_ink(ink, factor), working_dpi);
    const int smear = to_odd_pixels(kSmear, working_dpi);
    cv::morphologyEx(letters, letters, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {smear, smear}));
    double vote = 0, weight = 0;
    int bars = 0;
    for (const auto& [box, area] : find_ink_pieces(letters).pieces) {
        if (std::min(box.width, box.height) < to_pixels(kLeastBarHeight, working_dpi)) continue;
        const double shape = std::log(static_cast<double>(box.width) / box.height);
        const double size = std::max(box.width, box.height);
        // about square: a letter, or a logo
        if (std::abs(shape) < 0.3) continue;
        vote += shape * size;
        weight += size;
        ++bars;
    }
    if (bars < kLeastBars || std::abs(vote) < kMajority * weight) return TextDirection::undecided;
    return vote > 0 ? TextDirection::horizontal : TextDirection::vertical;
}

std::vector<cv::Rect> find_line_bars(const cv::Mat& ink, double dpi)
{
    const int factor = std::max(1, static_cast<int>(std::lround(dpi / kWorkingDpi)));
    const double working_dpi = dpi / factor;
    cv::Mat letters = letters_of(shrink_ink(ink, factor), working_dpi);
    cv::morphologyEx(letters, letters, cv::MORPH_CLOSE,
                     cv::getStructuringElement(cv::MORPH_RECT, {to_odd_pixels(kBarSmear, working_dpi), 1}));
    std::vector<cv::Rect> bars;
    for (const auto& [box, area] : find_ink_pieces(letters).pieces) {
        if (box.width < to_pixels(kLeastBarLength, working_dpi) || box.width > to_pixels(kMostBarLength, working_dpi) ||
            box.height < to_pixels(kLeastBarHeight, working_dpi) || box.height > to_pixels(kMostBarHeight, working_dpi))
            continue;
        bars.emplace_back(box.x * factor, box.y * factor, box.width * factor, box.height * factor);
    }
    // Longest first, and then by place, so that the order does not hang on how pieces were numbered.
    std::sort(bars.begin(), bars.end(), [](const cv::Rect& a, const cv::Rect& b) {
        return a.width != b.width ? a.width > b.width : (a.y != b.y ? a.y < b.y : a.x < b.x);
    });
    return bars;
}

}  // namespace alihsop
