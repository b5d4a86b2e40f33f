// RLIMIT_DATA bounds what a worker may allocate, RLIMIT_CPU what it may compute; both end the worker, whose
// page is then told as too large or too slow. Freed memory is kept within bounds, as pages ask for the same
// sizes again (a tenth of a page's time).
#include "pipeline/workers/limit_worker.h"

#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <fstream>
#include <new>

#include "pipeline/workers/sanitizer_build.h"
#include "pipeline/workers/worker_terms.h"

namespace alihsop {
namespace {

/// A page of A4 at 300 dpi leaves less than half of this behind.
constexpr long kMuchMemory = 256L << 20;  // bytes

/// A picture of A4 in colour at 300 dpi is smaller.
constexpr int kLargestKept = 32 << 20;  // bytes; glibc allows no more

long private_memory()  // bytes
{
    long size = 0, resident = 0, shared = 0;
    std::ifstream("/proc/self/statm") >> size >> resident >> shared;
    return (resident - shared) * ::sysconf(_SC_PAGESIZE);
}

[[noreturn]] void give_up() { ::_exit(kOutOfMemoryExit); }

}  // namespace

void limit_memory(int megabytes)
{
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
    if (kSanitizerBuild) return;
    // The worker ends by itself, with a code of its own, before a library meets a null pointer.
    std::set_new_handler(give_up);
    const auto bytes = static_cast<rlim_t>(megabytes) << 20U;
    const rlimit data{bytes, bytes};
    ::setrlimit(RLIMIT_DATA, &data);
}

void limit_cpu_time(int seconds)
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    rlimit limit{};
    ::getrlimit(RLIMIT_CPU, &limit);
    // One second more, because the system counts whole ones.
    limit.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + seconds + 1);
    ::setrlimit(RLIMIT_CPU, &limit);
}

void keep_freed_memory()
{
    ::mallopt(M_MMAP_THRESHOLD, kLargestKept);
    ::mallopt(M_TRIM_THRESHOLD, static_cast<int>(kMuchMemory));
}

bool holds_much_memory()
{
    if (private_memory() <= kMuchMemory) return false;
    ::malloc_trim(0);
    return private_memory() > kMuchMemory;
}

}  // namespace alihsop
