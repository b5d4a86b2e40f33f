#pragma once

#include "models/binder.h"

namespace alihsop {

/// Checks a binder against what PermenPAN-RB 35/2012 and common sense ask of its SOPs (docs/checks.md). What the checks
/// found before goes; findings of other origin (a page that could not be read) stay. Findings about one SOP stand in
/// its `findings`, those about several in the binder's. Changes nothing else.
void check_binder(Binder& binder);

}  // namespace alihsop
