#include "extractors/arrows/read_labels.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <functional>
#include <opencv2/imgproc.hpp>
#include <string>

#include "imaging/ink_pieces.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kLeastLetter = 0.9;    // mm, the taller of a letter's sides
constexpr double kMostLetter = 5.0;     // mm
constexpr double kLetterGap = 0.9;      // heights between letters of one line
constexpr double kSameLine = 0.4;       // of the lower one's height that two letters share
constexpr double kHeadLength = 3.6;     // mm
constexpr double kHeadHalf = 2.2;       // mm
constexpr double kMargin = 1.0;         // mm of white around a word for the engine
constexpr double kInsideRim = 0.9;      // mm of a symbol's outline
constexpr double kSurelyLine = 30.0;    // mm: no label is as long
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
    std::sort(order.begin(), order.end(), [&](int a, int b) { return box_of(a).x != box_of(b).x ? box_of(a).x < box_of(b).x : a < b; });
    std::vector<Letters> lines;
    for (const int i : order) {
        const auto box = box_of(i);
        auto line = std::find_if(lines.begin(), lines.end(), [&](const Letters& l) {
            const int both = std::min(l.box.br().y, box.br().y) - std::max(l.box.y, box.y);
            const int height = std::max(l.box.height, box.height);
            return both >= kSameLine * std::min(l.box.height, box.height) && box.x - l.box.br().x <= kLetterGap * height;
        });
        if (line == lines.end()) line = lines.insert(lines.end(), Letters{box, {}});
        line->box |= box;
        line->pieces.push_back(i);
    }
    return lines;
}

// What the engine sees: these letters alone, on white.
cv::Mat picture_of(const Letters& letters, const InkPieces& found, const LabelPage& page, cv::Rect& box)
{
    const int margin = to_pixels(kMargin, page.dpi), f = page.factor;
    cv::Rect area(letters.box.x - margin, letters.box.y - margin, letters.box.width + 2 * margin, letters.box.height + 2 * margin);
    cv::Mat mask = cv::Mat::zeros(area.size(), CV_8UC1);
    const auto [first, last] = found.runs_between(letters.box.y, letters.box.br().y);
    for (std::size_t r = first; r < last; ++r) {
        const auto& run = found.runs[r];
        const auto& piece = found.pieces[static_cast<std::size_t>(run.piece)].box;
        const bool inside = (piece & letters.box) == piece;  // dots too small to be letters as well
        if (inside) mask(cv::Rect(run.from - area.x, run.y - area.y, run.to - run.from, 1)).setTo(255);
    }
    cv::dilate(mask, mask, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    cv::resize(mask, mask, {}, f, f, cv::INTER_NEAREST);
    box = cv::Rect(area.x * f, area.y * f, area.width * f, area.height * f);
    cv::Mat picture(box.size(), CV_8UC1, cv::Scalar(255));
    const cv::Rect on_page = box & cv::Rect(0, 0, page.even.cols, page.even.rows);
    const cv::Rect in_picture(on_page.x - box.x, on_page.y - box.y, on_page.width, on_page.height);
    page.even(on_page).copyTo(picture(in_picture), mask(in_picture));
    return picture;
}

// Answers that flowcharts bear beside their decisions.
constexpr std::array kAnswers = {"ya",    "tidak",         "y",     "t",     "setuju", "tidak setuju", "lengkap",        "tidak lengkap",
                                 "benar", "salah",         "revisi", "ada",  "tidak ada", "sesuai",    "tidak sesuai",   "cocok",
                                 "tidak cocok", "disetujui", "ditolak", "tersedia", "tidak tersedia", "diterima", "layak", "tidak layak"};

bool is_answer(const TextLine& line)
{
    std::string text = line.text();
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(kAnswers.begin(), kAnswers.end(), text) != kAnswers.end();
}

bool has_letter(const std::string& text)
{
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) || c >= 0x80; });
}

// Rests of lines and outlines beside a word are read as signs or as words without a letter: they go.
void strip_signs(TextLine& line)
{
    const auto letter = [](unsigned char c) { return std::isalnum(c) != 0; };
    std::erase_if(line.words, [&](const Word& word) { return std::none_of(word.text.begin(), word.text.end(), letter); });
    if (line.words.empty()) return;
    auto& first = line.words.front().text;
    first.erase(first.begin(), std::find_if(first.begin(), first.end(), letter));
    auto& last = line.words.back().text;
    last.erase(std::find_if(last.rbegin(), last.rend(), letter).base(), last.end());
}

bool says_something(const TextLine& line)
{
    return has_letter(line.text()) && (is_answer(line) || line.confidence() >= kLeastConfidence);
}

// Reads small print at its own size and, when that is no sure answer, at twice its size; the better reading.
TextLine read_twice(const cv::Mat& picture, const LineReader& read)
{
    TextLine line = read(picture);
    strip_signs(line);
    if (is_answer(line)) return line;
    cv::Mat large;
    cv::resize(picture, large, {}, 2, 2, cv::INTER_CUBIC);
    TextLine again = read(large);
    strip_signs(again);
    for (auto& word : again.words) word.box = {word.box.x / 2, word.box.y / 2, word.box.width / 2, word.box.height / 2};
    return is_answer(again) || (!again.words.empty() && again.confidence() > line.confidence()) ? again : line;
}

using Wanted = std::function<bool(const Box&)>;

std::vector<TextLine> read_lines(const cv::Mat& ink, const LabelPage& page, const LineReader& read, const Wanted& wanted)
{
    std::vector<TextLine> lines;
    const InkPieces found = find_ink_pieces(ink);
    for (const auto& letters : group_letters(found, page.dpi)) {
        const Box place{letters.box.x * page.factor, letters.box.y * page.factor, letters.box.width * page.factor,
                        letters.box.height * page.factor};
        if (letters.box.height < to_pixels(kLeastLetter, page.dpi) || !wanted(place)) continue;
        cv::Rect box;
        TextLine line = read_twice(picture_of(letters, found, page, box), read);
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

void take_heads_out(cv::Mat& ink, const std::vector<Arrow>& arrows, const LabelPage& page)
{
    const int length = to_pixels(kHeadLength, page.dpi), half = to_pixels(kHeadHalf, page.dpi);
    for (const auto& arrow : arrows)
        for (const bool at_start : {true, false}) {
            const auto& end = at_start ? arrow.from : arrow.to;
            if (!end.head || arrow.path.size() < 2) continue;
            const auto& next = at_start ? arrow.path[1] : arrow.path[arrow.path.size() - 2];
            const int x = end.at[0], y = end.at[1];
            const bool along_x = std::abs(next[0] - x) > std::abs(next[1] - y);
            const bool back = along_x ? next[0] < x : next[1] < y;
            cv::Rect head = along_x ? cv::Rect(back ? x - length : x, y - half, length, 2 * half + 1)
                                    : cv::Rect(x - half, back ? y - length : y, 2 * half + 1, length);
            head &= cv::Rect(0, 0, ink.cols, ink.rows);
            if (!head.empty()) ink(head).setTo(0);
        }
}

// Millimetres between a box and the first part of a path, and how far along the path the nearest place is.
struct Nearness {
    double apart = 1e9;
    double along = 0;
};

constexpr double kFirstPart = 30.0;   // mm of a path beside which its label may stand
constexpr double kFarthest = 5.0;     // mm between a label and its line
constexpr double kAlongWeight = 0.15; // a millimetre along the path counts as so many across
constexpr double kNoDecision = 4.0;   // mm more for a line that leaves no decision

Nearness nearness(const Box& box, const std::vector<std::array<int, 2>>& path, double dpi)
{
    Nearness best;
    double best_cost = 1e9, walked = 0;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const auto &a = path[i - 1], &b = path[i];
        const double length = std::hypot(b[0] - a[0], b[1] - a[1]);
        const double step = std::max(1.0, dpi / kMillimetresPerInch);
        for (double s = 0; s <= length; s += step) {
            const double along = to_millimetres(walked + s, dpi);
            if (along > kFirstPart) return best;
            const double x = a[0] + (b[0] - a[0]) * s / std::max(1.0, length), y = a[1] + (b[1] - a[1]) * s / std::max(1.0, length);
            const double dx = std::max({box.x - x, 0.0, x - box.right()}), dy = std::max({box.y - y, 0.0, y - box.bottom()});
            const double apart = to_millimetres(std::hypot(dx, dy), dpi);
            if (apart + kAlongWeight * along < best_cost) best_cost = apart + kAlongWeight * along, best = {apart, along};
        }
        walked += length;
    }
    return best;
}

// Pieces that the mask's rim cuts are the symbol's outline.
void drop_cut_pieces(cv::Mat& inside, const cv::Mat& mask)
{
    cv::Mat core;
    cv::erode(mask, core, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    const InkPieces found = find_ink_pieces(inside);
    std::vector<bool> cut(found.pieces.size(), false);
    for (const auto& run : found.runs)
        if (cv::countNonZero(core(cv::Rect(run.from, run.y, run.to - run.from, 1))) < run.to - run.from)
            cut[static_cast<std::size_t>(run.piece)] = true;
    for (const auto& run : found.runs)
        if (cut[static_cast<std::size_t>(run.piece)]) inside(cv::Rect(run.from, run.y, run.to - run.from, 1)).setTo(0);
}

// Whether an arrow runs along the stroke.
bool is_drawn(const Stroke& s, const std::vector<Arrow>& arrows)
{
    const std::size_t across = s.horizontal ? 1 : 0, along = 1 - across;
    return std::any_of(arrows.begin(), arrows.end(), [&](const Arrow& arrow) {
        for (std::size_t i = 1; i < arrow.path.size(); ++i) {
            const auto &a = arrow.path[i - 1], &b = arrow.path[i];
            const bool same_way = std::abs(a[across] - s.position) <= 2 && std::abs(b[across] - s.position) <= 2;
            if (same_way && std::max(a[along], b[along]) > s.begin && std::min(a[along], b[along]) < s.end) return true;
        }
        return false;
    });
}

std::vector<std::array<int, 2>> on_page(std::vector<std::array<int, 2>> path, int factor)
{
    for (auto& point : path) point = {point[0] * factor, point[1] * factor};
    return path;
}

}  // namespace

std::vector<TextLine> read_labels(const cv::Mat& ink, const std::vector<Stroke>& strokes, const std::vector<Arrow>& arrows,
                                  const LabelPage& page, const LineReader& read)
{
    cv::Mat rest = ink.clone();
    for (const auto& s : strokes) {
        if (!is_drawn(s, arrows) && s.length() < to_pixels(kSurelyLine, page.dpi)) continue;  // a row of letters
        const int half = s.thickness / 2 + 1;
        cv::Rect band = s.horizontal ? cv::Rect(s.begin, s.position - half, s.length(), 2 * half + 1)
                                     : cv::Rect(s.position - half, s.begin, 2 * half + 1, s.length());
        band &= cv::Rect(0, 0, rest.cols, rest.rows);
        if (!band.empty()) rest(band).setTo(0);
    }
    take_heads_out(rest, arrows, page);
    const double page_dpi = page.dpi * page.factor;
    const auto beside_an_arrow = [&](const Box& box) {
        return std::any_of(arrows.begin(), arrows.end(), [&](const Arrow& arrow) {
            return nearness(box, on_page(arrow.path, page.factor), page_dpi).apart <= kFarthest;
        });
    };
    return read_lines(rest, page, read, beside_an_arrow);
}

std::vector<TextLine> read_inside(const cv::Mat& ink, const SymbolOutline& symbol, const LabelPage& page, const LineReader& read)
{
    const int rim = to_pixels(kInsideRim, page.dpi);
    cv::Mat mask = cv::Mat::zeros(ink.size(), CV_8UC1);
    cv::fillConvexPoly(mask, symbol.corners(-rim), cv::Scalar(255));
    const cv::Rect box = symbol.box & cv::Rect(0, 0, ink.cols, ink.rows);
    cv::Mat inside = cv::Mat::zeros(ink.size(), CV_8UC1);
    if (box.empty() || cv::countNonZero(ink(box) & mask(box)) == 0) return {};
    ink(box).copyTo(inside(box), mask(box));
    drop_cut_pieces(inside, mask);
    return read_lines(inside, page, read, [](const Box&) { return true; });
}

void assign_labels(const std::vector<TextLine>& labels, const std::vector<Symbol>& symbols, std::vector<Arrow>& arrows, double dpi)
{
    struct Match {
        double cost;
        std::size_t label, arrow;
    };
    std::vector<Match> matches;
    for (std::size_t l = 0; l < labels.size(); ++l)
        for (std::size_t a = 0; a < arrows.size(); ++a) {
            const auto near = nearness(labels[l].box, arrows[a].path, dpi);
            if (near.apart > kFarthest) continue;
            const int from = arrows[a].from.symbol;
            const bool decision = from >= 0 && symbols[static_cast<std::size_t>(from)].kind == Simbol::Jenis::decision;
            matches.push_back({near.apart + kAlongWeight * near.along + (decision ? 0 : kNoDecision), l, a});
        }
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.cost < b.cost; });
    std::vector<bool> used(labels.size(), false);
    for (const auto& match : matches) {
        if (used[match.label] || arrows[match.arrow].label) continue;
        used[match.label] = true;
        for (auto& arrow : arrows)
            if (arrow.from.symbol == arrows[match.arrow].from.symbol && arrow.from.at == arrows[match.arrow].from.at && !arrow.label)
                arrow.label = labels[match.label];
    }
}

}  // namespace alihsop
