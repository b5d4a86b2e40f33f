#include "exports/feeds/write_csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exports/feeds/csv_table.h"
#include "tests/exports/truth_samples.h"

namespace alihsop {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Rows = std::vector<std::vector<std::string>>;

/// A reader of RFC 4180, strict: fails the test where the text is none.
Rows read_csv(const std::string& text)
{
    Rows rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto& cell = rows.back().back();
        if (quoted && text.compare(i, 2, "\"\"") == 0) {
            cell += text[i++];
        } else if (text[i] == '"') {
            EXPECT_TRUE(quoted || cell.empty()) << "a quote within a bare cell";
            quoted = !quoted;
        } else if (!quoted && text[i] == ',') {
            rows.back().emplace_back();
        } else if (!quoted && text.compare(i, 2, "\r\n") == 0) {
            rows.push_back({""});
            ++i;
        } else {
            EXPECT_TRUE(quoted || (text[i] != '\r' && text[i] != '\n')) << "a bare line break";
            cell += text[i];
        }
    }
    EXPECT_FALSE(quoted);
    EXPECT_EQ(rows.back(), std::vector<std::string>{""}) << "the last line has no end";
    rows.pop_back();
    return rows;
}

TEST(CsvTable, KeepsHostileTextWhole)
{
    CsvTable table({"a", "b"});
    LossReport losses;
    table.add_row({"say \"hi\", you\r\nand\nme", ""}, "/x", losses);
    EXPECT_EQ(read_csv(table.text()), (Rows{{"a", "b"}, {"say \"hi\", you\r\nand\nme", ""}}));
    EXPECT_THAT(losses, IsEmpty());
}

TEST(CsvTable, FormulasAreDisarmedAndTold)
{
    CsvTable table({"a", "b", "c", "d", "e", "f"});
    LossReport losses;
    table.add_row({"=cmd|' /C calc'!A0", "+62", "@SUM(A1)", "-1+1", "-", "1-1"}, "/sops/0", losses);
    EXPECT_THAT(read_csv(table.text())[1],
                ElementsAre("'=cmd|' /C calc'!A0", "'+62", "'@SUM(A1)", "'-1+1", "-", "1-1"));
    ASSERT_THAT(losses, SizeIs(4));
    EXPECT_EQ(losses[0], (Loss{LossKind::changed, "formula-escaped", "/sops/0", "=cmd|' /C calc'!A0"}));
}

TEST(WriteCsv, HoldsEverySopStepAndWayOfTheSamples)
{
    for (const auto& file : testing::truth_files()) {
        const auto binder = testing::binder_of_truth(file);
        const auto result = write_csv(testing::request_for(binder));
        ASSERT_THAT(result.files, SizeIs(3));
        EXPECT_THAT(result.losses, IsEmpty()) << file;
        const auto sops = read_csv(result.files[0].content);
        const auto steps = read_csv(result.files[1].content);
        ASSERT_EQ(sops.size(), binder.sops.size() + 1);
        std::size_t row = 1;
        for (std::size_t i = 0; i < binder.sops.size(); ++i) {
            EXPECT_EQ(sops[i + 1].size(), sops[0].size());
            EXPECT_EQ(sops[i + 1][1], binder.sops[i].id);
            for (const auto& step : binder.sops[i].langkah) {
                ASSERT_LT(row, steps.size());
                EXPECT_EQ(steps[row].size(), steps[0].size());
                EXPECT_EQ(steps[row][6], step.kegiatan->text);
                EXPECT_FALSE(steps[row][7].empty()) << "no actor";
                ++row;
            }
        }
        EXPECT_EQ(row, steps.size());
    }
}

TEST(WriteCsv, TellsTheFlow)
{
    const auto binder = testing::truth_sample("konektor");
    const auto flow = read_csv(write_csv(testing::request_for(binder)).files[2].content);
    EXPECT_THAT(flow, SizeIs(19));
    EXPECT_THAT(flow[5], ElementsAre("bundel", "sop-0001", "l5", "Kasubbag Perencanaan", "decision", "l4",
                                     "Kepala Bidang", "process", "Tidak"));
}

}  // namespace
}  // namespace alihsop
