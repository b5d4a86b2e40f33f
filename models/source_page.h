#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace alihsop {

/// A picture coded as a PDF may hold it.
struct EncodedPicture {
    enum class Coding {
        jpeg,         ///< a whole JPEG file, as it was scanned
        png_deflate,  ///< zlib's deflate over rows with PNG's filters, the content of PNG's IDAT: without loss
    };
    Coding coding = Coding::jpeg;
    std::string bytes;
    int width = 0;  ///< stored pixels
    int height = 0;
    int channels = 1;     ///< 1 grey, 3 RGB
    int bits = 8;         ///< of a channel: 1 or 8
    int orientation = 1;  ///< as TIFF and EXIF number it: how the stored rows lie on the displayed page
};

/// A page of the source as an exporter takes it over: a page of a PDF file, or a picture, or what keeps it from being
/// had.
struct SourcePage {
    std::filesystem::path pdf;  ///< empty when it is no page of a PDF
    int page = 0;               ///< of that PDF, from 1
    EncodedPicture picture;
    std::string trouble;  ///< one sentence; empty when there is none
};

/// Gives a page of the source by its number in the binder, from 1.
using SourcePages = std::function<SourcePage(int page)>;

}  // namespace alihsop
