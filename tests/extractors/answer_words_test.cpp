// Answers beside decisions: what was read stays as it was read, unless another look reads the answer itself.
#include "extractors/arrows/answer_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractors/arrows/read_answer.h"
#include "tests/extractors/build_reading.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr double kNeverSure = 0.6;
constexpr double kDpi = 200;

TextLine line_of(const std::string& text) { return printed(text, 10, 10); }

TextLine noted(const std::string& text)
{
    TextLine line = line_of(text);
    note_likely_answer(line);
    return line;
}

TEST(AnswerWords, KnowTheUsualAnswersInAnyCase)
{
    for (const auto* text : {"Ya", "TIDAK", "t", "Tidak lengkap", "setuju"})
        EXPECT_TRUE(is_answer(line_of(text))) << text;
    for (const auto* text : {"Ticak", "Keuangan", "Tidak tahu"}) EXPECT_FALSE(is_answer(line_of(text))) << text;
}

TEST(AnswerWords, ALikelyAnswerStaysAsItWasRead)
{
    const auto line = noted("Ticak");
    EXPECT_EQ(line.text(), "Ticak");
    EXPECT_LE(line.confidence(), kNeverSure) << "a person looks at it";
    EXPECT_THAT(line.others, ElementsAre("tidak"));
    EXPECT_THAT(noted("Tidak lengkop").others, ElementsAre("tidak lengkap"));
}

TEST(AnswerWords, AnythingElseIsNotNoted)
{
    for (const auto* text : {"Tuak", "Xa", "Tidax lengkop", "Keuangan"}) {
        const auto line = noted(text);
        EXPECT_EQ(line.text(), text);
        EXPECT_THAT(line.others, IsEmpty()) << text;
        EXPECT_EQ(line.confidence(), kSure) << text;
    }
}

const cv::Mat kPicture(20, 60, CV_8UC1, cv::Scalar(255));

TEST(ReadAnswer, TakesTheAnswerThatAnotherLookReads)
{
    const auto read = [](const cv::Mat& picture) { return line_of(picture.cols > 100 ? "Tidak" : "Ticak"); };
    const auto line = read_answer(kPicture, kDpi, noted("Ticak"), read);
    EXPECT_EQ(line.text(), "Tidak");
    EXPECT_LE(line.confidence(), kNeverSure);
    EXPECT_THAT(line.others, ElementsAre("Ticak"));
}

TEST(ReadAnswer, PutsNothingInThatNoLookReads)
{
    for (const auto* always : {"Ticak", "Tilak", "Ya"}) {
        const auto line = read_answer(kPicture, kDpi, noted("Ticak"), [&](const cv::Mat&) { return line_of(always); });
        EXPECT_EQ(line.text(), "Ticak") << always;
    }
}

}  // namespace
}  // namespace alihsop::testing
