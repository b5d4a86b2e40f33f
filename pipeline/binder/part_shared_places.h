#pragma once

#include "models/sop.h"

namespace alihsop {

/// One place on paper is one field's. Where the ruling between two fields was painted out, or an annotation lies over
/// it, both labels find the same text: a number that stands where a date was read is emptied, and fields of which
/// nobody can tell whose the text is are marked for review. To be called when values have been weighed.
void part_shared_places(Sop& sop);

}  // namespace alihsop
