// A picture becomes a page without being decoded: a JPEG's file as it is, or rows deflated with PNG's filters,
// which a PDF takes with a predictor. EXIF's eight orientations are matrices, so that pixels need not be
// turned.
#include "exports/words/pdf_picture_page.h"

#include <array>
#include <string>

#include "exports/decimal_text.h"

namespace alihsop {
namespace {

constexpr double kPointsPerInch = 72;
constexpr int kUsualDpi = 300;
constexpr double kA4Width = 595.276, kA4Height = 841.89;  // points

/// How the unit square of an image is laid for each orientation of EXIF (1 to 8), in units of the page's width and
/// height: a b c d e f of the matrix. Row 0 and column 0 of the image stand at the unit square's top left.
constexpr std::array<std::array<int, 6>, 8> kLaid{{{1, 0, 0, 1, 0, 0},
                                                   {-1, 0, 0, 1, 1, 0},
                                                   {-1, 0, 0, -1, 1, 1},
                                                   {1, 0, 0, -1, 0, 1},
                                                   {0, -1, -1, 0, 1, 1},
                                                   {0, -1, 1, 0, 0, 1},
                                                   {0, 1, 1, 0, 0, 0},
                                                   {0, 1, -1, 0, 1, 0}}};

QPDFObjectHandle add_image(QPDF& document, const EncodedPicture& picture)
{
    auto image = QPDFObjectHandle::newStream(&document);
    auto dictionary = image.getDict();
    const auto integer = [](int value) { return QPDFObjectHandle::newInteger(value); };
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    dictionary.replaceKey("/Width", integer(picture.width));
    dictionary.replaceKey("/Height", integer(picture.height));
    dictionary.replaceKey("/BitsPerComponent", integer(picture.bits));
    dictionary.replaceKey("/ColorSpace",
                          QPDFObjectHandle::newName(picture.channels == 3 ? "/DeviceRGB" : "/DeviceGray"));
    auto filter = QPDFObjectHandle::newName("/DCTDecode"), parameters = QPDFObjectHandle::newNull();
    if (picture.coding == EncodedPicture::Coding::png_deflate) {
        filter = QPDFObjectHandle::newName("/FlateDecode");
        parameters = QPDFObjectHandle::newDictionary();
        parameters.replaceKey("/Predictor", integer(15));  // PNG's, each row says which
        parameters.replaceKey("/Colors", integer(picture.channels));
        parameters.replaceKey("/BitsPerComponent", integer(picture.bits));
        parameters.replaceKey("/Columns", integer(picture.width));
    }
    image.replaceStreamData(picture.bytes, filter, parameters);
    return document.makeIndirectObject(image);
}

std::string draw(const EncodedPicture& picture, double width, double height)
{
    const bool known = picture.orientation >= 1 && picture.orientation <= 8;
    const auto& laid = kLaid[static_cast<std::size_t>(known ? picture.orientation - 1 : 0)];
    std::string text = "q ";
    for (std::size_t i = 0; i < laid.size(); ++i) text += decimal_text(laid[i] * (i % 2 == 0 ? width : height)) + ' ';
    return text + "cm /Scan Do Q\n";
}

}  // namespace

QPDFObjectHandle make_picture_page(QPDF& document, const EncodedPicture& picture, int dpi, int width, int height)
{
    // A page that was never read has no size of its own.
    if (width <= 0 || height <= 0) width = picture.width, height = picture.height;
    const double scale = kPointsPerInch / (dpi > 0 ? dpi : kUsualDpi);
    const double paper_width = width > 0 ? width * scale : kA4Width,
                 paper_height = height > 0 ? height * scale : kA4Height;
    auto page = QPDFObjectHandle::parse("<< /Type /Page /Resources << >> >>");
    page.replaceKey("/MediaBox",
                    QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(0, 0, paper_width, paper_height)));
    std::string content;
    if (!picture.bytes.empty()) {
        auto images = QPDFObjectHandle::newDictionary();
        images.replaceKey("/Scan", add_image(document, picture));
        page.getKey("/Resources").replaceKey("/XObject", images);
        content = draw(picture, paper_width, paper_height);
    }
    page.replaceKey("/Contents", document.makeIndirectObject(QPDFObjectHandle::newStream(&document, content)));
    return document.makeIndirectObject(page);
}

}  // namespace alihsop
