#pragma once

#include <qpdf/QPDF.hh>
#include <set>
#include <string>

#include "models/binder.h"

namespace alihsop {

/// Takes out of a page what PDF/A-2 (ISO 19005-2) forbids and a scan does not need: actions, thumbnails, private data
/// of other programs, metadata and alternates of images, links. What cannot be mended without touching what is seen is
/// told: "Helvetica is not embedded", one sentence a fault.
[[nodiscard]] std::set<std::string> make_archivable(QPDFObjectHandle page);

/// Gives the document its language (id), the meaning of its colours (sRGB), and its metadata (XMP): title, source,
/// program. With `archival` it says that it keeps PDF/A-2b.
void add_document_metadata(QPDF& document, const Binder& binder, const std::string& title, bool archival);

}  // namespace alihsop
