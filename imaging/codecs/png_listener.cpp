// The same for libpng (see jpeg_listener.cpp), whose warnings nobody asks for.
#include "imaging/codecs/png_listener.h"

#include <cstdio>

namespace alihsop {

void png_gives_up(png_structp png, png_const_charp why)
{
    auto& listener = *static_cast<PngListener*>(png_get_error_ptr(png));
    std::snprintf(listener.fault, sizeof listener.fault, "%s", why);
    png_longjmp(png, 1);
}

void png_warns(png_structp, png_const_charp) {}

}  // namespace alihsop
