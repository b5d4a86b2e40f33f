#pragma once

#include <map>
#include <qpdf/QPDF.hh>

#include "exports/export_request.h"

namespace alihsop {

/// A bookmark for each SOP asked for, at its first page that `pages` (by number in the binder) has. Shown when the
/// document is opened.
void add_bookmarks(QPDF& document, const ExportRequest& request, const std::map<int, QPDFObjectHandle>& pages);

}  // namespace alihsop
