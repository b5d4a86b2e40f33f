// What a flowchart draws into a table is no ruling; what a copier lost of the rulings is found by the header.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractors/tables/read_unruled_columns.h"
#include "tests/extractors/draw_table.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

DrawnTable flow_table()
{
    return {{15, 23, 63, 83, 103, 123, 143, 163, 183, 200},
            {30, 40, 55, 90, 125, 160, 195},
            {"abcccddde", "abfghijke", "lmnopqrst", "uvwxyzABC", "DEFGHIJKL", "MNOPQRSTU"}};
}

class TablesFlowLines : public ::testing::TestWithParam<double> {};

TEST_P(TablesFlowLines, BoxThatNearlyFillsItsColumnIsNoRow)
{
    DrawnPage page(GetParam());
    draw(page, flow_table(), {});
    for (const double y : {65.0, 100.0, 135.0}) page.box({64.1, y}, 17.8, 12);
    EXPECT_EQ(layout_of(page.read().tables.at(0)), flow_table().layout);
}

TEST_P(TablesFlowLines, ShaftBentInItsCellsIsNoColumn)
{
    DrawnPage page(GetParam());
    draw(page, flow_table(), {});
    page.line({73, 52.5}, {73, 87});   // runs over the headers' lower ruling …
    page.line({73, 93}, {73, 162.5});  // … and on, to a bend below row 3
    page.arrow({{73, 162.5}, {93, 162.5}, {93, 170}});
    EXPECT_EQ(layout_of(page.read().tables.at(0)), flow_table().layout);
}

INSTANTIATE_TEST_SUITE_P(Resolutions, TablesFlowLines, ::testing::Values(150.0, 204.0, 300.0));

// A table of four columns, the second with names at these places (pixels), and so many rows of drawings below.
struct Headed {
    Table table;
    cv::Mat ink = cv::Mat::zeros(600, 1000, CV_8UC1);

    explicit Headed(const std::vector<int>& names, const std::vector<int>& numbers = {})
    {
        table.box = {0, 0, 1000, 600};
        table.xs = {0, 200, 800, 900, 1000};
        add_row(0, false, "Pelaksana", {450});
        add_row(40, false, "Kepala", names);
        if (!numbers.empty()) add_row(80, false, "3", numbers);
        for (int i = 0; i < 4; ++i) add_row(120 + 100 * i, true, "", {});
        table.ys.push_back(520);
    }
    void add_row(int y, bool drawing, const std::string& text, const std::vector<int>& places)
    {
        const int row = static_cast<int>(table.ys.size()), height = drawing ? 100 : 40;
        table.ys.push_back(y);
        table.cells.push_back({row, 0, 1, 1, {0, y, 200, height}, {}, false});
        Cell cell{row, 1, 1, 1, {200, y, 600, height}, {}, drawing};
        for (const int x : places) {
            const Box box{x, y + 10, static_cast<int>(10 * text.size()), 16};
            ink(cv::Rect(box.x, box.y, box.width, box.height)).setTo(255);
            cell.lines.push_back({box, {{box, text, 0.9}}});
        }
        table.cells.push_back(cell);
        for (const int column : {2, 3})
            table.cells.push_back({row, column, 1, 1, {600 + 100 * column, y, 100, height}, {}, false});
    }
    std::vector<std::size_t> split() { return read_unruled_columns(table, ink, 150); }
};

TEST(UnruledColumns, NamesSideBySideAreColumns)
{
    Headed headed({240, 450, 660}, {270, 480, 690});
    EXPECT_THAT(headed.split(), SizeIs(3 * 6));  // three cells of each row that holds ink, below "Pelaksana"
    EXPECT_THAT(headed.table.xs, ElementsAre(0, 200, 375, 585, 800, 900, 1000));
    const auto layout = layout_of(headed.table);
    EXPECT_EQ(layout[0], "abbbcd");
    EXPECT_EQ(layout[1], "efghij");
    EXPECT_EQ(layout[3], "qrstuv");
}

TEST(UnruledColumns, WordsOfOneNameStayTogether)
{
    Headed headed({240, 310, 380});
    EXPECT_THAT(headed.split(), IsEmpty());
    EXPECT_THAT(headed.table.xs, ElementsAre(0, 200, 800, 900, 1000));
}

TEST(UnruledColumns, WordGapsAreNoneHoweverSmallTheLetters)
{
    Headed headed({240, 310, 380});
    for (auto& cell : headed.table.cells)
        for (auto& line : cell.lines)
            line.box.height = line.words.front().box.height = 4;  // letters taken for small ones
    EXPECT_THAT(headed.split(), IsEmpty());
}

TEST(UnruledColumns, FormsHaveNone)
{
    Headed headed({240, 450, 660}, {270, 480, 690});
    headed.table.xs = {0, 200, 800};
    std::erase_if(headed.table.cells, [](const Cell& cell) { return cell.column > 1; });
    EXPECT_THAT(headed.split(), IsEmpty());
}

TEST(UnruledColumns, OneNumberBelowMeansOneColumn)
{
    Headed headed({240, 450, 660}, {480});
    EXPECT_THAT(headed.split(), IsEmpty());
}

TEST(UnruledColumns, ColumnsOfWordsStayWhole)
{
    Headed headed({240, 450, 660});
    for (auto& cell : headed.table.cells)
        if (cell.has_drawing) cell.has_drawing = false, cell.lines.push_back({cell.box, {{cell.box, "teks", 0.9}}});
    EXPECT_THAT(headed.split(), IsEmpty());
}

}  // namespace
}  // namespace alihsop::testing
