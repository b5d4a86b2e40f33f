#pragma once

#include <qpdf/QPDFPageObjectHelper.hh>

namespace alihsop {

/// Takes out the text that an earlier OCR program left invisible (rendering mode 3), so that a page has one text layer.
/// All else of the content stays; a page without such text is not touched.
void take_hidden_text_out(QPDFPageObjectHelper page);

}  // namespace alihsop
