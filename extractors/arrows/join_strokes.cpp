#include "extractors/arrows/join_strokes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kCollinear = 0.45;   // mm across, between two parts of one line
constexpr double kMostGap = 2.4;      // mm along
constexpr double kDashedGap = 4.2;    // mm, where a dashed line crosses another
constexpr double kJoint = 0.9;        // mm between strokes that meet
constexpr double kDashedJoint = 2.0;  // mm: a dashed corner may fall into a gap
constexpr double kDashedReach = 6.5;  // mm
constexpr double kDashedShare = 0.5;
constexpr double kTouches = 1.2;       // mm between a line and its symbol, with nothing between
constexpr double kReach = 5.0;         // mm between a stroke and its symbol or line: an arrowhead's length
constexpr double kLonelyReach = 3.0;   // mm, with nothing between
constexpr double kInkedShare = 0.7;    // of such a gap
constexpr double kBesideSymbol = 0.6;  // mm that a line may run beside the symbol's corner

bool symbol_between(const std::vector<SymbolOutline>& symbols, bool horizontal, int position, int begin, int end)
{
    return std::any_of(symbols.begin(), symbols.end(), [&](const SymbolOutline& symbol) {
        const auto& b = symbol.box;
        const int low = horizontal ? b.y : b.x, high = low + (horizontal ? b.height : b.width);
        const int first = horizontal ? b.x : b.y, last = first + (horizontal ? b.width : b.height);
        return position >= low && position <= high && last > begin && first < end;
    });
}

class Joiner {
public:
    Joiner(const std::vector<Stroke>& strokes, const std::vector<SymbolOutline>& symbols, const cv::Mat& ink,
           double dpi)
        : strokes_(strokes), symbols_(symbols), ink_(ink), dpi_(dpi), stations_(strokes.size())
    {
    }

    LineGraph join()
    {
        for (std::size_t i = 0; i < strokes_.size(); ++i)
            for (const bool at_end : {false, true}) find_symbol(i, at_end);
        for (std::size_t h = 0; h < strokes_.size(); ++h)
            for (std::size_t v = 0; v < strokes_.size(); ++v)
                if (strokes_[h].horizontal && !strokes_[v].horizontal) join_pair(h, v);
        for (std::size_t i = 0; i < strokes_.size(); ++i)
            for (const bool at_end : {false, true}) add_end(i, at_end);
        for (std::size_t i = 0; i < strokes_.size(); ++i) add_edges(i);
        return std::move(graph_);
    }

private:
    struct Hit {
        int symbol = -1;
        int gap = 0;
        cv::Point at;
    };
    struct Ends {
        std::optional<Hit> hit[2];
        bool joined[2] = {false, false};
    };

    [[nodiscard]] int reach_of(const Stroke& s) const
    {
        return to_pixels(s.dashed ? kDashedJoint : kJoint, dpi_) + s.thickness / 2;
    }
    [[nodiscard]] static int end_of(const Stroke& s, bool at_end) { return at_end ? s.end : s.begin; }
    [[nodiscard]] static cv::Point point_on(const Stroke& s, int along)
    {
        return s.horizontal ? cv::Point(along, s.position) : cv::Point(s.position, along);
    }
    // Share of the places from `from` to `to` along the stroke's axis that have ink on it.
    [[nodiscard]] double inked(const Stroke& s, int from, int to) const
    {
        if (from > to) std::swap(from, to);
        int count = 0;
        const int half = std::max(1, s.thickness / 2);
        for (int a = from; a <= to; ++a) {
            bool any = false;
            for (int k = -half; k <= half && !any; ++k) {
                const cv::Point at = s.horizontal ? cv::Point(a, s.position + k) : cv::Point(s.position + k, a);
                any = at.x >= 0 && at.y >= 0 && at.x < ink_.cols && at.y < ink_.rows && ink_.at<unsigned char>(at);
            }
            count += any;
        }
        return to >= from ? static_cast<double>(count) / (to - from + 1) : 1;
    }

    // The nearest symbol straight before the end.
    void find_symbol(std::size_t i, bool at_end)
    {
        const Stroke& s = strokes_[i];
        const int end = end_of(s, at_end), beside = to_pixels(kBesideSymbol, dpi_);
        std::optional<Hit> best;
        for (std::size_t k = 0; k < symbols_.size(); ++k) {
            const auto& b = symbols_[k].box;
            const int low = s.horizontal ? b.y : b.x, high = low + (s.horizontal ? b.height : b.width) - 1;
            if (s.position < low - beside || s.position > high + beside) continue;
            const int inset = symbols_[k].inset(!s.horizontal, std::clamp(s.position, low, high));
            const int first = (s.horizontal ? b.x : b.y) + inset,
                      last = (s.horizontal ? b.br().x : b.br().y) - 1 - inset;
            const int side = at_end ? first : last;
            const int gap = at_end ? side - end : end - side;
            if (gap < -to_pixels(kTouches, dpi_) || gap > to_pixels(s.dashed ? kDashedReach : kReach, dpi_)) continue;
            if (best && best->gap <= gap) continue;
            if (gap > to_pixels(kTouches, dpi_)) {
                const bool drawn = inked(s, end, side) >= (s.dashed ? kDashedShare : kInkedShare);
                if (!drawn && gap > to_pixels(kLonelyReach, dpi_)) continue;
            }
            best = Hit{static_cast<int>(k), gap, point_on(s, side)};
        }
        ends_[i].hit[at_end] = best;
    }

    [[nodiscard]] bool surely_at_symbol(std::size_t i, bool at_end) const
    {
        const auto& hit = ends_.at(i).hit[at_end];
        return hit && (hit->gap <= to_pixels(kTouches, dpi_) ||
                       inked(strokes_[i], end_of(strokes_[i], at_end), along(strokes_[i], hit->at)) >= kInkedShare);
    }
    [[nodiscard]] static int along(const Stroke& s, const cv::Point& p) { return s.horizontal ? p.x : p.y; }

    // 0: the other stroke's axis lies within this one, away from its ends; 1 or 2: it lies at the beginning, the end;
    // -1: off.
    [[nodiscard]] int meeting(std::size_t i, int position, int other_thickness) const
    {
        const Stroke& s = strokes_[i];
        const int reach = reach_of(s) + other_thickness / 2;
        if (position < s.begin - reach || position > s.end + reach) {
            for (const bool at_end : {false, true}) {  // an arrowhead that points at the other line
                const int gap = at_end ? position - s.end : s.begin - position;
                if (gap > 0 && gap <= to_pixels(kReach, dpi_) && !ends_.at(i).hit[at_end] &&
                    inked(s, end_of(s, at_end), position) >= (s.dashed ? kDashedShare : kInkedShare))
                    return at_end ? 2 : 1;
            }
            return -1;
        }
        const bool near_begin = position <= s.begin + reach, near_end = position >= s.end - reach;
        if (near_begin && near_end) return position - s.begin < s.end - position ? 1 : 2;
        return near_begin ? 1 : near_end ? 2 : 0;
    }

    void join_pair(std::size_t h, std::size_t v)
    {
        const int on_h = meeting(h, strokes_[v].position, strokes_[v].thickness);
        const int on_v = meeting(v, strokes_[h].position, strokes_[h].thickness);
        if (on_h < 0 || on_v < 0 || (on_h == 0 && on_v == 0)) return;
        // An end that touches its symbol belongs to it, though another line passes there.
        const bool h_ends = on_h > 0 && !surely_at_symbol(h, on_h == 2),
                   v_ends = on_v > 0 && !surely_at_symbol(v, on_v == 2);
        if (!h_ends && !v_ends) return;
        const int node = add_node({strokes_[v].position, strokes_[h].position});
        stations_[h][strokes_[v].position] = node;
        stations_[v][strokes_[h].position] = node;
        if (h_ends) ends_[h].joined[on_h == 2] = true;
        if (v_ends) ends_[v].joined[on_v == 2] = true;
    }

    int add_node(const cv::Point& at)
    {
        graph_.nodes.push_back({at, -1, false, {0, 0}, 1, 0});
        return static_cast<int>(graph_.nodes.size()) - 1;
    }

    void add_end(std::size_t i, bool at_end)
    {
        if (ends_[i].joined[at_end]) return;
        const Stroke& s = strokes_[i];
        const auto& hit = ends_[i].hit[at_end];
        const int node = add_node(hit ? hit->at : point_on(s, end_of(s, at_end)));
        auto& added = graph_.nodes.back();
        added.is_end = true;
        added.symbol = hit ? hit->symbol : -1;
        added.gap = hit ? std::max(0, hit->gap) : 0;
        added.direction = s.horizontal ? cv::Point(at_end ? 1 : -1, 0) : cv::Point(0, at_end ? 1 : -1);
        added.thickness = s.thickness;
        int place = along(s, added.at);
        while (stations_[i].count(place)) place += at_end ? 1 : -1;
        stations_[i][place] = node;
    }

    void add_edges(std::size_t i)
    {
        int before = -1, place_before = 0;
        for (const auto& [place, node] : stations_[i]) {
            if (before >= 0)
                graph_.edges.push_back({before, node, static_cast<double>(place - place_before), strokes_[i].thickness,
                                        strokes_[i].inferred});
            before = node;
            place_before = place;
        }
    }

    const std::vector<Stroke>& strokes_;
    const std::vector<SymbolOutline>& symbols_;
    const cv::Mat& ink_;
    double dpi_;
    std::vector<std::map<int, int>> stations_;  // of each stroke: place along it -> node
    std::map<std::size_t, Ends> ends_;
    LineGraph graph_;
};

}  // namespace

std::vector<Stroke> merge_strokes(std::vector<Stroke> strokes, const std::vector<SymbolOutline>& symbols, double dpi)
{
    const int across = std::max(1, to_pixels(kCollinear, dpi)), gap = to_pixels(kMostGap, dpi),
              dashed_gap = to_pixels(kDashedGap, dpi);
    std::sort(strokes.begin(), strokes.end(), [](const Stroke& a, const Stroke& b) {
        if (a.horizontal != b.horizontal) return a.horizontal;
        return a.begin != b.begin ? a.begin < b.begin : a.position < b.position;
    });
    std::vector<Stroke> merged;
    for (const auto& stroke : strokes) {
        auto same = std::find_if(merged.begin(), merged.end(), [&](const Stroke& m) {
            return m.horizontal == stroke.horizontal && std::abs(m.position - stroke.position) <= across &&
                   stroke.begin - m.end <= (m.dashed && stroke.dashed ? dashed_gap : gap) && stroke.begin >= m.begin &&
                   !symbol_between(symbols, m.horizontal, m.position, m.end, stroke.begin);
        });
        if (same == merged.end()) {
            merged.push_back(stroke);
            continue;
        }
        if (stroke.length() > same->length()) same->position = stroke.position, same->thickness = stroke.thickness;
        same->end = std::max(same->end, stroke.end);
        same->dashed = same->dashed || stroke.dashed;
        same->inferred = same->inferred || stroke.inferred;
    }
    return merged;
}

LineGraph join_strokes(const std::vector<Stroke>& strokes, const std::vector<SymbolOutline>& symbols,
                       const cv::Mat& ink, double dpi)
{
    return Joiner(strokes, symbols, ink, dpi).join();
}

}  // namespace alihsop
