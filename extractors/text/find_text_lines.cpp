#include "extractors/text/find_text_lines.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "extractors/text/take_dirt_out.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kLeastLetter = 0.95;   // mm: height of the smallest letter (6 points) is 1.1, and its rim
constexpr double kSpeck = 0.16;         // mm: smaller in both directions is dirt
constexpr double kSameLineShare = 0.5;  // of the lower piece's height that two pieces of a line share
constexpr double kComma = 0.55;         // of a letter's height, at most
constexpr double kSplitGap = 6.0;       // line heights of white that part two columns of text
constexpr double kLeastDash = 0.8;      // mm
constexpr double kDashProportion = 2.0;

struct Band {
    std::vector<InkSpan> pieces;
    double top = 0, bottom = 0;  ///< means over the letters
    int letters = 0;
    void add(const InkSpan& piece)
    {
        top = (top * letters + piece.box.y) / (letters + 1);
        bottom = (bottom * letters + piece.box.y + piece.box.height) / (letters + 1);
        ++letters;
        pieces.push_back(piece);
    }
    [[nodiscard]] double height() const { return bottom - top; }
};

double shared(const Band& band, const cv::Rect& box)
{
    return std::min<double>(band.bottom, box.y + box.height) - std::max<double>(band.top, box.y);
}

// Letters into bands: each joins the band it shares most height with.
std::vector<Band> band_letters(std::vector<InkSpan> letters)
{
    std::sort(letters.begin(), letters.end(), [](const InkSpan& a, const InkSpan& b) {
        if (a.box.height != b.box.height) return a.box.height > b.box.height;
        return a.box.y != b.box.y ? a.box.y < b.box.y : a.box.x < b.box.x;
    });
    // The typical letter first: tall merged pieces must not found a band that swallows two lines.
    const auto typical = letters.begin() + static_cast<std::ptrdiff_t>(letters.size() / 2);
    const int median = letters.empty() ? 0 : typical->box.height;
    std::stable_partition(letters.begin(), letters.end(), [&](const InkSpan& p) { return p.box.height < 2 * median; });
    std::vector<Band> bands;
    for (const auto& letter : letters) {
        Band* best = nullptr;
        double most = 0;
        for (auto& band : bands) {
            const double share = shared(band, letter.box) / std::min<double>(band.height(), letter.box.height);
            if (share > most) {
                most = share;
                best = &band;
            }
        }
        if (!best || most < kSameLineShare) best = &bands.emplace_back();
        best->add(letter);
    }
    return bands;
}

// A heavy type's commas are as tall as the smallest letters: a band of nothing but such pieces at the height of another
// one's foot is none. Gives them back.
std::vector<InkSpan> take_commas_out(std::vector<Band>& bands)
{
    std::vector<InkSpan> commas;
    const auto is_commas = [&](const Band& band) {
        return std::any_of(bands.begin(), bands.end(), [&](const Band& other) {
            return band.height() < kComma * other.height() && band.bottom > other.bottom && band.top < other.bottom &&
                   other.letters >= band.letters;
        });
    };
    std::vector<Band> kept;
    for (auto& band : bands) {
        if (!is_commas(band)) {
            kept.push_back(band);
            continue;
        }
        for (auto& piece : band.pieces) {
            piece.letter = false;
            commas.push_back(piece);
        }
    }
    bands = std::move(kept);
    return commas;
}

// Dots, commas and hyphens join the band whose height (with room for accents and tails) they stand in.
void add_small_pieces(std::vector<Band>& bands, std::vector<InkSpan> small)
{
    std::sort(small.begin(), small.end(), [](const InkSpan& a, const InkSpan& b) { return a.box.x < b.box.x; });
    for (const auto& piece : small) {
        const double y = piece.box.y + piece.box.height / 2.0;
        Band* best = nullptr;
        double nearest = 1e9;
        for (auto& band : bands) {
            if (y < band.top - 0.4 * band.height() || y > band.bottom + 0.35 * band.height()) continue;
            const double distance = std::abs(y - (band.top + band.bottom) / 2);
            if (distance < nearest) {
                nearest = distance;
                best = &band;
            }
        }
        if (best) best->pieces.push_back(piece);
    }
}

// Columns from..to-1 in which no scrawl stands at the band's height.
int white_columns(const cv::Mat& scrawl, const Band& band, int from, int to)
{
    const cv::Rect gap =
        cv::Rect(from, static_cast<int>(band.top), to - from, std::max(1, static_cast<int>(band.height()))) &
        cv::Rect(0, 0, scrawl.cols, scrawl.rows);
    if (gap.empty()) return to - from;
    cv::Mat columns;
    cv::reduce(scrawl(gap), columns, 0, cv::REDUCE_MAX);
    return to - from - cv::countNonZero(columns);
}

// Cuts a band at wide gaps.
void split_band(const Band& band, const cv::Mat& scrawl, double dpi, std::vector<InkLines::Line>& lines)
{
    const double height = std::max<double>(band.height(), to_pixels(kLeastLetter, dpi));
    std::vector<std::vector<InkSpan>> runs;
    int right = 0;
    for (const auto& piece : band.pieces) {
        const bool wide = !runs.empty() && piece.box.x - right > kSplitGap * height;
        if (runs.empty() || (wide && white_columns(scrawl, band, right, piece.box.x) > kSplitGap * height))
            runs.emplace_back();
        runs.back().push_back(piece);
        right = std::max(runs.back().size() == 1 ? 0 : right, piece.box.x + piece.box.width);
    }
    for (const auto& run : runs) {
        if (std::none_of(run.begin(), run.end(), [](const InkSpan& piece) { return piece.letter; })) continue;
        InkLines::Line line;
        for (const auto& piece : run) {
            line.box = line.box.empty() ? piece.box : (line.box | piece.box);
            line.pieces.push_back(piece.index);
        }
        lines.push_back(std::move(line));
    }
}

void sort_reading_order(std::vector<InkLines::Line>& lines)
{
    std::sort(lines.begin(), lines.end(), [](const InkLines::Line& a, const InkLines::Line& b) {
        const int ya = a.box.y + a.box.height / 2, yb = b.box.y + b.box.height / 2;
        return ya != yb ? ya < yb : a.box.x < b.box.x;
    });
    // Parts of one line side by side: by x.
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t j = i + 1;
        const auto& first = lines[i].box;
        while (j < lines.size() && lines[j].box.y + lines[j].box.height / 2 < first.y + first.height * 3 / 4) ++j;
        std::sort(lines.begin() + static_cast<std::ptrdiff_t>(i), lines.begin() + static_cast<std::ptrdiff_t>(j),
                  [](const InkLines::Line& a, const InkLines::Line& b) { return a.box.x < b.box.x; });
        i = j;
    }
}

}  // namespace

InkLines find_text_lines(const cv::Mat& print, const cv::Mat& scrawl, double dpi)
{
    InkLines found;
    found.ink = find_ink_pieces(print);
    const int speck = to_pixels(kSpeck, dpi, 2), least_letter = to_pixels(kLeastLetter, dpi);
    std::vector<InkSpan> letters, small;
    for (std::size_t i = 0; i < found.ink.pieces.size(); ++i) {
        const auto& box = found.ink.pieces[i].box;
        const bool letter = box.height >= least_letter;
        if (letter || box.width >= speck || box.height >= speck)
            (letter ? letters : small).push_back({box, static_cast<int>(i), letter});
    }
    found.line_of.assign(found.ink.pieces.size(), InkLines::kNone);
    if (letters.empty()) {
        for (const auto& piece : small)
            if (piece.box.width >= to_pixels(kLeastDash, dpi) && piece.box.width >= kDashProportion * piece.box.height)
                found.lines.push_back({piece.box, {piece.index}, true});
        if (found.lines.size() > 1) found.lines.clear();  // several: dirt, or the rest of a dashed line
    } else {
        auto bands = band_letters(std::move(letters));
        for (const auto& comma : take_commas_out(bands)) small.push_back(comma);
        add_small_pieces(bands, std::move(small));
        for (auto& band : bands) {
            for (const int dirt : take_dirt_out(band.pieces, band.top, band.bottom))
                found.line_of[static_cast<std::size_t>(dirt)] = InkLines::kDirt;
            split_band(band, scrawl, dpi, found.lines);
        }
        sort_reading_order(found.lines);
    }
    for (std::size_t i = 0; i < found.lines.size(); ++i)
        for (const int piece : found.lines[i].pieces)
            found.line_of[static_cast<std::size_t>(piece)] = static_cast<int>(i);
    return found;
}

}  // namespace alihsop
