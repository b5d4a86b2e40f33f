#include "exports/drawings/swimlane_layout.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace alihsop {
namespace {

constexpr int kSlotGap = 30;  // between figures of one rank
constexpr int kRankGap = 64;  // between ranks; flows run across here
constexpr int kLanePad = 34;  // beside the figures of a lane; flows run along here
constexpr int kLoop = 12;     // how far a way from a figure to itself goes round it

constexpr int kEdge = 8;  // from the edge of the whole to the first flow

/// Where flows run, in the order in which they are taken; further ones share. Before and behind a rank: how far from
/// its figures; beside a lane: how far from its border.
struct Tracks {
    std::array<int, 3> before{12, 19, 26}, behind{12, 19, 26}, beside{12, 19, 26};
};
/// On a given grid, in tenths of a millimetre, the lines of the grid are drawn too, half of kRankFree (and some times
/// half of kRankStep) from the figures: no flow runs upon one, nor upon a flow of the rank above, and each that enters
/// a figure has a piece of line longer than its head.
constexpr Tracks kGridTracks{{44, 34, 62}, {36, 26, 16}, {18, 25, 11}};

/// A rectangle along the flow (a) and across it (c).
struct Place {
    int a0 = 0, a1 = 0, c0 = 0, c1 = 0;
    int port = 0;  ///< across: where flows enter and leave at its front and back; never upon a border of lanes
    [[nodiscard]] int a() const { return (a0 + a1) / 2; }
    [[nodiscard]] int c() const { return port; }
};

struct Turn {
    int a, c;
};

class Layout {
public:
    Layout(std::size_t lanes, int levels, const std::vector<SwimlaneFigure>& figures, Orientation orientation)
        : figures_(figures),
          horizontal_(orientation == Orientation::horizontal),
          lanes_(std::max<std::size_t>(1, lanes)),
          head_(kHeadingDepth * (1 + levels))
    {
        place_lanes();
        place_ranks();
        for (const auto& figure : figures_) places_.push_back(place_of(figure));
    }

    /// On given lines, running down.
    Layout(const std::vector<int>& lane_edges, const std::vector<int>& rank_edges,
           const std::vector<SwimlaneFigure>& figures)
        : figures_(figures),
          horizontal_(false),
          lanes_(lane_edges.size() - 1),
          head_(0),
          tracks_(kGridTracks),
          lane_edges_(lane_edges),
          length_(rank_edges.back()),
          rank_start_(rank_edges),
          rank_end_(rank_edges.begin() + 1, rank_edges.end())
    {
        for (const auto& figure : figures_) {
            slot_middle_[{figure.rank, figure.slot}] = (rank_edges[figure.rank] + rank_edges[figure.rank + 1]) / 2;
            places_.push_back(place_of(figure));
        }
        bring_tracks_near();
    }

    SwimlaneLayout draw(const std::vector<SwimlaneFlow>& flows, DrawnPoint origin)
    {
        origin_ = origin;
        SwimlaneLayout drawn;
        for (const auto& place : places_) drawn.figures.push_back(box_of(place));
        for (std::size_t lane = 0; lane < lanes_; ++lane)
            drawn.lanes.push_back(
                box_of({std::min(kHeadingDepth, head_), length_, lane_start(lane), lane_start(lane + 1), 0}));
        drawn.pool = box_of({0, length_, 0, lane_start(lanes_), 0});
        for (const auto& [from, to] : flows)
            if (goes_straight_across(from, to))
                sides_[{from, places_[to].c() > places_[from].c()}] =
                    sides_[{to, places_[from].c() > places_[to].c()}] = true;
        for (const auto& flow : flows) drawn.flows.push_back(points_of(route(flow.from, flow.to)));
        return drawn;
    }

private:
    int along(const SwimlaneFigure& figure) const { return horizontal_ ? figure.width : figure.height; }
    int across(const SwimlaneFigure& figure) const { return horizontal_ ? figure.height : figure.width; }
    int lane_start(std::size_t lane) const { return lane_edges_[lane]; }

    /// Flows turn beside the figures of a rank, not at the lines of the grid, which may lie far off.
    void bring_tracks_near()
    {
        for (std::size_t rank = 0; rank < rank_end_.size(); ++rank) {
            std::optional<Place> all;
            for (std::size_t i = 0; i < figures_.size(); ++i) {
                if (figures_[i].rank != rank) continue;
                if (!all) all = places_[i];
                all->a0 = std::min(all->a0, places_[i].a0);
                all->a1 = std::max(all->a1, places_[i].a1);
            }
            if (!all) continue;
            rank_start_[rank] = all->a0;
            rank_end_[rank] = all->a1;
        }
    }

    void place_lanes()
    {
        int widest = 80;
        for (const auto& figure : figures_) widest = std::max(widest, across(figure));
        for (std::size_t lane = 0; lane <= lanes_; ++lane)
            lane_edges_.push_back(static_cast<int>(lane) * (widest + 2 * kLanePad));
    }

    /// Each rank is as long as its slots, and each slot as its longest figure.
    void place_ranks()
    {
        std::map<std::pair<std::size_t, std::size_t>, int> slots;
        std::size_t ranks = 0;
        for (const auto& figure : figures_) {
            auto& size = slots[{figure.rank, figure.slot}];
            size = std::max(size, along(figure));
            ranks = std::max(ranks, figure.rank + 1);
        }
        rank_start_.assign(ranks + 1, 0);
        rank_end_.assign(ranks + 1, 0);
        int at = head_ + kRankGap / 2;
        for (std::size_t rank = 0; rank < ranks; ++rank) {
            rank_start_[rank] = at;
            for (auto slot = slots.lower_bound({rank, 0}); slot != slots.end() && slot->first.first == rank; ++slot) {
                slot_middle_[slot->first] = at + slot->second / 2;
                at += slot->second + kSlotGap;
            }
            rank_end_[rank] = at - kSlotGap;
            at = rank_end_[rank] + kRankGap;
        }
        length_ = at - kRankGap / 2;
    }

    Place place_of(const SwimlaneFigure& figure) const
    {
        const int a = slot_middle_.at({figure.rank, figure.slot}) - along(figure) / 2;
        const int c = (lane_start(figure.lane) + lane_start(figure.lane + figure.lanes)) / 2 - across(figure) / 2;
        const auto middle = figure.lane + (figure.lanes - 1) / 2;
        return {a, a + along(figure), c, c + across(figure), (lane_start(middle) + lane_start(middle + 1)) / 2};
    }

    /// Whether a figure other than the two ends lies on the way.
    bool is_free(int a0, int a1, int c0, int c1, std::size_t from, std::size_t to) const
    {
        for (std::size_t i = 0; i < places_.size(); ++i) {
            const auto& p = places_[i];
            if (i != from && i != to && p.a1 > a0 && p.a0 < a1 && p.c1 > c0 && p.c0 < c1) return false;
        }
        return true;
    }
    bool is_free_along(int a0, int a1, int c, std::size_t from, std::size_t to) const
    {
        return is_free(std::min(a0, a1), std::max(a0, a1), c - 2, c + 2, from, to);
    }
    bool is_free_across(int a, int c0, int c1, std::size_t from, std::size_t to) const
    {
        return is_free(a - 2, a + 2, std::min(c0, c1), std::max(c0, c1), from, to);
    }

    static int next(const std::array<int, 3>& tracks, std::size_t& taken) { return tracks[taken++ % tracks.size()]; }
    int before_rank(std::size_t rank)
    {
        return std::max(kEdge, rank_start_[rank] - next(tracks_.before, before_[rank]));
    }
    int behind_rank(std::size_t rank) { return rank_end_[rank] + next(tracks_.behind, behind_[rank]); }
    /// Along the border of a lane, within it: the far border when `far`.
    int beside_lane(std::size_t lane, bool far)
    {
        const int in = next(tracks_.beside, beside_[{lane, far}]);
        return far ? lane_start(lane + 1) - in : lane_start(lane) + in;
    }

    std::vector<Turn> route(std::size_t from, std::size_t to)
    {
        const auto& s = places_[from];
        const auto& t = places_[to];
        if (goes_straight_across(from, to)) return straight_across(s, t);
        if (t.a0 > s.a1) return forward(from, to);
        return backward(from, to);
    }

    bool goes_straight_across(std::size_t from, std::size_t to) const
    {
        const auto& s = places_[from];
        const auto& t = places_[to];
        return from != to && figures_[from].rank == figures_[to].rank && figures_[from].lane != figures_[to].lane &&
               s.a() >= t.a0 && s.a() <= t.a1 && is_free_across(s.a(), s.c(), t.c(), from, to);
    }

    /// The side of a figure that flows leave at: the wanted one, unless a flow has it already and the other one is
    /// free.
    bool free_side(std::size_t figure, bool far)
    {
        const bool taken = sides_[{figure, far}] && !sides_[{figure, !far}];
        return taken ? !far : far;
    }

    /// Along the border of the source's lane on that side, or of the next one outwards where nothing stands in the way.
    int channel_from(std::size_t from, std::size_t to, bool far, int until)
    {
        const auto& figure = figures_[from];
        const auto own = far ? figure.lane + figure.lanes - 1 : figure.lane;
        for (auto lane = own; lane < lanes_; far ? ++lane : --lane) {  // below 0 it is beyond the last
            const auto taken = beside_[{lane, far}];
            const int at = beside_lane(lane, far);
            if (is_free_along(places_[from].a(), until, at, from, to) &&
                is_free_across(places_[from].a(), places_[from].c(), at, from, to))
                return at;
            beside_[{lane, far}] = taken;
        }
        return beside_lane(own, far);
    }

    static std::vector<Turn> straight_across(const Place& s, const Place& t)
    {
        const bool down = t.c() > s.c();
        return {{s.a(), down ? s.c1 : s.c0}, {s.a(), down ? t.c0 : t.c1}};
    }

    std::vector<Turn> forward(std::size_t from, std::size_t to)
    {
        const auto& s = places_[from];
        const auto& t = places_[to];
        if (s.c() == t.c() && is_free_along(s.a1, t.a0, s.c(), from, to)) {
            left_behind_[from] = true;
            return {{s.a1, s.c()}, {t.a0, t.c()}};
        }
        if (figures_[from].rank == figures_[to].rank) return around(from, to, false);
        if (auto way = from_side(from, to); !way.empty()) return way;
        left_behind_[from] = true;
        const int enter = before_rank(figures_[to].rank);
        if (s.c() != t.c() && is_free_along(s.a1, enter, s.c(), from, to) &&
            is_free_along(enter, t.a0, t.c(), from, to))
            return {{s.a1, s.c()}, {enter, s.c()}, {enter, t.c()}, {t.a0, t.c()}};
        return around(from, to, true);
    }

    /// On a form, where one flow left at the back: the next one leaves at the side and turns into its target's front,
    /// as the branches of a decision are drawn. Nothing where something stands in the way.
    std::vector<Turn> from_side(std::size_t from, std::size_t to)
    {
        const auto& s = places_[from];
        const auto& t = places_[to];
        const bool far = t.c() > s.c();
        if (head_ > 0 || !left_behind_[from] || sides_[{from, far}] || (t.c() >= s.c0 && t.c() <= s.c1)) return {};
        if (!is_free_across(s.a(), s.c(), t.c(), from, to) || !is_free_along(s.a(), t.a0, t.c(), from, to)) return {};
        sides_[{from, far}] = true;
        return {{s.a(), far ? s.c1 : s.c0}, {s.a(), t.c()}, {t.a0, t.c()}};
    }

    /// Out behind the source's rank, along its lane's border, in before the target's rank.
    std::vector<Turn> around(std::size_t from, std::size_t to, bool towards)
    {
        const auto& s = places_[from];
        const auto& t = places_[to];
        const bool far = towards ? t.c() > s.c() : false;
        const int enter = before_rank(figures_[to].rank);
        const int channel = channel_from(from, to, far, enter);
        std::vector<Turn> way;
        if (is_free_along(s.a1, rank_end_[figures_[from].rank] + tracks_.behind[0], s.c(), from, to)) {
            const int leave = behind_rank(figures_[from].rank);
            way = {{s.a1, s.c()}, {leave, s.c()}, {leave, channel}};
        } else {
            way = {{s.a(), far ? s.c1 : s.c0}, {s.a(), channel}};
        }
        finish(way, t, channel, enter, from, to);
        return way;
    }

    /// Out at the side, along the lane's border, back to the target.
    std::vector<Turn> backward(std::size_t from, std::size_t to)
    {
        const auto& s = places_[from];
        const auto& t = places_[to];
        const bool far = free_side(from, t.c() > s.c());
        sides_[{from, far}] = true;
        const bool same_border = figures_[from].lane == figures_[to].lane;  // as the target's
        const int enter = same_border ? t.a() : before_rank(figures_[to].rank);
        const int channel = same_border ? beside_lane(figures_[from].lane, far) : channel_from(from, to, far, enter);
        std::vector<Turn> way = {{s.a(), far ? s.c1 : s.c0}, {s.a(), channel}};
        if (same_border) {
            const int a = from == to ? t.a0 - kLoop : t.a();
            way.push_back({a, channel});
            if (from == to) way.push_back({a, t.c()});
            way.push_back(from == to ? Turn{t.a0, t.c()} : Turn{a, far ? t.c1 : t.c0});
            return way;
        }
        finish(way, t, channel, enter, from, to);
        return way;
    }

    /// From the channel into the target: before its rank and in at its front, or, when something stands there, from
    /// above.
    void finish(std::vector<Turn>& way, const Place& t, int channel, int enter, std::size_t from, std::size_t to)
    {
        if (is_free_along(enter, t.a0, t.c(), from, to)) {
            way.insert(way.end(), {{enter, channel}, {enter, t.c()}, {t.a0, t.c()}});
            return;
        }
        const bool above = channel <= t.c();
        const int beside = beside_lane(figures_[to].lane, !above);
        way.insert(way.end(), {{enter, channel}, {enter, beside}, {t.a(), beside}, {t.a(), above ? t.c0 : t.c1}});
    }

    Box box_of(const Place& p) const
    {
        return horizontal_ ? Box{origin_.x + p.a0, origin_.y + p.c0, p.a1 - p.a0, p.c1 - p.c0}
                           : Box{origin_.x + p.c0, origin_.y + p.a0, p.c1 - p.c0, p.a1 - p.a0};
    }

    std::vector<DrawnPoint> points_of(const std::vector<Turn>& turns) const
    {
        std::vector<DrawnPoint> points;
        for (const auto& [a, c] : turns) {
            const DrawnPoint point =
                horizontal_ ? DrawnPoint{origin_.x + a, origin_.y + c} : DrawnPoint{origin_.x + c, origin_.y + a};
            if (points.empty() || points.back() != point) points.push_back(point);
        }
        return points;
    }

    const std::vector<SwimlaneFigure>& figures_;
    bool horizontal_;
    std::size_t lanes_;
    int head_;
    Tracks tracks_;
    std::vector<int> lane_edges_;
    int length_ = 0;
    std::vector<int> rank_start_, rank_end_;
    std::map<std::pair<std::size_t, std::size_t>, int> slot_middle_;
    std::vector<Place> places_;
    std::map<std::size_t, std::size_t> before_, behind_;
    std::map<std::pair<std::size_t, bool>, std::size_t> beside_;
    std::map<std::pair<std::size_t, bool>, bool> sides_;  ///< of figures, where a flow leaves or enters across
    std::map<std::size_t, bool> left_behind_;             ///< figures that a flow leaves at the back
    DrawnPoint origin_;
};

}  // namespace

SwimlaneLayout lay_out_swimlanes(std::size_t lanes, int levels, const std::vector<SwimlaneFigure>& figures,
                                 const std::vector<SwimlaneFlow>& flows, Orientation orientation, DrawnPoint origin)
{
    return Layout(lanes, levels, figures, orientation).draw(flows, origin);
}

SwimlaneLayout lay_out_in_grid(const std::vector<int>& lane_edges, const std::vector<int>& rank_edges,
                               const std::vector<SwimlaneFigure>& figures, const std::vector<SwimlaneFlow>& flows)
{
    auto layout = Layout(lane_edges, rank_edges, figures).draw(flows, {0, 0});
    layout.lanes.clear();
    return layout;
}

}  // namespace alihsop
