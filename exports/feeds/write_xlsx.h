#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// A workbook for people: a sheet "Ringkasan" with a row an SOP, and a sheet an SOP with its identity, its steps (the
/// actors' columns hold the symbols) and its flow.
Export write_xlsx(const ExportRequest& request);

}  // namespace alihsop
