#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "models/binder.h"
#include "models/binder_totals.h"
#include "pipeline/weigh_values/mark_settings.h"
#include "pipeline/workers/message.h"

// The last step of a binder in a batch, done by a worker: from the readings of its pages to its documents.
namespace alihsop {

/// What the document needs beside the readings.
struct AssemblyOrder {
    std::filesystem::path work;  ///< holds readings/NNNN.json and pages/NNNN.webp
    Generator generator;
    SourceInfo source;
    MarkSettings review;
};

struct Assembly {
    std::vector<int> unreadable;  ///< pages whose reading or picture is not whole (a power cut): to be read again
    std::string document;         ///< binder.json; empty when pages are unreadable
    std::string lines;            ///< sops.jsonl
    std::string words;            ///< words.jsonl
    BinderTotals totals;
};

/// Throws Failure(bad_input) when no page could be read. `input` is for its sentence.
[[nodiscard]] Assembly assemble_binder(const AssemblyOrder& order, const std::filesystem::path& input);

[[nodiscard]] std::string pack_order(const AssemblyOrder& order);
[[nodiscard]] AssemblyOrder order_of(const std::string& packed);
[[nodiscard]] Message to_message(Assembly assembly);
/// Both throw std::runtime_error for what is none.
[[nodiscard]] Assembly assembly_of(Message message);

}  // namespace alihsop
