#pragma once

#include "models/sop.h"

namespace alihsop {

/// Whether symbols of that kind stand for no work: they take the flow up again elsewhere, on this page or on another.
[[nodiscard]] constexpr bool is_connector(Simbol::Jenis jenis)
{
    return jenis == Simbol::Jenis::offpage || jenis == Simbol::Jenis::onpage;
}

}  // namespace alihsop
