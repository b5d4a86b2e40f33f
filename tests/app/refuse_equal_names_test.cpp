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

TEST(RefuseEqualNames, RefusesNamesThatDifferByCaseOrNormalFormOnly)
{
    EXPECT_THROW(refuse_equal_names({"caf\u00E9.pdf", "cafe\u0301.pdf"}, "out", kSay), Failure);
    EXPECT_THROW(refuse_equal_names({"caf\u00E9.pdf", "CAF\u00C9.tif"}, "out", kSay), Failure);
    EXPECT_THROW(refuse_equal_names({"sop.pdf", "sop..pdf"}, "out", kSay), Failure);
    EXPECT_NO_THROW(refuse_equal_names({"caf\u00E9.pdf", "cafe.pdf", "caf\u00E8.pdf"}, "out", kSay));
}

TEST(RefuseEqualNames, RefusesAnInputWithoutName) { EXPECT_THROW(refuse_equal_names({"/"}, "out", kSay), Failure); }

}  // namespace
}  // namespace alihsop
