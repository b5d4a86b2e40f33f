#pragma once

#include "tests/hostile/hostile_file.h"

namespace alihsop::testing {

/// Sound scans under names that trouble shells, terminals and programs that put paths together; and symbolic links.
HostileFiles odd_names();

}  // namespace alihsop::testing
