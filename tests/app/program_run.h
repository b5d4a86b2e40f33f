#pragma once

#include <filesystem>
#include <string>

namespace alihsop::testing {

/// What a run of the built program gave.
struct ProgramRun {
    int exit_code = -1;
    std::string out;  ///< stdout; empty when it was sent elsewhere
    std::string err;
};

/// Runs `alihsop ARGUMENTS` through the shell, in English, without terminal and colours. `out_to` sends stdout to that
/// file instead.
ProgramRun run_program(const std::string& arguments, const std::string& out_to = {});

/// A folder of its own for the running test, empty at first, removed at its end.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// A new file in it.
    [[nodiscard]] std::filesystem::path write(const std::string& name, const std::string& text) const;

private:
    std::filesystem::path path_;
};

}  // namespace alihsop::testing
