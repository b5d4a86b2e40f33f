#pragma once

#include "models/binder.h"

namespace alihsop {

/// What the closing table says of a binder.
struct BinderTotals {
    int pages = 0;
    int sops = 0;
    int steps = 0;
    int to_review = 0;  ///< values, symbols and arrows that a person should look at
    int errors = 0;     ///< pages that could not be read

    BinderTotals& operator+=(const BinderTotals& other);
    bool operator==(const BinderTotals&) const = default;
};

BinderTotals totals_of(const Binder& binder);

/// How many values, symbols and arrows of one SOP are marked for review.
int count_to_review(const Sop& sop);

}  // namespace alihsop
