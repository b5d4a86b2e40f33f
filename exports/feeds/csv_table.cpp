// RFC 4180, with one deviation: a cell that a spreadsheet would run as a formula gets an apostrophe before it.
// A text of a scan may say "=1+1", and a name of an office may be written to harm; what was changed so is told
// as a loss.
#include "exports/feeds/csv_table.h"

namespace alihsop {
namespace {

std::string quoted(const std::string& cell)
{
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string text = "\"";
    for (const char c : cell) {
        if (c == '"') text += '"';
        text += c;
    }
    return text + '"';
}

}  // namespace

bool looks_like_formula(std::string_view text)
{
    if (text.empty()) return false;
    constexpr std::string_view kAlways = "=+@\t\r";
    // A lone dash is a form's "nothing", no formula.
    return kAlways.find(text.front()) != std::string_view::npos || (text.front() == '-' && text.size() > 1);
}

CsvTable::CsvTable(std::vector<std::string> headings)
{
    LossReport none;
    add_row(headings, {}, none);
}

void CsvTable::add_row(const std::vector<std::string>& cells, const std::string& pointer, LossReport& losses)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool formula = looks_like_formula(cells[i]);
        if (formula) losses.push_back({LossKind::changed, "formula-escaped", pointer, cells[i]});
        text_.append(i > 0 ? "," : "").append(quoted(formula ? "'" + cells[i] : cells[i]));
    }
    text_ += "\r\n";
}

}  // namespace alihsop
