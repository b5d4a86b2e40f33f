#pragma once

#include <Error.h>
#include <goo/gfile.h>

#include <string>

namespace alihsop {

/// What poppler says of a document instead of printing it: it reports faults through one function for all documents. A
/// page is read by one thread from end to end. Mere warnings do not count.
void note_pdf_fault(ErrorCategory category, Goffset position, const char* message);

/// Counts from here, and forgets what was said.
void forget_pdf_faults();
[[nodiscard]] int pdf_faults();
/// The first one since, on one line; empty = none.
[[nodiscard]] const std::string& first_pdf_fault();

}  // namespace alihsop
