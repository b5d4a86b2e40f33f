#include "exports/documents/write_proof.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "exports/documents/page_pictures.h"
#include "tests/exports/truth_samples.h"

namespace alihsop {
namespace {

using ::testing::HasSubstr;

TEST(Base64, IsThatOfRfc4648)
{
    EXPECT_EQ(base64_of(""), "");
    EXPECT_EQ(base64_of("f"), "Zg==");
    EXPECT_EQ(base64_of("fo"), "Zm8=");
    EXPECT_EQ(base64_of("foo"), "Zm9v");
    EXPECT_EQ(base64_of("foobar"), "Zm9vYmFy");
    EXPECT_EQ(base64_of(std::string("\xFF\x00\xFE", 3)), "/wD+");
}

TEST(WriteProof, ShowsTheScanWithADoubtAndACorrection)
{
    auto binder = testing::truth_sample("garis");
    auto& sop = binder.sops[0];
    sop.langkah[0].kegiatan->box = {10, 20, 300, 40};
    sop.langkah[0].kegiatan->review = true;
    sop.langkah[0].kegiatan->reasons = {"low-confidence"};
    sop.langkah[1].kegiatan->origin = TextOrigin::correction;
    sop.langkah[1].kegiatan->was = "Menerirna";
    const auto folder = std::filesystem::temp_directory_path() / ("alihsop_proof_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder / "pages");
    std::ofstream(folder / "pages" / "0001.webp") << "foobar";
    auto request = testing::request_for(binder);
    request.folder = folder;
    const auto result = write_proof(request);
    std::filesystem::remove_all(folder);
    const auto& html = result.files.at(0).content;
    EXPECT_THAT(html, HasSubstr("data:image/webp;base64,Zm9vYmFy"));
    EXPECT_THAT(html, HasSubstr("<rect class=\"doubt\" x=\"10\" y=\"20\" width=\"300\" height=\"40\">"));
    EXPECT_THAT(html, HasSubstr("<td class=\"doubt\">mesin kurang yakin</td>"));
    EXPECT_THAT(html, HasSubstr("<td class=\"corrected\">terbaca: Menerirna</td>"));
    EXPECT_EQ(result.losses, (LossReport{{LossKind::dropped, "picture-missing", "/sops/0/pages", "2"}}));
}

}  // namespace
}  // namespace alihsop
