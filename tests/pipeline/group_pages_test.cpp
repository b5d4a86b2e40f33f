#include "pipeline/binder/group_pages.h"

#include <gtest/gtest.h>

namespace alihsop {
namespace {

// A binder in one line, a letter a page:
//   T title sheet   I identity page with the form's head   i its continuation   F flow
//   C cover   D decree   A approval sheet   L contents list   N narrative   . blank   ? unread
PageAnalysis page_of(char letter)
{
    PageAnalysis page;
    switch (letter) {
        case 'T':
            page.kind = PageKind::cover, page.title_sheet = true;
            break;
        case 'I':
            page.kind = PageKind::identity, page.identity.has_head = true, page.identity.labels = 6;
            break;
        case 'i':
            page.kind = PageKind::identity, page.identity.labels = 3;
            break;
        case 'F':
            page.kind = PageKind::flow;
            break;
        case 'C':
            page.kind = PageKind::cover;
            break;
        case 'D':
            page.kind = PageKind::decree;
            break;
        case 'A':
            page.kind = PageKind::approval;
            break;
        case 'L':
            page.kind = PageKind::contents;
            break;
        case 'N':
            page.kind = PageKind::narrative;
            break;
        case '.':
            page.kind = PageKind::blank;
            break;
        default:
            page.kind = PageKind::unknown;
    }
    return page;
}

// The pages' letters again, those of one SOP together: "IF IFF".
std::string grouped(const std::string& binder)
{
    std::vector<PageAnalysis> pages;
    for (const char letter : binder) pages.push_back(page_of(letter));
    std::string text;
    for (const auto& sop : group_pages(pages)) {
        if (!text.empty()) text += ' ';
        for (const auto page : sop) text += binder[page];
    }
    return text;
}

TEST(GroupPages, AnIdentityPageAndItsFlowPagesAreOneSop)
{
    EXPECT_EQ(grouped("IF"), "IF");
    EXPECT_EQ(grouped("IFFF"), "IFFF");
}

TEST(GroupPages, EachFormsHeadBeginsAnSop) { EXPECT_EQ(grouped("IFIFFIF"), "IF IFF IF"); }

TEST(GroupPages, AnIdentityBlockMayRunOn)
{
    EXPECT_EQ(grouped("IiF"), "IiF");
    EXPECT_EQ(grouped("IiFIiiF"), "IiF IiiF");
}

TEST(GroupPages, ATitleSheetBelongsToTheFormBehindIt)
{
    EXPECT_EQ(grouped("TIF"), "TIF");
    EXPECT_EQ(grouped("TIFTIF"), "TIF TIF");
}

TEST(GroupPages, ATitleSheetAloneIsAnSop) { EXPECT_EQ(grouped("TTTTIF"), "T T T TIF"); }

TEST(GroupPages, BlankPagesBetweenDoNotPartAnSop)
{
    EXPECT_EQ(grouped("T.I.F.F"), "TIFF");
    EXPECT_EQ(grouped(".IF.IF."), "IF IF");
}

TEST(GroupPages, AnUnreadPageDoesNotPartAnSop) { EXPECT_EQ(grouped("I?F"), "IF"); }

TEST(GroupPages, OtherPagesBelongToNoSop)
{
    EXPECT_EQ(grouped("CDDALNN"), "");
    EXPECT_EQ(grouped("CDDALNTIF"), "TIF");
}

TEST(GroupPages, ADecreeClosesTheSopBeforeIt)
{
    EXPECT_EQ(grouped("IFDF"), "IF F");
    EXPECT_EQ(grouped("IFDi"), "IF i");
    EXPECT_EQ(grouped("IFCIF"), "IF IF");
}

TEST(GroupPages, AFlowTableWithoutAFormIsAnSopToo)
{
    EXPECT_EQ(grouped("FF"), "FF");
    EXPECT_EQ(grouped("NFFIF"), "FF IF");
}

TEST(GroupPages, NoPagesNoSops) { EXPECT_EQ(grouped(""), ""); }

}  // namespace
}  // namespace alihsop
