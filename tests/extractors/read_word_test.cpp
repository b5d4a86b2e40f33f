// A connector's letter stands alone, and the engine reads no lone letter well.
#include "extractors/arrows/read_word.h"

#include <gtest/gtest.h>

#include <functional>
#include <opencv2/imgproc.hpp>
#include <string>

namespace alihsop::testing {
namespace {

/// A letter, as a bar.
cv::Mat letter()
{
    cv::Mat picture(28, 24, CV_8UC1, cv::Scalar(255));
    cv::rectangle(picture, {8, 8, 8, 12}, cv::Scalar(0), cv::FILLED);
    return picture;
}

TextLine line_of(const cv::Mat& picture, const std::string& text, double confidence)
{
    TextLine line;
    line.words.push_back({{0, 0, picture.cols, picture.rows}, text, confidence});
    return line;
}

/// Reads the letter alone as `alone`, in a row as `in_row` says it so many times, and counts.
struct Engine {
    std::string alone;
    char in_row;
    int readings = 0;
    TextLine operator()(const cv::Mat& picture)
    {
        ++readings;
        const auto letters = static_cast<std::size_t>(picture.cols / letter().cols);
        if (picture.rows != letter().rows || letters < 3) return line_of(picture, alone, 0.9);
        return line_of(picture, std::string(letters, in_row), 0.6);
    }
};

TEST(ReadWord, ALetterThatReadsTheSameAloneAndInARowIsReadNoFurther)
{
    Engine engine{"3", '3'};
    const auto line = read_word(letter(), letter(), std::ref(engine));
    EXPECT_EQ(line.text(), "3");
    EXPECT_EQ(line.confidence(), 0.9) << "the surer of the two";
    EXPECT_EQ(engine.readings, 2);
}

TEST(ReadWord, ALetterThatReadsOtherwiseInARowIsLookedAtAgain)
{
    Engine engine{"B", '8'};
    static_cast<void>(read_word(letter(), letter(), std::ref(engine)));
    EXPECT_GT(engine.readings, 2);
}

}  // namespace
}  // namespace alihsop::testing
