#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// Three tables: sop.csv (a row an SOP; items of a list on lines of their own), langkah.csv (a row a step) and alur.csv
/// (a row a way from work to work, connectors folded).
Export write_csv(const ExportRequest& request);

}  // namespace alihsop
