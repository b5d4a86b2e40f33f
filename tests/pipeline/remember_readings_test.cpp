#include "pipeline/page/remember_readings.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>

namespace alihsop {
namespace {

// Reads a picture as the number of the pictures it was given so far.
struct CountingReader {
    int count = 0;
    LineReader remembering = remember_readings([this](const cv::Mat&) {
        TextLine line;
        line.words.push_back({{}, std::to_string(++count), 1.0});
        return line;
    });
    std::string read(const cv::Mat& picture) const { return remembering(picture).text(); }
};

TEST(RememberReadings, ReadsTheSamePictureOnce)
{
    const CountingReader reader;
    cv::Mat page(20, 30, CV_8UC1, cv::Scalar(255));
    page(cv::Rect(2, 2, 3, 4)).setTo(0);
    EXPECT_EQ(reader.read(page), "1");
    EXPECT_EQ(reader.read(page.clone()), "1");
    cv::Mat wider(20, 50, CV_8UC1, cv::Scalar(128));
    page.copyTo(wider(cv::Rect(10, 0, 30, 20)));
    EXPECT_EQ(reader.read(wider(cv::Rect(10, 0, 30, 20))), "1") << "a part of a larger picture";
}

TEST(RememberReadings, ReadsAnyOtherPictureAnew)
{
    const CountingReader reader;
    cv::Mat picture(20, 30, CV_8UC1, cv::Scalar(255));
    EXPECT_EQ(reader.read(picture), "1");
    cv::Mat other = picture.clone();
    other.at<unsigned char>(19, 29) = 254;
    EXPECT_EQ(reader.read(other), "2");
    EXPECT_EQ(reader.read(picture.reshape(1, 30)), "3") << "the same bytes, another shape";
    picture.setTo(0);
    EXPECT_EQ(reader.read(picture), "4") << "a picture that is drawn over later";
    picture.setTo(255);
    EXPECT_EQ(reader.read(picture), "1");
}

}  // namespace
}  // namespace alihsop
