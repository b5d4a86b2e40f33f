// Each outside library has its room: see the table in docs/architecture.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/architecture/source_tree.h"

namespace {

using alihsop::testing::floors;
using alihsop::testing::includes_of;
using alihsop::testing::source_files;

/// Our files that include a header beginning with `prefix`.
std::vector<std::string> users_of(const std::string& prefix)
{
    std::vector<std::string> users;
    for (const auto& floor : floors())
        for (const auto& file : source_files(floor))
            for (const auto& header : includes_of(file).angled)
                if (header.string().starts_with(prefix)) {
                    users.push_back(file.string());
                    break;
                }
    return users;
}

void expect_only_under(const std::string& prefix, const std::vector<std::string>& folders)
{
    for (const auto& user : users_of(prefix)) {
        bool allowed = false;
        for (const auto& folder : folders) allowed = allowed || user.starts_with(folder);
        EXPECT_TRUE(allowed) << user << " must not include <" << prefix << "…>";
    }
}

TEST(Libraries, TesseractIsKnownToOneSourceFile)
{
    EXPECT_THAT(users_of("tesseract/"), testing::SizeIs(1));
    EXPECT_THAT(users_of("tesseract/"), testing::Each(testing::EndsWith(".cpp")));
}

TEST(Libraries, JsonStaysInTheJsonAndSchemaRoomsTheExportsAndTheReview)
{
    expect_only_under("nlohmann/", {"models/json/", "models/schema/", "exports/", "review/"});
    expect_only_under("valijson/", {"models/schema/"});
}

TEST(Libraries, FormatsOfOtherToolsAreTheExports)
{
    for (const auto* library : {"pugixml", "xlsxwriter", "qpdf/", "lcms2"}) expect_only_under(library, {"exports/"});
}

TEST(Libraries, OpenCvStaysWithPixels) { expect_only_under("opencv2/", {"imaging/", "extractors/", "pipeline/"}); }

/// GDAL comes with it, and sixty libraries more.
TEST(Libraries, OpenCvsCodecsAreForTheTests) { EXPECT_THAT(users_of("opencv2/imgcodecs"), testing::IsEmpty()); }

TEST(Libraries, NetsAreRunInOneSourceFile)
{
    EXPECT_THAT(users_of("opencv2/dnn"), testing::ElementsAre("imaging/ink/see_ink.cpp"));
}

TEST(Libraries, CodecsHaveARoom)
{
    for (const auto* library : {"png.h", "jpeglib.h", "openjpeg.h"}) expect_only_under(library, {"imaging/codecs/"});
}

TEST(Libraries, ServerAndSearchBelongToTheReview)
{
    expect_only_under("httplib", {"review/server/"});
    expect_only_under("sqlite3", {"review/server/"});
}

TEST(Libraries, SystemCallsHaveOneFile)
{
    EXPECT_THAT(users_of("seccomp"), testing::ElementsAre("pipeline/workers/give_up_privileges.cpp"));
}

TEST(Libraries, HunspellIsKnownToOneSourceFile) { EXPECT_THAT(users_of("hunspell/"), testing::SizeIs(1)); }

TEST(Libraries, CommandLineAndLogBelongToTheApp)
{
    expect_only_under("CLI/", {"app/"});
    expect_only_under("spdlog/", {"app/"});
}

}  // namespace
