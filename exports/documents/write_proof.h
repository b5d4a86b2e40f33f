#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// A file an SOP, for proof-reading: on the left its scanned pages with a frame around each value (red: to be looked
/// at, blue: corrected, grey: the rest), on the right what was read of each, the doubtful ones with their reasons and
/// the corrected ones with what the machine had read; below, the SOP typeset anew (write_html.h). The pictures are
/// those beside binder.json, embedded; a page without one is a "picture-missing".
Export write_proof(const ExportRequest& request);

}  // namespace alihsop
