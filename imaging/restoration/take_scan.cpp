// Method: what a scan says of itself is believed, unless its letters contradict it. Letters are measured (see
// measure_letters) only where there is reason to doubt: more dark than light on the page, or a resolution that makes it
// no sheet of A4 or folio, which nine in ten pages are; so a usual page costs next to nothing here.
//
// Where letters fit the stated resolution and that of an ordinary sheet, the latter counts only when it makes them
// clearly more usual: 120 dpi said of a scan at 240 make letters of 3.4 mm out of those of 1.7 mm.
//
// Fails for a negative whose letters hang together, which stays as it is; and for a wrong resolution that makes the
// letters as usual as the right one, which is believed.
#include "imaging/restoration/take_scan.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "imaging/ink/level_histogram.h"
#include "imaging/ink/measure_letters.h"
#include "imaging/sources/infer_resolution.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

// Set by hand, on negatives and photographs.
constexpr double kDarkShare = 0.5;    // of the page: its middle level is dark
constexpr int kDark = 110;            // of 255
constexpr double kBlackShare = 0.98;  // of the page, dark: it is black
constexpr int kLeastLetters = 40;     // fewer say nothing of the page
constexpr int kLettersOfANegative = 20;

/// The stated resolution makes the page a sheet of A4 or folio; papers are cut, and scanners round.
constexpr double kSameSheet = 0.12;
// Millimetres: the median height of a text's letters. An x of 7 point is 1.3 mm high, a capital of 12 point 3.0 mm.
constexpr double kUsualLetter = 2.0;
constexpr double kSmallLetter = 1.15, kLargeLetter = 3.6;      // beyond them another resolution is believed rather
constexpr double kSmallestLetter = 0.8, kLargestLetter = 7.0;  // of 4 point, of a poster: beyond them no print is
constexpr double kClearlyBetter = 0.25;                        // natural logarithm: a quarter nearer
constexpr double kSmallestSheet = 100;                         // long side; an A6 card has 148

cv::Mat grey_of(const cv::Mat& pixels)
{
    if (pixels.channels() == 1) return pixels;
    cv::Mat grey;
    cv::cvtColor(pixels, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

cv::Mat darker_half(const cv::Mat& grey)
{
    cv::Mat ink;
    cv::threshold(grey, ink, 0, 255, cv::THRESH_BINARY_INV | cv::THRESH_OTSU);
    return ink;
}

void invert_negative(PageImage& page)
{
    const cv::Mat grey = grey_of(page.pixels);
    const LevelHistogram levels(grey);
    if (levels.quantile(kDarkShare) >= kDark) return;
    const cv::Mat dark = darker_half(grey);
    const int printed = measure_letters(dark).count;
    const int spared = measure_letters(~dark).count;
    if (spared >= kLettersOfANegative && spared > 2 * printed) {
        page.pixels = ~page.pixels;
        page.remarks.push_back(
            {"source-negative", "the page is a negative, light where print is dark; it was inverted"});
    } else if (printed < kLettersOfANegative && levels.quantile(kBlackShare) < kDark) {
        page.remarks.push_back({kBlackPage, "nearly all of the page is black, and nothing on it can be read"});
    }
}

/// How well letters of this height go with a resolution.
struct PrintSize {
    LetterSize letters;

    [[nodiscard]] double millimetres(double dpi) const { return to_millimetres(letters.height, dpi); }
    [[nodiscard]] bool is_usual(double dpi) const
    {
        return millimetres(dpi) >= kSmallLetter && millimetres(dpi) <= kLargeLetter;
    }
    [[nodiscard]] bool is_possible(double dpi) const
    {
        return millimetres(dpi) >= kSmallestLetter && millimetres(dpi) <= kLargestLetter;
    }
    /// By how much the letters' height is nearer to the usual one, as a ratio: both resolutions may be plausible.
    [[nodiscard]] bool fits_clearly_better(double dpi, double than) const
    {
        const auto off = [&](double at) { return std::abs(std::log(millimetres(at) / kUsualLetter)); };
        return off(than) - off(dpi) > kClearlyBetter;
    }
    [[nodiscard]] double usual_dpi() const { return std::round(letters.height * kMillimetresPerInch / kUsualLetter); }
};

/// What the page's dots an inch are; 0 when nothing speaks for another resolution than that of its sheet.
double settled_dpi(const PageImage& page, double given_dpi)
{
    const double stated = page.dpi, sheet = infer_resolution(page.pixels.size());
    if (stated > 0 && std::abs(stated / sheet - 1) <= kSameSheet) return stated;
    if (stated <= 0 && given_dpi > 0) return 0;
    const PrintSize print{measure_letters(darker_half(grey_of(page.pixels)))};
    if (print.letters.count < kLeastLetters) {
        const double longer = to_millimetres(std::max(page.pixels.cols, page.pixels.rows), stated);
        return stated > 0 && longer >= kSmallestSheet ? stated : 0;
    }
    if (stated > 0 && print.is_usual(stated) && !print.fits_clearly_better(sheet, stated)) return stated;
    if (stated > 0 && given_dpi > 0) return given_dpi;
    if (print.is_usual(sheet)) return sheet;
    if (stated > 0 && print.is_possible(stated)) return stated;
    return print.is_possible(sheet) ? 0 : print.usual_dpi();
}

void settle_resolution(PageImage& page, double given_dpi)
{
    // What was drawn has the resolution that was asked for.
    if (page.born_digital) return;
    const double stated = page.dpi, settled = settled_dpi(page, given_dpi);
    if (settled == stated) return;
    page.dpi = settled > 0 ? settled : given_dpi > 0 ? given_dpi : infer_resolution(page.pixels.size());
    if (stated <= 0) return;
    page.remarks.push_back({"source-resolution-doubted",
                            "the resolution that the file states does not fit the size of its print or paper: " +
                                std::to_string(std::lround(stated)) + " -> " + std::to_string(std::lround(page.dpi)) +
                                " dpi"});
}

}  // namespace

PageImage take_scan(PageImage scanned, double given_dpi)
{
    if (scanned.pixels.empty()) return scanned;
    invert_negative(scanned);
    settle_resolution(scanned, given_dpi);
    return scanned;
}

}  // namespace alihsop
