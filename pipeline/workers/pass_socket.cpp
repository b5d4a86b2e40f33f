// The kernel duplicates the descriptor into the other process; the byte beside it only gives the message a
// body, as a stream socket passes none without.
#include "pipeline/workers/pass_socket.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace alihsop {
namespace {

/// One byte, which the kernel wants to have beside what is handed over, and room for one socket.
struct Parcel {
    char byte = 0;
    iovec bytes{&byte, 1};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> room{};
    msghdr header{};

    Parcel()
    {
        header.msg_iov = &bytes;
        header.msg_iovlen = 1;
        header.msg_control = room.data();
        header.msg_controllen = room.size();
    }
    Parcel(const Parcel&) = delete;
    Parcel& operator=(const Parcel&) = delete;
};

}  // namespace

bool pass_socket(int over, int passed)
{
    Parcel parcel;
    cmsghdr* const rights = CMSG_FIRSTHDR(&parcel.header);
    rights->cmsg_level = SOL_SOCKET;
    rights->cmsg_type = SCM_RIGHTS;
    rights->cmsg_len = CMSG_LEN(sizeof passed);
    std::memcpy(CMSG_DATA(rights), &passed, sizeof passed);
    ssize_t sent = 0;
    while ((sent = ::sendmsg(over, &parcel.header, MSG_NOSIGNAL)) < 0 && errno == EINTR) {
    }
    return sent == 1;
}

std::optional<int> take_socket(int over)
{
    Parcel parcel;
    ssize_t got = 0;
    while ((got = ::recvmsg(over, &parcel.header, MSG_CMSG_CLOEXEC)) < 0 && errno == EINTR) {
    }
    const cmsghdr* const rights = got == 1 ? CMSG_FIRSTHDR(&parcel.header) : nullptr;
    if (rights == nullptr || rights->cmsg_type != SCM_RIGHTS || rights->cmsg_len != CMSG_LEN(sizeof(int)))
        return std::nullopt;
    int taken = -1;
    std::memcpy(&taken, CMSG_DATA(rights), sizeof taken);
    return taken;
}

}  // namespace alihsop
