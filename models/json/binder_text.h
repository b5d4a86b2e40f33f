#pragma once

#include <string>
#include <string_view>

#include "models/binder.h"
#include "models/json/text_sink.h"

// A binder as text, for floors that do not know the JSON library. Texts that are no UTF-8 become U+FFFD where they are
// wrong.
namespace alihsop {

/// binder.json: two spaces a level, a newline at the end. Page by page and SOP by SOP, so that the text is nowhere
/// whole; or as one text, for what is short.
void write_binder_text(const Binder& binder, const TextSink& sink);
std::string write_binder_text(const Binder& binder);

/// sops.jsonl: one complete SOP a line.
void write_sop_lines(const Binder& binder, const TextSink& sink);
std::string write_sop_lines(const Binder& binder);

/// The reverse of write_binder_text. Throws Failure(invalid_document) for what is no JSON (with line and column) and
/// for what does not keep the contract's types (with a JSON Pointer).
Binder read_binder_text(std::string_view text);

}  // namespace alihsop
