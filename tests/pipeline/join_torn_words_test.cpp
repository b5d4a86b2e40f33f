#include "pipeline/binder/join_torn_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/value_of_lines.h"
#include "tests/extractors/build_reading.h"

namespace alihsop::testing {
namespace {

constexpr int kLeft = 100;

// A table of one column, as wide as `letters` letters between its margins, with one cell.
FlowTable narrow(const std::string& text, int letters)
{
    FlowTable table;
    table.columns.resize(1);
    table.columns[0].role = ColumnRole::kelengkapan;
    FlowRow row;
    row.box = {kLeft, 100, letters * kLetterWidth + 2 * kCellMargin, 200};
    row.cells.resize(1);
    int y = 110;
    for (const auto& line : split_lines(text)) {
        row.cells[0].push_back(printed(line, kLeft + kCellMargin, y));
        y += kLineStep;
    }
    table.rows.push_back(std::move(row));
    return table;
}

std::string joined(FlowTable table, const WordCounts& words = {})
{
    std::vector<FlowTable> tables{std::move(table)};
    join_torn_words(tables, Dictionary::standard(), words);
    return value_of_lines(tables[0].rows[0].cells[0], 1).text;
}

TEST(JoinTornWords, JoinsAWordThatBreaksAtTheCellsEdge)
{
    EXPECT_EQ(joined(narrow("Bon permin\ntaan", 10)), "Bon permintaan");
    EXPECT_EQ(joined(narrow("Tanda teri\nma, arsip", 10)), "Tanda terima, arsip");
    EXPECT_EQ(joined(narrow("5 meni\nt", 6)), "5 menit");
    EXPECT_EQ(joined(narrow("KELENG\nKAPAN", 6)), "KELENGKAPAN");
}

TEST(JoinTornWords, JoinsAWordOfThreePieces)
{
    EXPECT_EQ(joined(narrow("Perse\ntuju\nan", 5)), "Persetujuan");
    EXPECT_EQ(joined(narrow("Dokum\nentas\ni", 5)), "Dokumentasi");
}

TEST(JoinTornWords, LeavesABreakWithRoomBehindIt)
{
    EXPECT_EQ(joined(narrow("Bon permin\ntaan", 14)), "Bon permin taan");
}

TEST(JoinTornWords, LeavesWordsThatAreWholeEach)
{
    EXPECT_EQ(joined(narrow("Tanda\nterima", 6)), "Tanda terima");
    EXPECT_EQ(joined(narrow("Buku kerja\nsama", 10)), "Buku kerja sama");
    EXPECT_EQ(joined(narrow("Surat SKPD\nterkait", 10)), "Surat SKPD terkait");
    EXPECT_EQ(joined(narrow("Kartu perse\nDiaan", 11)), "Kartu perse Diaan");
}

TEST(JoinTornWords, LeavesPiecesThatAreNoWordTogether)
{
    EXPECT_EQ(joined(narrow("Surat qwzx\nvbnk", 10)), "Surat qwzx vbnk");
}

TEST(JoinTornWords, TakesAWordThatTheBinderHasAgain)
{
    const auto table = narrow("Kartu wonok\nromoyo", 11);
    EXPECT_EQ(joined(table), "Kartu wonok romoyo");
    EXPECT_EQ(joined(table, {{"wonokromoyo", 2}}), "Kartu wonokromoyo");
}

TEST(JoinTornWords, TakesAMisreadWordAndLeavesItMisread)
{
    EXPECT_EQ(joined(narrow("Kartu persc\ndiaan", 11)), "Kartu perscdiaan");
}

TEST(JoinTornWords, IsAsSureAsTheLeastSurePiece)
{
    auto table = narrow("Bon permin\ntaan", 10);
    table.rows[0].cells[0][1].words[0].confidence = 0.4;
    std::vector<FlowTable> tables{table};
    join_torn_words(tables, Dictionary::standard(), {});
    const auto value = value_of_lines(tables[0].rows[0].cells[0], 1);
    EXPECT_DOUBLE_EQ(value.confidence, 0.4);
    EXPECT_EQ(value.box.bottom(), 110 + kLineStep + kLineHeight);
}

TEST(JoinTornWords, JoinsAHeading)
{
    auto table = narrow("Arsip surat", 11);
    table.columns[0].heading = {printed("Sekre", kLeft + kCellMargin, 50), printed("taris", kLeft + kCellMargin, 80)};
    table.rows[0].box.width = 5 * kLetterWidth + 2 * kCellMargin;
    std::vector<FlowTable> tables{table};
    join_torn_words(tables, Dictionary::standard(), {});
    EXPECT_EQ(tables[0].columns[0].judul.text, "Sekretaris");
}

TEST(WordsOn, CountsTheWordsOfTablesAndOpenLines)
{
    const auto words = words_on(
        {BuiltPage().line("SURAT masuk").table({"ab"}, {300, 300}, {{'a', "Surat"}, {'b', "Arsip surat."}}).build()});
    EXPECT_EQ(words.at("surat"), 3);
    EXPECT_EQ(words.at("arsip"), 1);
    EXPECT_EQ(words.count("terima"), 0U);
}

}  // namespace
}  // namespace alihsop::testing
