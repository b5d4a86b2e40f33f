#include "extractors/arrows/read_labels.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <opencv2/imgproc.hpp>
#include <string>

#include "extractors/arrows/answer_words.h"
#include "extractors/arrows/assign_labels.h"
#include "extractors/arrows/read_answer.h"
#include "extractors/arrows/read_word.h"
#include "imaging/ink/ink_pieces.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kLeastLetter = 0.9;   // mm, the taller of a letter's sides
constexpr double kMostLetter = 5.0;    // mm
constexpr double kLetterGap = 0.9;     // heights between letters of one line
constexpr double kSameLine = 0.4;      // of the lower one's height that two letters share
constexpr double kHeadLength = 3.0;    // mm
constexpr double kHeadHalf = 1.7;      // mm
constexpr double kRestRim = 0.8;       // mm around a symbol
constexpr double kMargin = 1.0;        // mm of white around a word for the engine
constexpr double kInsideRim = 0.9;     // mm of a symbol's outline
constexpr double kLetterEdge = 0.15;   // mm of grey around a letter's ink
constexpr double kOutlineRest = 0.15;  // mm inside the mask's rim in which a piece is cut by it
constexpr double kOffStroke = 0.3;     // mm between a stroke and the path along it
constexpr double kSurelyLine = 30.0;   // mm: no label is as long
constexpr double kLeastConfidence = 0.35;

struct Letters {
    cv::Rect box;
    std::vector<int> pieces;
};

// Lines of letters: pieces side by side at one height.
std::vector<Letters> group_letters(const InkPieces& found, double dpi)
{
    const int least = to_pixels(kLeastLetter, dpi), most = to_pixels(kMostLetter, dpi);
    std::vector<int> order;
    for (std::size_t i = 0; i < found.pieces.size(); ++i) {
        const auto& box = found.pieces[i].box;
        if (std::max(box.width, box.height) >= least && box.height <= most) order.push_back(static_cast<int>(i));
    }
    const auto box_of = [&](int i) { return found.pieces[static_cast<std::size_t>(i)].box; };
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return box_of(a).x != box_of(b).x ? box_of(a).x < box_of(b).x : a < b; });
    std::vector<Letters> lines;
    for (const int i : order) {
        const auto box = box_of(i);
        auto line = std::find_if(lines.begin(), lines.end(), [&](const Letters& l) {
            const int both = std::min(l.box.br().y, box.br().y) - std::max(l.box.y, box.y);
            const int height = std::max(l.box.height, box.height);
            return both >= kSameLine * std::min(l.box.height, box.height) &&
                   box.x - l.box.br().x <= kLetterGap * height;
        });
        if (line == lines.end()) line = lines.insert(lines.end(), Letters{box, {}});
        line->box |= box;
        line->pieces.push_back(i);
    }
    return lines;
}

// What the engine sees: these letters alone, on white.
cv::Mat picture_of(const Letters& letters, const InkPieces& found, const LabelPage& page, cv::Rect& box, cv::Mat& seen)
{
    const int margin = to_pixels(kMargin, page.dpi), f = page.factor;
    cv::Rect area(letters.box.x - margin, letters.box.y - margin, letters.box.width + 2 * margin,
                  letters.box.height + 2 * margin);
    cv::Mat mask = cv::Mat::zeros(area.size(), CV_8UC1);
    const auto [first, last] = found.runs_between(letters.box.y, letters.box.br().y);
    for (std::size_t r = first; r < last; ++r) {
        const auto& run = found.runs[r];
        const auto& piece = found.pieces[static_cast<std::size_t>(run.piece)].box;
        const bool inside = (piece & letters.box) == piece;  // dots too small to be letters as well
        if (inside) mask(cv::Rect(run.from - area.x, run.y - area.y, run.to - run.from, 1)).setTo(255);
    }
    const int edge = 2 * to_pixels(kLetterEdge, page.dpi) + 1;
    cv::dilate(mask, mask, cv::getStructuringElement(cv::MORPH_RECT, {edge, edge}));
    cv::resize(mask, mask, {}, f, f, cv::INTER_NEAREST);
    box = cv::Rect(area.x * f, area.y * f, area.width * f, area.height * f);
    cv::Mat picture(box.size(), CV_8UC1, cv::Scalar(255));
    seen = cv::Mat(box.size(), CV_8UC1, cv::Scalar(255));
    const cv::Rect on_page = box & cv::Rect(0, 0, page.even.cols, page.even.rows);
    const cv::Rect in_picture(on_page.x - box.x, on_page.y - box.y, on_page.width, on_page.height);
    page.even(on_page).copyTo(seen(in_picture));
    page.even(on_page).copyTo(picture(in_picture), mask(in_picture));
    return picture;
}

bool has_letter(const std::string& text)
{
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) || c >= 0x80; });
}

bool says_something(const TextLine& line)
{
    return has_letter(line.text()) &&
           (is_answer(line) || !line.others.empty() || line.confidence() >= kLeastConfidence);
}

// A label is an answer or a word: a lone sign is a letter of something else.
bool is_label(const TextLine& line) { return is_answer(line) || line.text().size() > 2; }

InkPieces moved(InkPieces found, const cv::Point& by)
{
    for (auto& piece : found.pieces) piece.box += by;
    for (auto& run : found.runs) run.y += by.y, run.from += by.x, run.to += by.x;
    return found;
}

using Wanted = std::function<bool(const Box&)>;

// `ink`: a part of the page's, from `origin` on.
std::vector<TextLine> read_lines(const cv::Mat& ink, const cv::Point& origin, const LabelPage& page,
                                 const LineReader& read, const Wanted& wanted)
{
    std::vector<TextLine> lines;
    const InkPieces found = moved(find_ink_pieces(ink), origin);
    for (const auto& letters : group_letters(found, page.dpi)) {
        const Box place{letters.box.x * page.factor, letters.box.y * page.factor, letters.box.width * page.factor,
                        letters.box.height * page.factor};
        if (letters.box.height < to_pixels(kLeastLetter, page.dpi) || !wanted(place)) continue;
        cv::Rect box;
        cv::Mat on_page;
        const cv::Mat picture = picture_of(letters, found, page, box, on_page);
        TextLine line = read_word(picture, on_page, read);
        if (!is_answer(line) && note_likely_answer(line))
            line = read_answer(picture, page.dpi * page.factor, line, read);
        if (!says_something(line)) continue;
        for (auto& word : line.words) word.box.x += box.x, word.box.y += box.y;
        line.box = place;
        lines.push_back(std::move(line));
    }
    std::sort(lines.begin(), lines.end(), [](const TextLine& a, const TextLine& b) {
        return a.box.y != b.box.y ? a.box.y < b.box.y : a.box.x < b.box.x;
    });
    return lines;
}

cv::Rect head_window(const Arrow& arrow, bool at_start, const LabelPage& page)
{
    const int length = to_pixels(kHeadLength, page.dpi), half = to_pixels(kHeadHalf, page.dpi);
    const auto& end = at_start ? arrow.from : arrow.to;
    if (!end.head || arrow.path.size() < 2) return {};
    const auto& next = at_start ? arrow.path[1] : arrow.path[arrow.path.size() - 2];
    const int x = end.at[0], y = end.at[1];
    const bool along_x = std::abs(next[0] - x) > std::abs(next[1] - y);
    const bool back = along_x ? next[0] < x : next[1] < y;
    return along_x ? cv::Rect(back ? x - length : x, y - half, length, 2 * half + 1)
                   : cv::Rect(x - half, back ? y - length : y, 2 * half + 1, length);
}

// Pieces that lie wholly within an arrow's head, or in the rim around a symbol, are rests of these.
void take_rests_out(cv::Mat& ink, const std::vector<Arrow>& arrows, const std::vector<SymbolOutline>& symbols,
                    const LabelPage& page)
{
    std::vector<cv::Rect> heads;
    for (const auto& arrow : arrows)
        for (const bool at_start : {true, false}) heads.push_back(head_window(arrow, at_start, page));
    const cv::Mat outside =
        take_symbols_out(cv::Mat(ink.size(), CV_8UC1, cv::Scalar(255)), symbols, to_pixels(kRestRim, page.dpi));
    const InkPieces found = find_ink_pieces(ink);
    std::vector<bool> rest(found.pieces.size(), true);
    for (const auto& run : found.runs)
        if (cv::countNonZero(outside(cv::Rect(run.from, run.y, run.to - run.from, 1))) > 0)
            rest[static_cast<std::size_t>(run.piece)] = false;
    for (std::size_t i = 0; i < rest.size(); ++i)
        rest[i] = rest[i] || std::any_of(heads.begin(), heads.end(), [&](const cv::Rect& head) {
                      return (head & found.pieces[i].box) == found.pieces[i].box;
                  });
    for (const auto& run : found.runs)
        if (rest[static_cast<std::size_t>(run.piece)]) ink(cv::Rect(run.from, run.y, run.to - run.from, 1)).setTo(0);
}

// Pieces that the mask's rim cuts are the symbol's outline.
void drop_cut_pieces(cv::Mat& inside, const cv::Mat& mask, double dpi)
{
    cv::Mat core;
    const int rim = 2 * to_pixels(kOutlineRest, dpi) + 1;
    cv::erode(mask, core, cv::getStructuringElement(cv::MORPH_RECT, {rim, rim}));
    const InkPieces found = find_ink_pieces(inside);
    std::vector<bool> cut(found.pieces.size(), false);
    for (const auto& run : found.runs)
        if (cv::countNonZero(core(cv::Rect(run.from, run.y, run.to - run.from, 1))) < run.to - run.from)
            cut[static_cast<std::size_t>(run.piece)] = true;
    for (const auto& run : found.runs)
        if (cut[static_cast<std::size_t>(run.piece)]) inside(cv::Rect(run.from, run.y, run.to - run.from, 1)).setTo(0);
}

// The part of a stroke that arrows run along: a row of letters may have lengthened it. Empty when there is none.
cv::Range drawn_part(const Stroke& s, const std::vector<Arrow>& arrows, double dpi)
{
    const std::size_t across = s.horizontal ? 1 : 0, along = 1 - across;
    const int off = to_pixels(kOffStroke, dpi);
    cv::Range part(s.end + 1, s.begin);
    for (const auto& arrow : arrows)
        for (std::size_t i = 1; i < arrow.path.size(); ++i) {
            const auto &a = arrow.path[i - 1], &b = arrow.path[i];
            const int from = std::min(a[along], b[along]), to = std::max(a[along], b[along]);
            const bool same_way = std::abs(a[across] - s.position) <= off && std::abs(b[across] - s.position) <= off;
            if (!same_way || to <= s.begin || from >= s.end) continue;
            part.start = std::min(part.start, std::max(from - s.thickness, s.begin));
            part.end = std::max(part.end, std::min(to + s.thickness, s.end) + 1);
        }
    return part;
}

std::vector<std::array<int, 2>> on_page(std::vector<std::array<int, 2>> path, int factor)
{
    for (auto& point : path) point = {point[0] * factor, point[1] * factor};
    return path;
}

}  // namespace

std::vector<TextLine> read_labels(const cv::Mat& ink, const std::vector<Stroke>& strokes,
                                  const std::vector<Arrow>& arrows, const std::vector<SymbolOutline>& symbols,
                                  const LabelPage& page, const LineReader& read)
{
    cv::Mat rest = ink.clone();
    for (const auto& s : strokes) {
        cv::Range part = drawn_part(s, arrows, page.dpi);
        if (part.end <= part.start) {
            if (s.length() < to_pixels(kSurelyLine, page.dpi)) continue;  // a row of letters
            part = cv::Range(s.begin, s.end + 1);
        }
        const int half = s.thickness / 2 + 1;
        cv::Rect band = s.horizontal ? cv::Rect(part.start, s.position - half, part.size(), 2 * half + 1)
                                     : cv::Rect(s.position - half, part.start, 2 * half + 1, part.size());
        band &= cv::Rect(0, 0, rest.cols, rest.rows);
        if (!band.empty()) rest(band).setTo(0);
    }
    take_rests_out(rest, arrows, symbols, page);
    const double page_dpi = page.dpi * page.factor;
    const auto beside_an_arrow = [&](const Box& box) {
        return std::any_of(arrows.begin(), arrows.end(), [&](const Arrow& arrow) {
            return stands_beside(box, on_page(arrow.path, page.factor), page_dpi);
        });
    };
    auto lines = read_lines(rest, {}, page, read, beside_an_arrow);
    std::erase_if(lines, [](const TextLine& line) { return !is_label(line); });
    return lines;
}

std::vector<TextLine> read_inside(const cv::Mat& ink, const SymbolOutline& symbol, const LabelPage& page,
                                  const LineReader& read)
{
    // White all around the symbol, so that nothing ends at the picture's edge that does not end on the page.
    const int rim = to_pixels(kInsideRim, page.dpi), white = to_pixels(kMargin, page.dpi);
    const cv::Rect box = symbol.box & cv::Rect(0, 0, ink.cols, ink.rows);
    const cv::Rect around = cv::Rect(box.x - white, box.y - white, box.width + 2 * white, box.height + 2 * white) &
                            cv::Rect(0, 0, ink.cols, ink.rows);
    if (box.empty()) return {};
    cv::Mat mask = cv::Mat::zeros(around.size(), CV_8UC1);
    auto corners = symbol.corners(-rim);
    for (auto& corner : corners) corner -= around.tl();
    cv::fillConvexPoly(mask, corners, cv::Scalar(255));
    cv::Mat inside = cv::Mat::zeros(around.size(), CV_8UC1);
    const cv::Rect within = box - around.tl();
    if (cv::countNonZero(ink(box) & mask(within)) == 0) return {};
    ink(box).copyTo(inside(within), mask(within));
    drop_cut_pieces(inside, mask, page.dpi);
    return read_lines(inside, around.tl(), page, read, [](const Box&) { return true; });
}

}  // namespace alihsop
