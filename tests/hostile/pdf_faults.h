#pragma once

#include "tests/hostile/hostile_file.h"

namespace alihsop::testing {

/// PDFs whose objects go round in circles, nest without end, lie about numbers and sizes, or are encrypted.
HostileFiles pdf_structure_faults();

/// PDFs whose pages hold bombs, impossible images, fonts and colours.
HostileFiles pdf_content_faults();

}  // namespace alihsop::testing
