#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "models/binder.h"
#include "models/binder_totals.h"
#include "pipeline/weigh_values/mark_settings.h"
#include "pipeline/workers/document_piece.h"
#include "pipeline/workers/message.h"

// The last step of a binder in a batch, done by a worker: from the readings of its pages to its documents.
namespace alihsop {

/// What the documents need beside the readings.
struct AssemblyOrder {
    std::filesystem::path work;  ///< holds readings/NNNN.json and pages/NNNN.webp
    Generator generator;
    SourceInfo source;
    MarkSettings review;
};

/// What is left to say when the documents are sent.
struct Assembly {
    std::vector<int> unreadable;  ///< pages whose reading or picture is not whole (a power cut): to be read again
    BinderTotals totals;
};

/// `send` gets binder.json, sops.jsonl and words.jsonl, one after the other in any order. When pages are unreadable,
/// what it got is void. Throws Failure(bad_input) when no page could be read. `input` is for its sentence.
[[nodiscard]] Assembly assemble_binder(const AssemblyOrder& order, const std::filesystem::path& input,
                                       const PieceSink& send);

[[nodiscard]] std::string pack_order(const AssemblyOrder& order);
[[nodiscard]] AssemblyOrder order_of(const std::string& packed);
[[nodiscard]] Message to_message(const Assembly& assembly);
/// Both throw std::runtime_error for what is none.
[[nodiscard]] Assembly assembly_of(const Message& message);

}  // namespace alihsop
