#pragma once

#include <filesystem>
#include <vector>

namespace alihsop {

// What a worker gives up, so that bytes which take it over gain nothing. All of it is for the calling process and for
// ever; both functions are called while it has one thread. Under the address sanitizer, which needs more of the system
// than any page, they do nothing.

/// No new privileges, no network, no other program or process, no file to be written or changed (no_new_privs, and a
/// seccomp filter that answers such calls with EPERM). Throws std::runtime_error when the kernel refuses.
void give_up_privileges();

/// From now on only these files and folders can be opened, for reading, beside what libraries need of the system
/// (fonts, their own files). Links among the files of a folder still lead to the files that they led to before. By
/// Landlock; returns false, and nothing has changed, where the kernel does not offer it. Once for a process.
bool confine_files(const std::vector<std::filesystem::path>& readable);

/// Whether confine_files can do anything on this machine.
[[nodiscard]] bool can_confine_files();

}  // namespace alihsop
