// Method: parallel lines at one position are one grid line with parts. The grid grows from its strongest lines: those
// that cover most of the table's width or height; a vertical one must also end where a strong horizontal one stands (a
// long loop of an arrow does not). Then every part whose two ends rest on lines of the grid joins, again and again,
// until nothing more does. The sides of a flowchart's box rest only on each other, an arrow's shaft ends in the open:
// neither ever joins. Where a table runs off the paper its lines end together in the open: a line is added there.
// A line that runs on well beyond the frame (a fold, a scanner's streak) is no grid line.
#include "extractors/tables/choose_grid_lines.h"

#include <algorithm>

#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kSameLine = 1.5;          // mm between double lines
constexpr double kRest = 1.2;              // mm: an end this near to a line rests on it
constexpr double kBothShort = 0.6;         // mm: but a ruling touches at one end at least
constexpr double kOvershoot = 4.0;         // mm: an end that runs on this far beyond a line still rests on it
constexpr double kOvershootShare = 0.045;  // … and by this share of the line, twice that when an upright one meets many
constexpr int kManyMet = 4;
constexpr double kBridge = 6.0;        // mm: a gap in a line
constexpr double kBeyondFrame = 4.0;   // mm
constexpr double kOpenEnd = 4.0;       // mm: lines that run on this far beyond the last crossing one are open
constexpr double kMostOfTable = 0.55;  // share of the table's extent
constexpr double kMeetingLine = 15.0;  // mm: shorter lines that end on a fold prove nothing
constexpr int kEndsTogether = 3;

using Lines = std::vector<GridLine>;

// Adds a part and joins neighbours over gaps up to `bridge`; a part shorter than that is more likely a letter's stem
// than the line's continuation, and is joined only where it touches.
void add_part(GridLine& line, int begin, int end, int bridge)
{
    line.parts.emplace_back(begin, end);
    std::sort(line.parts.begin(), line.parts.end());
    std::vector<std::pair<int, int>> joined;
    for (const auto& part : line.parts) {
        const bool first = joined.empty();
        const int shorter = first ? 0 : std::min(part.second - part.first, joined.back().second - joined.back().first);
        const int gap = shorter > bridge ? bridge : bridge / 8;
        if (!first && part.first <= joined.back().second + gap)
            joined.back().second = std::max(joined.back().second, part.second);
        else
            joined.push_back(part);
    }
    line.parts = std::move(joined);
}

void sort_by_position(Lines& lines)
{
    std::sort(lines.begin(), lines.end(), [](const GridLine& a, const GridLine& b) { return a.position < b.position; });
}

Lines gather(std::vector<Ruling> rulings, double dpi)
{
    const int same = to_pixels(kSameLine, dpi), bridge = to_pixels(kBridge, dpi);
    std::sort(rulings.begin(), rulings.end(), [](const Ruling& a, const Ruling& b) {
        return a.length() != b.length() ? a.length() > b.length() : a.position < b.position;
    });
    Lines lines;  // the longest part of each line gives its position
    for (const auto& ruling : rulings) {
        auto nearest = std::min_element(lines.begin(), lines.end(), [&](const GridLine& a, const GridLine& b) {
            return std::abs(a.position - ruling.position) < std::abs(b.position - ruling.position);
        });
        if (nearest == lines.end() || std::abs(nearest->position - ruling.position) > same)
            nearest = lines.insert(lines.end(), GridLine{ruling.position, {}});
        add_part(*nearest, ruling.begin, ruling.end, bridge);
    }
    sort_by_position(lines);
    return lines;
}

// Whether a line of `others` stands at `at`.
bool stands_at(int at, const Lines& others, int tolerance)
{
    return std::any_of(others.begin(), others.end(),
                       [&](const GridLine& other) { return std::abs(other.position - at) <= tolerance; });
}

// Whether a line ends about where lines of `others` stand, and one of its ends just there: an arrow's shaft bends
// somewhere in a cell at both ends.
bool rests(const GridLine& line, const Lines& others, double dpi)
{
    const int about = to_pixels(kOvershoot, dpi), there = to_pixels(kRest, dpi);
    return stands_at(line.begin(), others, about) && stands_at(line.end(), others, about) &&
           (stands_at(line.begin(), others, there) || stands_at(line.end(), others, there));
}

// The piece of `part` between the first and the last line of `others` that it meets; empty when an end stops short of
// the next line or overshoots the last one by more than a little (letters that touch a ruling lengthen it), or when
// both ends overshoot or both stop short.
std::pair<int, int> between_lines(const std::pair<int, int>& part, int position, const Lines& others, bool vertical,
                                  double dpi)
{
    const int short_of = to_pixels(kRest, dpi), over = to_pixels(kOvershoot, dpi);
    int first = -1, last = -1, met = 0;
    for (const auto& other : others) {
        if (position < other.begin() - short_of || position > other.end() + short_of) continue;
        if (other.position < part.first - short_of || other.position > part.second + short_of) continue;
        if (first < 0) first = other.position;
        last = other.position;
        ++met;
    }
    const int overshoot = std::max(first - part.first, part.second - last);
    if (first < 0 || first == last || overshoot > over) return {0, 0};
    if (std::min(first - part.first, part.second - last) > short_of)
        return {0, 0};  // an arrow's shaft, bent at both ends
    if (std::min(part.first - first, last - part.second) > to_pixels(kBothShort, dpi))
        return {0, 0};  // a box in a cell
    if (overshoot > short_of && overshoot > (vertical && met >= kManyMet ? 2 : 1) * kOvershootShare * (last - first))
        return {0, 0};
    return {first, last};
}

Lines strong_lines(const Lines& lines)
{
    int extent = 0;
    for (const auto& line : lines) extent = std::max(extent, line.end() - line.begin());
    Lines strong;
    for (const auto& line : lines)
        if (line.covered(line.begin(), line.end()) > kMostOfTable * extent) strong.push_back(line);
    return strong;
}

// The place where at least kEndsTogether of the lines end together, beyond `limit` (in the direction of `sign`).
void close_open_side(const Lines& lines, Lines& others, int sign, double dpi)
{
    const int open = to_pixels(kOpenEnd, dpi), tolerance = to_pixels(kRest, dpi);
    const int last = sign > 0 ? others.back().position : others.front().position;
    std::vector<int> ends;
    for (const auto& line : lines) {
        const int end = sign > 0 ? line.end() : line.begin();
        if ((end - last) * sign > open) ends.push_back(end);
    }
    if (static_cast<int>(ends.size()) < kEndsTogether || ends.size() * 3 < lines.size()) return;
    std::sort(ends.begin(), ends.end());
    const int middle = ends[ends.size() / 2];
    const auto near =
        std::count_if(ends.begin(), ends.end(), [&](int end) { return std::abs(end - middle) <= 2 * tolerance; });
    if (near < kEndsTogether) return;
    others.push_back({middle, {{lines.front().position, lines.back().position}}});
    sort_by_position(others);
}

void close_open_sides(const Lines& lines, Lines& others, double dpi)
{
    if (others.empty() || lines.empty()) return;
    for (const int sign : {-1, 1}) close_open_side(lines, others, sign, dpi);
}

// Whether a line of `others` ends at `position`, inside the table: then a ruling of the table stands there.
bool is_met(int position, const Lines& others, int tolerance, int least)
{
    const int first = others.front().position, last = others.back().position;
    return std::any_of(others.begin(), others.end(), [&](const GridLine& other) {
        if (other.position - first < tolerance || last - other.position < tolerance) return false;
        return std::any_of(other.parts.begin(), other.parts.end(), [&](const auto& part) {
            const bool ends =
                std::abs(part.first - position) <= tolerance || std::abs(part.second - position) <= tolerance;
            return ends && part.second - part.first > least;
        });
    });
}

// A line that runs on beyond the frame on both sides is a fold or a streak. Where other lines end on it, it lies upon a
// ruling, and the part inside the frame stays. `all`: every line of the other family, `others`: those of the grid.
void drop_beyond_frame(Lines& lines, const Lines& others, const Lines& all, double dpi)
{
    const int most = to_pixels(kBeyondFrame, dpi), tolerance = to_pixels(kRest, dpi);
    const int first = others.front().position, last = others.back().position;
    std::erase_if(lines, [&](GridLine& line) {
        if (line.begin() >= first - most || line.end() <= last + most) return false;
        if (!is_met(line.position, all, tolerance, to_pixels(kMeetingLine, dpi))) return true;
        line.parts = {{first, last}};
        return false;
    });
}

// Takes over every part of `candidates` that rests on `others` at both ends; true when there was one.
bool grow(Lines& grid, Lines& candidates, const Lines& others, bool vertical, double dpi)
{
    bool grown = false;
    for (auto& line : candidates) {
        std::erase_if(line.parts, [&](const auto& part) {
            const auto [begin, end] = between_lines(part, line.position, others, vertical, dpi);
            if (end <= begin) return false;
            auto same =
                std::find_if(grid.begin(), grid.end(), [&](const GridLine& g) { return g.position == line.position; });
            if (same == grid.end()) same = grid.insert(grid.end(), GridLine{line.position, {}});
            add_part(*same, begin, end, to_pixels(kBridge, dpi));
            grown = true;
            return true;
        });
    }
    std::erase_if(candidates, [](const GridLine& line) { return line.parts.empty(); });
    sort_by_position(grid);
    return grown;
}

void remove_chosen(Lines& candidates, const Lines& chosen)
{
    std::erase_if(candidates, [&](const GridLine& line) {
        return std::any_of(chosen.begin(), chosen.end(),
                           [&](const GridLine& c) { return c.position == line.position; });
    });
}

}  // namespace

int GridLine::covered(int begin, int end) const
{
    int sum = 0;
    for (const auto& part : parts) sum += std::max(0, std::min(part.second, end) - std::max(part.first, begin));
    return sum;
}

GridLines choose_grid_lines(const RulingGroup& group, double dpi)
{
    Lines horizontal = gather(group.horizontal, dpi), vertical = gather(group.vertical, dpi);
    GridLines grid{strong_lines(horizontal), vertical};
    close_open_sides(grid.vertical, grid.horizontal, dpi);
    if (grid.horizontal.size() < 2) return {};
    drop_beyond_frame(vertical, grid.horizontal, horizontal, dpi);
    grid.vertical = strong_lines(vertical);
    if (grid.vertical.size() < 2) grid.vertical = vertical;  // none runs through: all may rest on the horizontal ones
    close_open_sides(grid.horizontal, grid.vertical, dpi);
    if (grid.vertical.size() < 2) return {};
    drop_beyond_frame(grid.horizontal, grid.vertical, vertical, dpi);
    if (grid.horizontal.size() < 2) return {};
    std::erase_if(grid.vertical, [&](const GridLine& line) { return !rests(line, grid.horizontal, dpi); });
    if (grid.vertical.size() < 2) return {};
    remove_chosen(horizontal, grid.horizontal);
    remove_chosen(vertical, grid.vertical);
    for (bool grown = true; grown;) {
        grown = grow(grid.horizontal, horizontal, grid.vertical, false, dpi);
        grown = grow(grid.vertical, vertical, grid.horizontal, true, dpi) || grown;
    }
    return grid;
}

}  // namespace alihsop
