// Splash, Poppler's own painter, anti-aliased, without hinting: letters keep the places and widths that a scan
// of the printed page would have. The device is made anew for each page, so that no state of a broken page
// reaches the next one.
#include "imaging/sources/load_pdf_render.h"

#include <PDFDoc.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include <cmath>

#include "imaging/source_trouble.h"

namespace alihsop {

cv::Mat render_page(PDFDoc& document, int page, const cv::Size2d& size, const Resolution& resolution,
                    const std::string& where)
{
    require_readable_size(where, std::round(size.width * resolution.x / kPointsPerInch),
                          std::round(size.height * resolution.y / kPointsPerInch));
    constexpr int row_padding = 4;  // bytes
    constexpr bool reverse_video = false, hinting = false, slight_hinting = false;
    SplashColor white = {255, 255, 255};
    SplashOutputDev splash(splashModeBGR8, row_padding, reverse_video, white);
    splash.setVectorAntialias(true);
    splash.setFontAntialias(true);
    splash.setFreeTypeHinting(hinting, slight_hinting);
    splash.startDoc(&document);

    constexpr int no_turn = 0;  // besides the page's own /Rotate
    constexpr bool media_box = false, crop = true, printing = false;
    document.displayPage(&splash, page, resolution.x, resolution.y, no_turn, media_box, crop, printing);
    SplashBitmap* bitmap = splash.getBitmap();
    if (bitmap == nullptr || bitmap->getDataPtr() == nullptr) throw page_undecodable(where, "cannot be drawn");
    const cv::Mat drawn(bitmap->getHeight(), bitmap->getWidth(), CV_8UC3, bitmap->getDataPtr(),
                        static_cast<std::size_t>(bitmap->getRowSize()));
    const cv::Mat page_pixels = grey_when_colourless(drawn);
    return page_pixels.data == drawn.data ? drawn.clone() : page_pixels;
}

}  // namespace alihsop
