#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exports/loss_report.h"

namespace alihsop {

/// A table as RFC 4180 has it: UTF-8, commas, CRLF, cells in quotes where need be; line breaks within a cell are kept.
/// A cell that a spreadsheet would take for a formula (it begins with = + @, a tab, a carriage return, or - and more)
/// gets an apostrophe before it, and is reported as "formula-escaped".
class CsvTable {
public:
    explicit CsvTable(std::vector<std::string> headings);
    /// `pointer`: of what the row tells, for the report.
    void add_row(const std::vector<std::string>& cells, const std::string& pointer, LossReport& losses);
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
};

/// Whether a spreadsheet would take the text for a formula.
bool looks_like_formula(std::string_view text);

}  // namespace alihsop
