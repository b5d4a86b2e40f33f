#include "extractors/arrows/probe_symbol_sides.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "extractors/arrows/find_head.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kContact = 0.6;      // mm outside the outline, at right angles, at which ink touches it
constexpr double kFarContact = 1.2;   // mm, of a head that stops short
constexpr double kWidest = 3.5;       // mm of a contact along the side
constexpr double kHeadLength = 5.0;   // mm
constexpr double kKnown = 1.0;        // mm between a contact and a stroke that is its own
constexpr double kFarthest = 6.5;     // mm from the side to what the ink leads to
constexpr double kStrokeReach = 0.8;  // mm
constexpr double kDashedReach = 3.2;  // mm: a dash and a gap
constexpr double kMostMissing = 0.5;  // mm of the way without ink
constexpr double kDashMissing = 1.3;  // mm, on the way to a dashed line

struct Side {
    bool horizontal = true;  // the side runs along x: lines leave it along y
    int sign = 1;            // of the way out
};

constexpr std::array kSides = {Side{true, -1}, Side{true, 1}, Side{false, -1}, Side{false, 1}};

class Probe {
public:
    Probe(const cv::Mat& ink, const std::vector<SymbolOutline>& symbols, const std::vector<Stroke>& strokes, double dpi)
        : ink_(ink), symbols_(symbols), strokes_(strokes), dpi_(dpi)
    {
    }

    std::vector<Stroke> probe()
    {
        for (std::size_t i = 0; i < symbols_.size(); ++i)
            for (const auto& side : kSides) probe_side(i, side);
        return std::move(found_);
    }

private:
    [[nodiscard]] bool inked(bool along_y, int across, int at) const
    {
        const cv::Point p = along_y ? cv::Point(across, at) : cv::Point(at, across);
        return p.x >= 0 && p.y >= 0 && p.x < ink_.cols && p.y < ink_.rows && ink_.at<unsigned char>(p);
    }
    [[nodiscard]] bool inked_near(bool along_y, int across, int at) const
    {
        return inked(along_y, across, at) || inked(along_y, across - 1, at) || inked(along_y, across + 1, at);
    }
    [[nodiscard]] int side_place(std::size_t i, const Side& side, int along) const
    {
        const auto& b = symbols_[i].box;
        const int inset = symbols_[i].inset(side.horizontal, along);
        if (side.horizontal) return side.sign < 0 ? b.y + inset : b.br().y - 1 - inset;
        return side.sign < 0 ? b.x + inset : b.br().x - 1 - inset;
    }

    void probe_side(std::size_t i, const Side& side)
    {
        probe_at(i, side, to_pixels(kContact * slant(i, side), dpi_), false);
        if (is_bare(i, side)) probe_at(i, side, to_pixels(kFarContact * slant(i, side), dpi_), true);
    }

    // How much longer the way out is than the one at right angles.
    [[nodiscard]] double slant(std::size_t i, const Side& side) const
    {
        const auto& symbol = symbols_[i];
        if (symbol.kind != Simbol::Jenis::decision) return 1;
        return std::hypot(symbol.box.width, symbol.box.height) /
               std::max(1, side.horizontal ? symbol.box.width : symbol.box.height);
    }

    // Whether no line that was found ends at this side.
    [[nodiscard]] bool is_bare(std::size_t i, const Side& side) const
    {
        const auto& b = symbols_[i].box;
        const int first = side.horizontal ? b.x : b.y, last = first + (side.horizontal ? b.width : b.height) - 1;
        const auto ends_here = [&](const Stroke& s) {
            return s.position >= first && s.position <= last &&
                   leaves(s, side, s.position, side_place(i, side, s.position));
        };
        return std::none_of(strokes_.begin(), strokes_.end(), ends_here) &&
               std::none_of(found_.begin(), found_.end(), ends_here);
    }

    void probe_at(std::size_t i, const Side& side, int off, bool heads_only)
    {
        const auto& b = symbols_[i].box;
        const int first = side.horizontal ? b.x : b.y, last = first + (side.horizontal ? b.width : b.height) - 1;
        for (int a = first; a <= last;) {
            const auto touches = [&](int at) {
                return inked(side.horizontal, at, side_place(i, side, at) + side.sign * off);
            };
            if (!touches(a)) {
                ++a;
                continue;
            }
            int end = a;
            while (end < last && touches(end + 1)) ++end;
            if (end - a <= to_pixels(kWidest, dpi_)) follow(i, side, (a + end) / 2, off, heads_only);
            a = end + 1;
        }
    }

    // Whether the stroke leaves the symbol, whose side is at `place`, near `along` the side.
    [[nodiscard]] bool leaves(const Stroke& s, const Side& side, int along, int place) const
    {
        const int near = to_pixels(kKnown, dpi_), far = to_pixels(kFarthest, dpi_);
        if (s.horizontal == side.horizontal || std::abs(s.position - along) > near) return false;
        const int end = side.sign > 0 ? s.begin : s.end;
        return (end - place) * side.sign > -near && (end - place) * side.sign <= far;
    }

    [[nodiscard]] bool has_stroke(const Side& side, int along, int place) const
    {
        const auto leaves_here = [&](const Stroke& s) { return leaves(s, side, along, place); };
        return std::any_of(strokes_.begin(), strokes_.end(), leaves_here) ||
               std::any_of(found_.begin(), found_.end(), leaves_here);
    }

    [[nodiscard]] bool is_head(const Side& side, int along, int place) const
    {
        const cv::Point tip = side.horizontal ? cv::Point(along, place) : cv::Point(place, along);
        const cv::Point inwards = side.horizontal ? cv::Point(0, -side.sign) : cv::Point(-side.sign, 0);
        return find_head(ink_, tip, inwards, 1, to_pixels(kHeadLength, dpi_), {}, dpi_).is_head();
    }

    // Goes straight out as long as there is ink; a stroke across the way, or a symbol, is where it leads to.
    void follow(std::size_t i, const Side& side, int along, int off, bool heads_only)
    {
        const int place = side_place(i, side, along);
        if (has_stroke(side, along, place) || (heads_only && !is_head(side, along, place))) return;
        const int most = to_pixels(kMostMissing, dpi_), most_dashed = to_pixels(kDashMissing, dpi_);
        int missing = 0, longest = 0;
        for (int d = off; d <= to_pixels(kFarthest, dpi_); ++d) {
            const int at = place + side.sign * d;
            missing = inked_near(side.horizontal, along, at) ? 0 : missing + 1;
            longest = std::max(longest, missing);
            for (const auto& s : strokes_) {
                const int reach = to_pixels(s.dashed ? kDashedReach : kStrokeReach, dpi_);
                const bool across = s.horizontal == side.horizontal && s.position == at && along >= s.begin - reach &&
                                    along <= s.end + reach;
                if (across && longest <= (s.dashed ? most_dashed : most)) return add(side, along, place, at);
            }
            for (std::size_t k = i + 1; longest <= most && k < symbols_.size(); ++k)
                if (symbols_[k].box.contains(side.horizontal ? cv::Point(along, at) : cv::Point(at, along)))
                    return add(side, along, place, at);
            if (missing > most_dashed) return;
        }
    }

    void add(const Side& side, int along, int place, int at)
    {
        const int from = place + side.sign;
        found_.push_back({!side.horizontal, along, std::min(from, at), std::max(from, at),
                          thinnest(side, along, from, at), false, false});
    }

    // The least ink across the way: what is broader is a head.
    [[nodiscard]] int thinnest(const Side& side, int along, int from, int to) const
    {
        const int widest = to_pixels(kWidest, dpi_);
        int least = widest;
        for (int at = from; at != to; at += side.sign) {
            int width = 0;
            for (const int way : {-1, 1})
                for (int k = way < 0 ? 1 : 0; k <= widest && inked(side.horizontal, along + way * k, at); ++k) ++width;
            if (width > 0) least = std::min(least, width);
        }
        return least;
    }

    const cv::Mat& ink_;
    const std::vector<SymbolOutline>& symbols_;
    const std::vector<Stroke>& strokes_;
    double dpi_;
    std::vector<Stroke> found_;
};

}  // namespace

std::vector<Stroke> probe_symbol_sides(const cv::Mat& ink, const std::vector<SymbolOutline>& symbols,
                                       const std::vector<Stroke>& strokes, double dpi)
{
    return Probe(ink, symbols, strokes, dpi).probe();
}

}  // namespace alihsop
