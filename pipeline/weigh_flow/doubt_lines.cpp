#include "pipeline/weigh_flow/doubt_lines.h"

#include <algorithm>
#include <array>

namespace alihsop {
namespace {

constexpr DoubtReason kHeadless{"arrow-without-head", "has no head: its direction is that of the usual flow"};
constexpr DoubtReason kInferred{"arrow-over-gap", "runs over a gap, or along a ruling, where its line was not seen"};
constexpr DoubtReason kThroughSymbol{"arrow-through-symbol", "runs through a symbol that is not its own"};
constexpr DoubtReason kCrosses{"arrow-crosses", "crosses another arrow"};

constexpr double kRim = 0.2;  // of a symbol's width and height, in which lines may touch it

using Point = std::array<int, 2>;

bool between(int x, int a, int b) { return x > std::min(a, b) && x < std::max(a, b); }

// Whether a level and an upright line cross, each within the other.
bool segments_cross(const Point& a, const Point& b, const Point& c, const Point& d)
{
    const bool level = a[1] == b[1] && c[0] == d[0], upright = a[0] == b[0] && c[1] == d[1];
    if (level) return between(c[0], a[0], b[0]) && between(a[1], c[1], d[1]);
    if (upright) return between(a[0], c[0], d[0]) && between(c[1], a[1], b[1]);
    return false;
}

bool paths_cross(const Panah& one, const Panah& other)
{
    for (std::size_t i = 1; i < one.path.size(); ++i)
        for (std::size_t k = 1; k < other.path.size(); ++k)
            if (segments_cross(one.path[i - 1], one.path[i], other.path[k - 1], other.path[k])) return true;
    return false;
}

bool runs_through(const Panah& arrow, const Box& box)
{
    const int dx = static_cast<int>(kRim * box.width), dy = static_cast<int>(kRim * box.height);
    const Box core{box.x + dx, box.y + dy, box.width - 2 * dx, box.height - 2 * dy};
    for (std::size_t i = 1; i < arrow.path.size(); ++i) {
        const auto &a = arrow.path[i - 1], &b = arrow.path[i];
        const Box line{std::min(a[0], b[0]), std::min(a[1], b[1]), std::abs(a[0] - b[0]) + 1,
                       std::abs(a[1] - b[1]) + 1};
        if (!overlap(core, line).empty()) return true;
    }
    return false;
}

}  // namespace

void doubt_lines(const FlowView& flow, const std::vector<LineTraits>& traits, Doubts& doubts)
{
    for (std::size_t i = 0; i < flow.from.size(); ++i) {
        const auto add = [&](const DoubtReason& reason) { doubts.push_back({Doubt::Part::arrow, i, &reason}); };
        const auto& arrow = flow.arrow(i);
        if (i < traits.size() && traits[i].headless) add(kHeadless);
        if (i < traits.size() && traits[i].inferred) add(kInferred);
        if (arrow.jenis != Panah::Jenis::panah) continue;  // the path of the others stands on one page only
        for (std::size_t s = 0; s < flow.rows.size(); ++s)
            if (s != flow.from[i] && s != flow.to[i] && flow.symbol(s).page == arrow.page &&
                runs_through(arrow, flow.symbol(s).box)) {
                add(kThroughSymbol);
                break;
            }
        for (std::size_t other = 0; other < flow.from.size(); ++other)
            if (other != i && flow.arrow(other).page == arrow.page && paths_cross(arrow, flow.arrow(other))) {
                add(kCrosses);
                break;
            }
    }
}

}  // namespace alihsop
