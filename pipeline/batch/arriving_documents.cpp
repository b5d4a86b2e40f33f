// Documents of a hundred megabytes pass through the run piece by piece and lie on the disk under temporary
// names from their first piece on; none of them bears its own name before all are whole. A worker that is begun
// anew begins its documents anew, so the first piece of a name voids what came before.
#include "pipeline/batch/arriving_documents.h"

#include <algorithm>
#include <stdexcept>

namespace alihsop {

void ArrivingDocuments::take(const std::filesystem::path& folder, const DocumentPiece& piece)
{
    // The worker is not to be trusted: its pieces go into these files and no others.
    if (std::find(kDocuments.begin(), kDocuments.end(), piece.document) == kDocuments.end())
        throw std::runtime_error("a piece belongs to no document");
    if (piece.first) {
        files_.erase(piece.document);  // before the new one, whose temporary name is the same
        files_.emplace(piece.document, std::make_unique<ReplacementFile>(folder / piece.document));
    }
    const auto file = files_.find(piece.document);
    if (file == files_.end()) throw std::runtime_error("a document lacks its beginning");
    file->second->write(piece.bytes);
}

void ArrivingDocuments::keep()
{
    for (const auto& [name, file] : files_) file->keep(Durability::later);
    files_.clear();
}

}  // namespace alihsop
