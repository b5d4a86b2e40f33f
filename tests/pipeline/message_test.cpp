#include "pipeline/workers/message.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

namespace alihsop {
namespace {

using ::testing::ElementsAre;

const Message kMessage{"page", std::string("\0\xFF\n", 3), ""};

TEST(Message, ArrivesInWhateverPieces)
{
    const auto bytes = pack(kMessage) + pack({"next"});
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
        MessageAssembler assembler;
        std::vector<Message> arrived;
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            assembler.add(std::string_view(bytes).substr(at, piece));
            while (auto message = assembler.take()) arrived.push_back(*message);
        }
        EXPECT_THAT(arrived, ElementsAre(kMessage, Message{"next"})) << piece;
    }
}

TEST(Message, MayBeEmpty)
{
    MessageAssembler assembler;
    assembler.add(pack({}));
    EXPECT_EQ(assembler.take(), Message{});
    EXPECT_EQ(assembler.take(), std::nullopt);
}

TEST(Message, NonsenseIsRefused)
{
    MessageAssembler too_long;
    too_long.add("\xFF\xFF\xFF\xFF");
    EXPECT_THROW(static_cast<void>(too_long.take()), std::runtime_error);
    MessageAssembler part_beyond_the_end;
    part_beyond_the_end.add(std::string("\x05\0\0\0\x02\0\0\0x", 9));
    EXPECT_THROW(static_cast<void>(part_beyond_the_end.take()), std::runtime_error);
    MessageAssembler half_a_size;
    half_a_size.add(std::string("\x02\0\0\0\x02\0", 6));
    EXPECT_THROW(static_cast<void>(half_a_size.take()), std::runtime_error);
}

TEST(Message, IsSentWholeThoughTheSocketHoldsLess)
{
    int ends[2];
    ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    const Message large{std::string(5 << 20, 'x')};
    std::thread sender([&] { EXPECT_TRUE(send_message(ends[0], large)); });
    MessageAssembler assembler;
    EXPECT_EQ(receive_message(ends[1], assembler), large);
    sender.join();
    ::close(ends[0]);
    EXPECT_EQ(receive_message(ends[1], assembler), std::nullopt) << "the other end is gone";
    EXPECT_FALSE(send_message(ends[1], large));
    ::close(ends[1]);
}

}  // namespace
}  // namespace alihsop
