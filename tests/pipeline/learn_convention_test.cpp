// What legends teach, and how a flow is read by it.
#include "pipeline/binder/learn_convention.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/flow_text/parse_flow_text.h"
#include "models/flow_text/write_flow_text.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Jenis = Simbol::Jenis;
constexpr auto kEnd = Jenis::terminator, kStep = Jenis::process, kChoice = Jenis::decision, kOff = Jenis::offpage,
               kOn = Jenis::onpage, kOther = Jenis::other;

struct Lesson {
    std::vector<std::pair<Jenis, Jenis>> legend;  // drawn, meaning
    Convention convention;
};

std::vector<LegendEntry> legend_of(const std::vector<std::pair<Jenis, Jenis>>& pairs)
{
    std::vector<LegendEntry> legend;
    for (const auto& [drawn, meaning] : pairs) legend.push_back({drawn, meaning, {}});
    return legend;
}

class LearnConvention : public ::testing::TestWithParam<Lesson> {};

TEST_P(LearnConvention, FromALegend)
{
    EXPECT_EQ(learn_convention(legend_of(GetParam().legend)), GetParam().convention);
}

INSTANTIATE_TEST_SUITE_P(
    Nothing, LearnConvention,
    ::testing::Values(Lesson{{}, {}}, Lesson{{{kEnd, kEnd}, {kStep, kStep}, {kChoice, kChoice}, {kOff, kOff}}, {}},
                      Lesson{{{kOn, kOff}, {kStep, kStep}}, {}},   // a circle that leads to the next page
                      Lesson{{{kEnd, kOff}, {kStep, kStep}}, {}},  // no oval becomes a connector
                      Lesson{{{kStep, kEnd}, {kStep, kStep}, {kChoice, kChoice}}, {}},  // two sayings about one shape
                      Lesson{{{kStep, kEnd}, {kChoice, kChoice}}, {}},                  // what is a process then?
                      Lesson{{{kOther, kOther}, {kOther, kStep}}, {}},
                      Lesson{{{kChoice, kOther}, {kStep, kStep}}, {}}));
INSTANTIATE_TEST_SUITE_P(AnotherConvention, LearnConvention,
                         ::testing::Values(Lesson{{{kEnd, kStep}, {kChoice, kChoice}}, {{kEnd, kStep}}},
                                           Lesson{{{kEnd, kEnd}, {kEnd, kStep}},
                                                  {{kEnd, kStep}}},  // a capsule and an ellipse
                                           Lesson{{{kStep, kEnd}, {kEnd, kStep}}, {{kStep, kEnd}, {kEnd, kStep}}},
                                           Lesson{{{kOn, kEnd}, {kStep, kStep}}, {{kOn, kEnd}}},
                                           Lesson{{{kOther, kStep}, {kEnd, kEnd}}, {{kOther, kStep}}},
                                           Lesson{{{kOther, kOff}, {kStep, kStep}}, {{kOther, kOff}}}));

/// The flow as read by a legend, in the text form.
class FollowConvention : public ::testing::Test {
protected:
    std::string followed(const std::string& flow, const std::vector<std::pair<Jenis, Jenis>>& legend)
    {
        sop_ = parse_flow_text(flow);
        follow_convention(sop_, legend_of(legend), "/sops/3");
        return write_flow_text(sop_);
    }
    static std::string as_written(const std::string& flow) { return write_flow_text(parse_flow_text(flow)); }
    [[nodiscard]] std::vector<std::string> codes() const
    {
        std::vector<std::string> codes;
        for (const auto& finding : sop_.findings) codes.push_back(finding.code);
        return codes;
    }
    Sop sop_;
};

TEST_F(FollowConvention, OvalsAmidTheFlowAreProcesses)
{
    EXPECT_EQ(followed("1:A( ) > 2:B( ) > 3:A( ) > 4:C( )\n", {{kEnd, kStep}, {kChoice, kChoice}}),
              as_written("1:A( ) > 2:B[ ] > 3:A[ ] > 4:C( )\n"));
    ASSERT_THAT(codes(), ElementsAre("symbols-read-by-legend"));
    EXPECT_EQ(sop_.findings[0].severity, Finding::Severity::warning);
    EXPECT_EQ(sop_.findings[0].pointer, "/sops/3/alur");
    EXPECT_EQ(sop_.findings[0].message, "2 symbol(s) drawn as terminator are process: so the legend says");
    EXPECT_EQ(sop_.alur.simbol[0].confidence, 1) << "stays as drawn";
    EXPECT_EQ(sop_.alur.simbol[1].confidence, 0.95);
}

TEST_F(FollowConvention, OfTwoOvalsInTheFirstRowTheOneThatIsEnteredIsAProcess)
{
    EXPECT_EQ(followed("1:A( ) > 1:B( ) > 2:B( ) > 3:A( )\n", {{kEnd, kStep}, {kChoice, kChoice}}),
              as_written("1:A( ) > 1:B[ ] > 2:B[ ] > 3:A( )\n"));
}

TEST_F(FollowConvention, RectanglesAreEndsOnlyWhereTheFlowBeginsAndEnds)
{
    EXPECT_EQ(followed("1:A[ ] > 2:B( ) > 3:A[ ] > 4:C[ ]\n", {{kStep, kEnd}, {kEnd, kStep}}),
              as_written("1:A( ) > 2:B[ ] > 3:A[ ] > 4:C( )\n"));
    EXPECT_THAT(codes(), ElementsAre("symbols-read-by-legend", "symbols-read-by-legend"));
}

TEST_F(FollowConvention, ADecisionHasTwoWaysOut)
{
    EXPECT_EQ(followed("1:A( ) > 2:B( ) > 3:A( ) > 4:C( )\n2:B( ) > 1:A( )\n", {{kEnd, kChoice}, {kStep, kStep}}),
              as_written("1:A( ) > 2:B< > > 3:A( ) > 4:C( )\n2:B< > > 1:A( )\n"));
}

TEST_F(FollowConvention, TheUsualLegendChangesNothing)
{
    const std::string flow = "1:A( ) > 2:B[ ] > 3:C< >\n3:C< > -Tidak-> 2:B[ ]\n3:C< > -Ya-> 4:B( ) > 5:A( )\n";
    EXPECT_EQ(followed(flow, {{kEnd, kEnd}, {kStep, kStep}, {kChoice, kChoice}}), as_written(flow));
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(FollowConvention, WithoutALegendOvalsStayAsDrawnAndAreTold)
{
    const std::string ovals = "1:A( ) > 2:B( ) > 3:A( ) > 4:C( )\n";
    EXPECT_EQ(followed(ovals, {}), as_written(ovals));
    ASSERT_THAT(codes(), ElementsAre("steps-drawn-as-ends"));
    EXPECT_EQ(sop_.findings[0].severity, Finding::Severity::info);
    followed("1:A( ) > 2:B( ) > 3:A[ ] > 4:C( )\n", {});
    EXPECT_THAT(codes(), IsEmpty()) << "a rectangle is a process here";
    followed("1:A( ) > 2:C( )\n", {});
    EXPECT_THAT(codes(), IsEmpty()) << "a start and an end";
    followed("", {});
    EXPECT_THAT(codes(), IsEmpty());
}

}  // namespace
}  // namespace alihsop::testing
