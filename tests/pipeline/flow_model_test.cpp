// From doubts to probabilities: what the file of weights says is what counts, and it names no doubt that there is not.
#include "pipeline/weigh_flow/flow_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>

#include "models/flow_text/parse_flow_text.h"
#include "models/log_odds.h"
#include "pipeline/weigh_flow/flow_weights.h"
#include "pipeline/weigh_flow/weigh_flow.h"

namespace alihsop::testing {
namespace {

constexpr const char* kWeights =
    "# a remark\n"
    "symbol review_below 0.9\nsymbol prior 0.5\nsymbol reader 1\nsymbol kind process 0.25\n"
    "symbol doubt symbol-not-left -2\n"
    "arrow review_below 0.8\narrow prior 3\narrow reader 0.5\narrow doubt arrow-crosses -1\n"
    "arrow end_doubt symbol-not-left -0.5\n";

double odds_of(const FlowEvidence& evidence) { return log_odds(FlowModel(kWeights).probability(evidence)); }

TEST(FlowModel, SumsWhatItsFileSays)
{
    FlowEvidence symbol;
    symbol.part = Doubt::Part::symbol;
    symbol.kind = "process";
    symbol.reader = 2;
    EXPECT_NEAR(odds_of(symbol), 2.75, 1e-9);
    symbol.doubts = {"symbol-not-left", "a-doubt-without-weight"};
    EXPECT_NEAR(odds_of(symbol), 0.75, 1e-9);
    FlowEvidence arrow;
    arrow.kind = "panah";
    arrow.reader = 2;
    arrow.doubts = {"arrow-crosses", "arrow-crosses"};
    arrow.end_doubts = {"symbol-not-left"};
    EXPECT_NEAR(odds_of(arrow), 1.5, 1e-9);
    EXPECT_EQ(FlowModel(kWeights).review_below(Doubt::Part::symbol), 0.9);
    EXPECT_EQ(FlowModel(kWeights).review_below(Doubt::Part::arrow), 0.8);
}

TEST(FlowModel, RefusesWeightsThatItDoesNotKnow)
{
    for (const char* line : {"actor prior 1\n", "symbol mood 1\n", "symbol prior\n", "arrow doubt arrow-crosses\n",
                             "arrow kind 1\n", "symbol end_doubt symbol-not-left -1\n", "symbol prior high\n"})
        EXPECT_THROW(FlowModel{line}, std::logic_error) << line;
}

TEST(FlowModel, NamesOnlyDoubtsThatThereAre)
{
    namespace fs = std::filesystem;
    static const std::regex named(R"re(DoubtReason k\w+\{\s*"([a-z-]+)")re");
    std::set<std::string> codes;
    for (const auto& file : fs::directory_iterator(fs::path(ALIHSOP_SOURCE_DIR) / "pipeline" / "weigh_flow")) {
        std::ifstream in(file.path());
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        for (std::sregex_iterator match(text.begin(), text.end(), named), end; match != end; ++match)
            codes.insert((*match)[1]);
    }
    EXPECT_GT(codes.size(), 20U) << "this test looks in the wrong place";
    std::istringstream lines(kFlowWeights);
    int doubts = 0;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string part, what, code;
        words >> part >> what >> code;
        if (what != "doubt" && what != "end_doubt") continue;
        EXPECT_TRUE(codes.contains(code)) << line;
        ++doubts;
    }
    EXPECT_GT(doubts, 20);
}

TEST(FlowEvidence, TellsWhatStandsAgainstEachPart)
{
    Sop sop = parse_flow_text("| A | B |\n1:A( ) > 2:B[ ]\n1:A( ) > 3:B( )\n");
    for (auto& symbol : sop.alur.simbol) symbol.confidence = 0.9;
    for (auto& arrow : sop.alur.panah) arrow.confidence = 0.8;
    const auto all = weigh_flow(sop, {}, "/sops/2");
    ASSERT_EQ(all.size(), sop.alur.simbol.size() + sop.alur.panah.size());
    EXPECT_EQ(all[1].pointer, "/sops/2/alur/simbol/1");
    EXPECT_EQ(all[1].kind, "process");
    EXPECT_NEAR(all[1].reader, log_odds(0.9), 1e-9);
    EXPECT_THAT(all[1].doubts, ::testing::Contains("symbol-not-left"));
    EXPECT_EQ(all[3].pointer, "/sops/2/alur/panah/0");
    EXPECT_NEAR(all[3].reader, log_odds(0.8), 1e-9);
    EXPECT_THAT(all[3].end_doubts, ::testing::Contains("symbol-not-left"));
    EXPECT_NEAR(sop.alur.panah[0].confidence, FlowModel::built_in().probability(all[3]), 1e-12);
    const auto text = write_flow_evidence(all);
    EXPECT_TRUE(text.starts_with("pointer,kind,reader,doubts,end_doubts\n/sops/2/alur/simbol/0,terminator,2.1972,"));
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), static_cast<long>(all.size()) + 1);
}

}  // namespace
}  // namespace alihsop::testing
