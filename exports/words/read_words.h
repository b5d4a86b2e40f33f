#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "models/binder.h"
#include "models/page_words.h"

namespace alihsop {

/// The words.jsonl that stands beside binder.json. Throws Failure: missing_input when it is not there, invalid_document
/// when it is malformed.
std::vector<PageWords> read_words(const std::filesystem::path& folder);

/// The words of a page; nullptr when there are none.
const PageWords* find_words(const std::vector<PageWords>& words, int page);

/// The page of that number; nullptr when the binder has none.
const Page* find_page(const Binder& binder, int page);

/// The pages that an export takes: all of the binder when all its SOPs are asked for, else those of the SOPs; by
/// number.
std::vector<int> chosen_pages(const Binder& binder, const std::vector<std::size_t>& sops);

/// "/pages/3", the JSON Pointer to the page of that number; "/pages" when the binder has none.
std::string pointer_to_page(const Binder& binder, int page);

}  // namespace alihsop
