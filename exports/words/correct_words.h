#pragma once

#include <vector>

#include "exports/export_request.h"
#include "models/page_words.h"

namespace alihsop {

/// Lets the words of pages say what the request's SOPs say: where a value was corrected, by a person or by what the
/// rest of the binder says, its words take the places of those that were read in its box. Words that stayed keep their
/// boxes; new ones share the boxes of those that they replace, by their numbers of letters. Where nothing was read in
/// the value's box it becomes a block of its own. A number before an item, which its text does not hold, stays. A
/// corrected value that stands nowhere on a page is a loss ("correction-without-place"), and its words are not there.
[[nodiscard]] LossReport correct_words(std::vector<PageWords>& pages, const ExportRequest& request);

}  // namespace alihsop
