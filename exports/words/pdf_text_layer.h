#pragma once

#include <array>
#include <string>

#include "models/page.h"
#include "models/page_words.h"

namespace alihsop {

/// How the page as displayed lies on the page of a PDF: its pixels over the box that a viewer shows.
struct PdfPlacing {
    std::array<double, 4> box{};  ///< left, bottom, right, top in the page's own units
    int rotate = 0;               ///< /Rotate: 0, 90, 180, 270 degrees clockwise
};

/// The words as content of a PDF page: invisible text (rendering mode 3) in the font `font`, "/TextLayer", that has
/// 16-bit character codes (UTF-16) all half an em wide. Each word fills its box, also where the scan is turned or in
/// perspective: the inverse of the page's transform takes it back. Where the scan is tilted by up to 10 degrees a word
/// stands straight about the middle of its box, so that extractors do not break it. Lines of the source's own text
/// layer are left out when `own_text` is there already.
[[nodiscard]] std::string write_text_layer(const Page& page, const PageWords& words, const PdfPlacing& placing,
                                           const std::string& font, bool own_text);

}  // namespace alihsop
