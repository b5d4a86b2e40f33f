#include "extractors/symbols/find_solids.h"

#include <gmock/gmock.h>

#include <opencv2/imgproc.hpp>

#include "extractors/symbols/read_symbols.h"

namespace alihsop {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr double kMapDpi = 100;

// A map of blank paper, half as fine as its page.
InkMap blank_map(const cv::Size& size)
{
    InkMap map;
    map.scale = 0.5;
    map.dpi = kMapDpi;
    for (auto& share : map.shares) share = cv::Mat::zeros(size, CV_8UC1);
    map.shares[static_cast<std::size_t>(InkClass::paper)].setTo(255);
    const cv::Size half((size.width + 1) / 2, (size.height + 1) / 2);
    for (auto& kind : map.kinds) kind = cv::Mat::zeros(half, CV_8UC1);
    for (auto& direction : map.directions) direction = cv::Mat::zeros(half, CV_8UC1);
    map.label = cv::Mat::zeros(half, CV_8UC1);
    return map;
}

void paint(InkMap& map, InkClass of, const cv::Rect& place)
{
    for (auto& share : map.shares) share(place).setTo(0);
    map.shares[static_cast<std::size_t>(of)](place).setTo(255);
}

// An outline of two pixels around an inside of that kind.
void paint_symbol(InkMap& map, InsideKind kind, const cv::Rect& box)
{
    paint(map, InkClass::outline, box);
    const cv::Rect inside(box.x + 2, box.y + 2, box.width - 4, box.height - 4);
    paint(map, InkClass::inside, inside);
    map.kinds[static_cast<std::size_t>(kind)](cv::Rect(box.x / 2, box.y / 2, box.width / 2, box.height / 2)).setTo(255);
}

std::vector<Shape> solids_of(const InkMap& map) { return find_solids(map, {0, 0, 800, 800}, 1); }

TEST(FindSolids, NamesASolidByTheKindThatMostOfItIs)
{
    InkMap map = blank_map({400, 400});
    paint_symbol(map, InsideKind::process, {50, 50, 60, 30});
    paint_symbol(map, InsideKind::decision, {50, 150, 60, 40});
    paint_symbol(map, InsideKind::onpage, {200, 150, 24, 24});
    const auto solids = solids_of(map);
    ASSERT_THAT(solids, SizeIs(3));
    EXPECT_EQ(symbol_of(solids[0].name.shape), Simbol::Jenis::process);
    EXPECT_EQ(solids[0].box, cv::Rect(100, 100, 120, 60)) << "in pixels of the page";
    std::vector<Simbol::Jenis> kinds;
    for (const auto& solid : solids) kinds.push_back(symbol_of(solid.name.shape));
    EXPECT_THAT(kinds,
                testing::UnorderedElementsAre(Simbol::Jenis::process, Simbol::Jenis::decision, Simbol::Jenis::onpage));
}

TEST(FindSolids, FillsThePrintInASymbol)
{
    InkMap map = blank_map({400, 400});
    paint_symbol(map, InsideKind::process, {50, 50, 80, 40});
    paint(map, InkClass::print, {60, 60, 60, 16});
    ASSERT_THAT(solids_of(map), SizeIs(1));
    EXPECT_EQ(solids_of(map)[0].box, cv::Rect(100, 100, 160, 80));
}

TEST(FindSolids, PartsSymbolsThatAThinBridgeJoins)
{
    InkMap map = blank_map({400, 400});
    paint_symbol(map, InsideKind::process, {50, 50, 60, 30});
    paint_symbol(map, InsideKind::process, {50, 120, 60, 30});
    paint(map, InkClass::outline, {79, 80, 2, 40});
    EXPECT_THAT(solids_of(map), SizeIs(2));
}

TEST(FindSolids, LeavesOutWhatIsTooSmallOrHasNoInside)
{
    InkMap map = blank_map({400, 400});
    paint_symbol(map, InsideKind::process, {50, 50, 8, 8});
    paint(map, InkClass::outline, {100, 100, 60, 30});
    EXPECT_THAT(solids_of(map), IsEmpty());
}

TEST(FindSolids, LeavesOutAnInsideWithoutAnOutline)
{
    InkMap map = blank_map({400, 400});
    paint_symbol(map, InsideKind::process, {50, 50, 60, 30});
    paint(map, InkClass::paper, {50, 50, 60, 30});
    paint(map, InkClass::inside, {54, 54, 52, 22});
    EXPECT_THAT(solids_of(map), IsEmpty());
}

TEST(FindSolids, LooksInsideTheRegionOnly)
{
    InkMap map = blank_map({400, 400});
    paint_symbol(map, InsideKind::process, {50, 50, 60, 30});
    EXPECT_THAT(find_solids(map, {300, 300, 400, 400}, 1), IsEmpty());
}

// A page of 200 dpi with an empty flow table, and its ink.
struct EmptyTable {
    std::vector<Table> tables;
    FlowInk ink;
};

EmptyTable empty_table()
{
    EmptyTable page;
    Table table;
    for (int c = 0; c <= 6; ++c) table.xs.push_back(100 + 100 * c);
    table.ys = {100, 300, 500, 700};
    table.box = {100, 100, 600, 600};
    page.tables.push_back(table);
    page.ink.all = cv::Mat::zeros(800, 800, CV_8UC1);
    page.ink.without_rulings = page.ink.all.clone();
    page.ink.dpi = 200;
    return page;
}

TEST(ReadSymbols, TakesFromTheMapWhatHasNoOutline)
{
    const EmptyTable page = empty_table();
    InkMap map = blank_map({400, 400});
    paint_symbol(map, InsideKind::terminator, {160, 80, 30, 20});
    auto symbols = read_symbols(page.ink, page.tables);
    add_seen_symbols(symbols, {}, page.ink, page.tables);
    EXPECT_THAT(symbols, IsEmpty()) << "nobody has looked";
    add_seen_symbols(symbols, map, page.ink, page.tables);
    ASSERT_THAT(symbols, SizeIs(1));
    EXPECT_EQ(symbols[0].kind, Simbol::Jenis::terminator);
}

TEST(ReadSymbols, KeepsTheOutlineWhereThereIsOne)
{
    EmptyTable page = empty_table();
    const cv::Rect box(320, 160, 80, 44);
    for (cv::Mat* ink : {&page.ink.all, &page.ink.without_rulings}) cv::rectangle(*ink, box, cv::Scalar(255), 2);
    InkMap map = blank_map({400, 400});
    paint_symbol(map, InsideKind::terminator, {162, 82, 36, 18});
    auto symbols = read_symbols(page.ink, page.tables);
    add_seen_symbols(symbols, map, page.ink, page.tables);
    ASSERT_THAT(symbols, SizeIs(1));
    EXPECT_EQ(symbols[0].kind, Simbol::Jenis::process);
    EXPECT_NEAR(symbols[0].box.x, box.x, 2);
}

}  // namespace
}  // namespace alihsop
