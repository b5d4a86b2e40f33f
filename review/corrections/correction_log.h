#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "review/corrections/correction.h"

namespace alihsop {

/// What a corrections.jsonl holds.
struct LogContent {
    std::vector<Correction> corrections;
    std::string last_hash;    ///< what the next line follows from
    std::uintmax_t size = 0;  ///< bytes that were read
    int torn = 0;             ///< lines that a power cut or a kill cut off; they were never told as saved
    struct Fault {
        int line = 0;  ///< 1-based
        std::string what;
    };
    std::optional<Fault> fault;  ///< from this line on nothing is taken: it was changed after it was written
};

/// Whatever the bytes are, this does not throw; no file is an empty log.
/// A line without a hash at its end counts as torn; had it been whole once, the next line would not follow.
[[nodiscard]] LogContent read_correction_log(const std::filesystem::path& file);

/// Appends a line and brings it to the disk; a torn line before it is ended first. Returns the hash of the line.
/// Throws Failure(cannot_write); what was written of the line until then is a torn line.
std::string append_correction(const std::filesystem::path& file, const Correction& correction,
                              const std::string& previous);

/// "2026-03-01T08:15:00Z"
[[nodiscard]] std::string utc_now();

}  // namespace alihsop
