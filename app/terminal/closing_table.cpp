// One line an input, in the order of the command line. A binder without a result says so behind its name; red
// lines are those that want a look, by colour and never by colour alone.
#include "app/terminal/closing_table.h"

#include <ostream>

#include "app/terminal/text_table.h"

namespace alihsop {

namespace {

std::vector<std::string> cells_of(const std::string& name, const BinderTotals& totals)
{
    return {name,
            std::to_string(totals.pages),
            std::to_string(totals.sops),
            std::to_string(totals.steps),
            std::to_string(totals.to_review),
            std::to_string(totals.errors)};
}

std::vector<TextColumn> columns_of(const Phrases& say)
{
    std::vector<TextColumn> columns{{say(Text::column_binder), Align::left, 40}};
    for (const auto heading :
         {Text::column_pages, Text::column_sops, Text::column_steps, Text::column_review, Text::column_errors})
        columns.push_back({say(heading), Align::right, 40});
    return columns;
}

}  // namespace

void print_closing_table(const std::vector<BinderRow>& rows, const Console& console)
{
    const auto& say = console.say;
    std::vector<std::vector<std::string>> cells;
    std::vector<bool> troubled;
    BinderTotals sum;
    for (const auto& row : rows) {
        const auto name = printable(row.name);
        cells.push_back(row.totals ? cells_of(name, *row.totals) : std::vector<std::string>{name, say(Text::failed)});
        troubled.push_back(!row.totals || row.totals->errors > 0);
        if (row.totals) sum += *row.totals;
    }
    if (rows.size() > 1) cells.push_back(cells_of(say(Text::total), sum));
    const auto lines = lay_out(columns_of(say), cells);
    console.out << paint(lines.front(), Colour::bold, console.out_colour) << '\n';
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const bool red = i <= troubled.size() && troubled[i - 1];
        console.out << (red ? paint(lines[i], Colour::red, console.out_colour) : lines[i]) << '\n';
    }
}

}  // namespace alihsop
