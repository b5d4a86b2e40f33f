#pragma once

#include <optional>

namespace alihsop {

// A socket handed from one process to another over a local socket between them (SCM_RIGHTS, see unix(7)).

/// False when the other end is gone. The caller still has to close its own `passed`.
[[nodiscard]] bool pass_socket(int over, int passed);

/// Waits for the next one; nothing when the other end is gone. It is the caller's, and is closed when a program is
/// executed.
[[nodiscard]] std::optional<int> take_socket(int over);

}  // namespace alihsop
