#pragma once

#include <string>
#include <vector>

#include "imaging/sources/load_pdf_page.h"
#include "models/page_reading.h"

class PDFDoc;

namespace alihsop {

/// Draws the page as a viewer does, anti-aliased; 8UC3, or 8UC1 when nothing on it has colour. `resolution` may differ
/// along x and y. Throws PageTrouble when the page would have too many pixels.
cv::Mat render_page(PDFDoc& document, int page, const cv::Size2d& size, const Resolution& resolution,
                    const std::string& where);

/// The words a viewer sees, in reading order, confidence 1, boxes in pixels of `drawn` (the page at `dpi`). Left out:
/// the first `hidden_glyphs` glyphs, text in invisible modes, and words that leave no mark in `drawn`.
std::vector<Word> read_visible_words(PDFDoc& document, int page, int hidden_glyphs, const cv::Mat& drawn, double dpi);

}  // namespace alihsop
