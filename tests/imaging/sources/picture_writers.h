#pragma once

#include <vector>

namespace alihsop::testing {

// Pictures of kinds that OpenCV reads and does not write. Noise: every pixel counts.

/// `colours`: libpng's PNG_COLOR_TYPE_…; one colour, or some of the palette, are transparent.
std::vector<unsigned char> write_png(int colours, int bits, bool transparent, bool interlaced);

/// Four inks, as they are or turned into YCCK.
std::vector<unsigned char> write_cmyk_jpeg(bool ycck);

/// Rows of 1, 4, 8, 24 or 32 bits a pixel; `palette` of as many colours, none for more than 8 bits.
std::vector<unsigned char> write_bmp(unsigned bits, bool top_first, bool grey_palette = false);

/// Run lengths of 4 or 8 bits: runs, numbers as they are, rows that end early; with 8 bits a step too, which OpenCV
/// gets wrong with 4.
std::vector<unsigned char> write_bmp_of_runs(unsigned bits);

/// One grey component of so many bits, whose levels go up from left to right from 0 to the most.
std::vector<unsigned char> write_grey_jpeg2000(unsigned bits, int width);

}  // namespace alihsop::testing
