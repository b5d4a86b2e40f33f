# Builds imaging/ink/ink.onnx into the program: it is needed by every worker, and a worker may read few files.
set(INK_NET ${PROJECT_SOURCE_DIR}/imaging/ink/ink.onnx)
file(CONFIGURE OUTPUT ink_net.cpp @ONLY CONTENT [==[
#include "imaging/ink/ink_net.h"
asm(".section .rodata\n"
    ".balign 16\n"
    ".globl alihsop_ink_net, alihsop_ink_net_end\n"
    "alihsop_ink_net: .incbin \"@INK_NET@\"\n"
    "alihsop_ink_net_end: .byte 0\n"
    ".previous\n");
extern "C" {
extern const char alihsop_ink_net[];
extern const char alihsop_ink_net_end[];
}
namespace alihsop {
std::string_view ink_net() { return {alihsop_ink_net, alihsop_ink_net_end}; }
}
]==])
target_sources(alihsop_imaging PRIVATE ${PROJECT_BINARY_DIR}/ink_net.cpp)
set_source_files_properties(${PROJECT_BINARY_DIR}/ink_net.cpp PROPERTIES OBJECT_DEPENDS ${INK_NET})
