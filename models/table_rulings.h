#pragma once

#include <vector>

#include "models/page_reading.h"
#include "models/ruling.h"

namespace alihsop {

/// The lines between a table's cells, each as far as it runs unbroken. Thickness is not known: 1.
[[nodiscard]] std::vector<Ruling> rulings_of(const Table& table);

}  // namespace alihsop
