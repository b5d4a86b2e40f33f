// libjpeg by itself prints its warnings and ends the program at a fault. Here it does neither: the first
// warning is kept, as the later ones are its consequences, and a fault jumps back to where the decoder was
// called. No C++ object with a destructor may live between, which each caller says of itself.
#include "imaging/codecs/jpeg_listener.h"

namespace alihsop {
namespace {

JpegListener& listener_of(j_common_ptr coder) { return *reinterpret_cast<JpegListener*>(coder->err); }

void listen(j_common_ptr coder, int level)
{
    constexpr int kWarning = -1;
    if (level == kWarning && coder->err->num_warnings++ == 0)
        coder->err->format_message(coder, listener_of(coder).warning);
}

void say_nothing(j_common_ptr) {}

[[noreturn]] void give_up(j_common_ptr coder)
{
    auto& listener = listener_of(coder);
    coder->err->format_message(coder, listener.fault);
    std::longjmp(listener.gave_up, 1);
}

}  // namespace

jpeg_error_mgr* prepare(JpegListener& listener)
{
    listener = {};
    auto* manager = jpeg_std_error(&listener.manager);
    manager->error_exit = give_up;
    manager->emit_message = listen;
    manager->output_message = say_nothing;
    return manager;
}

}  // namespace alihsop
