#pragma once

namespace alihsop {

// What a worker may take of the machine. The limits end the worker, not the run.

/// No more private memory than this; a library that asks for more ends the worker with kOutOfMemoryExit, or by its own
/// way of giving up. No core files. Under the address sanitizer, which reserves terabytes, there is no limit.
void limit_memory(int megabytes);

/// From now on so many seconds of CPU time; then SIGXCPU ends the worker.
void limit_cpu_time(int seconds);

/// From now on pictures that are freed stay with the worker for the next ones: a page asks for the same sizes again and
/// again, and getting each from the system anew costs a tenth of its time.
void keep_freed_memory();

/// Whether the worker holds so much that it is better replaced, also after giving back to the system what is free.
[[nodiscard]] bool holds_much_memory();

}  // namespace alihsop
