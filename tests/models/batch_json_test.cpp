#include <gtest/gtest.h>

#include "models/failure.h"
#include "models/json/binder_state_json.h"
#include "models/json/byte_text.h"
#include "models/json/progress_event_json.h"

namespace alihsop {
namespace {

TEST(ByteText, ComesBackAsItWent)
{
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    for (const std::string& bytes :
         {all, std::string("Surat Édaran ✓ 100 %41"), std::string("\xED\xA0\x80\xC0\x80\xF5"), std::string()})
        EXPECT_EQ(bytes_of_text(text_of_bytes(bytes)), bytes);
}

TEST(ByteText, KeepsWhatIsText)
{
    EXPECT_EQ(text_of_bytes("Édaran ✓ 𝄞.pdf"), "Édaran ✓ 𝄞.pdf");
    EXPECT_EQ(text_of_bytes("a\nb\xFF%"), "a%0Ab%FF%25");
    EXPECT_EQ(bytes_of_text("50% of %zz %4"), "50% of %zz %4") << "what is no code stays";
}

TEST(BinderStateText, ComesBackAsItWent)
{
    BinderState state{"rak/\xFF\n.pdf",
                      "/mnt/rak/\xFF\n.pdf",
                      "12-3.4",
                      "ab",
                      "cd",
                      7,
                      BinderState::Stage::failed,
                      {1, 2, 3, 4, 5},
                      BinderState::Error{65, "no", "go"}};
    const auto text = write_binder_state_text(state);
    const auto back = read_binder_state_text(text);
    EXPECT_EQ(write_binder_state_text(back), text);
    EXPECT_EQ(back.binder, state.binder);
    EXPECT_EQ(back.source, state.source);
    EXPECT_EQ(back.stage, state.stage);
    EXPECT_EQ(back.totals, state.totals);
    EXPECT_EQ(back.error->advice, "go");
    EXPECT_THROW(read_binder_state_text("{}"), Failure);
    EXPECT_THROW(read_binder_state_text(""), Failure);
}

TEST(ProgressLine, ComesBackAsItWent)
{
    const ProgressEvent event{.kind = ProgressEvent::Kind::page,
                              .time = "2026-01-31T22:15:04Z",
                              .binder = "rak/\xFF",
                              .page = 3,
                              .doubts = 2,
                              .message = "error",
                              .stages = "text 1.5"};
    const auto line = write_progress_line(event);
    EXPECT_EQ(line.find('\n'), std::string::npos);
    const auto back = read_progress_line(line);
    EXPECT_EQ(write_progress_line(back), line);
    EXPECT_EQ(back.binder, event.binder);
    EXPECT_EQ(back.page, 3);
    EXPECT_THROW(read_progress_line("{\"time\": \"2026"), Failure);
}

}  // namespace
}  // namespace alihsop
