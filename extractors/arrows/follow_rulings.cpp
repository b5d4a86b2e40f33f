#include "extractors/arrows/follow_rulings.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "extractors/arrows/find_head.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kAtRuling = 0.9;    // mm between the end of a line and the ruling that it ends at
constexpr double kSameLine = 0.45;   // mm across, between two parts of one line
constexpr double kHidden = 6.0;      // mm of a line along a ruling that went with it
constexpr double kBeyond = 2.0;      // mm on the ruling's other side that are looked at
constexpr double kMostBeyond = 0.4;  // of these may be inked
constexpr double kOutward = 1.5;     // mm that a ruling runs on outside a symbol
constexpr double kKnownEnd = 2.0;    // mm between an end that was seen and one that is looked for
constexpr double kLongest = 150.0;   // mm along rulings
constexpr double kTurn = 10.0;       // a turn counts as so many mm
constexpr double kPlainEnd = 15.0;   // an end without a head as well
constexpr double kHeadLength = 5.0;  // mm
constexpr double kThickness = 0.29;  // mm, of what is left of a ruling

// A line that ends at a ruling.
struct OpenEnd {
    std::size_t ruling = 0;
    int along = 0;  // the ruling
    int net = 0;
    bool has_head = false;  // at its symbol
};

// A place where a ruling meets a symbol's side.
struct Port {
    std::size_t ruling = 0;
    int along = 0;  // the ruling
    int sign = 1;   // of the way out
    int symbol = 0;
    bool head = false;
};

struct Route {
    double cost = 1e9;
    std::vector<Stroke> strokes;
    std::optional<std::size_t> port, other;
};

class Follower {
public:
    Follower(const LineGraph& graph, const std::vector<Ruling>& rulings, const std::vector<SymbolOutline>& symbols,
             const cv::Mat& ink, double dpi)
        : graph_(graph), rulings_(rulings), symbols_(symbols), ink_(ink), dpi_(dpi)
    {
        find_loose_ends();
        if (!loose_.empty()) find_ports();
    }

    std::vector<Stroke> follow()
    {
        std::vector<Stroke> strokes = bridge_gaps();
        std::vector<bool> joined(loose_.size(), false), taken(ports_.size(), false);
        for (std::size_t i = 0; i < loose_.size(); ++i) {
            if (joined[i]) continue;
            Route best;
            const auto offer = [&](Route&& route) {
                if (route.cost < best.cost && route.cost <= to_pixels(kLongest, dpi_) && is_free(route))
                    best = std::move(route);
            };
            for (std::size_t p = 0; p < ports_.size(); ++p)
                if (!taken[p] && ports_[p].head != loose_[i].has_head) offer(way_to_port(loose_[i], p));
            for (std::size_t j = i + 1; j < loose_.size(); ++j)
                if (!joined[j] && loose_[j].net != loose_[i].net && loose_[j].ruling == loose_[i].ruling)
                    offer({static_cast<double>(std::abs(loose_[i].along - loose_[j].along)),
                           {piece(loose_[i].ruling, loose_[i].along, loose_[j].along)},
                           {},
                           j});
            if (best.strokes.empty()) continue;
            joined[i] = true;
            if (best.port) taken[*best.port] = true;
            if (best.other) joined[*best.other] = true;
            strokes.insert(strokes.end(), best.strokes.begin(), best.strokes.end());
        }
        return strokes;
    }

private:
    [[nodiscard]] cv::Point point_on(std::size_t ruling, int along) const
    {
        const auto& r = rulings_[ruling];
        return r.horizontal ? cv::Point(along, r.position) : cv::Point(r.position, along);
    }
    [[nodiscard]] bool is_inner(const Ruling& ruling) const
    {
        bool before = false, after = false;
        for (const auto& other : rulings_) {
            before = before || (other.horizontal == ruling.horizontal && other.position < ruling.position);
            after = after || (other.horizontal == ruling.horizontal && other.position > ruling.position);
        }
        return before && after;
    }
    [[nodiscard]] bool is_inked(const cv::Point& at) const
    {
        return at.x >= 0 && at.y >= 0 && at.x < ink_.cols && at.y < ink_.rows && ink_.at<unsigned char>(at);
    }
    [[nodiscard]] Stroke piece(std::size_t ruling, int from, int to) const
    {
        return {rulings_[ruling].horizontal,
                rulings_[ruling].position,
                std::min(from, to),
                std::max(from, to),
                1,
                false,
                true};
    }

    // Two ends that face each other along a ruling: what lies between went with it.
    [[nodiscard]] std::vector<Stroke> bridge_gaps() const
    {
        std::vector<Stroke> bridges;
        for (const auto& a : graph_.nodes)
            for (const auto& b : graph_.nodes) {
                const bool first = a.direction.x + a.direction.y > 0;
                if (!first || !a.is_end || !b.is_end || a.symbol >= 0 || b.symbol >= 0 || a.direction != -b.direction)
                    continue;
                const bool level = a.direction.x != 0;
                const int from = level ? a.at.x : a.at.y, to = level ? b.at.x : b.at.y, at = level ? a.at.y : a.at.x,
                          other = level ? b.at.y : b.at.x;
                if (to <= from || to - from > to_pixels(kHidden, dpi_) ||
                    std::abs(at - other) > to_pixels(kSameLine, dpi_))
                    continue;
                const bool ruled = std::any_of(rulings_.begin(), rulings_.end(), [&](const Ruling& r) {
                    return r.horizontal == level && std::abs(r.position - at) <= to_pixels(kAtRuling, dpi_) &&
                           r.begin <= from && r.end >= to;
                });
                if (ruled) bridges.push_back({level, at, from, to, std::max(a.thickness, b.thickness), false, true});
            }
        return bridges;
    }

    [[nodiscard]] bool goes_on_beyond(const LineGraph::Node& node, int place) const
    {
        const int length = to_pixels(kBeyond, dpi_), skip = to_pixels(kAtRuling, dpi_);
        const cv::Point start = node.direction.x != 0 ? cv::Point(place, node.at.y) : cv::Point(node.at.x, place);
        int inked = 0;
        for (int d = skip; d < skip + length; ++d) inked += is_inked(start + d * node.direction);
        return inked > kMostBeyond * length;
    }

    void find_loose_ends()
    {
        const auto nets = graph_.nets_of_nodes();
        for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
            const auto& node = graph_.nodes[i];
            if (!node.is_end || node.symbol >= 0) continue;
            const LineGraph::Node* source = nullptr;
            int ends = 0;
            for (std::size_t k = 0; k < graph_.nodes.size(); ++k)
                if (nets[k] == nets[i] && graph_.nodes[k].is_end && graph_.nodes[k].symbol >= 0)
                    source = &graph_.nodes[k], ++ends;
            if (ends != 1) continue;
            for (std::size_t r = 0; r < rulings_.size(); ++r) {
                const auto& ruling = rulings_[r];
                const int across = ruling.horizontal ? node.at.y : node.at.x,
                          along = ruling.horizontal ? node.at.x : node.at.y;
                if (ruling.horizontal != (node.direction.y != 0) ||
                    std::abs(across - ruling.position) > to_pixels(kAtRuling, dpi_))
                    continue;
                if (along <= ruling.begin || along >= ruling.end || !is_inner(ruling) ||
                    goes_on_beyond(node, ruling.position))
                    continue;
                loose_.push_back({r, along, nets[i], head_at(source->at, source->direction, source->thickness)});
                break;
            }
        }
    }

    [[nodiscard]] bool head_at(const cv::Point& tip, const cv::Point& direction, int thickness) const
    {
        return find_head(ink_, tip, direction, thickness, to_pixels(kHeadLength, dpi_), {}, dpi_).is_head();
    }

    void find_ports()
    {
        for (std::size_t s = 0; s < symbols_.size(); ++s)
            for (std::size_t r = 0; r < rulings_.size(); ++r)
                for (const int sign : {-1, 1}) add_port(static_cast<int>(s), r, sign);
    }

    void add_port(int symbol, std::size_t r, int sign)
    {
        const auto& ruling = rulings_[r];
        const auto& outline = symbols_[static_cast<std::size_t>(symbol)];
        const auto& b = outline.box;
        const int low = ruling.horizontal ? b.y : b.x, high = low + (ruling.horizontal ? b.height : b.width) - 1;
        if (ruling.position <= low || ruling.position >= high) return;
        const int inset = outline.inset(!ruling.horizontal, ruling.position);
        const int first = ruling.horizontal ? b.x : b.y, last = first + (ruling.horizontal ? b.width : b.height) - 1;
        const int side = sign < 0 ? first + inset : last - inset;
        const int outside = side + sign * to_pixels(kOutward, dpi_);
        if (outside < ruling.begin || outside >= ruling.end) return;
        const cv::Point at = point_on(r, side),
                        direction = ruling.horizontal ? cv::Point(-sign, 0) : cv::Point(0, -sign);
        const bool known = std::any_of(graph_.nodes.begin(), graph_.nodes.end(), [&](const LineGraph::Node& node) {
            return node.symbol == symbol && cv::norm(node.at - at) <= to_pixels(kKnownEnd, dpi_);
        });
        if (!known) ports_.push_back({r, side, sign, symbol, head_at(at, direction, to_pixels(kThickness, dpi_))});
    }

    // Along one ruling, or round the crossing of two.
    [[nodiscard]] Route way_to_port(const OpenEnd& from, std::size_t p) const
    {
        const Port& port = ports_[p];
        const auto &own = rulings_[from.ruling], &other = rulings_[port.ruling];
        const double more = port.head ? 0 : to_pixels(kPlainEnd, dpi_);
        const auto outside = [&](int along) { return (along - port.along) * port.sign > 0; };
        if (from.ruling == port.ruling) {
            if (!outside(from.along)) return {};
            return {std::abs(from.along - port.along) + more, {piece(from.ruling, from.along, port.along)}, p, {}};
        }
        if (own.horizontal == other.horizontal || !port.head || !outside(own.position)) return {};
        if (other.position < own.begin || other.position >= own.end || own.position < other.begin ||
            own.position > other.end)
            return {};
        const double length = std::abs(from.along - other.position) + std::abs(own.position - port.along);
        return {length + to_pixels(kTurn, dpi_),
                {piece(from.ruling, from.along, other.position), piece(port.ruling, own.position, port.along)},
                p,
                {}};
    }

    // Through no symbol.
    [[nodiscard]] bool is_free(const Route& route) const
    {
        return std::none_of(route.strokes.begin(), route.strokes.end(), [&](const Stroke& s) {
            const cv::Rect line = s.horizontal ? cv::Rect(s.begin + 1, s.position, std::max(1, s.length() - 2), 1)
                                               : cv::Rect(s.position, s.begin + 1, 1, std::max(1, s.length() - 2));
            return std::any_of(symbols_.begin(), symbols_.end(), [&](const SymbolOutline& symbol) {
                const int inset = symbol.inset(!s.horizontal, s.position);  // of a decision only its body counts
                const cv::Rect body = s.horizontal ? cv::Rect(symbol.box.x + inset + 1, symbol.box.y,
                                                              symbol.box.width - 2 * inset - 2, symbol.box.height)
                                                   : cv::Rect(symbol.box.x, symbol.box.y + inset + 1, symbol.box.width,
                                                              symbol.box.height - 2 * inset - 2);
                return (body & line).area() > 0;
            });
        });
    }

    const LineGraph& graph_;
    const std::vector<Ruling>& rulings_;
    const std::vector<SymbolOutline>& symbols_;
    const cv::Mat& ink_;
    double dpi_;
    std::vector<OpenEnd> loose_;
    std::vector<Port> ports_;
};

}  // namespace

std::vector<Stroke> follow_rulings(const LineGraph& graph, const std::vector<Ruling>& rulings,
                                   const std::vector<SymbolOutline>& symbols, const cv::Mat& ink, double dpi)
{
    return Follower(graph, rulings, symbols, ink, dpi).follow();
}

}  // namespace alihsop
