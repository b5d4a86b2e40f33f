#include <gtest/gtest.h>

#include <deque>
#include <opencv2/imgproc.hpp>

#include "extractors/text/read_in_company.h"

namespace alihsop {
namespace {

constexpr int kHeight = 32;  // of a line's picture, white included
constexpr int kLetter = 20;
constexpr int kStep = 16;  // pixels from one letter to the next

// A picture of upright strokes, one for each letter; blanks stay white.
cv::Mat strokes(const std::string& text)
{
    cv::Mat picture(kHeight, static_cast<int>(text.size()) * kStep + kStep, CV_8UC1, cv::Scalar(255));
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != ' ')
            cv::rectangle(picture, {kStep / 2 + static_cast<int>(i) * kStep, 6, 6, kLetter}, cv::Scalar(0), cv::FILLED);
    return picture;
}

struct Answer {
    std::string text;
    double confidence;
};

// Gives the next answer for each picture, its words spread over the picture's width by their letters.
LineReader answering(std::deque<Answer>& answers)
{
    return [&answers](const cv::Mat&) {
        if (answers.empty()) {
            ADD_FAILURE() << "read once too often";
            return TextLine{};
        }
        const Answer answer = answers.front();
        answers.pop_front();
        TextLine line;
        for (std::size_t at = 0; (at = answer.text.find_first_not_of(' ', at)) != std::string::npos;) {
            const auto end = std::min(answer.text.find(' ', at), answer.text.size());
            const int x = kStep / 2 + static_cast<int>(at) * kStep;
            line.words.push_back({{x, 6, static_cast<int>(end - at) * kStep, kLetter},
                                  answer.text.substr(at, end - at),
                                  answer.confidence});
            at = end;
        }
        return line;
    };
}

// What becomes of a short line behind "surat masuk", when the engine gives these answers.
TextLine read_short(const std::string& drawn, std::deque<Answer> answers)
{
    answers.push_front({"surat masuk", 0.95});
    const auto read = read_in_company(answering(answers));
    read(strokes("surat masuk"));
    const auto line = read(strokes(drawn));
    EXPECT_TRUE(answers.empty()) << "not read again";
    return line;
}

TEST(ReadInCompany, GivesBackALetterThatWasLost)
{
    const auto line = read_short("11", {{"1", 0.99}, {"11  surat masuk", 0.93}});
    EXPECT_EQ(line.text(), "11");
    EXPECT_DOUBLE_EQ(line.confidence(), 0.93);
    EXPECT_LE(line.words[0].box.right(), 3 * kStep);
}

TEST(ReadInCompany, ReadsASureLineOnce)
{
    EXPECT_EQ(read_short("11", {{"11", 0.95}}).text(), "11");
    EXPECT_EQ(read_short("surat keluar", {{"surat", 0.1}}).text(), "surat");
}

TEST(ReadInCompany, TakesTheSurerReading)
{
    EXPECT_EQ(read_short("7", {{"?", 0.1}, {"7   surat masuk", 0.9}}).text(), "7");
    EXPECT_EQ(read_short("7", {{"7", 0.8}, {"1   surat masuk", 0.6}}).text(), "7");
}

TEST(ReadInCompany, DoubtsALineThatLacksALetterAllTheSame)
{
    const auto line = read_short("11", {{"1", 0.99}, {"1   surat masuk", 0.99}});
    EXPECT_EQ(line.text(), "1");
    EXPECT_LT(line.confidence(), 0.7);
}

TEST(ReadInCompany, DoesNotTrustAReadingThatSpoilsTheCompany)
{
    EXPECT_EQ(read_short("7", {{"1", 0.5}, {"7   sural masuk", 0.99}}).text(), "1");
}

TEST(ReadInCompany, LeavesASignAsItWasRead)
{
    EXPECT_EQ(read_short("14", {{"14.", 0.8}, {"14, surat masuk", 0.95}}).text(), "14.");
}

TEST(ReadInCompany, HasNoCompanyAtFirst)
{
    std::deque<Answer> answers{{"1", 0.5}};
    EXPECT_EQ(read_in_company(answering(answers))(strokes("1")).text(), "1");
}

}  // namespace
}  // namespace alihsop
