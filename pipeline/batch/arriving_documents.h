#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "exports/replacement_file.h"
#include "pipeline/workers/document_piece.h"

namespace alihsop {

/// What a binder consists of beside the pictures of its pages.
inline constexpr std::array kDocuments{"binder.json", "sops.jsonl", "words.jsonl"};

/// The documents of a binder as they arrive from the worker that puts them together: each in a file under a temporary
/// name until all are whole.
class ArrivingDocuments {
public:
    /// Into that folder. Throws Failure(cannot_write); std::runtime_error for a piece that belongs to nothing.
    void take(const std::filesystem::path& folder, const DocumentPiece& piece);
    /// Each of kDocuments has been begun.
    [[nodiscard]] bool are_there() const { return files_.size() == kDocuments.size(); }
    /// They bear their names from now on. Throws Failure(cannot_write).
    void keep();
    /// What has arrived is void.
    void drop() { files_.clear(); }

private:
    std::map<std::string, std::unique_ptr<ReplacementFile>> files_;
};

}  // namespace alihsop
