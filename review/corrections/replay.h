#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "review/corrections/apply_change.h"
#include "review/corrections/correction.h"

namespace alihsop {

/// A correction that has no place in the machine's reading any more.
struct LostCorrection {
    Correction correction;
    std::string why;
};

/// A binder as people have corrected it.
// NOLINTNEXTLINE(bugprone-exception-escape): json's own move and destructor are noexcept.
struct CorrectedDocument {
    nlohmann::ordered_json document;
    std::vector<LostCorrection> lost;
    std::set<std::string> accepted;  ///< ids of SOPs
};

/// The machine's document with all corrections in force, in the order in which they were made. `reading` is the hash of
/// the machine's document: corrections made on it are taken literally; those made on another reading (an older version,
/// other settings) go to where their things stand on paper now.
[[nodiscard]] CorrectedDocument replay(nlohmann::ordered_json machine, const std::string& reading,
                                       const std::vector<Correction>& log);

/// Makes all changes of one correction, or none of them.
[[nodiscard]] std::optional<Refusal> apply_correction(CorrectedDocument& corrected, const Correction& correction,
                                                      const std::string& reading);

/// Fills in what a correction's log line needs beside what the person asked for (`before`, `place`, `meant`) while it
/// makes the changes; nothing is changed when one is refused.
[[nodiscard]] std::optional<Refusal> apply_new(CorrectedDocument& corrected, Correction& correction);

}  // namespace alihsop
