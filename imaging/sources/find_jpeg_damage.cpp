// Decoded once more, at an eighth of its size: all coded bits are gone through, and hardly a pixel is computed.
// Only for JPEGs inside PDFs: Poppler decodes those itself and tells nobody what libjpeg said.
#include "imaging/sources/find_jpeg_damage.h"

#include <vector>

#include "imaging/codecs/jpeg_listener.h"
#include "imaging/source_trouble.h"

namespace alihsop {
namespace {

/// No object with a destructor lives here, so that the jump out of libjpeg passes none.
void decode(jpeg_decompress_struct& decoder, JpegListener& listener, const unsigned char* data, unsigned long size,
            unsigned char* row)
{
    if (setjmp(listener.gave_up) != 0) return;
    constexpr int kEighth = 8;
    jpeg_create_decompress(&decoder);
    jpeg_mem_src(&decoder, data, size);
    jpeg_read_header(&decoder, TRUE);
    decoder.scale_num = 1;
    decoder.scale_denom = kEighth;
    decoder.out_color_space = decoder.jpeg_color_space;
    decoder.do_fancy_upsampling = FALSE;
    jpeg_start_decompress(&decoder);
    if (decoder.output_components > MAX_COMPONENTS) return;
    while (decoder.output_scanline < decoder.output_height) jpeg_read_scanlines(&decoder, &row, 1);
    jpeg_finish_decompress(&decoder);
}

}  // namespace

std::string find_jpeg_damage(const unsigned char* data, std::size_t size)
{
    JpegListener listener;
    jpeg_decompress_struct decoder{};
    decoder.err = prepare(listener);
    // The longest row that a JPEG may have, as the header is read inside the jump's reach, where no vector may
    // live.
    std::vector<unsigned char> row(static_cast<std::size_t>(JPEG_MAX_DIMENSION) / 8 * MAX_COMPONENTS + MAX_COMPONENTS);
    decode(decoder, listener, data, static_cast<unsigned long>(size), row.data());
    jpeg_destroy_decompress(&decoder);
    return one_line(listener.warning);
}

}  // namespace alihsop
