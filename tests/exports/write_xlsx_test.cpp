// The workbooks' content is read by tests/feeds/sheets.test.mjs.
#include "exports/feeds/write_xlsx.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exports/feeds/workbook.h"
#include "tests/exports/truth_samples.h"

namespace alihsop {
namespace {

TEST(WriteXlsx, TheSameBinderGivesTheSameBytes)
{
    const auto binder = testing::truth_sample("kolom");
    EXPECT_EQ(write_xlsx(testing::request_for(binder)).files[0].content,
              write_xlsx(testing::request_for(binder)).files[0].content);
}

TEST(Workbook, ATextThatNoCellHoldsIsCutAndTold)
{
    Sheet sheet;
    sheet.name = "SOP";
    std::string text(32766, 'x');
    sheet.cells = {{0, 0, text + "é", CellStyle::plain, 0, 0, false, ""}};
    LossReport losses;
    EXPECT_FALSE(write_workbook({sheet}, "t", "/sops", losses).empty());
    EXPECT_THAT(losses, ::testing::IsEmpty()) << "32767 characters fit, whatever their bytes";
    sheet.cells[0].text = text + "éé";
    EXPECT_FALSE(write_workbook({sheet}, "t", "/sops", losses).empty());
    EXPECT_THAT(losses, ::testing::ElementsAre(::testing::Field(&Loss::code, "cell-too-long")));
}

}  // namespace
}  // namespace alihsop
