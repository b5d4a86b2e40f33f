#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "pipeline/workers/message.h"

// The documents of a long binder are a hundred megabytes. They get from the worker that makes them to the run that
// writes them piece by piece, so that neither of the two ever holds one whole.
namespace alihsop {

struct DocumentPiece {
    std::string document;  ///< "binder.json"
    bool first = false;    ///< begins the document, or begins it anew when an earlier worker died over it
    std::string bytes;
};

[[nodiscard]] Message to_message(DocumentPiece piece);
/// Throws std::runtime_error for a message of another kind.
[[nodiscard]] DocumentPiece piece_of(Message message);

using PieceSink = std::function<void(DocumentPiece)>;

/// Cuts a document into pieces of one size. Of an empty one there is one piece too.
class PieceCutter {
public:
    PieceCutter(std::string document, const PieceSink& send) : send_(send) { piece_ = {std::move(document), true, {}}; }
    void add(std::string_view text);
    /// The rest. Nothing can be added after it.
    void end();

private:
    void send();

    const PieceSink& send_;
    DocumentPiece piece_;
};

}  // namespace alihsop
