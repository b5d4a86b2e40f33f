#include "pipeline/page/read_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/failure.h"
#include "tests/extractors/draw_table.h"

namespace alihsop::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr double kDpi = 200;

PageImage form_page()
{
    DrawnPage page(kDpi);
    const DrawnTable form = {{20, 105, 145, 195}, {20, 40, 60, 80}, {"abc", "ade", "afg"}};
    draw(page, form);
    for (int row = 0; row < 3; ++row) {
        page.text({108, 32 + row * 20.0}, "NOMOR SOP", 3);
        page.text({148, 32 + row * 20.0}, "800/07/2018", 3);
    }
    for (int line = 0; line < 12; ++line)
        page.text({25, 110 + line * 8.0}, "Menyampaikan usul kenaikan pangkat pegawai", 3);
    return {page.picture(), 4, kDpi, {}, false};
}

// An engine that reads one sure word in every line.
TextLine one_word(const cv::Mat& line)
{
    const Box box{0, 0, line.cols, line.rows};
    return {box, {{box, "usul", 0.9}}, TextOrigin::ocr, false, false};
}

TEST(ReadPage, GivesTheUprightPageItsTablesAndItsText)
{
    const auto result = read_page(form_page(), {}, one_word);
    const auto& reading = result.reading;
    EXPECT_EQ(reading.page.page, 4);
    EXPECT_FALSE(reading.page.error);
    EXPECT_EQ(reading.page.width, result.picture.cols);
    EXPECT_EQ(reading.page.height, result.picture.rows);
    EXPECT_EQ(reading.page.dpi, 200);
    ASSERT_THAT(reading.tables, SizeIs(1));
    EXPECT_EQ(layout_of(reading.tables[0]), (Layout{"abc", "ade", "afg"}));
    EXPECT_FALSE(reading.tables[0].cells[1].lines.empty());
    EXPECT_GE(reading.lines.size(), 12U);
    EXPECT_NE(reading.page.text.find("usul"), std::string::npos);
}

TEST(ReadPage, AnEngineThatThrowsCostsNoOtherPage)
{
    const auto result =
        read_page(form_page(), {}, [](const cv::Mat&) -> TextLine { throw std::runtime_error("engine is broken"); });
    EXPECT_EQ(result.reading.page.page, 4);
    const bool noted = result.reading.page.error.has_value() || !result.reading.findings.empty();
    EXPECT_TRUE(noted) << "the trouble must be told";
}

TEST(ReadPage, AFailureOfTheRunPassesThrough)
{
    const auto fail = [](const cv::Mat&) -> TextLine { throw Failure(FailureKind::missing_model, "no model"); };
    EXPECT_THROW(static_cast<void>(read_page(form_page(), {}, fail)), Failure);
}

TEST(ReadPage, APageWithoutPixelsIsAPageWithAnError)
{
    const auto result = read_page({{}, 9, kDpi, {}, false}, {}, one_word);
    EXPECT_EQ(result.reading.page.page, 9);
    ASSERT_TRUE(result.reading.page.error);
    EXPECT_EQ(result.reading.page.error->code, "restoration-failed");
    EXPECT_TRUE(result.picture.empty());
}

TEST(ReadPage, ABlankPageIsNoTrouble)
{
    const auto result = read_page({cv::Mat(2339, 1654, CV_8UC1, cv::Scalar(255)), 2, kDpi, {}, false}, {}, one_word);
    EXPECT_FALSE(result.reading.page.error);
    EXPECT_THAT(result.reading.tables, IsEmpty());
    EXPECT_THAT(result.reading.lines, IsEmpty());
    EXPECT_EQ(result.reading.page.text, "");
}

TEST(FailedPage, KeepsItsNumberAndSaysWhy)
{
    const auto result = failed_page(12, "page-undecodable", "page 12 cannot be decoded");
    EXPECT_EQ(result.reading.page.page, 12);
    ASSERT_TRUE(result.reading.page.error);
    EXPECT_EQ(result.reading.page.error->code, "page-undecodable");
    EXPECT_EQ(result.reading.page.error->message, "page 12 cannot be decoded");
}

}  // namespace
}  // namespace alihsop::testing
