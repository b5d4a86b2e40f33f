#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "models/flow_text/parse_flow_text.h"
#include "models/flow_text/write_flow_text.h"
#include "models/page_reading.h"
#include "tests/extractors/draw_table.h"

namespace alihsop::testing {

/// How the flow of a drawn page looks. Lengths in millimetres.
struct FlowStyle {
    enum class Head { filled, open, half_lost, none };
    enum class Corner { elbow, staircase };  ///< one bend, into the symbol's side, or two, into its top
    enum class Side { down, right, up, left };

    double dpi = 200;
    Pen ruling{.millimetres = 0.3};
    Pen outline{.millimetres = 0.35};
    Pen arrow{.millimetres = 0.3};
    std::optional<int> fill = std::nullopt;  ///< grey inside the symbols; none = paper
    double symbol_width = 14, symbol_height = 7;
    double row_height = 20, column_width = 24;
    double rounding = 0;         ///< radius of a process's corners
    bool oval = false;           ///< terminators are ellipses, not capsules
    Side pentagon = Side::down;  ///< where an offpage connector points
    std::string inside = "";     ///< stands in every symbol
    double head_length = 2.2;
    double lane = 3.5;  ///< from a symbol to a line that goes round it
    Head head = Head::filled;
    Corner corner = Corner::elbow;
    double short_of = 0;              ///< how far from their symbols arrows begin and end
    double shift_x = 0, shift_y = 0;  ///< of all symbols, from the middle of their cells
    bool words = true;                ///< in the other columns
};

/// A page with a flow table, and the truth about it. The flow is given in its text form (models/flow_text), a symbol in
/// each cell at most two; arrows are laid by themselves:
///
/// - within a row from side to side; straight down to the next row of the column
/// - to another column: up or down, then across into the other's side; or with two bends, down into its top and back up
///   from the far side
/// - further within a column: by a lane to the right of it
struct DrawnFlow {
    DrawnPage page;
    FlowStyle style;
    Sop truth;                   ///< boxes and paths in pixels
    std::vector<double> xs, ys;  ///< of the actor columns and of the rows, millimetres

    /// What a reading of the page says, in the same text form as the truth; texts in symbols are left out of both, and
    /// symbols in no row or no actor's column, as the pipeline does.
    [[nodiscard]] std::string told(const std::vector<Symbol>& symbols, const std::vector<Arrow>& arrows) const;
    [[nodiscard]] std::string wanted() const { return write_flow_text(truth); }
};

namespace flow_drawing {

constexpr double kLeft = 15, kTop = 20, kHeading = 14, kNumberWidth = 10, kActivityWidth = 46;
constexpr double kOtherWidth = 24;  // Kelengkapan, Waktu, Output

struct Frame {
    double left, top, right, bottom;
    [[nodiscard]] Place centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
};

inline std::vector<Place> arc(Place centre, double rx, double ry, double from, double to)
{
    std::vector<Place> points;
    for (double degrees = from; degrees <= to + 0.1; degrees += 6)
        points.emplace_back(centre.x + rx * std::cos(degrees * CV_PI / 180),
                            centre.y + ry * std::sin(degrees * CV_PI / 180));
    return points;
}

inline std::vector<Place> rounded(const Frame& f, double r)
{
    std::vector<Place> points;
    const std::vector<std::pair<Place, double>> corners = {{{f.right - r, f.bottom - r}, 0},
                                                           {{f.left + r, f.bottom - r}, 90},
                                                           {{f.left + r, f.top + r}, 180},
                                                           {{f.right - r, f.top + r}, 270}};
    for (const auto& [centre, from] : corners)
        for (const auto& point : arc(centre, r, r, from, from + 90)) points.push_back(point);
    return points;
}

/// A home plate:  ___
///               |   |
///                \ /   pointing down.
inline std::vector<Place> pentagon(const Frame& f, FlowStyle::Side to)
{
    const Place c = f.centre();
    const double shoulder = 0.55;
    const double dx = (f.right - f.left) * shoulder, dy = (f.bottom - f.top) * shoulder;
    switch (to) {
        case FlowStyle::Side::down:
            return {{f.left, f.top}, {f.right, f.top}, {f.right, f.top + dy}, {c.x, f.bottom}, {f.left, f.top + dy}};
        case FlowStyle::Side::up:
            return {{f.left, f.bottom},
                    {f.right, f.bottom},
                    {f.right, f.bottom - dy},
                    {c.x, f.top},
                    {f.left, f.bottom - dy}};
        case FlowStyle::Side::right:
            return {{f.left, f.top}, {f.left + dx, f.top}, {f.right, c.y}, {f.left + dx, f.bottom}, {f.left, f.bottom}};
        case FlowStyle::Side::left:
            break;
    }
    return {{f.right, f.top}, {f.right - dx, f.top}, {f.left, c.y}, {f.right - dx, f.bottom}, {f.right, f.bottom}};
}

inline std::vector<Place> outline(Simbol::Jenis kind, const Frame& f, const FlowStyle& style)
{
    const Place c = f.centre();
    const double rx = (f.right - f.left) / 2, ry = (f.bottom - f.top) / 2;
    switch (kind) {
        case Simbol::Jenis::terminator:
            return style.oval ? arc(c, rx, ry, 0, 354) : rounded(f, std::min(rx, ry));
        case Simbol::Jenis::decision:
            return {{c.x, f.top}, {f.right, c.y}, {c.x, f.bottom}, {f.left, c.y}};
        case Simbol::Jenis::offpage:
            return pentagon(f, style.pentagon);
        case Simbol::Jenis::onpage:
            return arc(c, rx, ry, 0, 354);
        default:
            break;
    }
    if (style.rounding > 0) return rounded(f, style.rounding);
    return {{f.left, f.top}, {f.right, f.top}, {f.right, f.bottom}, {f.left, f.bottom}};
}

inline std::size_t number_in(const std::string& id) { return std::stoul(id.substr(1)) - 1; }  // "l3" -> 2

class Painter {
public:
    Painter(const std::string& flow, const FlowStyle& style)
        : drawn_{DrawnPage(style.dpi), style, parse_flow_text(flow), {}, {}}
    {
        const double width = kLeft * 2 + kNumberWidth + kActivityWidth + 3 * kOtherWidth;
        const auto rows = static_cast<double>(drawn_.truth.langkah.size()),
                   actors = static_cast<double>(drawn_.truth.pelaksana.size());
        drawn_.page =
            DrawnPage(style.dpi, width + actors * style.column_width, kTop * 2 + kHeading + rows * style.row_height);
    }

    DrawnFlow paint()
    {
        draw_grid();
        for (auto& symbol : drawn_.truth.alur.simbol) draw_symbol(symbol);
        for (auto& arrow : drawn_.truth.alur.panah) draw_arrow(arrow);
        for (auto& symbol : drawn_.truth.alur.simbol) symbol.teks.reset();
        return std::move(drawn_);
    }

private:
    void draw_grid()
    {
        const std::size_t rows = drawn_.truth.langkah.size(), actors = drawn_.truth.pelaksana.size();
        std::vector<double> xs = {kLeft, kLeft + kNumberWidth, kLeft + kNumberWidth + kActivityWidth};
        drawn_.xs = {xs.back()};
        for (std::size_t i = 0; i < actors; ++i) drawn_.xs.push_back(drawn_.xs.back() + style().column_width);
        xs.insert(xs.end(), drawn_.xs.begin() + 1, drawn_.xs.end());
        for (int i = 0; i < 3; ++i) xs.push_back(xs.back() + kOtherWidth);
        drawn_.ys = {kTop + kHeading};
        for (std::size_t i = 0; i < rows; ++i) drawn_.ys.push_back(drawn_.ys.back() + style().row_height);
        for (const double x : xs) drawn_.page.line({x, kTop}, {x, drawn_.ys.back()}, style().ruling);
        drawn_.page.line({kLeft, kTop}, {xs.back(), kTop}, style().ruling);
        for (const double y : drawn_.ys) drawn_.page.line({kLeft, y}, {xs.back(), y}, style().ruling);
        if (!style().words) return;
        for (std::size_t i = 0; i < rows; ++i) {
            drawn_.page.text({kLeft + 3, drawn_.ys[i] + 8}, std::to_string(i + 1) + ".", 2.2);
            drawn_.page.text({kLeft + kNumberWidth + 2, drawn_.ys[i] + 6}, "Meneliti berkas dan", 2.0);
            drawn_.page.text({kLeft + kNumberWidth + 2, drawn_.ys[i] + 10.5}, "meneruskan surat", 2.0);
            drawn_.page.text({drawn_.xs.back() + 3, drawn_.ys[i] + 8}, "Berkas", 2.0);
        }
    }

    /// Symbols of one cell share it, in the order of the truth.
    [[nodiscard]] Frame frame_of(const Simbol& symbol) const
    {
        int before = 0, all = 0;
        for (const auto& other : drawn_.truth.alur.simbol) {
            if (other.langkah != symbol.langkah || other.pelaksana != symbol.pelaksana) continue;
            before += &other < &symbol ? 1 : 0;
            ++all;
        }
        const auto row = number_in(symbol.langkah.value());
        const auto first = number_in(symbol.pelaksana.front()), last = number_in(symbol.pelaksana.back());
        const double left = drawn_.xs[first], right = drawn_.xs[last + 1];
        const double x = left + (right - left) * (before + 0.5) / all + style().shift_x;
        const double y = drawn_.ys[row] + style().row_height / 2 + style().shift_y;
        double rx = style().symbol_width / 2 / all + static_cast<double>(last - first) * style().column_width / 2,
               ry = style().symbol_height / 2;
        if (symbol.jenis == Simbol::Jenis::decision) ry *= 1.3;
        if (symbol.jenis == Simbol::Jenis::onpage || symbol.jenis == Simbol::Jenis::offpage) rx = ry;
        return {x - rx, y - ry, x + rx, y + ry};
    }

    void draw_symbol(Simbol& symbol)
    {
        const Frame f = frame_of(symbol);
        drawn_.page.polygon(outline(symbol.jenis, f, style()), style().outline, style().fill.value_or(255));
        const std::string text = symbol.teks ? symbol.teks->text : style().inside;
        const double height = std::min(2.0, 0.3 * style().symbol_height);
        const double low =
            symbol.jenis == Simbol::Jenis::offpage && style().pentagon == FlowStyle::Side::down ? 0.1 : height / 2;
        drawn_.page.text({f.centre().x - 0.4 * height * static_cast<double>(text.size()), f.centre().y + low}, text,
                         height);
        symbol.box = {at(f.left), at(f.top), at(f.right) - at(f.left), at(f.bottom) - at(f.top)};
        frames_[symbol.id] = f;
    }

    [[nodiscard]] std::vector<Place> way(const Simbol& from, const Simbol& to) const
    {
        const Frame a = frames_.at(from.id), b = frames_.at(to.id);
        const Place ca = a.centre(), cb = b.centre();
        const int down = static_cast<int>(number_in(*to.langkah)) - static_cast<int>(number_in(*from.langkah));
        const bool to_the_right = cb.x > ca.x;
        const Place side_a(to_the_right ? a.right : a.left, ca.y), side_b(to_the_right ? b.left : b.right, cb.y);
        if (down == 0) return {side_a, side_b};
        if (std::abs(ca.x - cb.x) < 0.5 && down == 1) return {{ca.x, a.bottom}, {ca.x, b.top}};
        if (std::abs(ca.x - cb.x) < 0.5) {
            const double lane = std::max(a.right, b.right) + style().lane;
            return {{a.right, ca.y}, {lane, ca.y}, {lane, cb.y}, {b.right, cb.y}};
        }
        const bool elbow = style().corner == FlowStyle::Corner::elbow;
        if (elbow) return {{ca.x, down < 0 ? a.top : a.bottom}, {ca.x, cb.y}, side_b};
        if (down < 0) {
            const double far_side = to_the_right ? a.left : a.right,
                         lane = far_side + (to_the_right ? -style().lane : style().lane);
            return {{far_side, ca.y}, {lane, ca.y}, {lane, cb.y}, side_b};
        }
        const double middle = b.top - 4;
        return {{ca.x, a.bottom}, {ca.x, middle}, {cb.x, middle}, {cb.x, b.top}};
    }

    void draw_arrow(Panah& arrow)
    {
        const auto &from = drawn_.truth.alur.simbol[number_in(arrow.dari)],
                   &to = drawn_.truth.alur.simbol[number_in(arrow.ke)];
        auto points = way(from, to);
        for (const auto& point : points) arrow.path.push_back({at(point.x), at(point.y)});
        const auto shorten = [&](Place& end, const Place& next) {
            end += (next - end) * (style().short_of / cv::norm(next - end));
        };
        shorten(points.front(), points[1]);
        shorten(points.back(), points[points.size() - 2]);
        for (std::size_t i = 1; i < points.size(); ++i) drawn_.page.line(points[i - 1], points[i], style().arrow);
        draw_head(points[points.size() - 2], points.back());
        if (arrow.dua_arah) draw_head(points[1], points.front());
        if (arrow.label) draw_label(*arrow.label, points);
    }

    void draw_head(Place from, Place tip)
    {
        const Place along = (from - tip) * (style().head_length / cv::norm(from - tip)),
                    aside(-along.y * 0.45, along.x * 0.45);
        const Pen ink{.millimetres = 0.1, .grey = style().arrow.grey};
        if (style().head == FlowStyle::Head::filled)
            drawn_.page.polygon({tip, tip + along + aside, tip + along - aside}, ink, ink.grey);
        if (style().head == FlowStyle::Head::half_lost)
            drawn_.page.polygon({tip, tip + along + aside, tip + along}, ink, ink.grey);
        if (style().head != FlowStyle::Head::open) return;
        drawn_.page.line(tip, tip + along + aside, style().arrow);
        drawn_.page.line(tip, tip + along - aside, style().arrow);
    }

    void draw_label(Value& label, const std::vector<Place>& way)
    {
        const Place start = way[0], next = way[1];
        const double width = 1.7 * static_cast<double>(label.text.size());
        Place corner = start + Place(1.2, next.y > start.y ? 4 : -2);  // beside a line that goes down or up
        const bool to_the_right = next.x > start.x;
        if (std::abs(next.y - start.y) < 0.5) corner = start + Place(to_the_right ? 1 : -1 - width, -1);
        if (std::abs(next.x - start.x) < width + 2 && std::abs(next.y - start.y) < 0.5 && way.size() > 2)
            corner = next + Place(to_the_right ? 1.2 : -1.2 - width, way[2].y > next.y ? 4 : -2);  // beside the lane
        drawn_.page.text(corner, label.text, 2.0);
        label.box = {at(corner.x), at(corner.y - 2), at(width), at(2)};
    }

    [[nodiscard]] const FlowStyle& style() const { return drawn_.style; }
    [[nodiscard]] int at(double mm) const
    {
        return static_cast<int>(std::lround(mm * style().dpi / kMillimetresPerInch));
    }

    DrawnFlow drawn_;
    std::map<std::string, Frame> frames_;
};

}  // namespace flow_drawing

inline DrawnFlow draw_flow(const std::string& flow, const FlowStyle& style = {})
{
    return flow_drawing::Painter(flow, style).paint();
}

inline std::string DrawnFlow::told(const std::vector<Symbol>& symbols, const std::vector<Arrow>& arrows) const
{
    const auto mm = [&](int pixels) { return to_millimetres(pixels, page.dpi()); };
    Sop sop = truth;
    sop.alur = {};
    std::map<int, std::string> ids;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        const auto& symbol = symbols[i];
        Simbol found;
        found.id = "s" + std::to_string(i + 1);
        found.jenis = symbol.kind;
        found.box = symbol.box;
        for (std::size_t row = 0; row + 1 < ys.size(); ++row)
            if (mm(symbol.box.centre_y()) >= ys[row] && mm(symbol.box.centre_y()) < ys[row + 1])
                found.langkah = truth.langkah[row].id;
        const double left = mm(symbol.box.x), right = mm(symbol.box.right());
        for (std::size_t column = 0; column + 1 < xs.size(); ++column) {
            const double shared = std::min(right, xs[column + 1]) - std::max(left, xs[column]);
            if (shared > 0.5 * std::min(right - left, xs[column + 1] - xs[column]))
                found.pelaksana.push_back(truth.pelaksana[column].id);
        }
        if (!found.langkah || found.pelaksana.empty()) continue;
        ids[static_cast<int>(i)] = found.id;
        sop.alur.simbol.push_back(found);
    }
    for (const auto& arrow : arrows) {
        if (!ids.contains(arrow.from.symbol) || !ids.contains(arrow.to.symbol)) continue;
        Panah found;
        found.dari = ids[arrow.from.symbol];
        found.ke = ids[arrow.to.symbol];
        found.dua_arah = arrow.from.head && arrow.to.head;
        if (arrow.label) {
            found.label = Value{};
            found.label->text = arrow.label->text();
        }
        sop.alur.panah.push_back(found);
    }
    return write_flow_text(sop);
}

}  // namespace alihsop::testing
