#pragma once

#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

namespace alihsop {

/// libjpeg's complaints are kept instead of printed, and a fatal one jumps to `gave_up` instead of ending the program.
struct JpegListener {
    jpeg_error_mgr manager;  // first: libjpeg hands back a pointer to it
    std::jmp_buf gave_up;
    char warning[JMSG_LENGTH_MAX];  ///< the first one; empty = none
    char fault[JMSG_LENGTH_MAX];    ///< why libjpeg gave up; empty = it did not
};

/// What a decoder's or encoder's `err` is set to, before anything else is done with it.
jpeg_error_mgr* prepare(JpegListener& listener);

}  // namespace alihsop
