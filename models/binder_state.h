#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "models/binder_totals.h"

namespace alihsop {

/// Where a batch stands with one binder: what the workspace's state.json holds.
struct BinderState {
    enum class Stage {
        working,     ///< its pages are being read
        publishing,  ///< the new result is whole, and is being put in the place of the old one
        done,        ///< the result is there
        failed       ///< there is no result: `error` says why
    };
    /// Why a binder could not be digitised.
    struct Error {
        int kind = 0;  ///< FailureKind, the exit code
        std::string message;
        std::string advice;
    };

    std::string binder;            ///< its name in the shelf: "2024/kecamatan/sop.pdf"; any bytes
    std::filesystem::path source;  ///< where it was read
    std::string signature;         ///< size and time of the source when it was hashed; empty = do not trust it
    std::string source_sha256;
    std::string identity;  ///< hash of source, settings, program and model: what the result depends on
    int page_count = 0;
    Stage stage = Stage::working;
    BinderTotals totals;  ///< of publishing and done
    std::optional<Error> error;
};

}  // namespace alihsop
