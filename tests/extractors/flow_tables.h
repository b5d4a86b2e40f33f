#pragma once

#include <gtest/gtest.h>

#include "extractors/steps/read_steps.h"
#include "models/value_of_lines.h"
#include "tests/extractors/build_reading.h"

namespace alihsop::testing {

// The columns in short: "no kegiatan [Staf] [Kabag] kelengkapan waktu output keterangan lain(Biaya)".
inline std::string columns_of(const FlowTable& flow)
{
    std::string text;
    for (const auto& column : flow.columns) {
        const std::string& heading = column.judul.text;
        if (!text.empty()) text += ' ';
        switch (column.role) {
            case ColumnRole::no:
                text += "no";
                break;
            case ColumnRole::kegiatan:
                text += "kegiatan";
                break;
            case ColumnRole::pelaksana:
                text += "[" + heading + "]";
                break;
            case ColumnRole::kelengkapan:
                text += "kelengkapan";
                break;
            case ColumnRole::waktu:
                text += "waktu";
                break;
            case ColumnRole::output:
                text += "output";
                break;
            case ColumnRole::keterangan:
                text += "keterangan";
                break;
            case ColumnRole::lain:
                text += "lain(" + heading + ")";
                break;
        }
    }
    return text;
}

// A row in short: its cells' texts between bars, "*" where something is drawn.
inline std::string row_text(const FlowRow& row)
{
    std::string text;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        if (c > 0) text += "|";
        text += value_of_lines(row.cells[c], 1).text;
        if (row.drawn[c]) text += "*";
    }
    return text;
}

inline std::vector<std::string> rows_of(const FlowTable& flow)
{
    std::vector<std::string> rows;
    for (const auto& row : flow.rows) rows.push_back(row_text(row));
    return rows;
}

inline const std::vector<int> kWidths = {60, 360, 120, 120, 120, 200, 120, 160, 140};
inline const std::string kColumns = "no kegiatan [Staf] [Kasubag] [Kabag] kelengkapan waktu output keterangan";

inline const std::map<char, std::string> kHeading = {
    {'a', "No"},      {'b', "Kegiatan"}, {'c', "Pelaksana"},   {'d', "Mutu Baku"}, {'e', "Keterangan"}, {'f', "Staf"},
    {'g', "Kasubag"}, {'h', "Kabag"},    {'i', "Kelengkapan"}, {'j', "Waktu"},     {'k', "Output"}};

// A page with the usual heading of two rows and these rows below it.
inline PageReading flow_page(std::vector<std::string> rows, std::map<char, std::string> texts,
                             const std::map<char, std::string>& heading = {})
{
    std::vector<std::string> layout = {"abcccddde", "abfghijke"};
    layout.insert(layout.end(), rows.begin(), rows.end());
    texts.insert(heading.begin(), heading.end());
    texts.insert(kHeading.begin(), kHeading.end());
    return BuiltPage().table(layout, kWidths, texts).build();
}

inline const std::vector<std::string> kTwoRows = {"lmnopqrst", "uvwxyzABC"};
inline const std::map<char, std::string> kTwoRowsTexts = {{'l', "1."},
                                                          {'m', "Menyusun konsep surat"},
                                                          {'n', kDrawing},
                                                          {'q', "Disposisi"},
                                                          {'r', "1 jam"},
                                                          {'s', "Konsep surat"},
                                                          {'t', "Arsip"},
                                                          {'u', "2."},
                                                          {'v', "Memeriksa konsep"},
                                                          {'x', kDrawing},
                                                          {'z', "Konsep"},
                                                          {'A', "10 menit"},
                                                          {'B', "Paraf"}};

inline FlowTable only_flow(const PageReading& page)
{
    auto flows = read_steps(page);
    if (flows.size() != 1) {
        ADD_FAILURE() << flows.size() << " flow tables";
        return {};
    }
    return flows.front();
}

inline std::string columns_with(const std::map<char, std::string>& heading)
{
    return columns_of(only_flow(flow_page(kTwoRows, kTwoRowsTexts, heading)));
}

}  // namespace alihsop::testing
