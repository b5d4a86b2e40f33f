#include "tests/imaging/sources/tiff_writer.h"

#include <gtest/gtest.h>

#include "tests/imaging/sources/temporary_folder.h"

namespace alihsop::testing {
namespace {

constexpr int kTile = 64;  // pixels

std::vector<unsigned char> packed_row(const TiffPage& page, int y)
{
    const auto* row = page.rows.ptr<unsigned char>(y);
    if (page.bits != 1) return {row, row + page.rows.cols * static_cast<int>(page.rows.elemSize())};
    std::vector<unsigned char> bits(static_cast<std::size_t>(page.rows.cols + 7) / 8);
    for (int x = 0; x < page.rows.cols; ++x)
        if (row[x] != 0) bits[static_cast<std::size_t>(x / 8)] |= static_cast<unsigned char>(0x80 >> (x % 8));
    return bits;
}

void write_tiles(TIFF* tiff, const cv::Mat& rows)
{
    for (int y = 0; y < rows.rows; y += kTile)
        for (int x = 0; x < rows.cols; x += kTile) {
            cv::Mat tile(kTile, kTile, rows.type(), cv::Scalar::all(0));
            const cv::Rect part = cv::Rect(x, y, kTile, kTile) & cv::Rect({0, 0}, rows.size());
            rows(part).copyTo(tile({{0, 0}, part.size()}));
            TIFFWriteTile(tiff, tile.data, static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y), 0, 0);
        }
}

void write_page(TIFF* tiff, const TiffPage& page)
{
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, page.rows.cols);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, page.rows.rows);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, page.bits);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, page.rows.channels());
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, page.photometric);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, page.compression);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    if (page.dpi > 0) {
        TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
        TIFFSetField(tiff, TIFFTAG_XRESOLUTION, page.dpi);
        TIFFSetField(tiff, TIFFTAG_YRESOLUTION, page.dpi);
    }
    page.more(tiff);
    if (page.tiled) {
        TIFFSetField(tiff, TIFFTAG_TILEWIDTH, kTile);
        TIFFSetField(tiff, TIFFTAG_TILELENGTH, kTile);
        write_tiles(tiff, page.rows);
    } else {
        TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, page.rows.rows);
        for (int y = 0; y < page.rows.rows; ++y)
            TIFFWriteScanline(tiff, packed_row(page, y).data(), static_cast<std::uint32_t>(y), 0);
    }
    TIFFWriteDirectory(tiff);
}

}  // namespace

void write_tiff(const std::filesystem::path& file, const std::vector<TiffPage>& pages)
{
    TIFF* tiff = TIFFOpen(file.c_str(), "w");
    ASSERT_NE(tiff, nullptr);
    for (const auto& page : pages) write_page(tiff, page);
    TIFFClose(tiff);
}

std::string fax_bytes(const cv::Mat& black_and_white)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "fax.tif";
    // Fax codes call white what TIFF calls 0 here; PDF decodes white to 1.
    TiffPage page{~black_and_white, 1, PHOTOMETRIC_MINISWHITE, COMPRESSION_CCITTFAX4};
    write_tiff(file, {page});
    TIFF* tiff = TIFFOpen(file.c_str(), "r");
    std::string data(static_cast<std::size_t>(TIFFRawStripSize(tiff, 0)), '\0');
    TIFFReadRawStrip(tiff, 0, data.data(), static_cast<tmsize_t>(data.size()));
    TIFFClose(tiff);
    return data;
}

}  // namespace alihsop::testing
