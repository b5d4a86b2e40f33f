#pragma once

#include <gtest/gtest.h>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/imaging/sources/expect.h"
#include "tests/imaging/sources/pdf_builder.h"
#include "tests/imaging/sources/temporary_folder.h"

namespace alihsop::testing {

inline constexpr int kWidth = 850, kHeight = 1100;                     // pixels
inline constexpr double kPageWidth = 8.5 * 72, kPageHeight = 11 * 72;  // points: the card at 100 dpi fills it
inline const std::string kFont = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";

inline cv::Mat card() { return test_card(kWidth, kHeight); }

inline cv::Mat black_and_white_card() { return card() > 127; }

class LoadPdf : public ::testing::Test {
protected:
    TemporaryFolder folder;
    PdfBuilder pdf;

    [[nodiscard]] std::filesystem::path file() const { return folder.write("binder.pdf", pdf.finish()); }
    [[nodiscard]] PageImage load() const { return first_page(file()); }

    /// One page with the card as /Im, and this content.
    void add_card_page(const std::string& content, const std::string& entries = "", const std::string& resources = "")
    {
        const int number = pdf.add_image(flate_image(card()));
        pdf.add_page(kPageWidth, kPageHeight, content,
                     "/XObject << /Im " + std::to_string(number) + " 0 R >> " + resources, entries);
    }
    void expect_card(const cv::Mat& wanted) const
    {
        const auto page = load();
        expect_same_pixels(page.pixels, wanted);
        EXPECT_FALSE(page.born_digital);
        EXPECT_TRUE(page.text_layer.empty());
    }
};

inline const std::string kFullPage = "q 612 0 0 792 0 0 cm /Im Do Q ";

}  // namespace alihsop::testing
