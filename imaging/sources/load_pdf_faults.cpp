// Poppler reports by a plain function without a context, so what it says is kept per thread; a Source is used
// by one thread at a time. Warnings about syntax, configuration and what Poppler does not do are no damage.
#include "imaging/sources/load_pdf_faults.h"

#include "imaging/source_trouble.h"

namespace alihsop {
namespace {

thread_local int faults = 0;
thread_local std::string first;

}  // namespace

void note_pdf_fault(ErrorCategory category, Goffset, const char* message)
{
    if (category == errSyntaxWarning || category == errConfig || category == errUnimplemented) return;
    if (++faults == 1) first = one_line(message);
}

void forget_pdf_faults()
{
    faults = 0;
    first.clear();
}

int pdf_faults() { return faults; }

const std::string& first_pdf_fault() { return first; }

}  // namespace alihsop
