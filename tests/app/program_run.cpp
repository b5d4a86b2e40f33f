#include "tests/app/program_run.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace alihsop::testing {

namespace {

std::string text_of(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

ProgramRun run_program(const std::string& arguments, const std::string& out_to)
{
    const ScratchFolder scratch;
    const auto out = out_to.empty() ? (scratch.path() / "out").string() : out_to;
    const auto err = (scratch.path() / "err").string();
    const auto status = std::system(("env -u LC_ALL -u LC_MESSAGES LANG=en_GB.UTF-8 '" ALIHSOP_PROGRAM "' " +
                                     arguments + " >'" + out + "' 2>'" + err + "' </dev/null")
                                        .c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, out_to.empty() ? text_of(out) : "", text_of(err)};
}

ScratchFolder::ScratchFolder()
{
    auto pattern = (std::filesystem::temp_directory_path() / "alihsop-test.XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) ADD_FAILURE() << "no scratch folder can be made";
    path_ = pattern;
}

ScratchFolder::~ScratchFolder()
{
    std::error_code none;
    std::filesystem::remove_all(path_, none);
}

std::filesystem::path ScratchFolder::write(const std::string& name, const std::string& text) const
{
    std::ofstream(path_ / name, std::ios::binary) << text;
    return path_ / name;
}

}  // namespace alihsop::testing
