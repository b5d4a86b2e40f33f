// The built program, run as a user runs it: exit codes, streams, and what stands in the folder of results.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "imaging/sources/source.h"
#include "models/failure.h"
#include "models/json/binder_text.h"
#include "review/corrections/correction_line.h"
#include "review/corrections/correction_log.h"
#include "tests/app/program_run.h"

namespace alihsop::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const std::string kSample = ALIHSOP_SOURCE_DIR "/samples/puskesmas.pdf";  // black and white: quickly read

int code(FailureKind kind) { return static_cast<int>(kind); }

/// A complaint: its exit code, one line that begins with the program's name, and nothing on stdout.
void expect_complaint(const ProgramRun& run, FailureKind kind, const std::string& about)
{
    EXPECT_EQ(run.exit_code, code(kind)) << run.err;
    EXPECT_THAT(run.err, StartsWith("alihsop: "));
    EXPECT_THAT(run.err, HasSubstr(about));
    EXPECT_EQ(run.out, "");
}

TEST(Program, TellsItsVersionAndHelp)
{
    const auto version = run_program("--version");
    EXPECT_EQ(version.exit_code, 0);
    EXPECT_THAT(version.out, StartsWith("alihsop "));
    EXPECT_EQ(version.err, "");
    EXPECT_THAT(run_program("show --help").out, HasSubstr("--sop"));
}

TEST(Program, ComplainsOfACommandLineWithoutSense)
{
    expect_complaint(run_program(""), FailureKind::usage, "no command");
    expect_complaint(run_program("digitise a.pdf -o out --dpi 20"), FailureKind::usage, "--dpi");
}

TEST(Program, RefusesEqualNamesBeforeAnyWork)
{
    const ScratchFolder scratch;
    const auto out = scratch.path() / "out";
    const auto run = run_program("digitise '" + kSample + "' /elsewhere/puskesmas.tif -o '" + out.string() + "'");
    expect_complaint(run, FailureKind::usage, "the same folder");
    EXPECT_FALSE(fs::exists(out));
}

/// A result of two pages of the sample, as digitise leaves it, in a folder of its own.
fs::path write_result(const fs::path& out, const std::string& sha256)
{
    Binder binder;
    binder.source = {"puskesmas.pdf", sha256, 6};
    binder.pages.resize(2);
    for (int page = 1; page <= 2; ++page) binder.pages[static_cast<std::size_t>(page - 1)].page = page;
    const auto folder = out / "puskesmas";
    fs::create_directories(folder);
    std::ofstream(folder / "binder.json", std::ios::binary) << write_binder_text(binder);
    return folder;
}

std::string text_of(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Program, NeverLosesThePagesThatAreLeftOut)
{
    const ScratchFolder scratch;
    const auto folder = write_result(scratch.path(), hash_source(kSample));
    const auto before = text_of(folder / "binder.json");
    for (const std::string force : {"", " --force"})
        expect_complaint(
            run_program("digitise '" + kSample + "' --pages 2 -o '" + scratch.path().string() + "'" + force),
            FailureKind::usage, "1 of them would be lost");
    EXPECT_EQ(text_of(folder / "binder.json"), before);
}

TEST(Program, ReplacesWhatPeopleHaveCorrectedOnlyWhenForced)
{
    const ScratchFolder scratch;
    const auto folder = write_result(scratch.path(), std::string(64, '0'));
    const auto before = text_of(folder / "binder.json");
    Correction correction;
    correction.sequence = 1;
    correction.time = utc_now();
    correction.who = "Siti";
    append_correction(folder / "corrections.jsonl", correction, std::string(kChainBegin));
    const auto command = "digitise '" + kSample + "' --pages 1 -o '" + scratch.path().string() + "'";
    expect_complaint(run_program(command), FailureKind::usage, "--force");
    EXPECT_EQ(text_of(folder / "binder.json"), before);
    const auto forced = run_program(command + " --force");
    EXPECT_EQ(forced.exit_code, 0) << forced.err;
    EXPECT_THAT(forced.err, HasSubstr("another source")) << "and says that it is one";
    EXPECT_NE(text_of(folder / "binder.json"), before);
}

TEST(Program, TellsAMissingFromABadInput)
{
    const ScratchFolder scratch;
    const auto out = " -o '" + (scratch.path() / "out").string() + "'";
    expect_complaint(run_program("digitise '" + (scratch.path() / "none.pdf").string() + "'" + out),
                     FailureKind::missing_input, "none.pdf");
    const auto note = scratch.write("note.pdf", "This is no PDF.\n");
    expect_complaint(run_program("digitise '" + note.string() + "'" + out), FailureKind::bad_input, "note.pdf");
    const auto empty = scratch.write("empty.tif", "");
    expect_complaint(run_program("digitise '" + empty.string() + "'" + out), FailureKind::bad_input, "empty.tif");
}

TEST(Program, ComplainsOfAMissingModelAndAnUnwritableOut)
{
    const ScratchFolder scratch;
    expect_complaint(run_program("digitise '" + kSample + "' --pages 1 --model /none.traineddata -o '" +
                                 (scratch.path() / "out").string() + "'"),
                     FailureKind::missing_model, "none.traineddata");
    const auto file = scratch.write("file", "in the way");
    expect_complaint(run_program("digitise '" + kSample + "' --pages 1 -o '" + file.string() + "'"),
                     FailureKind::cannot_write, "file");
}

TEST(Program, GoesOnAfterAnInputThatFails)
{
    const ScratchFolder scratch;
    const auto out = scratch.path() / "out";
    const auto run = run_program("digitise /none.pdf '" + kSample + "' --pages 1 -o '" + out.string() + "'");
    EXPECT_EQ(run.exit_code, code(FailureKind::missing_input));
    EXPECT_THAT(run.err, HasSubstr("none.pdf"));
    EXPECT_THAT(run.err, HasSubstr("puskesmas: pages 1,"));
    EXPECT_THAT(run.out, HasSubstr("failed"));
    EXPECT_TRUE(fs::exists(out / "puskesmas" / "binder.json"));
    EXPECT_TRUE(fs::exists(out / "puskesmas" / "sops.jsonl"));
    EXPECT_TRUE(fs::exists(out / "puskesmas" / "pages" / "0001.webp"));
    const auto valid = run_program("validate '" + (out / "puskesmas" / "binder.json").string() + "'");
    EXPECT_EQ(valid.exit_code, 0) << valid.out << valid.err;
    const auto binder = "'" + (out / "puskesmas").string() + "'";
    EXPECT_THAT(run_program("show " + binder).out, StartsWith("sop-0001"));
    EXPECT_THAT(run_program("flow " + binder).out, StartsWith("sop-0001"));
    EXPECT_THAT(run_program("flow --plain " + binder).out, StartsWith("# sop-0001\n"));
    EXPECT_EQ(run_program("show " + binder + " -o '" + (scratch.path() / "drawn").string() + "'").exit_code, 0);
    EXPECT_TRUE(fs::exists(scratch.path() / "drawn" / "0001.png"));
    const auto page = run_program("show " + binder + " --page 1 -o '" + (scratch.path() / "one.png").string() + "'");
    EXPECT_EQ(page.out, (scratch.path() / "one.png").string() + "\n");
    expect_complaint(run_program("show " + binder + " --page 9 -o x.png"), FailureKind::usage, "page 9");
    const auto checked = run_program("check " + binder);  // an identity page alone has no steps
    EXPECT_EQ(checked.exit_code, 0);
    EXPECT_THAT(checked.out, HasSubstr("binder.json:/sops/0/langkah: warning: the SOP's table of steps was not found "
                                       "[steps-missing, reading]\n"));
    const auto report = scratch.path() / "report.html";
    EXPECT_EQ(run_program("report " + binder + " -o '" + report.string() + "'").exit_code, 0);
    EXPECT_TRUE(fs::exists(report));
    EXPECT_EQ(run_program("show " + binder + " --ink -o '" + (scratch.path() / "ink").string() + "'").exit_code, 0);
    EXPECT_TRUE(fs::exists(scratch.path() / "ink" / "0001.png"));
    expect_complaint(run_program("show --ink " + binder), FailureKind::usage, "--ink needs -o");
    const auto failing = run_program("check -q --fail-on warning " + binder);
    EXPECT_EQ(failing.exit_code, code(FailureKind::failed_check));
    EXPECT_THAT(failing.err, StartsWith("alihsop: the checks found errors"));
}

TEST(Program, IsQuietAndColourlessUnlessAsked)
{
    const ScratchFolder scratch;
    const auto digitise = "digitise '" + kSample + "' --pages 1 -o '" + scratch.path().string() + "' ";
    const auto quiet = run_program(digitise + "-q");
    EXPECT_EQ(quiet.exit_code, 0);
    EXPECT_EQ(quiet.out + quiet.err, "");
    EXPECT_THAT(run_program(digitise).out, Not(HasSubstr("\x1b")));
    EXPECT_THAT(run_program(digitise + "--color always").out, HasSubstr("\x1b[1m"));
}

TEST(Program, SaysWhenADocumentIsInvalid)
{
    const ScratchFolder scratch;
    const auto broken = scratch.write("broken.json", "{\"schema\": \"sop-binder/1\"");
    const auto other = scratch.write("other.json", "{\"schema\": \"sop-binder/1\", \"pages\": 3}");
    for (const auto& file : {broken, other}) {
        const auto run = run_program("validate '" + file.string() + "'");
        EXPECT_EQ(run.exit_code, code(FailureKind::invalid_document)) << file;
        EXPECT_THAT(run.out, HasSubstr(file.string())) << file;
        EXPECT_EQ(run_program("show '" + file.string() + "'").exit_code, code(FailureKind::invalid_document)) << file;
    }
    expect_complaint(run_program("show '" + (scratch.path() / "none.json").string() + "'"), FailureKind::missing_input,
                     "none.json");
}

TEST(Program, NoticesAFullDisk)
{
    EXPECT_EQ(run_program("completion bash", "/dev/full").exit_code, code(FailureKind::cannot_write));
}

}  // namespace
}  // namespace alihsop::testing
