#include "pipeline/page/attempt.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace alihsop {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

PageReading page_seven()
{
    PageReading reading;
    reading.page.page = 7;
    return reading;
}

TEST(Attempt, AStepThatSucceedsLeavesNoFinding)
{
    auto reading = page_seven();
    bool ran = false;
    EXPECT_TRUE(attempt("tables", reading, [&] { ran = true; }));
    EXPECT_TRUE(ran);
    EXPECT_THAT(reading.findings, IsEmpty());
}

TEST(Attempt, AStepThatThrowsBecomesAFindingOfThePage)
{
    auto reading = page_seven();
    EXPECT_FALSE(attempt("tables", reading, [] { throw std::runtime_error("no memory for the grid"); }));
    ASSERT_THAT(reading.findings, SizeIs(1));
    const auto& finding = reading.findings.front();
    EXPECT_EQ(finding.code, "tables-failed");
    EXPECT_EQ(finding.severity, Finding::Severity::error);
    EXPECT_EQ(finding.origin, Finding::Origin::reading);
    EXPECT_THAT(finding.message, HasSubstr("page 7"));
    EXPECT_THAT(finding.message, HasSubstr("no memory for the grid"));
}

TEST(Attempt, LaterStepsGoOn)
{
    auto reading = page_seven();
    attempt("tables", reading, [] { throw std::out_of_range("row 9"); });
    EXPECT_TRUE(attempt("marks", reading, [&] { reading.page.marks.push_back({}); }));
    EXPECT_THAT(reading.findings, SizeIs(1));
    EXPECT_THAT(reading.page.marks, SizeIs(1));
}

TEST(Attempt, AFailureOfTheRunPassesThrough)
{
    auto reading = page_seven();
    const auto step = [] { throw Failure(FailureKind::missing_model, "no model"); };
    EXPECT_THROW(attempt("text", reading, step), Failure);
    EXPECT_THAT(reading.findings, IsEmpty());
}

}  // namespace
}  // namespace alihsop
