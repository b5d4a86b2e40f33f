// alihsop review, as a person calls it wrongly; how it serves is tested in tests/review and tests/review_page.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/program_run.h"

namespace {

using alihsop::testing::run_program;
using alihsop::testing::ScratchFolder;
using testing::HasSubstr;

TEST(VerbReview, SaysThatThereIsNothingToReview)
{
    const ScratchFolder folder;
    const auto run = run_program("review " + folder.path().string());
    EXPECT_EQ(run.exit_code, 66);
    EXPECT_THAT(run.err, HasSubstr("holds no digitised binder"));
    EXPECT_THAT(run_program("--lang id review " + folder.path().string()).err, HasSubstr("tidak berisi bundel"));
}

TEST(VerbReview, WantsAPasswordWhereOthersMayComeIn)
{
    const ScratchFolder folder;
    const auto open = run_program("review " + folder.path().string() + " --address 0.0.0.0");
    EXPECT_EQ(open.exit_code, 64);
    EXPECT_THAT(open.err, HasSubstr("--password-file"));
    const auto empty = folder.write("password", "\nsecond line\n").string();
    EXPECT_EQ(run_program("review " + folder.path().string() + " --password-file " + empty).exit_code, 64);
    EXPECT_EQ(run_program("review " + folder.path().string() + " --password-file " + empty + "x").exit_code, 66);
}

TEST(VerbReview, KnowsWhatAPortIs)
{
    EXPECT_EQ(run_program("review x --port 70000").exit_code, 64);
    EXPECT_EQ(run_program("review").exit_code, 64);
}

}  // namespace
