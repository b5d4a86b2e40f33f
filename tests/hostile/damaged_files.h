#pragma once

#include "tests/hostile/hostile_file.h"

namespace alihsop::testing {

/// Each sound form cut off at many places, with bits that flipped, with a hole in its middle, under another's name.
HostileFiles damaged_files();

/// What is no scan at all, whatever its name says.
HostileFiles stranger_files();

}  // namespace alihsop::testing
