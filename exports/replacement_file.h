#pragma once

#include <filesystem>
#include <string_view>

namespace alihsop {

/// Whether a file has reached the disk, and so outlives a power cut, when the call returns; or some time later.
enum class Durability { at_once, later };

/// A file that is being written under a temporary name in the folder of the one whose place it will take. Until keep()
/// that one is as it was; without keep() nothing of this one stays. The folder is made when it is not there. All throw
/// Failure(cannot_write) that names the path and the system's reason.
class ReplacementFile {
public:
    explicit ReplacementFile(const std::filesystem::path& target);
    ReplacementFile(const ReplacementFile&) = delete;
    ReplacementFile& operator=(const ReplacementFile&) = delete;
    ~ReplacementFile();

    void write(std::string_view content);
    /// It is whole: takes the place of the old one. Nothing can be written after it.
    void keep(Durability durability = Durability::at_once);

private:
    std::filesystem::path target_;
    std::filesystem::path path_;
    int descriptor_ = -1;
    bool renamed_ = false;
};

}  // namespace alihsop
