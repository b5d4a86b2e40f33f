#pragma once

#include <stdexcept>
#include <string>

namespace alihsop {

/// Why a run cannot go on. The value is the exit code of the program; docs/errors.md lists them with advice.
/// Numbers follow sysexits.h where it has one.
enum class FailureKind : int {
    internal = 1,           ///< a fault of the program itself
    usage = 64,             ///< the command line makes no sense
    bad_input = 65,         ///< the input is damaged, empty, encrypted or of no known kind
    missing_input = 66,     ///< the input is not there or cannot be opened
    missing_model = 69,     ///< Tesseract's language model is not there
    cannot_write = 73,      ///< the output cannot be written
    unfinished = 75,        ///< `batch`: stopped before its end, or parts of the shelf have no result yet
    invalid_document = 76,  ///< `validate`: the document does not keep the contract
    failed_check = 79,      ///< `check --fail-on`: there is a finding of the severity named
    lossy_export = 80       ///< `export --strict`: the format cannot hold all of the SOPs
};

/// The run itself cannot go on. `what()` says what is wrong and with which file or page; `advice` what to do.
class Failure : public std::runtime_error {
public:
    Failure(FailureKind kind, const std::string& what, std::string advice = {})
        : std::runtime_error(what), kind_(kind), advice_(std::move(advice))
    {
    }
    [[nodiscard]] FailureKind kind() const { return kind_; }
    [[nodiscard]] const std::string& advice() const { return advice_; }

private:
    FailureKind kind_;
    std::string advice_;
};

/// One page cannot be read; the rest of the binder goes on. Becomes the page's `error`.
class PageTrouble : public std::runtime_error {
public:
    /// `code` is stable and kebab-case: "page-undecodable".
    PageTrouble(std::string code, const std::string& what) : std::runtime_error(what), code_(std::move(code)) {}
    [[nodiscard]] const std::string& code() const { return code_; }

private:
    std::string code_;
};

}  // namespace alihsop
