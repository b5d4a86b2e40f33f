#pragma once

#include <optional>
#include <string_view>

#include "models/value.h"

namespace alihsop {

/// A citation of a rule of law -> its parts.
///
/// Forms: "<kind> [Nomor|No.] X [Tahun Y] [tentang Z]", e.g. "Undang-Undang RI No. 23 Tahun 2014 tentang …",
/// "UU 14/2008", "PP.No.28 Tahun 2018", "Peraturan Menteri Keuangan Nomor 215/PMK.05/2016" and "Nomor
/// Per/21/M.PAN/11/2008" (the year is the number's last part and leaves it), "UU 27-2022", "Nomor 061/1/SJ tanggal 5
/// Mei 2019" (the year is the date's).
/// - `jenis` is the usual short name (UU, PP, Perpres, Permendagri, PMK, Perda, Perbup, SE, …) whatever region or
/// issuer
///   follows; a kind without one keeps its printed words up to the number ("Peraturan Kepala Badan Pusat Statistik").
/// - `tentang` ends before gazettes ("(Lembaran Negara …)"), amendments and closing punctuation.
/// - `mengubah` names the rules in "sebagaimana telah diubah (beberapa kali, terakhir) dengan …" and after "jo.".
/// Nothing when neither a kind nor a number can be recognised.
std::optional<Peraturan> parse_rule(std::string_view text);

}  // namespace alihsop
