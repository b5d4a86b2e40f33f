#pragma once

#include "tests/hostile/hostile_file.h"

namespace alihsop::testing {

/// Pictures whose header says what cannot be: no pixels, more than there are atoms, codings that nobody knows.
HostileFiles picture_header_faults();

/// TIFFs whose tags lie.
HostileFiles tiff_tag_faults();

}  // namespace alihsop::testing
