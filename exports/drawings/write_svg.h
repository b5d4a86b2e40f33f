#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// A file an SOP with a flow: its swimlanes as a drawing, with the form's symbols, in the layout of swimlane_layout.h.
Export write_svg(const ExportRequest& request);

}  // namespace alihsop
