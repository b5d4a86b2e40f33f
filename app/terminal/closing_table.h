#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/terminal/console.h"
#include "models/binder_totals.h"

namespace alihsop {

/// One input of the run; no totals when it failed.
struct BinderRow {
    std::string name;
    std::optional<BinderTotals> totals;
};

/// The table at the end of a run: binder, pages, SOPs, steps, values to review, errors; and their sums when there are
/// several binders.
void print_closing_table(const std::vector<BinderRow>& rows, const Console& console);

}  // namespace alihsop
