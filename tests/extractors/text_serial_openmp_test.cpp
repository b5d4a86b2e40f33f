#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "extractors/text/recognise_line.h"
#include "extractors/text/serial_openmp.h"

namespace alihsop {
namespace {

cv::Mat drawn(const std::string& word)
{
    cv::Mat line(60, 400, CV_8UC1, cv::Scalar(255));
    cv::putText(line, word, {20, 42}, cv::FONT_HERSHEY_COMPLEX, 1.1, cv::Scalar(0), 2, cv::LINE_AA);
    return line;
}

// Should a later Tesseract or linker no longer find our stand-in, this says so before a benchmark does.
TEST(SerialOpenmp, RunsTheEnginesParallelRegions)
{
    const LineRecogniser engine{{}};
    const auto before = serial_openmp_sections();
    EXPECT_THAT(engine.read(drawn("Permohonan")).text(), testing::HasSubstr("Permohonan"));
    EXPECT_GT(serial_openmp_sections(), before + 100) << "one region for each time step of a layer";
}

}  // namespace
}  // namespace alihsop
