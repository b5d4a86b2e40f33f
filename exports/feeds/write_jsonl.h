#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// JSON Lines: one complete SOP a line, as docs/sop-json.md has it. Loses nothing of an SOP.
Export write_jsonl(const ExportRequest& request);

}  // namespace alihsop
