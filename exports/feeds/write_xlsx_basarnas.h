#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// A workbook an SOP with steps, as the import of sop-katalog-basarnas takes it: one sheet, one heading row, 14
/// columns, six of them actors; a keyword in an actor's column names the symbol. Losses: those of the row model
/// (row_model.h, with jumps), "actor-beyond-six" (its rows have no actor), "symbol-reread" (a plain row whose text that
/// import takes for a start, an end or a decision), "text-missing" (a row without text gets one, or it would be
/// skipped).
Export write_xlsx_basarnas(const ExportRequest& request);

}  // namespace alihsop
