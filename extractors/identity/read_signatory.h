#pragma once

#include <vector>

#include "models/page_reading.h"
#include "models/sop.h"

namespace alihsop {

/// The signer's block, top to bottom:
///
///     KEPALA DINAS …            jabatan, one line or several
///       (signature, stamp)
///     Drs. NAMA, M.Si           nama
///     Pembina Utama Muda        pangkat, may be missing
///     NIP. 19630103 198812 1 001
///
/// Lines that a signature or a stamp left are told by their confidence and left out.
[[nodiscard]] DisahkanOleh read_signatory(const std::vector<TextLine>& all, int page);

/// Whether lines look like a signer's block: a NIP or a rank is among them.
[[nodiscard]] bool looks_like_signatory(const std::vector<TextLine>& lines);

}  // namespace alihsop
