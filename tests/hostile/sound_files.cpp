#include "tests/hostile/sound_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <stdexcept>

#include "tests/imaging/sources/pdf_builder.h"
#include "tests/imaging/sources/temporary_folder.h"
#include "tests/imaging/sources/tiff_writer.h"

namespace alihsop::testing {
namespace {

constexpr int kWidth = 260, kHeight = 360;             // pixels: a page that is read quickly
constexpr double kPageWidth = 260, kPageHeight = 360;  // points

/// A ruled table, some print, and the grain of a scan, without which there would be little to damage.
cv::Mat drawn_page()
{
    cv::Mat page(kHeight, kWidth, CV_8UC1, cv::Scalar(235)), grain(page.size(), CV_8SC1);
    for (int y = 40; y < kHeight - 20; y += 60) cv::line(page, {20, y}, {kWidth - 20, y}, 20, 2);
    for (int x = 20; x < kWidth; x += 110) cv::line(page, {x, 40}, {x, kHeight - 20}, 20, 2);
    for (int y = 70; y < kHeight - 20; y += 60)
        cv::putText(page, "Berkas", {28, y}, cv::FONT_HERSHEY_SIMPLEX, 0.6, 30, 1);
    cv::RNG random(35);
    random.fill(grain, cv::RNG::NORMAL, 0, 9);
    cv::add(page, grain, page, cv::noArray(), CV_8U);
    return page;
}

std::vector<unsigned char> encoded(const std::string& ending, const cv::Mat& image,
                                   const std::vector<int>& options = {})
{
    std::vector<unsigned char> bytes;
    cv::imencode(ending, image, bytes, options);
    return bytes;
}

std::string text_of(const std::vector<unsigned char>& bytes) { return {bytes.begin(), bytes.end()}; }

std::string tiff(const std::vector<TiffPage>& pages)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "page.tif";
    write_tiff(file, pages);
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string pdf_scan(const PdfImage& image)
{
    PdfBuilder pdf;
    pdf.add_scan(image, kPageWidth, kPageHeight);
    return pdf.finish();
}

std::string pdf_text()
{
    PdfBuilder pdf;
    for (int page = 0; page < 2; ++page)
        pdf.add_page(kPageWidth, kPageHeight, "BT /F 18 Tf 20 300 Td (STANDAR OPERASIONAL) Tj ET 20 20 200 200 re S",
                     "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>");
    return pdf.finish();
}

std::vector<SoundFile> pictures(const cv::Mat& page)
{
    return {{"jpeg", ".jpg", text_of(encoded(".jpg", page))},
            {"jpeg-progressive", ".jpg", text_of(encoded(".jpg", page, {cv::IMWRITE_JPEG_PROGRESSIVE, 1}))},
            {"png", ".png", text_of(encoded(".png", page))},
            {"jpeg2000", ".jp2", text_of(encoded(".jp2", page)), false},
            {"webp", ".webp", text_of(encoded(".webp", page)), false},
            {"bmp", ".bmp", text_of(encoded(".bmp", page)), false}};
}

std::vector<SoundFile> tiffs(const cv::Mat& page, const cv::Mat& bilevel)
{
    const auto coded = [&](int coding) { return TiffPage{page, 8, PHOTOMETRIC_MINISBLACK, coding, 100}; };
    const auto fax = [&](int coding) { return TiffPage{~bilevel, 1, PHOTOMETRIC_MINISWHITE, coding, 100}; };
    auto tiles = coded(COMPRESSION_ADOBE_DEFLATE);
    tiles.tiled = true;
    return {{"tiff-lzw", ".tif", tiff({coded(COMPRESSION_LZW)}), false},
            {"tiff-raw", ".tif", tiff({coded(COMPRESSION_NONE)}), false},
            {"tiff-deflate", ".tif", tiff({coded(COMPRESSION_ADOBE_DEFLATE)}), false},
            {"tiff-tiles", ".tif", tiff({tiles}), false},
            {"tiff-jpeg", ".tif", tiff({coded(COMPRESSION_JPEG)})},
            {"tiff-g4", ".tif", tiff({fax(COMPRESSION_CCITTFAX4)}), false},
            {"tiff-g3", ".tif", tiff({fax(COMPRESSION_CCITTFAX3)})},
            {"tiff-pages", ".tif", tiff({fax(COMPRESSION_CCITTFAX4), coded(COMPRESSION_LZW)}), false}};
}

std::vector<SoundFile> pdfs(const cv::Mat& page, const cv::Mat& bilevel)
{
    return {{"pdf-raw", ".pdf", pdf_scan(raw_image(page)), false},
            {"pdf-flate", ".pdf", pdf_scan(flate_image(page)), false},
            {"pdf-jpeg", ".pdf", pdf_scan(jpeg_image(encoded(".jpg", page), page))},
            {"pdf-jpeg2000", ".pdf", pdf_scan(jpeg2000_image(encoded(".jp2", page), page.size())), false},
            {"pdf-fax", ".pdf", pdf_scan(fax_image(bilevel)), false},
            {"pdf-jbig2", ".pdf", pdf_scan(jbig2_image(bilevel)), false},
            {"pdf-text", ".pdf", pdf_text(), false}};
}

}  // namespace

const std::vector<SoundFile>& sound_files()
{
    static const auto files = [] {
        const cv::Mat page = drawn_page(), bilevel = page > 127;
        auto all = pictures(page);
        for (auto& more : {tiffs(page, bilevel), pdfs(page, bilevel)}) all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return files;
}

const SoundFile& sound_file(const std::string& form)
{
    const auto& all = sound_files();
    const auto found = std::find_if(all.begin(), all.end(), [&](const SoundFile& file) { return file.form == form; });
    if (found == all.end()) throw std::logic_error("no sound file of the form " + form);
    return *found;
}

}  // namespace alihsop::testing
