#pragma once

#include "models/binder.h"

namespace alihsop {

/// Units, actors, officials, rules and names of SOPs stand in a binder many times. One that differs from what the
/// binder has more often, as a misread one does, gets that as its `suggestion` and is marked for review
/// ("differs-from-binder"). Its text stays: the paper itself may differ. What differs in a word of the language, in a
/// number or in a Roman numeral is something else ("Asisten I", "Asisten II"). Goes before weigh_values(), which counts
/// these marks.
void suggest_usual_texts(Binder& binder);

}  // namespace alihsop
