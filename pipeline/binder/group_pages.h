#pragma once

#include <vector>

#include "pipeline/binder/analyse_pages.h"

namespace alihsop {

/// Cuts a binder into SOPs. Returns, for each SOP, the indices of its pages: a title sheet (if any), the identity page
/// with the form's head, its continuations, and the flow pages that follow. Pages of no SOP are in none.
[[nodiscard]] std::vector<std::vector<std::size_t>> group_pages(const std::vector<PageAnalysis>& pages);

}  // namespace alihsop
