// Widths are counted in characters of UTF-8; letters of double width and combining marks count as one, which is
// enough for Latin letters. Cells that are too long end with an ellipsis rather than break the columns.
#include "app/terminal/text_table.h"

#include <algorithm>
#include <sstream>
#include <string_view>

#include "models/letters.h"

namespace alihsop {

namespace {

std::string padded(const std::string& text, int width, Align align)
{
    const std::string blanks(static_cast<std::size_t>(std::max(0, width - width_of(text))), ' ');
    return align == Align::left ? text + blanks : blanks + text;
}

std::string line_of(const std::vector<TextColumn>& columns, const std::vector<int>& widths,
                    const std::vector<std::string>& cells)
{
    std::string line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0) line += "  ";
        line += padded(i < cells.size() ? cut_to(cells[i], widths[i]) : "", widths[i], columns[i].align);
    }
    // No blanks at the end: they wrap on a narrow terminal.
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

}  // namespace

int width_of(const std::string& text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), begins_character));
}

std::string cut_to(const std::string& text, int width)
{
    if (width_of(text) <= width) return text;
    std::string cut;
    int taken = 0;
    for (const char byte : text) {
        // One character less, for the ellipsis.
        if (begins_character(byte) && ++taken >= width) break;
        cut += byte;
    }
    return cut + "…";
}

std::vector<std::string> lay_out(const std::vector<TextColumn>& columns,
                                 const std::vector<std::vector<std::string>>& rows)
{
    std::vector<std::string> headings;
    std::vector<int> widths;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        headings.push_back(columns[i].heading);
        int width = width_of(columns[i].heading);
        for (const auto& row : rows)
            if (i < row.size()) width = std::max(width, width_of(row[i]));
        // As wide as the widest cell, up to the column's own limit.
        widths.push_back(std::min(width, columns[i].widest));
    }
    std::vector<std::string> lines{line_of(columns, widths, headings)};
    for (const auto& row : rows) lines.push_back(line_of(columns, widths, row));
    return lines;
}

std::vector<std::string> fold_to(const std::string& text, int width)
{
    std::vector<std::string> lines(1);
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const int needed = width_of(lines.back()) + 1 + width_of(word);
        if (lines.back().empty())
            lines.back() = word;
        else if (needed <= width)
            lines.back() += ' ' + word;
        else
            lines.push_back(word);
    }
    return lines;
}

std::string fit_parts(const std::string& text, const std::vector<std::size_t>& dispensable, int width)
{
    constexpr std::string_view between = " · ";
    std::vector<std::string> parts;
    for (std::size_t at = 0;;) {
        const auto end = text.find(between, at);
        parts.push_back(text.substr(at, end - at));
        if (end == std::string::npos) break;
        at = end + between.size();
    }
    const auto joined = [&] {
        std::string all;
        for (const auto& part : parts)
            if (!part.empty()) all += (all.empty() ? "" : std::string(between)) + part;
        return all;
    };
    for (const auto place : dispensable) {
        if (width_of(joined()) <= width) break;
        if (place < parts.size()) parts[place].clear();
    }
    return joined();
}

}  // namespace alihsop
