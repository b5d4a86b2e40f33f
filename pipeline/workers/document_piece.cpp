#include "pipeline/workers/document_piece.h"

#include <stdexcept>
#include <utility>

namespace alihsop {
namespace {

constexpr std::size_t kPieceBytes =
    256 * 1024;  // a message of it costs little beside its bytes, and no process much memory
constexpr std::size_t kPieceParts = 3;

}  // namespace

Message to_message(DocumentPiece piece)
{
    Message message{std::move(piece.document), piece.first ? "1" : "0"};
    message.push_back(std::move(piece.bytes));
    return message;
}

DocumentPiece piece_of(Message message)
{
    if (message.size() != kPieceParts) throw std::runtime_error("a piece is malformed");
    return {std::move(message[0]), message[1] == "1", std::move(message[2])};
}

void PieceCutter::add(std::string_view text)
{
    while (!text.empty()) {
        const auto taken = text.substr(0, kPieceBytes - piece_.bytes.size());
        piece_.bytes += taken;
        text.remove_prefix(taken.size());
        if (piece_.bytes.size() == kPieceBytes) send();
    }
}

void PieceCutter::end()
{
    if (piece_.first || !piece_.bytes.empty()) send();
}

void PieceCutter::send()
{
    send_(piece_);
    piece_.first = false;
    piece_.bytes.clear();
}

}  // namespace alihsop
