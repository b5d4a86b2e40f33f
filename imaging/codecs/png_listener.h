#pragma once

#include <png.h>

#include <csetjmp>

namespace alihsop {

/// Why libpng gave up; empty = it did not.
struct PngListener {
    char fault[128] = "";
};

/// For png_create_read_struct and png_create_write_struct, with a PngListener as their error_ptr: a fatal complaint is
/// kept and jumps to png_jmpbuf instead of being printed.
[[noreturn]] void png_gives_up(png_structp png, png_const_charp why);
/// A warning is passed over.
void png_warns(png_structp png, png_const_charp what);

}  // namespace alihsop
