#pragma once

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "models/page_reading.h"

namespace alihsop::testing {

inline constexpr int kLetterWidth = 8;  // pixels; every letter is as wide
inline constexpr int kLineHeight = 20;
inline constexpr int kLineStep = 30;
inline constexpr int kCellMargin = 10;
inline constexpr double kSure = 0.95;
inline constexpr double kScribble = 0.2;
inline const std::string kDrawing = "[]";  // the text of a cell that holds a symbol or an arrow

/// A printed line at (x, y). Leading blanks indent it; a leading "~" makes it scribble, read with little confidence.
inline TextLine printed(std::string text, int x, int y)
{
    const bool scribble = text.starts_with("~");
    if (scribble) text.erase(0, 1);
    TextLine line;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(' ', at)) != std::string::npos) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const Box box{x + static_cast<int>(at) * kLetterWidth, y, static_cast<int>(end - at) * kLetterWidth,
                      kLineHeight};
        line.words.push_back({box, text.substr(at, end - at), scribble ? kScribble : kSure});
        line.box = hull(line.box, box);
        at = end;
    }
    return line;
}

inline std::vector<std::string> split_lines(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

/// A page as if it had been read: tables and open lines, from top to bottom as they are added.
///
///     BuiltPage(3).line("KEPUTUSAN").table({"ab", "cc"}, {600, 600}, {{'a', "NOMOR SOP"}, {'b', ": 12/2020"}})
///
/// A table is a layout with one letter a cell (a merged cell's letter stands several times), the columns' widths, and
/// each cell's text; "\n" begins a new line.
class BuiltPage {
public:
    explicit BuiltPage(int number = 1)
    {
        reading_.page.page = number;
        reading_.page.width = 1654;
        reading_.page.height = 2339;
        reading_.page.dpi = 200;
    }
    BuiltPage& line(const std::string& text, int x = 100)
    {
        reading_.lines.push_back(printed(text, x, y_));
        note_text(text);
        y_ += kLineStep;
        return *this;
    }
    BuiltPage& gap(int pixels)
    {
        y_ += pixels;
        return *this;
    }
    BuiltPage& table(const std::vector<std::string>& layout, const std::vector<int>& widths,
                     const std::map<char, std::string>& texts)
    {
        Table table;
        table.xs = {100};
        for (const int width : widths) table.xs.push_back(table.xs.back() + width);
        std::vector<char> seen;
        for (std::size_t r = 0; r < layout.size(); ++r)
            for (std::size_t c = 0; c < layout[r].size(); ++c) {
                const char name = layout[r][c];
                if (std::find(seen.begin(), seen.end(), name) != seen.end()) continue;
                seen.push_back(name);
                Cell cell{static_cast<int>(r), static_cast<int>(c), 1, 1, {}, {}, false};
                while (c + static_cast<std::size_t>(cell.column_span) < layout[r].size() &&
                       layout[r][c + static_cast<std::size_t>(cell.column_span)] == name)
                    ++cell.column_span;
                while (r + static_cast<std::size_t>(cell.row_span) < layout.size() &&
                       layout[r + static_cast<std::size_t>(cell.row_span)][c] == name)
                    ++cell.row_span;
                table.cells.push_back(cell);
            }
        const auto text_of = [&](std::size_t cell) { return texts.contains(seen[cell]) ? texts.at(seen[cell]) : ""; };
        place_rows(table, static_cast<int>(layout.size()), text_of);
        for (std::size_t i = 0; i < table.cells.size(); ++i) fill(table, table.cells[i], text_of(i));
        reading_.tables.push_back(std::move(table));
        return *this;
    }
    [[nodiscard]] PageReading build() const { return reading_; }

private:
    template <class TextOf>
    void place_rows(Table& table, int rows, TextOf text_of)
    {
        std::vector<int> heights(static_cast<std::size_t>(rows), 2 * kCellMargin);
        for (const bool merged : {false, true})
            for (std::size_t i = 0; i < table.cells.size(); ++i) {
                const Cell& cell = table.cells[i];
                if ((cell.row_span > 1) != merged) continue;
                const int needed = static_cast<int>(split_lines(text_of(i)).size()) * kLineStep + 2 * kCellMargin;
                int have = 0;
                for (int r = cell.row; r < cell.row + cell.row_span; ++r) have += heights[static_cast<std::size_t>(r)];
                heights[static_cast<std::size_t>(cell.row + cell.row_span - 1)] += std::max(0, needed - have);
            }
        table.ys = {y_};
        for (const int height : heights) table.ys.push_back(table.ys.back() + height);
        table.box = {table.xs.front(), y_, table.xs.back() - table.xs.front(), table.ys.back() - y_};
        y_ = table.ys.back() + kLineStep;
    }
    void fill(const Table& table, Cell& cell, const std::string& text)
    {
        const auto x = [&](int c) { return table.xs[static_cast<std::size_t>(c)]; };
        const auto y = [&](int r) { return table.ys[static_cast<std::size_t>(r)]; };
        cell.box = {x(cell.column), y(cell.row), x(cell.column + cell.column_span) - x(cell.column),
                    y(cell.row + cell.row_span) - y(cell.row)};
        cell.has_drawing = text == kDrawing;
        if (cell.has_drawing) return;
        int at = cell.box.y + kCellMargin;
        for (const auto& line : split_lines(text)) {
            TextLine one = printed(line, cell.box.x + kCellMargin, at);
            at += kLineStep;
            if (!one.words.empty()) cell.lines.push_back(std::move(one));
            note_text(line);
        }
    }
    void note_text(const std::string& text) { reading_.page.text += (reading_.page.text.empty() ? "" : "\n") + text; }

    PageReading reading_;
    int y_ = 100;
};

/// The texts of values, for comparing lists.
template <class Values>
std::vector<std::string> texts_of(const Values& values)
{
    std::vector<std::string> texts;
    for (const auto& value : values) texts.push_back(value.text);
    return texts;
}

/// The text of a value that may be missing.
template <class MaybeValue>
std::string text_or_none(const MaybeValue& value)
{
    return value ? value->text : "(none)";
}

}  // namespace alihsop::testing
