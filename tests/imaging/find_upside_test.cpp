#include "imaging/restoration/find_upside.h"

#include <gtest/gtest.h>

#include "imaging/ink/binarise.h"
#include "tests/imaging/draw_page.h"

namespace alihsop {
namespace {

// A line of one word.
TextLine words(int letters, double confidence)
{
    TextLine line;
    line.words.push_back({{}, std::string(static_cast<std::size_t>(letters), 'a'), confidence});
    return line;
}

// Print whose lines begin with a black block.
cv::Mat marked_page(int lines = 12)
{
    cv::Mat page = blank_page();
    for (int i = 0; i < lines; ++i) {
        const cv::Point at(200, 250 + 90 * i);
        cv::rectangle(page, at + cv::Point(0, -22), at + cv::Point(40, 0), cv::Scalar(0), cv::FILLED);
        cv::putText(page, "pedoman kerja", at + cv::Point(50, 0), cv::FONT_HERSHEY_SIMPLEX, 1.0, cv::Scalar(0), 2);
    }
    return page;
}

int darkness(const cv::Mat& picture) { return cv::countNonZero(picture < 128); }

struct Reader {
    int reads = 0;
    LineReader function()
    {
        return [this](const cv::Mat& line) {
            ++reads;
            const int half = line.cols / 2;
            const bool upright = darkness(line.colRange(0, half)) > darkness(line.colRange(half, line.cols));
            return upright ? words(12, 0.9) : words(2, 0.3);
        };
    }
};

TEST(FindUpside, LeavesAnUprightPageUpright)
{
    Reader reader;
    const cv::Mat page = marked_page();
    const Upside upside = find_upside(page, binarise(page), kDrawnDpi, reader.function());
    EXPECT_TRUE(upside.decided);
    EXPECT_FALSE(upside.upside_down);
}

TEST(FindUpside, TurnsAPageThatStandsOnItsHead)
{
    Reader reader;
    cv::Mat page;
    cv::rotate(marked_page(), page, cv::ROTATE_180);
    const Upside upside = find_upside(page, binarise(page), kDrawnDpi, reader.function());
    EXPECT_TRUE(upside.decided);
    EXPECT_TRUE(upside.upside_down);
}

TEST(FindUpside, StopsWhenItIsSure)
{
    Reader reader;
    const cv::Mat page = marked_page(20);
    static_cast<void>(find_upside(page, binarise(page), kDrawnDpi, reader.function()));
    EXPECT_LT(reader.reads, 12);
}

TEST(FindUpside, DoesNotDecideWithoutWords)
{
    const cv::Mat page = marked_page();
    const auto nothing = [](const cv::Mat&) { return TextLine{}; };
    EXPECT_FALSE(find_upside(page, binarise(page), kDrawnDpi, nothing).decided);
    EXPECT_FALSE(find_upside(blank_page(), binarise(blank_page()), kDrawnDpi, nothing).decided);
}

TEST(FindUpside, DoesNotDecideWhenBothSidesReadAlike)
{
    const cv::Mat page = marked_page();
    const auto same = [](const cv::Mat&) { return words(8, 0.9); };
    EXPECT_FALSE(find_upside(page, binarise(page), kDrawnDpi, same).decided);
}

}  // namespace
}  // namespace alihsop
