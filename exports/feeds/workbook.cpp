// Method: libxlsxwriter writes to a file only, so a temporary one is read back and removed. Every text is
// written as a string, never as a formula or a link. Rows' heights are estimated from their texts, as programs
// do not grow merged cells by themselves.
//
// The same sheets give the same bytes: the date of creation is fixed.
#include "exports/feeds/workbook.h"

#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "exports/xml_text.h"
#include "models/failure.h"
#include "models/letters.h"

namespace alihsop {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostCharacters = 32767;  // of a cell: Excel's limit
// of Arial 10, the font of all cells
constexpr double kLineHeight = 15;   // points
constexpr double kMostHeight = 400;  // Excel's limit is 409

/// A file name of our own in the system's folder for such; gone at the end.
class TemporaryName {
public:
    TemporaryName() : name_((fs::temp_directory_path() / "alihsop_xlsx_XXXXXX").string())
    {
        const int descriptor = ::mkstemp(name_.data());
        if (descriptor < 0)
            throw Failure(FailureKind::cannot_write, "cannot write " + name_ + ": no temporary file.",
                          "check the free space and the rights on the output folder");
        ::close(descriptor);
    }
    TemporaryName(const TemporaryName&) = delete;
    TemporaryName& operator=(const TemporaryName&) = delete;
    ~TemporaryName() { ::unlink(name_.c_str()); }
    [[nodiscard]] const std::string& name() const { return name_; }

private:
    std::string name_;
};

class BookWriter {
public:
    BookWriter(lxw_workbook* book, const std::string& pointer, LossReport& losses)
        : book_(book), pointer_(pointer), losses_(losses)
    {
        for (const auto style : {CellStyle::plain, CellStyle::centred, CellStyle::heading, CellStyle::label,
                                 CellStyle::title, CellStyle::link})
            formats_[style] = format_of(style);
    }

    void add(const Sheet& sheet)
    {
        auto* page = workbook_add_worksheet(book_, sheet.name.c_str());
        for (std::size_t i = 0; i < sheet.column_widths.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(page, column, column, sheet.column_widths[i], nullptr);
        }
        std::map<std::uint32_t, double> heights;
        for (const auto& cell : sheet.cells) {
            heights[cell.row] = std::max(heights[cell.row], height_of(cell, sheet));
            write(page, cell);
        }
        for (const auto& [row, height] : heights) worksheet_set_row(page, row, height, nullptr);
        set_up_printing(page, sheet);
    }

private:
    lxw_format* format_of(CellStyle style)
    {
        auto* format = workbook_add_format(book_);
        format_set_font_name(format, "Arial");
        format_set_font_size(format, style == CellStyle::title ? 14 : 10);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_text_wrap(format);
        if (style != CellStyle::title) format_set_border(format, LXW_BORDER_THIN);
        if (style == CellStyle::centred || style == CellStyle::heading) format_set_align(format, LXW_ALIGN_CENTER);
        if (style == CellStyle::heading || style == CellStyle::label || style == CellStyle::title)
            format_set_bold(format);
        if (style == CellStyle::heading || style == CellStyle::label) format_set_bg_color(format, 0xE8EDF3);
        if (style == CellStyle::link) format_set_font_color(format, LXW_COLOR_BLUE);
        return format;
    }

    void write(lxw_worksheet* page, const SheetCell& cell)
    {
        auto* format = formats_.at(cell.style);
        const auto text = fitting(xml_text(cell.text));
        // The merged range is made empty first, and its first cell written again: the library wants it so.
        if (cell.last_column > cell.column)
            worksheet_merge_range(page, cell.row, cell.column, cell.row, cell.last_column, "", format);
        if (cell.style == CellStyle::link) worksheet_write_url(page, cell.row, cell.column, cell.link.c_str(), format);
        if (cell.is_number)
            worksheet_write_number(page, cell.row, cell.column, cell.number, format);
        else if (text.empty())
            worksheet_write_blank(page, cell.row, cell.column, format);
        else
            worksheet_write_string(page, cell.row, cell.column, text.c_str(), format);
    }

    std::string fitting(std::string text)
    {
        if (count_characters(text) <= kMostCharacters) return text;
        losses_.push_back({LossKind::truncated, "cell-too-long", pointer_, text.substr(0, 60)});
        std::size_t end = 0;
        for (std::size_t characters = 0; end < text.size(); ++end)
            if (begins_character(text[end]) && ++characters > kMostCharacters) break;
        text.resize(end);
        return text;
    }

    /// As high as the wrapped text needs; programs do not find that out for merged cells.
    static double height_of(const SheetCell& cell, const Sheet& sheet)
    {
        double width = 0;
        for (std::size_t c = cell.column; c <= std::max(cell.column, cell.last_column); ++c)
            // 8.43 characters are Excel's own width of a column.
            width += c < sheet.column_widths.size() ? sheet.column_widths[c] : 8.43;
        double lines = 0;
        std::size_t start = 0;
        for (auto end = start; end <= cell.text.size(); ++end) {
            if (end < cell.text.size() && cell.text[end] != '\n') continue;
            const auto length = static_cast<double>(count_characters(cell.text.substr(start, end - start)));
            lines += std::max(1.0, std::ceil(length * 1.1 / std::max(1.0, width)));
            start = end + 1;
        }
        return std::min(kMostHeight, lines * (cell.style == CellStyle::title ? 1.4 : 1.0) * kLineHeight);
    }

    static void set_up_printing(lxw_worksheet* page, const Sheet& sheet)
    {
        if (sheet.frozen_rows > 0) {
            worksheet_freeze_panes(page, sheet.frozen_rows, 0);
            worksheet_repeat_rows(page, 0, sheet.frozen_rows - 1);
        }
        // The number is the file format's.
        constexpr std::uint8_t kA4 = 9;
        worksheet_set_paper(page, kA4);
        if (sheet.landscape) worksheet_set_landscape(page);
        // One page wide, as many high as it takes.
        worksheet_fit_to_pages(page, 1, 0);
    }

    lxw_workbook* book_;
    const std::string& pointer_;
    LossReport& losses_;
    std::map<CellStyle, lxw_format*> formats_;
};

}  // namespace

std::string write_workbook(const std::vector<Sheet>& sheets, const std::string& title, const std::string& pointer,
                           LossReport& losses)
{
    const TemporaryName file;
    auto* book = workbook_new(file.name().c_str());
    std::string clean_title = xml_text(title);
    lxw_doc_properties properties{};
    properties.title = clean_title.data();
    properties.created = 315532800;  // 1980-01-01: the same bytes at any time
    workbook_set_properties(book, &properties);
    BookWriter writer(book, pointer, losses);
    for (const auto& sheet : sheets) writer.add(sheet);
    if (const auto error = workbook_close(book); error != LXW_NO_ERROR)
        throw Failure(FailureKind::cannot_write, "cannot write " + file.name() + ": " + lxw_strerror(error) + '.',
                      "check the free space and the rights on the output folder");
    std::ifstream in(file.name(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace alihsop
