#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// A file a binder: the import of AtoM (ISAD(G), information objects) with the binder as a File and each SOP as an Item
/// below it. Losses: those of CsvTable.
Export write_atom_csv(const ExportRequest& request);

/// A file an SOP: a simple Dublin Core record (oai_dc).
Export write_dublin_core(const ExportRequest& request);

}  // namespace alihsop
