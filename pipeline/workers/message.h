#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alihsop {

/// What run and worker tell each other: a few byte strings. On the socket:
///
///     | size of the rest, 4 bytes | size, 4 bytes | bytes … | size, 4 bytes | bytes … | …
///
/// Sizes in the machine's own byte order: both ends are one program on one machine.
using Message = std::vector<std::string>;

/// No message is longer; a worker that announces one has lost its mind.
inline constexpr std::uint32_t kLongestMessage = 1U << 30U;  // bytes

[[nodiscard]] std::string pack(const Message& message);

/// Puts messages together from the pieces in which they arrive.
class MessageAssembler {
public:
    void add(std::string_view bytes) { bytes_.append(bytes); }
    /// The next whole message, if it is there. Throws std::runtime_error when the bytes are no messages.
    [[nodiscard]] std::optional<Message> take();

private:
    std::string bytes_;
};

/// Sends the whole message; waits while the socket is full. Returns false when the other end is gone.
[[nodiscard]] bool send_message(int socket, const Message& message);

/// Waits for the next message; nothing when the other end is gone. For the worker's end, which has nothing else to do.
[[nodiscard]] std::optional<Message> receive_message(int socket, MessageAssembler& assembler);

}  // namespace alihsop
