#pragma once

#include <gtest/gtest.h>

#include <opencv2/core.hpp>

#include "imaging/sources/source.h"
#include "models/failure.h"

namespace alihsop::testing {

/// No two pixels alike along rows or columns in a way that turning, mirroring or shifting could hide. Grey.
inline cv::Mat test_card(int width, int height)
{
    cv::Mat card(height, width, CV_8UC1);
    cv::RNG random(20120335);
    random.fill(card, cv::RNG::UNIFORM, 0, 256);
    card.rowRange(0, height / 4).setTo(20);
    card.colRange(0, width / 4).setTo(230);
    return card;
}

inline void expect_same_pixels(const cv::Mat& got, const cv::Mat& wanted, double tolerance = 0)
{
    ASSERT_EQ(got.size(), wanted.size());
    ASSERT_EQ(got.type(), wanted.type());
    EXPECT_LE(cv::norm(got, wanted, cv::NORM_INF), tolerance);
}

inline PageImage first_page(const std::filesystem::path& input) { return open_source(input, {})->load_page(1); }

inline void expect_one_line(const std::string& message)
{
    EXPECT_FALSE(message.empty());
    EXPECT_EQ(message.find('\n'), std::string::npos) << message;
}

/// The code of the PageTrouble that loading the page throws; "" when it throws none.
inline std::string trouble_of(Source& source, int page)
{
    try {
        source.load_page(page);
    } catch (const PageTrouble& trouble) {
        expect_one_line(trouble.what());
        return trouble.code();
    }
    return "";
}
inline std::string trouble_of(const std::filesystem::path& input) { return trouble_of(*open_source(input, {}), 1); }

/// Opening fails in this way, with a message on one line that names the input and contains `words`, and with advice.
inline void expect_failure(const std::filesystem::path& input, FailureKind kind, const std::string& words)
{
    try {
        open_source(input, {});
        ADD_FAILURE() << input << " was opened";
    } catch (const Failure& failure) {
        const std::string what = failure.what();
        EXPECT_EQ(failure.kind(), kind) << what;
        expect_one_line(what);
        expect_one_line(failure.advice());
        EXPECT_NE(what.find(input.filename().string()), std::string::npos) << what;
        EXPECT_NE(what.find(words), std::string::npos) << what;
    }
}

}  // namespace alihsop::testing
