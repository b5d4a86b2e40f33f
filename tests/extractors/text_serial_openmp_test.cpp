#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <opencv2/imgproc.hpp>
#include <string>

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

/// Whether a library of this path's end is part of this process.
[[maybe_unused]] bool is_loaded(const std::string& path)
{
    std::ifstream maps("/proc/self/maps");
    return std::string(std::istreambuf_iterator<char>(maps), {}).find(path) != std::string::npos;
}

// Should a later Tesseract or linker no longer find our stand-in, or our build of the engine ask for threads again,
// this says so before a benchmark does.
TEST(SerialOpenmp, LibgompMakesNoTeamsForTheEngine)
{
    const LineRecogniser engine{{}};
    const auto before = serial_openmp_sections();
    EXPECT_THAT(engine.read(drawn("Permohonan")).text(), testing::HasSubstr("Permohonan"));
#ifdef ALIHSOP_BUILDS_TESSERACT
    EXPECT_EQ(serial_openmp_sections(), before) << "our build of Tesseract has no parallel regions";
    EXPECT_TRUE(is_loaded("/tesseract/built/libtesseract.so"));
#else
    EXPECT_GT(serial_openmp_sections(), before + 100) << "one region for each time step of a layer";
#endif
}

}  // namespace
}  // namespace alihsop
