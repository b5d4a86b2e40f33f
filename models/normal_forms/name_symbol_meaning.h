#pragma once

#include <optional>
#include <string_view>

#include "models/sop.h"

namespace alihsop {

/// What a symbol stands for, by the words beside it in a legend: "= Mulai/Berakhir", "Proses", "Pengambilan keputusan",
/// "Penghubung antar halaman", "Dokumen" (other). Slips of the reader and glued words are got over. Nothing for words
/// that name no symbol ("Alur proses" is an arrow) and for whole sentences.
[[nodiscard]] std::optional<Simbol::Jenis> name_symbol_meaning(std::string_view text);

}  // namespace alihsop
