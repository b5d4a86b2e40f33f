#include "app/verbs/refuse_equal_names.h"

#include <gtest/gtest.h>

#include "models/failure.h"

namespace alihsop {
namespace {

const Phrases kSay(Language::english);

TEST(RefuseEqualNames, LetsDifferentNamesPass)
{
    EXPECT_NO_THROW(refuse_equal_names({"a.pdf", "b.pdf", "scans/c"}, "out", kSay));
}

TEST(RefuseEqualNames, NamesBothInputsAndTheirFolder)
{
    try {
        refuse_equal_names({"2019/a.pdf", "b.pdf", "2020/A.tif"}, "out", kSay);
        FAIL();
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::usage);
        EXPECT_STREQ(failure.what(), "2019/a.pdf and 2020/A.tif would be written to the same folder: out/A");
    }
}

TEST(RefuseEqualNames, RefusesAnInputWithoutName) { EXPECT_THROW(refuse_equal_names({"/"}, "out", kSay), Failure); }

}  // namespace
}  // namespace alihsop
