#include "pipeline/run/binder_name.h"

#include <gtest/gtest.h>

namespace alihsop {
namespace {

namespace fs = std::filesystem;

TEST(BinderName, IsTheInputsNameWithoutItsEnding)
{
    EXPECT_EQ(binder_name("magetan.pdf"), "magetan");
    EXPECT_EQ(binder_name("scans/kab. magetan 2.1.tif"), "kab. magetan 2.1");
    EXPECT_EQ(binder_name("scans/../magetan.pdf"), "magetan");
}

TEST(BinderName, KeepsAFoldersWholeName)
{
    const auto folder = fs::path(::testing::TempDir()) / "alihsop_binder_name" / "bab 1.2";
    fs::create_directories(folder);
    EXPECT_EQ(binder_name(folder), "bab 1.2");
    EXPECT_EQ(binder_name(folder / ""), "bab 1.2");
    EXPECT_EQ(binder_name(folder / "."), "bab 1.2");
    fs::remove_all(folder.parent_path());
}

TEST(BinderName, NeverLeadsOutOfItsFolder)
{
    EXPECT_EQ(binder_name("...png"), "png");
    EXPECT_EQ(binder_name("..png"), "png");
    EXPECT_EQ(binder_name("....pdf"), "pdf");
    EXPECT_EQ(binder_name(".sop.pdf"), "sop");
    EXPECT_EQ(binder_name("sop. ..pdf"), "sop");
    EXPECT_EQ(binder_name("a..b.pdf"), "a..b");
    EXPECT_EQ(binder_name(std::string(251, 'x') + ".pdf"), std::string(251, 'x'));
    EXPECT_EQ(binder_name("..."), "") << "a name of dots alone says nothing";
}

TEST(BinderName, IsEmptyForTheRoot) { EXPECT_EQ(binder_name("/"), ""); }

}  // namespace
}  // namespace alihsop
