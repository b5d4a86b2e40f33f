#pragma once

#include <string>

#include "app/phrases/messages.h"
#include "models/sop.h"

namespace alihsop {

/// A short readable summary of one SOP: number, name, dates, signer, how long its lists are, and its steps with the
/// symbols in their actors' columns. Ends with a line end.
///
///     sop-0001 · 061/12/2020 · halaman 3-5
///       Nama SOP        Pengelolaan Surat Masuk
///       …
///       No  Kegiatan                p1   p2   Waktu     Output
///        1  Menerima surat          ( )       5 menit   Surat
///        2  Memeriksa surat              < >  10 menit  Disposisi
///
/// `columns` is the width to fit in, in characters. What a person should look at ends in " ?", and is dim when
/// `colours` are on.
std::string summary_of(const Sop& sop, int columns, const Phrases& say, bool colours = false);

/// Its first line, without line end: id, number and pages.
std::string sop_heading(const Sop& sop, const Phrases& say);

/// A symbol as two or three signs, ( ) [ ] < > {} () or / /: see models/flow_text/symbol_brackets.h.
std::string sign_of(Simbol::Jenis kind);

}  // namespace alihsop
