#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// A file an SOP: the SOP typeset anew in the layout of PermenPAN-RB 35/2012, to look at and to print: the identity
/// form on an upright page, the flow table on lying pages with its symbols and ways, off-page connectors where a way
/// goes on to another page. One HTML file that needs no other.
Export write_html(const ExportRequest& request);

}  // namespace alihsop
