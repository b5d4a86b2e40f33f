// Decoded once more, at an eighth of its size: all coded bits are gone through, and hardly a pixel is computed.
#include "imaging/find_jpeg_damage.h"

#include <csetjmp>
#include <cstdio>
#include <vector>

#include <jpeglib.h>

#include "imaging/source_trouble.h"

namespace alihsop {
namespace {

struct Listener {
    jpeg_error_mgr manager;  // first: libjpeg hands back a pointer to it
    std::jmp_buf gave_up;
    char warning[JMSG_LENGTH_MAX];
};

Listener& listener_of(j_common_ptr decoder) { return *reinterpret_cast<Listener*>(decoder->err); }

void listen(j_common_ptr decoder, int level)
{
    constexpr int kWarning = -1;
    if (level == kWarning && decoder->err->num_warnings++ == 0) decoder->err->format_message(decoder, listener_of(decoder).warning);
}

void say_nothing(j_common_ptr) {}

[[noreturn]] void give_up(j_common_ptr decoder) { std::longjmp(listener_of(decoder).gave_up, 1); }

/// No object with a destructor lives here, so that the jump out of libjpeg passes none.
void decode(jpeg_decompress_struct& decoder, Listener& listener, const unsigned char* data, unsigned long size, unsigned char* row)
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
    Listener listener{};
    jpeg_decompress_struct decoder{};
    decoder.err = jpeg_std_error(&listener.manager);
    listener.manager.error_exit = give_up;
    listener.manager.emit_message = listen;
    listener.manager.output_message = say_nothing;
    std::vector<unsigned char> row(static_cast<std::size_t>(JPEG_MAX_DIMENSION) / 8 * MAX_COMPONENTS + MAX_COMPONENTS);
    decode(decoder, listener, data, static_cast<unsigned long>(size), row.data());
    jpeg_destroy_decompress(&decoder);
    return one_line(listener.warning);
}

}  // namespace alihsop
