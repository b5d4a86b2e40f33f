#include "pipeline/batch/workspace.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "models/failure.h"
#include "tests/imaging/sources/temporary_folder.h"

namespace alihsop::testing {
namespace {

TEST(Workspace, TakesANewOrEmptyFolderAndItsOwn)
{
    const TemporaryFolder folder;
    EXPECT_NO_THROW(Workspace(folder.path() / "baru"));
    EXPECT_NO_THROW(Workspace(folder.path() / "baru")) << "its own";
    std::filesystem::create_directory(folder.path() / "kosong");
    EXPECT_NO_THROW(Workspace(folder.path() / "kosong"));
}

TEST(Workspace, RefusesAFolderOfOtherThings)
{
    const TemporaryFolder folder;
    static_cast<void>(folder.write("surat.pdf", std::string("x")));
    EXPECT_THROW(Workspace(folder.path()), Failure);
}

TEST(Workspace, ARunKilledAtItsFirstStepLeavesAFolderThatCanBeGoneOnWith)
{
    const TemporaryFolder folder;
    static_cast<void>(folder.write(".alihsop-workspace.json.4711.tmp", std::string("{\"work")));
    EXPECT_NO_THROW(Workspace(folder.path()));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "alihsop-workspace.json"));
}

}  // namespace
}  // namespace alihsop::testing
