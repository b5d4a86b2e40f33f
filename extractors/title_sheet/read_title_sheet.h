#pragma once

#include "models/page_reading.h"
#include "models/sop.h"

namespace alihsop {

/// Reads a title sheet: "Judul SOP : …", "Penanggung jawab Produk : …", "Penanggung jawab Pelaksanaan Kegiatan : …",
/// "Ruang Lingkup : …", each with its value behind it or on the lines below.
[[nodiscard]] Sampul read_title_sheet(const PageReading& page);

}  // namespace alihsop
