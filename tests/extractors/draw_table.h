#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <opencv2/imgproc.hpp>
#include <random>
#include <string>
#include <vector>

#include "extractors/tables/read_tables.h"
#include "imaging/ink/binarise.h"
#include "imaging/units.h"

namespace alihsop::testing {

/// How a line is drawn. Lengths along the line in millimetres.
struct Pen {
    double millimetres = 0.35;  ///< thickness
    int pixels = 0;             ///< thickness, instead of `millimetres`
    int grey = 0;               ///< 0 = black
    double dash = 0;            ///< 0 = unbroken
    double gap = 0;
    double lost = 0;     ///< share of the line that is missing, in gaps of about a millimetre at random places
    double doubled = 0;  ///< distance of a second line beside the first; 0 = none
};

/// A point on paper, in millimetres from the top left corner.
using Place = cv::Point2d;

/// A page to draw on; everything in millimetres, so that one drawing serves every resolution.
class DrawnPage {
public:
    explicit DrawnPage(double dpi, double width = 210, double height = 297)
        : dpi_(dpi), grey_(to_pixels(height, dpi), to_pixels(width, dpi), CV_8UC1, cv::Scalar(255))
    {
    }

    void line(Place from, Place to, const Pen& pen = {})
    {
        for (const auto& [begin, end] : inked_parts(cv::norm(to - from), pen)) {
            const Place along = (to - from) * (1 / cv::norm(to - from));
            stroke(from + along * begin, from + along * end, pen);
            const Place aside = Place(-along.y, along.x) * pen.doubled;
            if (pen.doubled > 0) stroke(from + along * begin + aside, from + along * end + aside, pen);
        }
    }
    void box(Place corner, double width, double height, const Pen& pen = {})
    {
        cv::rectangle(grey_, pixel(corner), pixel(corner + Place(width, height)), cv::Scalar(pen.grey), thickness(pen));
    }
    void arrow(const std::vector<Place>& points, const Pen& pen = {})
    {
        for (std::size_t i = 1; i < points.size(); ++i) line(points[i - 1], points[i], pen);
        const Place back = (points[points.size() - 2] - points.back());
        const Place along = back * (2.0 / cv::norm(back)), aside(-along.y * 0.5, along.x * 0.5);
        const std::vector<cv::Point> head = {pixel(points.back()), pixel(points.back() + along + aside),
                                             pixel(points.back() + along - aside)};
        cv::fillConvexPoly(grey_, head, cv::Scalar(pen.grey));
    }
    /// A closed shape, filled with a grey and outlined.
    void polygon(const std::vector<Place>& corners, const Pen& pen, int fill)
    {
        std::vector<cv::Point> points;
        for (const auto& corner : corners) points.push_back(pixel(corner));
        cv::fillPoly(grey_, std::vector{points}, cv::Scalar(fill));
        cv::polylines(grey_, std::vector{points}, true, cv::Scalar(pen.grey), thickness(pen));
    }
    /// A pen's way, open and rounded.
    void polyline(const std::vector<Place>& way, const Pen& pen)
    {
        std::vector<cv::Point> points;
        for (const auto& place : way) points.push_back(pixel(place));
        cv::polylines(grey_, std::vector{points}, false, cv::Scalar(pen.grey), thickness(pen), cv::LINE_AA);
    }
    void text(Place baseline, const std::string& words, double height = 2.5)
    {
        const double scale = to_pixels(height, dpi_) / 21.0;  // Hershey's capitals are 21 units high
        cv::putText(grey_, words, pixel(baseline), cv::FONT_HERSHEY_SIMPLEX, scale, cv::Scalar(0),
                    std::max(1, to_pixels(0.3, dpi_)), cv::LINE_AA);
    }
    void turn(double degrees)
    {
        const auto turned = cv::getRotationMatrix2D(cv::Point2f(grey_.size() / 2), degrees, 1);
        cv::warpAffine(grey_, grey_, turned, grey_.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(255));
    }
    [[nodiscard]] TablesReading read() const { return read_tables(binarise_pale(grey_), dpi_); }
    [[nodiscard]] double dpi() const { return dpi_; }
    [[nodiscard]] const cv::Mat& picture() const { return grey_; }
    [[nodiscard]] cv::Mat& picture() { return grey_; }

private:
    [[nodiscard]] cv::Point pixel(Place place) const
    {
        return {static_cast<int>(std::lround(place.x * dpi_ / kMillimetresPerInch)),
                static_cast<int>(std::lround(place.y * dpi_ / kMillimetresPerInch))};
    }
    [[nodiscard]] int thickness(const Pen& pen) const
    {
        return pen.pixels > 0 ? pen.pixels : to_pixels(pen.millimetres, dpi_);
    }
    // A square pen, so that upright and level lines keep their thickness and their ends.
    void stroke(Place from, Place to, const Pen& pen)
    {
        const int t = thickness(pen);
        if (std::abs(from.x - to.x) > 0.05 && std::abs(from.y - to.y) > 0.05)
            return cv::line(grey_, pixel(from), pixel(to), cv::Scalar(pen.grey), t, cv::LINE_AA);
        const cv::Point a = pixel(from), b = pixel(to);
        const cv::Rect ink(std::min(a.x, b.x) - t / 2, std::min(a.y, b.y) - t / 2, std::abs(a.x - b.x) + t,
                           std::abs(a.y - b.y) + t);
        grey_(ink & cv::Rect(0, 0, grey_.cols, grey_.rows)).setTo(pen.grey);
    }
    [[nodiscard]] static std::vector<std::pair<double, double>> inked_parts(double length, const Pen& pen)
    {
        std::vector<std::pair<double, double>> parts;
        if (pen.dash > 0)
            for (double at = 0; at < length; at += pen.dash + pen.gap)
                parts.emplace_back(at, std::min(length, at + pen.dash));
        if (pen.lost > 0) {
            std::mt19937 chance(static_cast<unsigned>(length * 10));
            const double period = 1.0 / pen.lost;  // one gap of a millimetre in so many
            for (double at = 0; at < length; at += period) {
                const double gap = at + static_cast<double>(chance() % 1000) / 1000 * (period - 1);
                parts.emplace_back(at, std::min(length, gap));
                if (gap + 1 < length) parts.emplace_back(gap + 1, std::min(length, at + period));
            }
        }
        if (parts.empty()) parts.emplace_back(0, length);
        return parts;
    }

    double dpi_;
    cv::Mat grey_;
};

/// How the cells of a table lie, one letter a cell, in order of appearance; a merged cell's letter stands several
/// times:
///
///     aab
///     cdb
using Layout = std::vector<std::string>;

inline Layout layout_of(const Table& table)
{
    static const std::string names = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    Layout layout(static_cast<std::size_t>(std::max(0, table.rows())),
                  std::string(static_cast<std::size_t>(std::max(0, table.columns())), '.'));
    std::size_t next = 0;
    for (const auto& cell : table.cells) {
        const char name = next < names.size() ? names[next] : '#';
        ++next;
        for (int r = cell.row; r < cell.row + cell.row_span; ++r)
            for (int c = cell.column; c < cell.column + cell.column_span; ++c)
                layout[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)] = name;
    }
    return layout;
}

/// A layout without merged cells.
inline Layout plain_grid(int rows, int columns)
{
    Table table;
    table.xs.resize(static_cast<std::size_t>(columns + 1));
    table.ys.resize(static_cast<std::size_t>(rows + 1));
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c) table.cells.push_back({r, c, 1, 1, {}, {}, false});
    return layout_of(table);
}

/// A table on paper: its ruled positions in millimetres, and which cells are merged.
struct DrawnTable {
    std::vector<double> xs, ys;
    Layout layout;

    [[nodiscard]] char at(std::size_t row, std::size_t column) const
    {
        return row < layout.size() && column < layout[row].size() ? layout[row][column] : ' ';
    }
    [[nodiscard]] DrawnTable moved(double dx, double dy) const
    {
        DrawnTable copy = *this;
        for (double& x : copy.xs) x += dx;
        for (double& y : copy.ys) y += dy;
        return copy;
    }
};

/// Evenly spaced positions.
inline std::vector<double> spaced(double from, double step, int count)
{
    std::vector<double> places;
    for (int i = 0; i <= count; ++i) places.push_back(from + step * i);
    return places;
}

/// Draws the rulings of a table, each as long as it goes; none within merged cells.
inline void draw(DrawnPage& page, const DrawnTable& table, const Pen& pen = {})
{
    const std::size_t rows = table.layout.size(), columns = table.layout.front().size();
    const auto draw_runs = [&](std::size_t count, auto ruled, auto stroke) {
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t begin = i;
            while (i < count && ruled(i)) ++i;
            if (i > begin) stroke(begin, i);
        }
    };
    for (std::size_t r = 0; r <= rows; ++r)
        draw_runs(
            columns, [&](std::size_t c) { return r == 0 || table.at(r - 1, c) != table.at(r, c); },
            [&](std::size_t a, std::size_t b) {
                page.line({table.xs[a], table.ys[r]}, {table.xs[b], table.ys[r]}, pen);
            });
    for (std::size_t c = 0; c <= columns; ++c)
        draw_runs(
            rows, [&](std::size_t r) { return c == 0 || table.at(r, c - 1) != table.at(r, c); },
            [&](std::size_t a, std::size_t b) {
                page.line({table.xs[c], table.ys[a]}, {table.xs[c], table.ys[b]}, pen);
            });
}

}  // namespace alihsop::testing
