#include "extractors/arrows/trace_arrows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

#include "extractors/arrows/find_head.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kOffEdge = 3.0;          // mm between the end of a line and the table's edge that it runs off at
constexpr double kHeadless = 0.5;         // confidence of a direction that nothing shows
constexpr double kInferred = 0.6;         // factor for a path that was not wholly seen
constexpr double kHalfHead = 0.6;         // confidence of a direction that half a head shows
constexpr double kLeastHalfHead = 0.35;   // mm2 of ink beside the line, where the other end has
constexpr double kLeastSmallHead = 0.12;  // mm2, on both sides of it
constexpr double kMostAtTail = 0.3;       // of that at most
constexpr double kCollinear = 0.6;        // mm across, between the two ends of a straight line
constexpr double kShortHalf = 4.5;        // mm: half of a line so short may hold a part of the other end's head
constexpr double kLesserHead = 0.6;       // of the other end's head
constexpr double kSameEnds = 3.0;         // mm: two ways between the same places, as along the wing of an open head
constexpr double kBranching = 0.93;       // factor for each line of a net with more than two ends

struct Terminal {
    int node = 0;
    ArrowEnd end;
    double confidence = 1;
    double head_area = 0;  ///< mm2
    bool both_sides = false;
};

struct Path {
    std::vector<int> nodes;
    bool inferred = false;
};

// The shortest way between two nodes; through no other end.
Path way_between(const LineGraph& graph, const std::vector<std::vector<int>>& edges, int from, int to)
{
    std::vector<double> length(graph.nodes.size(), std::numeric_limits<double>::infinity());
    std::vector<int> by(graph.nodes.size(), -1);
    using Item = std::pair<double, int>;
    std::priority_queue<Item, std::vector<Item>, std::greater<>> open;
    length[static_cast<std::size_t>(from)] = 0;
    open.emplace(0.0, from);
    while (!open.empty()) {
        const auto [so_far, node] = open.top();
        open.pop();
        if (so_far > length[static_cast<std::size_t>(node)]) continue;
        for (const int e : edges[static_cast<std::size_t>(node)]) {
            const auto& edge = graph.edges[static_cast<std::size_t>(e)];
            const int next = edge.from == node ? edge.to : edge.from;
            const double there = so_far + edge.length + 1;
            if (there < length[static_cast<std::size_t>(next)]) {
                length[static_cast<std::size_t>(next)] = there;
                by[static_cast<std::size_t>(next)] = e;
                open.emplace(there, next);
            }
        }
    }
    Path path;
    for (int node = to; node != from;) {
        const int e = by[static_cast<std::size_t>(node)];
        if (e < 0) return {};
        path.nodes.push_back(node);
        const auto& edge = graph.edges[static_cast<std::size_t>(e)];
        path.inferred = path.inferred || edge.inferred;
        node = edge.from == node ? edge.to : edge.from;
    }
    path.nodes.push_back(from);
    std::reverse(path.nodes.begin(), path.nodes.end());
    return path;
}

// Corners only.
std::vector<std::array<int, 2>> points_of(const LineGraph& graph, const Path& path)
{
    std::vector<std::array<int, 2>> points;
    for (const int node : path.nodes) {
        const auto& at = graph.nodes[static_cast<std::size_t>(node)].at;
        if (points.size() >= 2) {
            const auto &a = points[points.size() - 2], &b = points.back();
            if ((a[0] == b[0] && b[0] == at.x) || (a[1] == b[1] && b[1] == at.y)) points.pop_back();
        }
        points.push_back({at.x, at.y});
    }
    return points;
}

class Tracer {
public:
    Tracer(const LineGraph& graph, const std::vector<SymbolOutline>& symbols, const cv::Mat& ink,
           const FlowLimits& limits, double dpi)
        : graph_(graph),
          symbols_(symbols),
          ink_(ink),
          limits_(limits),
          dpi_(dpi),
          edges_(graph.edges_of_nodes()),
          net_(graph.nets_of_nodes())
    {
        longest_.resize(net_.empty() ? 0 : static_cast<std::size_t>(*std::max_element(net_.begin(), net_.end())) + 1);
        for (const auto& edge : graph.edges) {
            auto& longest = longest_[static_cast<std::size_t>(net_[static_cast<std::size_t>(edge.from)])];
            if (edge.length > longest.length) longest = edge;
        }
    }

    std::vector<Arrow> trace()
    {
        std::vector<std::vector<Terminal>> terminals(longest_.size());
        for (std::size_t i = 0; i < graph_.nodes.size(); ++i)
            if (graph_.nodes[i].is_end) add_terminal(static_cast<int>(i), terminals[static_cast<std::size_t>(net_[i])]);
        for (auto& ends : terminals) trace_net(ends);
        return std::move(arrows_);
    }

private:
    void add_terminal(int node, std::vector<Terminal>& terminals) const
    {
        const auto& at = graph_.nodes[static_cast<std::size_t>(node)];
        Terminal terminal{node, {}, 1, 0, false};
        terminal.end.at = {at.at.x, at.at.y};
        if (at.symbol >= 0) {
            const auto head =
                find_head(ink_, at.at, at.direction, line_thickness(node), own_length(node), bend_near(node), dpi_);
            terminal.end.symbol = at.symbol;
            terminal.end.head = head.is_head();
            terminal.confidence = head.confidence();
            terminal.head_area = head.area;
            terminal.both_sides = head.both_sides;
        } else {
            const int near = to_pixels(kOffEdge, dpi_);
            if (at.direction.y > 0 && at.at.y >= limits_.bottom - near)
                terminal.end.runs_off = PageEdge::bottom;
            else if (at.direction.y < 0 && at.at.y <= limits_.top + near)
                terminal.end.runs_off = PageEdge::top;
            else
                return;
        }
        terminals.push_back(terminal);
    }

    // Of the line that comes to this end. Its last piece may be all head and so as thick as one: the net's longest
    // piece tells.
    [[nodiscard]] int line_thickness(int node) const
    {
        const auto net = static_cast<std::size_t>(net_[static_cast<std::size_t>(node)]);
        return std::min(graph_.nodes[static_cast<std::size_t>(node)].thickness, longest_[net].thickness);
    }

    // How much of the line belongs to this end: half of it when it goes straight to another end.
    [[nodiscard]] int own_length(int node) const
    {
        const auto& end = graph_.nodes[static_cast<std::size_t>(node)];
        int least = 2 * ink_.cols;
        for (const auto& other : graph_.nodes) {
            if (!other.is_end || other.direction != -end.direction) continue;
            const cv::Point back = end.at - other.at;
            const int along = back.dot(end.direction), across = static_cast<int>(std::abs(back.cross(end.direction)));
            if (along > 0 && across <= to_pixels(kCollinear, dpi_)) least = std::min(least, along);
        }
        return least / 2;
    }

    // Where, seen from this end, its line goes off at a right angle: what stands beside it there is the line itself.
    [[nodiscard]] cv::Range bend_near(int node) const
    {
        const auto& own = edges_[static_cast<std::size_t>(node)];
        if (own.size() != 1) return {};
        const auto& edge = graph_.edges[static_cast<std::size_t>(own[0])];
        const auto& there = edges_[static_cast<std::size_t>(edge.from == node ? edge.to : edge.from)];
        if (there.size() != 2) return {};
        const auto& next = graph_.edges[static_cast<std::size_t>(there[0] == own[0] ? there[1] : there[0])];
        const cv::Point way =
            graph_.nodes[static_cast<std::size_t>(next.to)].at - graph_.nodes[static_cast<std::size_t>(next.from)].at;
        if (std::abs(way.dot(graph_.nodes[static_cast<std::size_t>(node)].direction)) > to_pixels(kCollinear, dpi_))
            return {};
        const int half = next.thickness / 2 + 1, at = static_cast<int>(edge.length);
        return {at - half, at + half + 1};
    }

    // Whether `a` comes before `b` in the flow's usual order.
    [[nodiscard]] bool before(const Terminal& a, const Terminal& b) const
    {
        const auto height = [&](const Terminal& t) {
            if (t.end.runs_off == PageEdge::top) return -1;
            return t.end.symbol >= 0 ? symbols_[static_cast<std::size_t>(t.end.symbol)].box.y : ink_.rows;
        };
        const int tolerance = to_pixels(kOffEdge, dpi_);
        if (std::abs(height(a) - height(b)) > tolerance) return height(a) < height(b);
        return a.end.at[0] < b.end.at[0];
    }

    static bool is_half_head(const Terminal& head, const Terminal& tail)
    {
        return head.head_area >= (head.both_sides ? kLeastSmallHead : kLeastHalfHead) &&
               tail.head_area <= kMostAtTail * head.head_area;
    }

    [[nodiscard]] bool is_short(const Terminal& t) const { return own_length(t.node) <= to_pixels(kShortHalf, dpi_); }
    static bool is_lesser(const Terminal& a, const Terminal& b) { return a.head_area < kLesserHead * b.head_area; }

    // Whether there is an arrow already from the one place to the other.
    [[nodiscard]] bool is_known(const Arrow& arrow) const
    {
        const auto near = [&](const ArrowEnd& a, const ArrowEnd& b) {
            return a.symbol == b.symbol && a.symbol >= 0 &&
                   std::hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) <= to_pixels(kSameEnds, dpi_);
        };
        return std::any_of(arrows_.begin(), arrows_.end(), [&](const Arrow& other) {
            return near(arrow.from, other.from) && near(arrow.to, other.to);
        });
    }

    void add_arrow(const Terminal& from, const Terminal& to, double confidence)
    {
        if (from.end.symbol == to.end.symbol) return;
        const Path path = way_between(graph_, edges_, from.node, to.node);
        if (path.nodes.empty()) return;
        Arrow arrow;
        arrow.from = from.end;
        arrow.to = to.end;
        arrow.path = points_of(graph_, path);
        arrow.bridged = path.inferred;
        arrow.confidence = confidence * from.confidence * to.confidence * (path.inferred ? kInferred : 1);
        if (!is_known(arrow)) arrows_.push_back(std::move(arrow));
    }

    void trace_net(std::vector<Terminal>& terminals)
    {
        if (terminals.size() < 2) return;
        std::vector<Terminal> heads, tails, edges;
        for (const auto& t : terminals)
            (t.end.runs_off != PageEdge::none ? edges : t.end.head ? heads : tails).push_back(t);
        const double confidence = terminals.size() > 2 ? kBranching : 1;
        for (const auto& edge : edges) {
            for (const auto& tail : tails) add_arrow(tail, edge, confidence);
            for (const auto& head : heads) add_arrow(edge, head, confidence);
        }
        if (heads.empty() && tails.size() == 2 &&
            (is_half_head(tails[0], tails[1]) || is_half_head(tails[1], tails[0]))) {
            Terminal &head = tails[is_half_head(tails[0], tails[1]) ? 0 : 1], &tail = tails[&head == &tails[0] ? 1 : 0];
            head.end.head = true;
            head.confidence = kHalfHead;
            add_arrow(tail, head, confidence);
        } else if (heads.empty() && tails.size() == 2) {
            const bool in_order = before(tails[0], tails[1]);
            add_arrow(tails[in_order ? 0 : 1], tails[in_order ? 1 : 0], kHeadless);
        } else if (heads.empty() && tails.size() > 2) {
            auto last = std::max_element(tails.begin(), tails.end(),
                                         [&](const Terminal& a, const Terminal& b) { return before(a, b); });
            for (const auto& tail : tails)
                if (tail.node != last->node) add_arrow(tail, *last, kHeadless * kBranching);
        } else if (tails.empty() && heads.size() == 2 && edges.empty() && is_short(heads[0]) &&
                   is_lesser(heads[0], heads[1]) != is_lesser(heads[1], heads[0])) {
            Terminal &tail = heads[is_lesser(heads[0], heads[1]) ? 0 : 1], &head = heads[&tail == &heads[0] ? 1 : 0];
            tail.end.head = false;  // the other's wings reach into its half
            add_arrow(tail, head, confidence);
        } else if (tails.empty() && heads.size() == 2 && edges.empty()) {
            const bool in_order = before(heads[0], heads[1]);
            add_arrow(heads[in_order ? 0 : 1], heads[in_order ? 1 : 0], confidence);
        } else {
            for (const auto& tail : tails)
                for (const auto& head : heads) add_arrow(tail, head, confidence);
        }
    }

    const LineGraph& graph_;
    const std::vector<SymbolOutline>& symbols_;
    const cv::Mat& ink_;
    FlowLimits limits_;
    double dpi_;
    std::vector<std::vector<int>> edges_;
    std::vector<int> net_;                  // of each node
    std::vector<LineGraph::Edge> longest_;  // of each net
    std::vector<Arrow> arrows_;
};

}  // namespace

std::vector<Arrow> trace_arrows(const LineGraph& graph, const std::vector<SymbolOutline>& symbols, const cv::Mat& ink,
                                const FlowLimits& limits, double dpi)
{
    return Tracer(graph, symbols, ink, limits, dpi).trace();
}

}  // namespace alihsop
