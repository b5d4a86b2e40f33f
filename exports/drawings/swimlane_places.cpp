#include "exports/drawings/swimlane_places.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace alihsop {
namespace {

constexpr int kSlotGap = 30;  // between figures of one rank
constexpr int kRankGap = 64;  // between ranks; flows run across here
constexpr int kLanePad = 34;  // beside the figures of a lane; flows run along here

/// The middle of each slot of each rank.
using SlotMiddles = std::map<std::pair<std::size_t, std::size_t>, int>;

class Placing {
public:
    Placing(const std::vector<SwimlaneFigure>& figures, bool horizontal) : figures_(figures)
    {
        places_.horizontal = horizontal;
    }

    SwimlanePlaces on_lanes(std::size_t lanes, int levels)
    {
        places_.head = kHeadingDepth * (1 + levels);
        place_lanes(std::max<std::size_t>(1, lanes));
        place_ranks();
        for (const auto& figure : figures_) places_.figures.push_back(place_of(figure));
        return std::move(places_);
    }

    SwimlanePlaces in_grid(const std::vector<int>& lane_edges, const std::vector<int>& rank_edges)
    {
        places_.lane_edges = lane_edges;
        places_.length = rank_edges.back();
        places_.rank_start = rank_edges;
        places_.rank_end.assign(rank_edges.begin() + 1, rank_edges.end());
        for (const auto& figure : figures_) {
            slot_middle_[{figure.rank, figure.slot}] = (rank_edges[figure.rank] + rank_edges[figure.rank + 1]) / 2;
            places_.figures.push_back(place_of(figure));
        }
        bring_ranks_near();
        return std::move(places_);
    }

private:
    int along(const SwimlaneFigure& figure) const { return places_.horizontal ? figure.width : figure.height; }
    int across(const SwimlaneFigure& figure) const { return places_.horizontal ? figure.height : figure.width; }

    void place_lanes(std::size_t lanes)
    {
        int widest = 80;
        for (const auto& figure : figures_) widest = std::max(widest, across(figure));
        for (std::size_t lane = 0; lane <= lanes; ++lane)
            places_.lane_edges.push_back(static_cast<int>(lane) * (widest + 2 * kLanePad));
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
        places_.rank_start.assign(ranks + 1, 0);
        places_.rank_end.assign(ranks + 1, 0);
        int at = places_.head + kRankGap / 2;
        for (std::size_t rank = 0; rank < ranks; ++rank) {
            places_.rank_start[rank] = at;
            for (auto slot = slots.lower_bound({rank, 0}); slot != slots.end() && slot->first.first == rank; ++slot) {
                slot_middle_[slot->first] = at + slot->second / 2;
                at += slot->second + kSlotGap;
            }
            places_.rank_end[rank] = at - kSlotGap;
            at = places_.rank_end[rank] + kRankGap;
        }
        places_.length = at - kRankGap / 2;
    }

    /// Flows turn beside the figures of a rank, not at the lines of the grid, which may lie far off.
    void bring_ranks_near()
    {
        for (std::size_t rank = 0; rank < places_.rank_end.size(); ++rank) {
            std::optional<FigurePlace> all;
            for (std::size_t i = 0; i < figures_.size(); ++i) {
                if (figures_[i].rank != rank) continue;
                const auto& place = places_.figures[i];
                if (!all) all = place;
                all->a0 = std::min(all->a0, place.a0);
                all->a1 = std::max(all->a1, place.a1);
            }
            if (!all) continue;
            places_.rank_start[rank] = all->a0;
            places_.rank_end[rank] = all->a1;
        }
    }

    FigurePlace place_of(const SwimlaneFigure& figure) const
    {
        const auto& edges = places_.lane_edges;
        const int a = slot_middle_.at({figure.rank, figure.slot}) - along(figure) / 2;
        const int c = (edges[figure.lane] + edges[figure.lane + figure.lanes]) / 2 - across(figure) / 2;
        const auto middle = figure.lane + (figure.lanes - 1) / 2;
        return {a, a + along(figure), c, c + across(figure), (edges[middle] + edges[middle + 1]) / 2};
    }

    const std::vector<SwimlaneFigure>& figures_;
    SlotMiddles slot_middle_;
    SwimlanePlaces places_;
};

bool is_free(const FigurePlace& piece, const std::vector<FigurePlace>& figures, std::size_t from, std::size_t to)
{
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto& p = figures[i];
        if (i != from && i != to && p.a1 > piece.a0 && p.a0 < piece.a1 && p.c1 > piece.c0 && p.c0 < piece.c1)
            return false;
    }
    return true;
}

}  // namespace

bool SwimlanePlaces::is_free_along(int a0, int a1, int c, std::size_t from, std::size_t to) const
{
    return is_free({std::min(a0, a1), std::max(a0, a1), c - 2, c + 2, c}, figures, from, to);
}

bool SwimlanePlaces::is_free_across(int a, int c0, int c1, std::size_t from, std::size_t to) const
{
    return is_free({a - 2, a + 2, std::min(c0, c1), std::max(c0, c1), c0}, figures, from, to);
}

SwimlanePlaces place_on_lanes(std::size_t lanes, int levels, const std::vector<SwimlaneFigure>& figures,
                              FlowDirection direction)
{
    return Placing(figures, direction == FlowDirection::horizontal).on_lanes(lanes, levels);
}

SwimlanePlaces place_in_grid(const std::vector<int>& lane_edges, const std::vector<int>& rank_edges,
                             const std::vector<SwimlaneFigure>& figures)
{
    return Placing(figures, false).in_grid(lane_edges, rank_edges);
}

}  // namespace alihsop
