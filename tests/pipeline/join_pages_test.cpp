// Lines and connectors that go on over a page break, joined by themselves.
#include "pipeline/binder/join_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/flow_text/parse_flow_text.h"
#include "models/flow_text/write_flow_text.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

LooseEnd leaves(int page, const std::string& symbol, int x, PageEdge edge = PageEdge::bottom)
{
    LooseEnd end{page, {}, symbol, false};
    end.arrow.to.runs_off = edge;
    end.arrow.to.at = {x, 2000};
    return end;
}

LooseEnd arrives(int page, const std::string& symbol, int x, PageEdge edge = PageEdge::top)
{
    LooseEnd end{page, {}, symbol, true};
    end.arrow.from.runs_off = edge;
    end.arrow.from.at = {x, 300};
    return end;
}

/// "s1>s2" for each arrow that was added.
std::vector<std::string> links(const Alur& alur)
{
    std::vector<std::string> found;
    for (const auto& arrow : alur.panah)
        if (arrow.jenis == Panah::Jenis::bersambung) found.push_back(arrow.dari + ">" + arrow.ke);
    return found;
}

std::vector<std::string> joined(const std::vector<LooseEnd>& loose)
{
    Alur alur;
    join_pages(alur, loose);
    return links(alur);
}

TEST(JoinPages, ALineGoesOnOnTheNextPage)
{
    EXPECT_THAT(joined({leaves(1, "s1", 500), arrives(2, "s2", 510)}), ElementsAre("s1>s2"));
}

TEST(JoinPages, ALineMayGoBackAPage)
{
    EXPECT_THAT(joined({leaves(2, "s9", 500, PageEdge::top), arrives(1, "s1", 500, PageEdge::bottom)}),
                ElementsAre("s9>s1"));
}

TEST(JoinPages, TheNearestLinesBelongTogether)
{
    EXPECT_THAT(joined({leaves(1, "s1", 500), leaves(1, "s2", 900), arrives(2, "s3", 890), arrives(2, "s4", 505)}),
                ElementsAre("s1>s4", "s2>s3"));
}

TEST(JoinPages, NoLineGoesOverAPageOrOnItsOwn)
{
    EXPECT_THAT(joined({leaves(1, "s1", 500), arrives(3, "s2", 500)}), IsEmpty());
    EXPECT_THAT(joined({leaves(1, "s1", 500), arrives(1, "s2", 500)}), IsEmpty());
    EXPECT_THAT(joined({leaves(1, "s1", 500)}), IsEmpty());
    EXPECT_THAT(joined({leaves(1, "s1", 500), arrives(2, "s2", 500, PageEdge::bottom)}), IsEmpty());
}

TEST(JoinPages, ALineIsUsedOnce)
{
    EXPECT_THAT(joined({leaves(1, "s1", 500), leaves(1, "s2", 510), arrives(2, "s3", 505)}), SizeIs(1));
}

TEST(JoinPages, ALabelGoesWithItsLine)
{
    auto out = leaves(1, "s1", 500);
    out.arrow.label = TextLine{{480, 1800, 40, 20}, {{{480, 1800, 40, 20}, "Ya", 0.9}}};
    Alur alur;
    join_pages(alur, {out, arrives(2, "s2", 500)});
    ASSERT_THAT(alur.panah, SizeIs(1));
    ASSERT_TRUE(alur.panah[0].label);
    EXPECT_EQ(alur.panah[0].label->text, "Ya");
    EXPECT_EQ(alur.panah[0].page, 1);
}

/// A flow whose connectors `#2` stand on page 2, joined.
std::string with_connectors(const std::string& flow, int second_page = 2)
{
    Sop sop = parse_flow_text(flow);
    for (auto& symbol : sop.alur.simbol) symbol.page = 1;
    for (auto& arrow : sop.alur.panah)
        for (auto& symbol : sop.alur.simbol)
            if (symbol.id == arrow.dari && !symbol.langkah) symbol.page = second_page;
    join_pages(sop.alur, {});
    return write_flow_text(sop);
}

TEST(JoinPages, ConnectorsWithOneLetterAreTwins)
{
    const auto text = with_connectors("| A | B |\n1:A( ) > A{1}\n1:B[ ] > B{2}\nA{2} > 2:A( )\nB{1} > 2:B[ ]\n");
    EXPECT_THAT(text, HasSubstr("A{1} >> B{1}"));
    EXPECT_THAT(text, HasSubstr("B{2} >> A{2}"));
}

TEST(JoinPages, ConnectorsWithoutALetterGoByTheirActor)
{
    const auto text = with_connectors("| A | B |\n1:A( ) > A{}\n1:B[ ] > B{}\nA{}#2 > 2:A( )\nB{}#2 > 2:B[ ]\n");
    EXPECT_THAT(text, HasSubstr("A{} >> A{}#2"));
    EXPECT_THAT(text, HasSubstr("B{} >> B{}#2"));
}

TEST(JoinPages, AConnectorWhoseActorIsNotThereGoesByOrder)
{
    EXPECT_THAT(with_connectors("| A | B |\n1:A( ) > A{}\nB{} > 2:B( )\n"), HasSubstr("A{} >> B{}"));
}

TEST(JoinPages, OutBelowTheLastRowGoesInAboveTheFirst)
{
    // On the next page one of the same actor stands in a row.
    Sop sop = parse_flow_text("| A | B |\n1:A( ) > A{}\n2:A{} > 3:B[ ]\nB{} > 4:B( )\n");
    for (auto& symbol : sop.alur.simbol)
        symbol.page =
            symbol.langkah == "l1" || (!symbol.langkah && symbol.pelaksana.front() == sop.pelaksana[0].id) ? 1 : 2;
    join_pages(sop.alur, {});
    EXPECT_THAT(write_flow_text(sop), HasSubstr("A{} >> B{}"));
    EXPECT_THAT(links(sop.alur), SizeIs(1));
}

TEST(JoinPages, OtherLettersAreNoTwins)
{
    EXPECT_THAT(with_connectors("| A | B |\n1:A( ) > A{1}\nA{2} > 2:A( )\n"), ::testing::Not(HasSubstr(">>")));
}

TEST(JoinPages, OffpageConnectorsOfOnePageAreNoTwins)
{
    EXPECT_THAT(with_connectors("| A | B |\n1:A( ) > A{1}\nB{1} > 2:B( )\n", 1), ::testing::Not(HasSubstr(">>")));
    EXPECT_THAT(with_connectors("| A | B |\n1:A( ) > A(1)\nB(1) > 2:B( )\n", 1), HasSubstr("A(1) >> B(1)"))
        << "onpage ones are";
}

TEST(JoinPages, AConnectorIsNoTwinOfAnotherKind)
{
    EXPECT_THAT(with_connectors("| A | B |\n1:A( ) > A{1}\nB(1) > 2:B( )\n"), ::testing::Not(HasSubstr(">>")));
}

}  // namespace
}  // namespace alihsop::testing
