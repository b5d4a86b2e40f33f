// alihsop export, as a person calls it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "models/json/binder_text.h"
#include "review/corrections/corrected_binder.h"
#include "review/corrections/correction_line.h"
#include "review/corrections/correction_log.h"
#include "tests/app/program_run.h"
#include "tests/truth/truth_binder.h"

namespace {

namespace fs = std::filesystem;
using alihsop::append_correction;
using alihsop::Change;
using alihsop::Correction;
using alihsop::kChainBegin;
using alihsop::reading_of;
using alihsop::testing::binder_of_truth;
using alihsop::testing::run_program;
using alihsop::testing::ScratchFolder;
using testing::HasSubstr;

std::string text_of(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

class VerbExport : public testing::Test {
protected:
    /// A sample's binder as OUT/NAME/binder.json.
    fs::path add(const std::string& name, const std::string& hostile = {})
    {
        auto binder = binder_of_truth(std::string(ALIHSOP_SOURCE_DIR) + "/samples/" + name + ".truth.json");
        if (!hostile.empty()) binder.sops[0].nama_sop->text = hostile;
        fs::create_directories(folder.path() / "out" / name);
        return folder.write("out/" + name + "/binder.json", write_binder_text(binder));
    }
    [[nodiscard]] std::string path(const std::string& name) const { return (folder.path() / name).string(); }

    ScratchFolder folder;
};

TEST_F(VerbExport, OneFileGoesWhereItIsTold)
{
    const auto file = add("kolom");
    const auto run = run_program("export " + file.string() + " -t jsonl --sop sop-0002 -o " + path("feed.jsonl"));
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("kolom: SOPs 1, files 1"));
    const auto feed = text_of(path("feed.jsonl"));
    EXPECT_EQ(std::count(feed.begin(), feed.end(), '\n'), 1);
    EXPECT_THAT(feed, HasSubstr("\"id\":\"sop-0002\""));
}

TEST_F(VerbExport, AFolderOfBindersGivesAFolderEach)
{
    add("kolom");
    add("bkd");
    const auto run = run_program("export " + path("out") + " -t csv -o " + path("csv"));
    EXPECT_EQ(run.exit_code, 0) << run.err;
    for (const auto* name : {"kolom", "bkd"}) EXPECT_TRUE(fs::exists(folder.path() / "csv" / name / "langkah.csv"));
}

TEST_F(VerbExport, StrictWritesNothingWhenSomethingIsLost)
{
    const auto file = add("bkd", "=1+1");
    const auto strict = run_program("export " + file.string() + " -t csv --strict -o " + path("csv"));
    EXPECT_EQ(strict.exit_code, 80);
    EXPECT_THAT(strict.err, HasSubstr("/sops/0 changed: formula-escaped (=1+1)"));
    EXPECT_FALSE(fs::exists(path("csv")));
    const auto loose = run_program("export " + file.string() + " -t csv -o " + path("csv") + " --losses " + path("l"));
    EXPECT_EQ(loose.exit_code, 0);
    EXPECT_EQ(text_of(path("l")),
              "{\"kind\":\"changed\",\"code\":\"formula-escaped\",\"pointer\":\"/sops/0\",\"detail\":\"=1+1\"}\n");
}

TEST_F(VerbExport, SaysWhatIsWrongWithTheCommand)
{
    const auto file = add("bkd").string();
    EXPECT_EQ(run_program("export " + file + " -t word -o x").exit_code, 64);
    EXPECT_EQ(run_program("export " + file + " -t csv --sop sop-0009 -o " + path("x")).exit_code, 64);
    EXPECT_EQ(run_program("export " + path("") + " -t csv -o " + path("x")).exit_code, 66);
    const auto accepted = run_program("export " + file + " -t csv --only accepted -o " + path("x"));
    EXPECT_EQ(accepted.exit_code, 66);
    EXPECT_THAT(accepted.err, HasSubstr("no reviewer has accepted"));
    EXPECT_FALSE(fs::exists(path("x")));
}

TEST_F(VerbExport, AWorkspaceIsExportedAsItsReviewersLeftIt)
{
    const auto name = std::string("kolom");
    const auto file = add(name);
    fs::create_directories(folder.path() / "out" / "binders");
    fs::rename(folder.path() / "out" / name, folder.path() / "out" / "binders" / name);
    static_cast<void>(folder.write("out/alihsop-workspace.json", "{\"workspace\": 1}\n"));
    const auto reading = reading_of(text_of(folder.path() / "out" / "binders" / name / "binder.json"));
    Correction correction;
    correction.sequence = 1;
    correction.who = "Siti";
    correction.reading = reading;
    correction.changes = {{Change::Kind::set, "/sops/1/nama_sop", {}, "Nama yang Benar", {}},
                          {Change::Kind::set, "/pages/0/rotation", {}, 90, {}},
                          {Change::Kind::accept, "/sops/1", {}, {}, {}}};
    append_correction(folder.path() / "out" / "binders" / name / "corrections.jsonl", correction,
                      std::string(kChainBegin));
    const auto run = run_program("export " + path("out") + " -t jsonl --only accepted -o " + path("feed.jsonl"));
    EXPECT_EQ(run.exit_code, 0) << run.err;
    const auto feed = text_of(path("feed.jsonl"));
    EXPECT_EQ(std::count(feed.begin(), feed.end(), '\n'), 1) << "one SOP is accepted";
    EXPECT_THAT(feed, HasSubstr("Nama yang Benar"));
    const auto binder = " " + path("out/binders/" + name);
    EXPECT_THAT(run_program("show" + binder).out, HasSubstr("Nama yang Benar"));
    EXPECT_EQ(run_program("flow --plain" + binder).exit_code, 0);
}

}  // namespace
