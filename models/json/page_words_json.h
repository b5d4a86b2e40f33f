#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/page_words.h"

// words.jsonl: the words of a binder's pages, a page a line. docs/words.md tells the members.
namespace alihsop {

/// The words of one page, with the newline. Confidences have four decimals. The same words give the same bytes.
std::string write_words_line(const PageReading& reading);

/// Throws Failure(invalid_document) that names the line.
std::vector<PageWords> read_page_words(std::string_view lines);

}  // namespace alihsop
