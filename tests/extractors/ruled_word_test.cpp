// A word that rulings run through is seen with their ink and without it.
#include "extractors/arrows/ruled_word.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "extractors/arrows/read_word.h"

namespace alihsop::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr int kWidth = 90, kHeight = 40;
const cv::Rect kLetters(20, 12, 50, 16);
constexpr int kUpright = 40, kLevel = 20;  // where the rulings run

/// Two letters as bars, left and right.
cv::Mat letters()
{
    cv::Mat picture(kHeight, kWidth, CV_8UC1, cv::Scalar(255));
    cv::rectangle(picture, {kLetters.x, kLetters.y, 10, kLetters.height}, cv::Scalar(0), cv::FILLED);
    cv::rectangle(picture, {kLetters.br().x - 10, kLetters.y, 10, kLetters.height}, cv::Scalar(0), cv::FILLED);
    return picture;
}

cv::Mat ruled(bool upright, bool level)
{
    cv::Mat page = letters();
    if (upright) cv::rectangle(page, {kUpright, 0, 2, kHeight}, cv::Scalar(0), cv::FILLED);
    if (level) cv::rectangle(page, {0, kLevel, kWidth, 2}, cv::Scalar(0), cv::FILLED);
    return page;
}

bool is_dark(const cv::Mat& picture, int x, int y) { return picture.at<unsigned char>(y, x) < 128; }

TEST(RuledWord, WithoutARulingThereIsNothingToSee)
{
    EXPECT_THAT(views_of_ruled_word(letters(), letters()), IsEmpty());
}

TEST(RuledWord, AnUprightRulingIsAsHighAsTheLettersOrGone)
{
    const auto views = views_of_ruled_word(letters(), ruled(true, false));
    ASSERT_THAT(views, SizeIs(2));
    EXPECT_TRUE(is_dark(views[0], kUpright, 20));
    EXPECT_FALSE(is_dark(views[0], kUpright, 4)) << "above the letters";
    EXPECT_FALSE(is_dark(views[1], kUpright, 20));
    for (const auto& view : views) EXPECT_TRUE(is_dark(view, kLetters.x + 5, 20)) << "the letter stays";
}

TEST(RuledWord, ALevelRulingIsAsLongAsTheLettersOrGone)
{
    const auto views = views_of_ruled_word(letters(), ruled(false, true));
    ASSERT_THAT(views, SizeIs(2));
    EXPECT_TRUE(is_dark(views[0], 45, kLevel));
    EXPECT_FALSE(is_dark(views[0], 4, kLevel)) << "left of the letters";
    EXPECT_FALSE(is_dark(views[1], 45, kLevel));
    for (const auto& view : views) EXPECT_TRUE(is_dark(view, kLetters.x + 5, kLevel)) << "the letter stays";
}

/// An engine that reads "Tidak" where the ruling stands between the letters, and what it is told elsewhere.
TextLine reads(const cv::Mat& picture, bool always)
{
    const double x = static_cast<double>(picture.cols) / kWidth;
    const bool stem = picture.cols != 2 * kWidth || always;
    const bool seen = is_dark(picture, static_cast<int>((kUpright + 1) * x), picture.rows / 2) && stem;
    const Box box{0, 0, picture.cols, picture.rows};
    return {box, {{box, seen ? "Tidak" : "Ticak", 0.7}}, TextOrigin::ocr, false, false};
}

TEST(RuledWord, IsTheAnswerThatItsViewShows)
{
    const auto read = [](const cv::Mat& picture) { return reads(picture, true); };
    EXPECT_EQ(read_word(letters(), ruled(true, false), read).text(), "Tidak");
    EXPECT_EQ(read_word(letters(), letters(), read).text(), "Ticak") << "no ruling: no other view";
}

TEST(RuledWord, IsNoAnswerThatOneScaleAloneShows)
{
    const auto read = [](const cv::Mat& picture) { return reads(picture, false); };
    EXPECT_EQ(read_word(letters(), ruled(true, false), read).text(), "Ticak");
}

}  // namespace
}  // namespace alihsop::testing
