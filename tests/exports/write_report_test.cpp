// A report on binders: what it tells, and that nothing of the paper can run in it.
#include "exports/documents/write_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace alihsop {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pair;

Binder binder()
{
    Binder made;
    for (int number = 1; number <= 3; ++number) {
        Page page;
        page.page = number;
        made.pages.push_back(page);
    }
    made.pages[1].ink.explained = 0.9;
    made.pages[2].error = PageError{"page-undecodable", "damaged"};
    Sop sop;
    sop.id = "sop-0001";
    sop.nomor_sop = Value{};
    sop.nomor_sop->text = "<script>alert(1)</script>";
    sop.nomor_sop->page = 1;
    sop.nomor_sop->confidence = 0.42;
    sop.nomor_sop->review = true;
    sop.nomor_sop->reasons = {"low-confidence"};
    sop.findings = {
        {Finding::Severity::warning, "effective-missing", Finding::Origin::source, "tanggal efektif kosong", "/x"},
        {Finding::Severity::error, "number-missing", Finding::Origin::source, "nomor kosong", "/x"}};
    made.sops = {sop};
    return made;
}

ReportWords words()
{
    ReportWords made;
    made.title = "Laporan";
    made.more = "Selebihnya:";
    made.reason = [](const std::string& code) { return "sebab " + code; };
    made.finding = [](const Finding& finding) { return "temuan " + finding.message; };
    return made;
}

TEST(ReportFigures, CountWhatToReviewAndWhy)
{
    const auto figures = figures_of(binder(), "magetan");
    EXPECT_EQ(figures.values, 1);
    EXPECT_EQ(figures.to_review, 1);
    EXPECT_EQ(figures.errors, 1);
    EXPECT_THAT(figures.reasons, ElementsAre(Pair("low-confidence", 1)));
    EXPECT_EQ(figures.confidences[4], 1);
    EXPECT_EQ(figures.checks.at("number-missing").count, 1);
    ASSERT_EQ(figures.each_sop.size(), 1U);
    EXPECT_EQ(figures.each_sop[0].to_review, 1);
    EXPECT_EQ(figures.each_sop[0].errors, 1);
    EXPECT_EQ(figures.each_sop[0].warnings, 1);
    EXPECT_NEAR(figures.ink_explained, (1 + 0.9 + 1) / 3, 1e-9);
}

TEST(WorstPages, UnreadOnesComeFirst)
{
    EXPECT_THAT(worst_pages({figures_of(binder(), "a")}, 9), ElementsAre(Pair(0U, 3), Pair(0U, 2), Pair(0U, 1)));
    EXPECT_THAT(worst_pages({figures_of(binder(), "a")}, 1), ElementsAre(Pair(0U, 3)));
}

TEST(WriteReport, TellsValuesFindingsAndPagesWithoutAnythingFromElsewhere)
{
    const auto report = write_report({figures_of(binder(), "magetan")}, {{{0, 3}, "bytes"}}, words());
    for (const auto* told : {"magetan", "number-missing", "sebab low-confidence", "temuan nomor kosong",
                             "data:image/webp;base64,Ynl0ZXM="})
        EXPECT_THAT(report, HasSubstr(told));
    EXPECT_LT(report.find("number-missing"), report.find("effective-missing")) << "errors come first";
    EXPECT_THAT(report, Not(HasSubstr("<script")));
    EXPECT_THAT(report, HasSubstr("&lt;script"));
    for (const auto* elsewhere : {"http://", "https://", "src=\"/", "url("})
        EXPECT_THAT(report, Not(HasSubstr(elsewhere)));
}

TEST(WriteReport, OfNoBindersIsAPageToo) { EXPECT_THAT(write_report({}, {}, words()), HasSubstr("</html>")); }

}  // namespace
}  // namespace alihsop
