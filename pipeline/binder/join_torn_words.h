#pragma once

#include <vector>

#include "extractors/steps/flow_table.h"
#include "models/page_reading.h"
#include "pipeline/weigh_values/dictionary.h"
#include "pipeline/weigh_values/word_clues.h"

namespace alihsop {

/// How often each word (small letters) was read on the pages, in tables and outside them.
WordCounts words_on(const std::vector<PageReading>& pages);

/// Word processors break a word anywhere when its column is too narrow, and print no hyphen: "Bon permin" above "taan".
/// Puts such words together, in the cells of the rows and in the headings of the columns; the word ends the line where
/// it begins, as sure as its least sure piece. It takes three witnesses, so that two words never become one:
///   - the place: behind the first piece there is no room for one more letter before the cell's margin;
///   - the letters: small letters, or capitals, on both sides of the break;
///   - the language: the pieces together are a word that the dictionary knows, and not each of them is one by itself.
///   With
///     no piece that it knows, a word that the binder has again (`words`), or one a letter away from a known one, will
///     do.
void join_torn_words(std::vector<FlowTable>& tables, const Dictionary& dictionary, const WordCounts& words);

}  // namespace alihsop
