// The account of a drawn flow page's ink: whole when all was read, and short of whatever is dropped from the reading.
#include "imaging/ink/account_ink.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/read_flow_page.h"

namespace alihsop::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;

/// A page with all kinds of symbols, labels and ways, and how it is drawn.
struct Drawing {
    const char* name;
    const char* flow;
    FlowStyle style;
    std::size_t symbols, arrows;
};

constexpr const char* kDecision = "1:JFU( ) > 2:Kabag< > -Ya-> 3:JFU[ ] > 4:Sekda( )\n";
constexpr const char* kLoop =
    "1:JFU( ) > 2:Kasubbag[ ]\n2:Kasubbag[ ] > 3:Kabag< >\n3:Kabag< > -Tidak-> 2:Kasubbag[ ]\n3:Kabag< > -Ya-> "
    "4:Sekda[ ]\n"
    "4:Sekda[ ] > 5:JFU( )\n";
constexpr const char* kConnectors = "1:A( ) > 2:B[ ]\n2:B[ ] > 3:C[ ]\n3:C[ ] > 3:A(1)\n3:C[ ] > 4:C{A}\n";

const Drawing kDrawings[] = {
    {"Decision", kDecision, {}, 4, 3},
    {"DecisionAt300Dpi", kDecision, {.dpi = 300}, 4, 3},
    {"Loop", kLoop, {}, 5, 5},
    {"LoopOfThinLines", kLoop, {.dpi = 300, .outline = {.millimetres = 0.2}, .arrow = {.millimetres = 0.2}}, 5, 5},
    {"Connectors", kConnectors, {}, 5, 4},
    {"OpenHeads", kLoop, {.head = FlowStyle::Head::open}, 5, 5},
};

/// The page, and a reading of it in which each cell without a symbol holds its ink as one word.
struct AccountedPage {
    cv::Mat ink;
    double dpi = 0;
    PageReading reading;

    [[nodiscard]] Ink account() const { return account_ink(ink, dpi, reading); }
};

cv::Rect rect_of(const Box& box) { return {box.x, box.y, box.width, box.height}; }

bool has_drawing(const Cell& cell, const FlowPageReading& flow)
{
    const auto meets = [&](const Box& box) { return !overlap(cell.box, box).empty(); };
    for (const auto& symbol : flow.symbols)
        if (meets(symbol.box)) return true;
    for (const auto& arrow : flow.arrows)
        for (std::size_t i = 1; i < arrow.path.size(); ++i) {
            const auto [x0, y0] = arrow.path[i - 1];
            const auto [x1, y1] = arrow.path[i];
            if (meets({std::min(x0, x1), std::min(y0, y1), std::abs(x1 - x0) + 1, std::abs(y1 - y0) + 1})) return true;
        }
    return false;
}

void read_word(Cell& cell, const cv::Mat& ink, double dpi)
{
    const int edge = to_pixels(1.0, dpi);
    const cv::Rect inside(cell.box.x + edge, cell.box.y + edge, cell.box.width - 2 * edge, cell.box.height - 2 * edge);
    const cv::Rect found = cv::boundingRect(ink(inside & cv::Rect(0, 0, ink.cols, ink.rows)));
    if (found.empty()) return;
    const Box box{inside.x + found.x, inside.y + found.y, found.width, found.height};
    cell.lines = {{box, {{box, "kata", 0.9}}, TextOrigin::ocr, false, false}};
}

AccountedPage accounted_page(const Drawing& drawing = kDrawings[0])
{
    const auto drawn = draw_flow(drawing.flow, drawing.style);
    AccountedPage page;
    page.dpi = drawn.page.dpi();
    page.ink = binarise(drawn.page.picture());
    const auto flow = read_flow_page(drawn.page.picture(), page.dpi);
    page.reading.tables = flow.tables;
    page.reading.symbols = flow.symbols;
    page.reading.arrows = flow.arrows;
    for (auto& table : page.reading.tables)
        for (auto& cell : table.cells)
            if (!has_drawing(cell, flow)) read_word(cell, page.ink, page.dpi);
    return page;
}

/// Whether unexplained ink lies in the place, and none elsewhere.
void expect_unexplained_at(const Ink& ink, const Box& place, int around)
{
    EXPECT_THAT(ink.unexplained, Not(IsEmpty()));
    const cv::Rect grown(place.x - around, place.y - around, place.width + 2 * around, place.height + 2 * around);
    for (const auto& box : ink.unexplained) EXPECT_EQ(rect_of(box) & grown, rect_of(box));
    EXPECT_LT(ink.explained, 1.0);
}

class AccountInkOf : public ::testing::TestWithParam<Drawing> {};
INSTANTIATE_TEST_SUITE_P(Drawings, AccountInkOf, ::testing::ValuesIn(kDrawings),
                         [](const auto& drawing) { return drawing.param.name; });

TEST_P(AccountInkOf, ExplainsAllOfAPageThatWasRead)
{
    const auto page = accounted_page(GetParam());
    ASSERT_EQ(page.reading.symbols.size(), GetParam().symbols);
    ASSERT_EQ(page.reading.arrows.size(), GetParam().arrows);
    const auto ink = page.account();
    EXPECT_THAT(ink.unexplained, IsEmpty());
    EXPECT_EQ(ink.explained, 1.0);
}

TEST_P(AccountInkOf, MissesASymbolThatWasDropped)
{
    const auto whole = accounted_page(GetParam());
    for (std::size_t i = 0; i < whole.reading.symbols.size(); ++i) {
        auto page = whole;
        const auto box = page.reading.symbols[i].box;
        page.reading.symbols.erase(page.reading.symbols.begin() + static_cast<std::ptrdiff_t>(i));
        expect_unexplained_at(page.account(), box, to_pixels(1.5, page.dpi));
    }
}

TEST_P(AccountInkOf, MissesAnArrowThatWasDropped)
{
    const auto whole = accounted_page(GetParam());
    for (std::size_t i = 0; i < whole.reading.arrows.size(); ++i) {
        auto page = whole;
        Box place;
        for (const auto& [x, y] : page.reading.arrows[i].path) place = hull(place, {x, y, 1, 1});
        if (const auto& label = page.reading.arrows[i].label) place = hull(place, label->box);
        page.reading.arrows.erase(page.reading.arrows.begin() + static_cast<std::ptrdiff_t>(i));
        expect_unexplained_at(page.account(), place, to_pixels(3.0, page.dpi));
    }
}

TEST_P(AccountInkOf, MissesACellWhoseTextWasDropped)
{
    const auto whole = accounted_page(GetParam());
    std::size_t dropped = 0;
    for (std::size_t i = 0; i < whole.reading.tables[0].cells.size(); ++i) {
        auto page = whole;
        auto& cell = page.reading.tables[0].cells[i];
        if (cell.lines.empty()) continue;
        cell.lines.clear();
        expect_unexplained_at(page.account(), cell.box, 0);
        ++dropped;
    }
    EXPECT_GT(dropped, 8U);
}

TEST_P(AccountInkOf, MissesARowThatWasDropped)
{
    const auto whole = accounted_page(GetParam());
    const auto& table = whole.reading.tables[0];
    for (int row = 1; row < table.rows(); ++row) {
        auto page = whole;
        std::vector<Box> lost;  // texts and symbols
        std::erase_if(page.reading.tables[0].cells, [&](const Cell& cell) {
            if (cell.row != row) return false;
            for (const auto& line : cell.lines) lost.push_back(line.box);
            return true;
        });
        std::erase_if(page.reading.symbols, [&](const Symbol& symbol) {
            const bool in_row = symbol.box.centre_y() > table.ys[static_cast<std::size_t>(row)] &&
                                symbol.box.centre_y() < table.ys[static_cast<std::size_t>(row) + 1];
            if (in_row) lost.push_back(symbol.box);
            return in_row;
        });
        const auto ink = page.account();
        ASSERT_GT(lost.size(), 2U);
        for (const auto& place : lost)
            EXPECT_TRUE(std::any_of(ink.unexplained.begin(), ink.unexplained.end(),
                                    [&](const Box& box) { return !overlap(box, place).empty(); }))
                << "row " << row;
    }
}

// An engine reads a circle with its letter as "@": that explains no circle.
TEST_P(AccountInkOf, AWordInItsPlaceExplainsNoSymbol)
{
    const auto whole = accounted_page(GetParam());
    for (std::size_t i = 0; i < whole.reading.symbols.size(); ++i) {
        auto page = whole;
        const auto box = page.reading.symbols[i].box;
        page.reading.symbols.erase(page.reading.symbols.begin() + static_cast<std::ptrdiff_t>(i));
        for (auto& cell : page.reading.tables[0].cells)
            if (overlap(cell.box, box) == box) cell.lines = {{box, {{box, "@", 0.9}}, TextOrigin::ocr, false, false}};
        EXPECT_THAT(page.account().unexplained, Not(IsEmpty())) << i;
    }
}

TEST(AccountInk, AFoldAskewOutsideTheTableIsNothingAndALineInItIsNot)
{
    auto page = accounted_page();
    const auto& table = page.reading.tables[0].box;
    const cv::Point top{table.right() + to_pixels(4, page.dpi), table.y},
        bottom{top.x + to_pixels(3, page.dpi), table.bottom()};
    ASSERT_LT(bottom.x, page.ink.cols - to_pixels(5, page.dpi));
    cv::line(page.ink, top, bottom, cv::Scalar(255), to_pixels(0.6, page.dpi));
    EXPECT_THAT(page.account().unexplained, IsEmpty());
    cv::line(page.ink, {table.x + to_pixels(5, page.dpi), table.y}, {table.x + to_pixels(9, page.dpi), table.bottom()},
             cv::Scalar(255), to_pixels(0.6, page.dpi));
    EXPECT_THAT(page.account().unexplained, Not(IsEmpty()));
}

TEST(AccountInk, WhatRunsOnFromTheBorderIsToldWithoutIt)
{
    auto page = accounted_page();
    const int y = page.ink.rows - to_pixels(10, page.dpi), width = page.ink.cols / 3;
    cv::rectangle(page.ink, cv::Rect(0, 0, to_pixels(2, page.dpi), page.ink.rows), cv::Scalar(255), cv::FILLED);
    cv::rectangle(page.ink, cv::Rect(0, y, width, to_pixels(3, page.dpi)), cv::Scalar(255), cv::FILLED);
    const auto ink = page.account();
    ASSERT_EQ(ink.unexplained.size(), 1U);
    EXPECT_EQ(ink.unexplained[0].y, y);
    EXPECT_EQ(ink.unexplained[0].right(), width);
}

TEST(AccountInk, AHolePunchedAtTheEdgeIsNothingAndADiscElsewhereIsNot)
{
    auto page = accounted_page();
    const int radius = to_pixels(3, page.dpi), foot = page.ink.rows - to_pixels(12, page.dpi);
    ASSERT_GT(foot - radius, page.reading.tables[0].box.bottom());
    cv::circle(page.ink, {page.ink.cols / 2, foot}, radius, cv::Scalar(255), cv::FILLED);
    EXPECT_THAT(page.account().unexplained, IsEmpty());
    cv::circle(page.ink, {page.ink.cols / 3, foot}, radius, cv::Scalar(255), to_pixels(0.4, page.dpi));  // a connector
    EXPECT_EQ(page.account().unexplained.size(), 1U);
}

// Marks in colour: over a flow only a stamp's box explains what lies in it.
TEST(AccountInk, ASignatureOverAFlowExplainsNoSymbol)
{
    auto page = accounted_page();
    page.reading.page.marks = {{Mark::Kind::signature, page.reading.symbols[1].box}};
    page.reading.symbols.erase(page.reading.symbols.begin() + 1);
    EXPECT_THAT(page.account().unexplained, Not(IsEmpty()));
}

TEST(AccountInk, TakesSpecksAndTheScannersBorderForNothing)
{
    auto page = accounted_page();
    cv::rectangle(page.ink, cv::Rect(0, 0, to_pixels(2, page.dpi), page.ink.rows), cv::Scalar(255), cv::FILLED);
    cv::circle(page.ink, {page.ink.cols / 2, page.ink.rows - to_pixels(15, page.dpi)}, 2, cv::Scalar(255), cv::FILLED);
    EXPECT_THAT(page.account().unexplained, IsEmpty());
    cv::putText(page.ink, "NAMA", {page.ink.cols / 2, page.ink.rows - to_pixels(15, page.dpi)},
                cv::FONT_HERSHEY_SIMPLEX, 1, cv::Scalar(255), 2);
    EXPECT_EQ(page.account().unexplained.size(), 1U);
}

TEST(AccountInk, ABlankPageIsExplained)
{
    const auto ink = account_ink(cv::Mat::zeros(100, 100, CV_8UC1), 200, {});
    EXPECT_EQ(ink.explained, 1.0);
    EXPECT_THAT(ink.unexplained, IsEmpty());
}

}  // namespace
}  // namespace alihsop::testing
