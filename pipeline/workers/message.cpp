// Lengths before bytes, nothing else: parts may hold anything. The run never waits for a worker's half message;
// it keeps what has come and looks again when poll says so.
#include "pipeline/workers/message.h"

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace alihsop {
namespace {

constexpr std::size_t kSizeBytes = sizeof(std::uint32_t);
// As much as a socket usually has ready.
constexpr std::size_t kReadBytes = 64 * 1024;

void append_size(std::string& bytes, std::size_t size)
{
    if (size > kLongestMessage) throw std::runtime_error("a message is too long");
    // In the machine's own order: both ends are the same machine.
    const auto number = static_cast<std::uint32_t>(size);
    bytes.append(reinterpret_cast<const char*>(&number), kSizeBytes);
}

std::uint32_t size_at(std::string_view bytes)
{
    std::uint32_t number = 0;
    std::memcpy(&number, bytes.data(), kSizeBytes);
    return number;
}

Message unpack(std::string_view body)
{
    Message message;
    while (!body.empty()) {
        // A size from a worker is not trusted: it must fit what is there.
        if (body.size() < kSizeBytes || body.size() - kSizeBytes < size_at(body))
            throw std::runtime_error("a message is malformed");
        message.emplace_back(body.substr(kSizeBytes, size_at(body)));
        body.remove_prefix(kSizeBytes + size_at(body));
    }
    return message;
}

std::size_t packed_size(const Message& message)
{
    std::size_t size = 0;
    for (const auto& part : message) size += kSizeBytes + part.size();
    return size;
}

bool send_all(int socket, std::string_view rest)
{
    while (!rest.empty()) {
        // Without SIGPIPE: a worker that is gone is told by its socket.
        const auto sent = ::send(socket, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (sent >= 0) {
            rest.remove_prefix(static_cast<std::size_t>(sent));
            // A full socket is waited for; the worker is reading.
        } else if (errno == EAGAIN) {
            pollfd room{socket, POLLOUT, 0};
            ::poll(&room, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::string pack(const Message& message)
{
    std::string bytes;
    append_size(bytes, packed_size(message));
    for (const auto& part : message) {
        append_size(bytes, part.size());
        bytes += part;
    }
    return bytes;
}

std::optional<Message> MessageAssembler::take()
{
    if (bytes_.size() < kSizeBytes) return std::nullopt;
    const auto size = size_at(bytes_);
    if (size > kLongestMessage) throw std::runtime_error("a message is too long");
    if (bytes_.size() - kSizeBytes < size) return std::nullopt;
    auto message = unpack(std::string_view(bytes_).substr(kSizeBytes, size));
    bytes_.erase(0, kSizeBytes + size);
    // A picture of a megabyte is not kept for the sake of the next short message.
    if (bytes_.empty()) bytes_.shrink_to_fit();
    return message;
}

bool send_message(int socket, const Message& message)
{
    // Part by part, not packed: the documents of a long binder are a hundred megabytes.
    std::string sizes;
    append_size(sizes, packed_size(message));
    for (const auto& part : message) {
        append_size(sizes, part.size());
        if (!send_all(socket, sizes) || !send_all(socket, part)) return false;
        sizes.clear();
    }
    return send_all(socket, sizes);
}

std::optional<Message> receive_message(int socket, MessageAssembler& assembler)
{
    std::array<char, kReadBytes> block{};
    while (true) {
        if (auto message = assembler.take()) return message;
        const auto got = ::recv(socket, block.data(), block.size(), 0);
        if (got > 0) assembler.add({block.data(), static_cast<std::size_t>(got)});
        if (got == 0 || (got < 0 && errno != EINTR)) return std::nullopt;
    }
}

}  // namespace alihsop
