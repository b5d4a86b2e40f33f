#pragma once

class PDFDoc;

namespace alihsop {

/// Corrects the number that the document states for its pages where its tree holds more of them: poppler believes the
/// number, and the pages behind it would be lost. To be called before anything asks for the number.
void mend_page_count(PDFDoc& document);

}  // namespace alihsop
