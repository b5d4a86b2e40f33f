// The binary interface: libgomp's manual, "The libgomp ABI" (implementing the parallel and sections constructs).
// Tesseract is linked to libgomp; a program's own definitions come before a library's.
#include "extractors/text/serial_openmp.h"

namespace {

struct Sections {
    unsigned count = 0, begun = 0;
    Sections* outer = nullptr;
};

thread_local Sections* running = nullptr;
thread_local unsigned long regions = 0;

}  // namespace

unsigned long alihsop::serial_openmp_sections() { return regions; }

extern "C" {

// NOLINTBEGIN(readability-identifier-naming): the names are libgomp's.
void GOMP_parallel(void (*body)(void*), void* data, unsigned, unsigned) { body(data); }

void GOMP_parallel_sections(void (*body)(void*), void* data, unsigned, unsigned count, unsigned)
{
    Sections sections{count, 0, running};
    running = &sections;
    ++regions;
    try {
        body(data);
    } catch (...) {
        running = sections.outer;
        throw;
    }
    running = sections.outer;
}

// Sections are numbered from 1; 0 means that all have been begun.
unsigned GOMP_sections_next() { return running->begun < running->count ? ++running->begun : 0; }

void GOMP_sections_end_nowait() {}
// NOLINTEND(readability-identifier-naming)
}
