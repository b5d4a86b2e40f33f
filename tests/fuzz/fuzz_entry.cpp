// libFuzzer's door. One program for all targets: the variable ALIHSOP_FUZZ names the one that is meant.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/fuzz_targets.h"

namespace {

const alihsop::testing::FuzzTarget& chosen_target()
{
    const char* wanted = std::getenv("ALIHSOP_FUZZ");
    for (const auto& target : alihsop::testing::fuzz_targets())
        if (wanted && target.name == wanted) return target;
    std::fprintf(stderr, "ALIHSOP_FUZZ must name a target: see tests/fuzz/fuzz_targets.cpp\n");
    std::exit(1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto& target = chosen_target();
    target.read({reinterpret_cast<const char*>(data), size});
    return 0;
}
