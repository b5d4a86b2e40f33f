#include "extractors/text/take_dirt_out.h"

#include <algorithm>

namespace alihsop {
namespace {

// In heights of the line's letters.
constexpr double kFullStop = 0.10;  // a full stop is wider or higher than this
constexpr double kFollows = 0.75;   // a dot further than this from the letter before it is none of its word
constexpr double kDash = 0.35;      // width of the shortest hyphen
constexpr double kDashProportion = 1.7;
constexpr double kBullet = 0.36;     // width and height of the smallest bullet
constexpr double kColonApart = 0.2;  // distance of a colon's dots, at least
constexpr std::size_t kLeader = 4;   // dots in a row

int right_of(const InkSpan& piece) { return piece.box.x + piece.box.width; }

bool above_one_another(const InkSpan& a, const InkSpan& b)
{
    return std::min(right_of(a), right_of(b)) > std::max(a.box.x, b.box.x);
}

bool is_dash(const InkSpan& piece, double height)
{
    return piece.box.width >= kDash * height && piece.box.width >= kDashProportion * piece.box.height;
}

bool is_bullet(const InkSpan& piece, double height)
{
    return std::min(piece.box.width, piece.box.height) >= kBullet * height;
}

// The other dot of a colon, or the comma below a semicolon's dot.
bool is_colon(const std::vector<InkSpan>& line, std::size_t i, double height)
{
    const auto is_other = [&](const InkSpan& other) {
        const double apart = std::abs(other.box.y + other.box.height / 2.0 - line[i].box.y - line[i].box.height / 2.0);
        return !other.letter && apart > kColonApart * height && above_one_another(other, line[i]) &&
               std::max(other.box.width, line[i].box.width) <= 2 * std::min(other.box.width, line[i].box.width);
    };
    return (i > 0 && is_other(line[i - 1])) || (i + 1 < line.size() && is_other(line[i + 1]));
}

// Whether small piece `i` belongs to no word. `right`: where the accepted ink before it ends, or nothing accepted yet:
// < 0.
bool is_dirt(const std::vector<InkSpan>& line, std::size_t i, int right, double top, double bottom)
{
    const InkSpan& piece = line[i];
    const double height = bottom - top;
    if (is_dash(piece, height) || is_bullet(piece, height) || is_colon(line, i, height)) return false;
    const auto next = std::find_if(line.begin() + static_cast<std::ptrdiff_t>(i), line.end(),
                                   [](const InkSpan& p) { return p.letter; });
    if (next != line.end() && above_one_another(piece, *next)) return false;
    const bool follows = right >= 0 && piece.box.x - right < kFollows * height;
    if (right >= piece.box.x) return false;
    if (std::max(piece.box.width, piece.box.height) < kFullStop * height) return true;
    const bool high = piece.box.y + piece.box.height / 2.0 < (top + bottom) / 2;
    const bool leads = high && next != line.end() && next->box.x - right_of(piece) < kFollows * height;
    return !follows && !leads;
}

// Marks chains of kLeader and more small pieces with no letter among them.
std::vector<bool> leaders_of(const std::vector<InkSpan>& line, double top, double bottom)
{
    std::vector<bool> leader(line.size(), false);
    std::size_t first = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        const bool dot =
            i < line.size() && !line[i].letter && line[i].box.y + line[i].box.height / 2.0 > (top + bottom) / 2;
        if (dot) continue;
        if (i - first >= kLeader)
            std::fill(leader.begin() + static_cast<std::ptrdiff_t>(first),
                      leader.begin() + static_cast<std::ptrdiff_t>(i), true);
        first = i + 1;
    }
    return leader;
}

}  // namespace

std::vector<int> take_dirt_out(std::vector<InkSpan>& line, double top, double bottom)
{
    std::stable_sort(line.begin(), line.end(), [](const InkSpan& a, const InkSpan& b) { return a.box.x < b.box.x; });
    const auto leader = leaders_of(line, top, bottom);
    std::vector<InkSpan> print;
    std::vector<int> dirt;
    int right = -1;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (leader[i] || (!line[i].letter && is_dirt(line, i, right, top, bottom))) {
            dirt.push_back(line[i].index);
            continue;
        }
        print.push_back(line[i]);
        right = std::max(right, right_of(line[i]));
    }
    line = std::move(print);
    return dirt;
}

}  // namespace alihsop
