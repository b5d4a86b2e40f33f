#pragma once

#include "models/json/json_names.h"
#include "models/sop.h"

namespace alihsop {

inline constexpr auto kSymbolKinds = std::to_array<JsonName<Simbol::Jenis>>({{Simbol::Jenis::terminator, "terminator"},
                                                                             {Simbol::Jenis::process, "process"},
                                                                             {Simbol::Jenis::decision, "decision"},
                                                                             {Simbol::Jenis::offpage, "offpage"},
                                                                             {Simbol::Jenis::onpage, "onpage"},
                                                                             {Simbol::Jenis::other, "other"}});

}  // namespace alihsop
