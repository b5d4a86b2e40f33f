#pragma once

#include "imaging/sources/load_pdf_page.h"

class PDFDoc;

namespace alihsop {

/// There is so much visible text or drawing that the page cannot be a scan with a note on it.
bool is_substantial(const PdfPage& page);

/// Runs through the page's content once and notes what it shows; plain images are decoded on the way, unless the page
/// has proved to be drawn. `page` is 1-based. May leave a page with nothing on it when its content is broken.
PdfPage survey_page(PDFDoc& document, int page);

}  // namespace alihsop
