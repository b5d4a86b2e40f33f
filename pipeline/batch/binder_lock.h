#pragma once

#include <filesystem>
#include <optional>

namespace alihsop {

/// Keeps two runs from working on one binder at a time, on this machine or (where the common file system has locks) on
/// another. Ends with this object, and with the process however it ends.
class BinderLock {
public:
    /// Nothing when another run has it. Throws Failure(cannot_write).
    [[nodiscard]] static std::optional<BinderLock> take(const std::filesystem::path& file);
    /// Whether a process of this machine has it; it is not disturbed by being asked for.
    [[nodiscard]] static bool is_held(const std::filesystem::path& file);
    ~BinderLock();
    BinderLock(BinderLock&& other) noexcept;
    BinderLock& operator=(BinderLock&&) = delete;
    BinderLock(const BinderLock&) = delete;
    BinderLock& operator=(const BinderLock&) = delete;

private:
    BinderLock(std::filesystem::path file, int descriptor) : file_(std::move(file)), descriptor_(descriptor) {}
    std::filesystem::path file_;
    int descriptor_ = -1;
};

}  // namespace alihsop
