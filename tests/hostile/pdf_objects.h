#pragma once

#include <string>
#include <vector>

namespace alihsop::testing {

/// A PDF of these objects, numbered from 1 (1 = the catalogue), with a true cross-reference table; nothing is checked.
std::string pdf_of(const std::vector<std::string>& objects, const std::string& trailer_entries = "");

/// "<< … >> stream … endstream" with its true length.
std::string pdf_stream(const std::string& entries, const std::string& data);

/// So many zero bytes (or of another value), deflated `times` times over: a gigabyte becomes a few kilobytes.
std::string deflated_bomb(std::size_t bytes, char value = '\0', int times = 1);

/// The file of one page with these entries, content and further objects (numbered from 5).
std::string pdf_page(const std::string& page_entries, const std::string& content,
                     const std::vector<std::string>& objects = {});

}  // namespace alihsop::testing
