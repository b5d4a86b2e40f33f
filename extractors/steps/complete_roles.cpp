#include "extractors/steps/complete_roles.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace alihsop {
namespace {

constexpr double kNarrow = 0.07;     // of the table's width: a column of numbers
constexpr double kTextShare = 0.5;   // of a column's rows that hold words: a column of text
constexpr double kDrawnShare = 0.3;  // of a column's rows that hold drawings: an actor's
constexpr int kLeastLetters = 4;
constexpr double kUnread = 0.8;  // confidence of a heading below which it may say anything

struct Contents {
    int rows = 0, text = 0, drawn = 0, numbers = 0;
    [[nodiscard]] bool is_text() const { return text > kTextShare * rows && drawn <= kDrawnShare * rows; }
};

Contents contents_of(const Table& table, int first_row, const FlowColumn& column)
{
    Contents found;
    for (const auto& cell : table.cells) {
        if (cell.row < first_row || cell.column < column.first || cell.column >= column.last) continue;
        int letters = 0, digits = 0;
        for (const auto& line : cell.lines)
            for (const unsigned char c : line.text()) {
                letters += std::isalpha(c) != 0;
                digits += std::isdigit(c) != 0;
            }
        ++found.rows;
        found.text += letters >= kLeastLetters;
        found.numbers += digits > 0 && letters == 0;
        found.drawn += cell.has_drawing;
    }
    return found;
}

bool has_role(const std::vector<FlowColumn>& columns, ColumnRole role)
{
    return std::any_of(columns.begin(), columns.end(), [&](const FlowColumn& c) { return c.role == role; });
}

bool is_standard(const FlowColumn& column)
{
    return column.standard || column.role == ColumnRole::kelengkapan || column.role == ColumnRole::waktu ||
           column.role == ColumnRole::output || column.role == ColumnRole::keterangan;
}

void name_numbers(const Table& table, int first_row, std::vector<FlowColumn>& columns)
{
    auto& first = columns.front();
    if (has_role(columns, ColumnRole::no) || first.role != ColumnRole::lain || first.right - first.left > kNarrow)
        return;
    const Contents contents = contents_of(table, first_row, first);
    if (contents.numbers * 2 >= contents.rows || contents.text == 0) first.role = ColumnRole::no;
}

void name_activity(const Table& table, int first_row, std::vector<FlowColumn>& columns)
{
    if (has_role(columns, ColumnRole::kegiatan)) return;
    for (auto& column : columns) {
        if (is_standard(column)) return;
        if (column.role != ColumnRole::no && contents_of(table, first_row, column).is_text()) {
            column.role = ColumnRole::kegiatan;
            return;
        }
    }
}

void name_actors(const Table& table, int first_row, std::vector<FlowColumn>& columns)
{
    bool standards = false;
    for (auto& column : columns) {
        standards = standards || is_standard(column);
        if (column.role != ColumnRole::lain || standards || column.judul.text.empty()) continue;
        if (!contents_of(table, first_row, column).is_text()) column.role = ColumnRole::pelaksana;
    }
}

// The standards in their usual order; each unnamed column of text takes the next that is missing before the next named.
void name_standards(const Table& table, int first_row, std::vector<FlowColumn>& columns)
{
    constexpr ColumnRole kOrder[] = {ColumnRole::kelengkapan, ColumnRole::waktu, ColumnRole::output};
    for (const auto role : kOrder) {
        if (has_role(columns, role)) continue;
        bool past_actors = false;
        for (auto& column : columns) {
            past_actors = past_actors || column.role == ColumnRole::pelaksana;
            // An unread heading has no words that would name something else.
            const bool unread = column.role == ColumnRole::lain && (column.standard || past_actors) &&
                                (column.judul.confidence < kUnread || column.judul.text.empty());
            if (!unread || !contents_of(table, first_row, column).is_text()) continue;
            column.role = role;
            break;
        }
    }
}

}  // namespace

void complete_roles(const Table& table, int first_row, std::vector<FlowColumn>& columns)
{
    if (columns.size() < 3) return;
    name_numbers(table, first_row, columns);
    name_activity(table, first_row, columns);
    name_actors(table, first_row, columns);
    name_standards(table, first_row, columns);
}

}  // namespace alihsop
