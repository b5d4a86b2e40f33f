#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "exports/loss_report.h"

namespace alihsop {

/// How a cell looks.
enum class CellStyle { plain, centred, heading, label, title, link };

/// A table of texts; row and column count from 0.
struct SheetCell {
    std::uint32_t row = 0;
    std::uint16_t column = 0;
    std::string text;
    CellStyle style = CellStyle::plain;
    std::uint16_t last_column = 0;  ///< beyond `column`: the cells up to it are merged
    double number = 0;              ///< written instead of the text when is_number
    bool is_number = false;
    std::string link;  ///< of style link: a place in the workbook, "internal:'sop-0001'!A1"
};

struct Sheet {
    std::string name;  ///< at most 31 characters, none of []:*?/\, unlike the others'
    std::vector<SheetCell> cells;
    std::vector<double> column_widths;  ///< in characters
    std::uint32_t frozen_rows = 0;      ///< stay in sight, and are repeated on each printed page
    bool landscape = true;
};

/// The bytes of an .xlsx workbook. Every text is a text: nothing becomes a formula or a link. The same sheets give the
/// same bytes. A text longer than a cell may hold (32767 characters) is cut: "cell-too-long", at `pointer`.
/// Throws Failure(cannot_write) when the system has no room for a temporary file.
std::string write_workbook(const std::vector<Sheet>& sheets, const std::string& title, const std::string& pointer,
                           LossReport& losses);

}  // namespace alihsop
