#include "app/output_names.h"

#include <gtest/gtest.h>

#include "models/failure.h"

namespace alihsop {
namespace {

namespace fs = std::filesystem;

const Phrases kSay(Language::english);

TEST(OutputName, IsTheInputsNameWithoutItsEnding)
{
    EXPECT_EQ(output_name("magetan.pdf"), "magetan");
    EXPECT_EQ(output_name("scans/kab. magetan 2.1.tif"), "kab. magetan 2.1");
    EXPECT_EQ(output_name("scans/../magetan.pdf"), "magetan");
}

TEST(OutputName, KeepsAFoldersWholeName)
{
    const auto folder = fs::path(::testing::TempDir()) / "alihsop_output_name" / "bab 1.2";
    fs::create_directories(folder);
    EXPECT_EQ(output_name(folder), "bab 1.2");
    EXPECT_EQ(output_name(folder / ""), "bab 1.2");
    EXPECT_EQ(output_name(folder / "."), "bab 1.2");
    fs::remove_all(folder.parent_path());
}

TEST(OutputName, IsEmptyForTheRoot) { EXPECT_EQ(output_name("/"), ""); }

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
