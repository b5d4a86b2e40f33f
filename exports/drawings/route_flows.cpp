#include "exports/drawings/route_flows.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace alihsop {
namespace {

constexpr int kLoop = 12;  // how far a way from a figure to itself goes round it
constexpr int kEdge = 8;   // from the edge of the whole to the first flow

/// Where flows run, in the order in which they are taken; further ones share. Before and behind a rank: how far from
/// its figures; beside a lane: how far from its border.
struct Tracks {
    std::array<int, 3> before{12, 19, 26}, behind{12, 19, 26}, beside{12, 19, 26};
};
/// On a given grid, in tenths of a millimetre, the lines of the grid are drawn too, half of kRankFree (and some times
/// half of kRankStep) from the figures: no flow runs upon one, nor upon a flow of the rank above, and each that enters
/// a figure has a piece of line longer than its head.
constexpr Tracks kGridTracks{{44, 34, 62}, {36, 26, 16}, {18, 25, 11}};

class FlowRouter {
public:
    FlowRouter(const SwimlanePlaces& places, const std::vector<SwimlaneFigure>& figures)
        : places_(places), figures_(figures), on_form_(places.head == 0), tracks_(on_form_ ? kGridTracks : Tracks{})
    {
    }

    std::vector<std::vector<FlowTurn>> route_all(const std::vector<SwimlaneFlow>& flows)
    {
        const auto& at = places_.figures;
        for (const auto& [from, to] : flows)
            if (goes_straight_across(from, to))
                sides_[{from, at[to].c() > at[from].c()}] = sides_[{to, at[from].c() > at[to].c()}] = true;
        std::vector<std::vector<FlowTurn>> ways;
        for (const auto& flow : flows) ways.push_back(route(flow.from, flow.to));
        return ways;
    }

private:
    static int next(const std::array<int, 3>& tracks, std::size_t& taken) { return tracks[taken++ % tracks.size()]; }
    int before_rank(std::size_t rank)
    {
        return std::max(kEdge, places_.rank_start[rank] - next(tracks_.before, before_[rank]));
    }
    int behind_rank(std::size_t rank) { return places_.rank_end[rank] + next(tracks_.behind, behind_[rank]); }
    /// Along the border of a lane, within it: the far border when `far`.
    int beside_lane(std::size_t lane, bool far)
    {
        const int in = next(tracks_.beside, beside_[{lane, far}]);
        return far ? places_.lane_edges[lane + 1] - in : places_.lane_edges[lane] + in;
    }

    std::vector<FlowTurn> route(std::size_t from, std::size_t to)
    {
        const auto& s = places_.figures[from];
        const auto& t = places_.figures[to];
        if (goes_straight_across(from, to)) return straight_across(s, t);
        if (t.a0 > s.a1) return forward(from, to);
        return backward(from, to);
    }

    bool goes_straight_across(std::size_t from, std::size_t to) const
    {
        const auto& s = places_.figures[from];
        const auto& t = places_.figures[to];
        return from != to && figures_[from].rank == figures_[to].rank && figures_[from].lane != figures_[to].lane &&
               s.a() >= t.a0 && s.a() <= t.a1 && places_.is_free_across(s.a(), s.c(), t.c(), from, to);
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
        for (auto lane = own; lane < places_.lanes(); far ? ++lane : --lane) {  // below 0 it is beyond the last
            const auto taken = beside_[{lane, far}];
            const int at = beside_lane(lane, far);
            if (places_.is_free_along(places_.figures[from].a(), until, at, from, to) &&
                places_.is_free_across(places_.figures[from].a(), places_.figures[from].c(), at, from, to))
                return at;
            beside_[{lane, far}] = taken;
        }
        return beside_lane(own, far);
    }

    static std::vector<FlowTurn> straight_across(const FigurePlace& s, const FigurePlace& t)
    {
        const bool down = t.c() > s.c();
        return {{s.a(), down ? s.c1 : s.c0}, {s.a(), down ? t.c0 : t.c1}};
    }

    std::vector<FlowTurn> forward(std::size_t from, std::size_t to)
    {
        const auto& s = places_.figures[from];
        const auto& t = places_.figures[to];
        if (s.c() == t.c() && places_.is_free_along(s.a1, t.a0, s.c(), from, to)) {
            left_behind_[from] = true;
            return {{s.a1, s.c()}, {t.a0, t.c()}};
        }
        if (figures_[from].rank == figures_[to].rank) return around(from, to, false);
        if (auto way = from_side(from, to); !way.empty()) return way;
        left_behind_[from] = true;
        const int enter = before_rank(figures_[to].rank);
        if (s.c() != t.c() && places_.is_free_along(s.a1, enter, s.c(), from, to) &&
            places_.is_free_along(enter, t.a0, t.c(), from, to))
            return {{s.a1, s.c()}, {enter, s.c()}, {enter, t.c()}, {t.a0, t.c()}};
        return around(from, to, true);
    }

    /// On a form, where one flow left at the back: the next one leaves at the side and turns into its target's front,
    /// as the branches of a decision are drawn. Nothing where something stands in the way.
    std::vector<FlowTurn> from_side(std::size_t from, std::size_t to)
    {
        const auto& s = places_.figures[from];
        const auto& t = places_.figures[to];
        const bool far = t.c() > s.c();
        if (!on_form_ || !left_behind_[from] || sides_[{from, far}] || (t.c() >= s.c0 && t.c() <= s.c1)) return {};
        if (!places_.is_free_across(s.a(), s.c(), t.c(), from, to) ||
            !places_.is_free_along(s.a(), t.a0, t.c(), from, to))
            return {};
        sides_[{from, far}] = true;
        return {{s.a(), far ? s.c1 : s.c0}, {s.a(), t.c()}, {t.a0, t.c()}};
    }

    /// Out behind the source's rank, along its lane's border, in before the target's rank.
    std::vector<FlowTurn> around(std::size_t from, std::size_t to, bool towards)
    {
        const auto& s = places_.figures[from];
        const auto& t = places_.figures[to];
        const bool far = towards ? t.c() > s.c() : false;
        const int enter = before_rank(figures_[to].rank);
        const int channel = channel_from(from, to, far, enter);
        std::vector<FlowTurn> way;
        if (places_.is_free_along(s.a1, places_.rank_end[figures_[from].rank] + tracks_.behind[0], s.c(), from, to)) {
            const int leave = behind_rank(figures_[from].rank);
            way = {{s.a1, s.c()}, {leave, s.c()}, {leave, channel}};
        } else {
            way = {{s.a(), far ? s.c1 : s.c0}, {s.a(), channel}};
        }
        finish(way, t, channel, enter, from, to);
        return way;
    }

    /// Out at the side, along the lane's border, back to the target.
    std::vector<FlowTurn> backward(std::size_t from, std::size_t to)
    {
        const auto& s = places_.figures[from];
        const auto& t = places_.figures[to];
        const bool far = free_side(from, t.c() > s.c());
        sides_[{from, far}] = true;
        const bool same_border = figures_[from].lane == figures_[to].lane;  // as the target's
        const int enter = same_border ? t.a() : before_rank(figures_[to].rank);
        const int channel = same_border ? beside_lane(figures_[from].lane, far) : channel_from(from, to, far, enter);
        std::vector<FlowTurn> way = {{s.a(), far ? s.c1 : s.c0}, {s.a(), channel}};
        if (same_border) {
            const int a = from == to ? t.a0 - kLoop : t.a();
            way.push_back({a, channel});
            if (from == to) way.push_back({a, t.c()});
            way.push_back(from == to ? FlowTurn{t.a0, t.c()} : FlowTurn{a, far ? t.c1 : t.c0});
            return way;
        }
        finish(way, t, channel, enter, from, to);
        return way;
    }

    /// From the channel into the target: before its rank and in at its front, or, when something stands there, from
    /// above.
    void finish(std::vector<FlowTurn>& way, const FigurePlace& t, int channel, int enter, std::size_t from,
                std::size_t to)
    {
        if (places_.is_free_along(enter, t.a0, t.c(), from, to)) {
            way.insert(way.end(), {{enter, channel}, {enter, t.c()}, {t.a0, t.c()}});
            return;
        }
        const bool above = channel <= t.c();
        const int beside = beside_lane(figures_[to].lane, !above);
        way.insert(way.end(), {{enter, channel}, {enter, beside}, {t.a(), beside}, {t.a(), above ? t.c0 : t.c1}});
    }

    const SwimlanePlaces& places_;
    const std::vector<SwimlaneFigure>& figures_;
    const bool on_form_;  ///< a grid whose lines are given
    const Tracks tracks_;
    std::map<std::size_t, std::size_t> before_, behind_;          ///< tracks taken, of each rank
    std::map<std::pair<std::size_t, bool>, std::size_t> beside_;  ///< of each lane and side
    std::map<std::pair<std::size_t, bool>, bool> sides_;          ///< of figures, where a flow leaves or enters across
    std::map<std::size_t, bool> left_behind_;                     ///< figures that a flow leaves at the back
};

}  // namespace

std::vector<std::vector<FlowTurn>> route_flows(const SwimlanePlaces& places, const std::vector<SwimlaneFigure>& figures,
                                               const std::vector<SwimlaneFlow>& flows)
{
    return FlowRouter(places, figures).route_all(flows);
}

}  // namespace alihsop
