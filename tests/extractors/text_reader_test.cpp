#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "extractors/text/read_text.h"

namespace alihsop {
namespace {

constexpr double kDpi = 200;

struct Sheet {
    cv::Mat even{800, 1600, CV_8UC1, cv::Scalar(255)};
    void print(const std::string& text, int x, int y)
    {
        cv::putText(even, text, {x, y}, cv::FONT_HERSHEY_SIMPLEX, 0.9, cv::Scalar(10), 2, cv::LINE_AA);
    }
    [[nodiscard]] PrintedPage page() const { return {even, even < 180, kDpi, {}}; }
};

// Reads every picture as one word over all its ink.
TextLine one_word(const cv::Mat& line)
{
    const cv::Rect ink = cv::boundingRect(line < 128);
    TextLine read;
    read.words.push_back({{ink.x, ink.y, ink.width, ink.height}, "kata", 0.9});
    return read;
}

TEST(TextReader, ReadsEachLineOfACellAndGivesBoxesOfThePage)
{
    Sheet sheet;
    sheet.print("Menerima surat", 220, 240);
    sheet.print("masuk", 220, 290);
    sheet.print("Arsip", 900, 240);
    const auto cell = TextReader(sheet.page(), one_word).read_cell({200, 200, 400, 200});
    ASSERT_EQ(cell.lines.size(), 2U);
    EXPECT_NEAR(cell.lines[0].box.x, 222, 5);
    EXPECT_NEAR(cell.lines[1].box.bottom(), 290, 6);
    EXPECT_FALSE(cell.has_drawing);
}

TEST(TextReader, SeesADrawingInACell)
{
    Sheet sheet;
    cv::rectangle(sheet.even, {260, 240, 150, 60}, cv::Scalar(0), 3);
    const auto cell = TextReader(sheet.page(), one_word).read_cell({200, 200, 400, 200});
    EXPECT_TRUE(cell.has_drawing);
    EXPECT_TRUE(cell.lines.empty());
}

TEST(TextReader, LeavesTablesOutOfOpenText)
{
    Sheet sheet;
    sheet.print("Judul", 100, 100);
    sheet.print("Isi tabel", 220, 300);
    const auto open = TextReader(sheet.page(), one_word).read_open({{200, 200, 400, 200}});
    ASSERT_EQ(open.lines.size(), 1U);
    EXPECT_LT(open.lines[0].box.y, 120);
}

TEST(TextReader, ReadsALoneDashItself)
{
    Sheet sheet;
    cv::rectangle(sheet.even, {300, 280, 14, 3}, cv::Scalar(0), cv::FILLED);
    const auto fail = [](const cv::Mat&) -> TextLine {
        ADD_FAILURE();
        return {};
    };
    const auto cell = TextReader(sheet.page(), fail).read_cell({200, 200, 400, 200});
    ASSERT_EQ(cell.lines.size(), 1U);
    EXPECT_EQ(cell.lines[0].text(), "-");
}

TEST(TextReader, TakesALineUnderScrawlAsTheSurestReadingHasIt)
{
    Sheet sheet;
    sheet.print("Drs. MULYONO", 260, 300);
    cv::ellipse(sheet.even, {400, 290}, {180, 80}, 15, 0, 330, cv::Scalar(120), 4);
    int reads = 0;
    const auto unsure_then_sure = [&](const cv::Mat& line) {
        TextLine read = one_word(line);
        read.words[0].confidence = ++reads > 1 ? 0.95 : 0.2;
        read.words[0].text = reads > 1 ? "MULYONO" : "M";
        return read;
    };
    const auto cell = TextReader(sheet.page(), unsure_then_sure).read_cell({200, 150, 700, 300});
    ASSERT_FALSE(cell.lines.empty());
    EXPECT_EQ(cell.lines[0].text(), "MULYONO");
}

TEST(TextReader, PrefersTheSourcesOwnWords)
{
    Sheet sheet;
    auto page = sheet.page();
    page.text_layer = {
        {{220, 240, 60, 20}, "Kepala", 1.0}, {{290, 242, 50, 20}, "Dinas", 1.0}, {{900, 240, 60, 20}, "lain", 1.0}};
    const auto fail = [](const cv::Mat&) -> TextLine {
        ADD_FAILURE();
        return {};
    };
    const auto cell = TextReader(page, fail).read_cell({200, 200, 400, 200});
    ASSERT_EQ(cell.lines.size(), 1U);
    EXPECT_EQ(cell.lines[0].text(), "Kepala Dinas");
}

}  // namespace
}  // namespace alihsop
