#include <gmock/gmock.h>

#include "models/failure.h"
#include "models/json/page_words_json.h"
#include "models/page_words.h"

using alihsop::Box;
using alihsop::PageReading;
using alihsop::TextBlock;
using alihsop::TextLine;
using alihsop::Word;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

namespace {

TextLine line_of(const Box& box, const std::vector<std::string>& texts)
{
    TextLine line{box, {}};
    const int width = box.width / static_cast<int>(texts.size());
    for (const auto& text : texts)
        line.words.push_back(
            {{box.x + width * static_cast<int>(line.words.size()), box.y, width, box.height}, text, 0.9});
    return line;
}

std::vector<std::string> texts_of(const alihsop::PageWords& words)
{
    std::vector<std::string> texts;
    for (const auto& block : words.blocks)
        for (const auto& line : block.lines) texts.push_back(line.text());
    return texts;
}

PageReading sample_reading()
{
    PageReading reading;
    reading.page.page = 3;
    reading.scan_width = 800;
    reading.scan_height = 1000;
    reading.lines = {line_of({100, 10, 200, 20}, {"PEMERINTAH", "KABUPATEN"}), line_of({100, 35, 200, 20}, {"DINAS"}),
                     line_of({100, 900, 200, 20}, {"Halaman", "1"})};
    alihsop::Cell cell;
    cell.box = {100, 100, 300, 50};
    cell.lines = {line_of({110, 110, 80, 20}, {"Nomor"}), line_of({200, 112, 80, 20}, {"SOP"})};
    alihsop::Cell empty;
    reading.tables = {{{100, 100, 600, 50}, {100, 400, 700}, {100, 150}, {cell, empty}}};
    return reading;
}

TEST(PageWords, StandInReadingOrderByCellAndParagraph)
{
    const auto words = alihsop::words_of(sample_reading());
    EXPECT_THAT(texts_of(words), ElementsAre("PEMERINTAH KABUPATEN", "DINAS", "Nomor SOP", "Halaman 1"));
    ASSERT_EQ(words.blocks.size(), 3U);
    EXPECT_EQ(words.blocks[0].box, (Box{100, 10, 200, 45})) << "two lines are one paragraph";
    EXPECT_EQ(words.blocks[1].kind, TextBlock::Kind::cell);
    EXPECT_EQ(words.blocks[1].box, (Box{100, 100, 300, 50})) << "a cell's own box";
    EXPECT_EQ(words.scan_height, 1000);
}

TEST(PageWords, OfATurnedLineShareItsLength)
{
    auto reading = sample_reading();
    TextLine up{{20, 100, 30, 100}, {{{20, 100, 30, 100}, "JABAT", 0.9}, {{20, 100, 30, 100}, "ANNY", 0.9}}};
    up.turned = 270;
    TextLine down = up;
    down.box.x += 40;
    down.turned = 90;
    reading.tables[0].cells[0].lines = {up, down};
    const auto lines = alihsop::words_of(reading).blocks.at(1).lines;
    ASSERT_EQ(lines.size(), 2U) << "turned lines stand side by side and are two";
    EXPECT_EQ(lines[0].words[0].box, (Box{20, 150, 30, 50})) << "the first word stands at the bottom";
    EXPECT_EQ(lines[0].words[1].box, (Box{20, 100, 30, 40}));
    EXPECT_EQ(lines[1].words[0].box.y, 100);
}

TEST(PageWords, EndWhereTheNextOneBegins)
{
    auto reading = sample_reading();
    reading.lines[0].words[0].box.width = 200;
    EXPECT_EQ(alihsop::words_of(reading).blocks[0].lines[0].words[0].box, (Box{100, 10, 100, 20}));
}

TEST(PageWords, OfTheDrawingAreAddedUnlessACellHoldsThem)
{
    auto reading = sample_reading();
    alihsop::Symbol known, other;
    known.lines = {line_of({110, 110, 80, 20}, {"Nomor"})};
    other.lines = {line_of({500, 500, 80, 20}, {"A"})};
    reading.symbols = {known, other};
    reading.arrows.emplace_back().label = line_of({600, 600, 80, 20}, {"Tidak"});
    const auto words = alihsop::words_of(reading);
    ASSERT_EQ(words.blocks.size(), 5U);
    EXPECT_EQ(words.blocks[3].kind, TextBlock::Kind::drawing);
    EXPECT_EQ(words.blocks[3].lines.at(0).text(), "A");
    EXPECT_EQ(words.blocks[4].lines.at(0).text(), "Tidak");
}

TEST(PageWordsText, ComesBackAsItWent)
{
    auto reading = sample_reading();
    reading.lines[0].turned = 90;
    reading.lines[1].handwritten = true;
    const auto text = alihsop::write_words_line(reading) + alihsop::write_words_line(sample_reading());
    const auto pages = alihsop::read_page_words(text);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(texts_of(pages[1]), texts_of(alihsop::words_of(sample_reading())));
    EXPECT_EQ(pages[0].scan_width, 800);
    EXPECT_EQ(pages[0].blocks.at(0).lines.at(0).turned, 90);
    EXPECT_THAT(text, HasSubstr(R"("confidence":0.9)"));
    EXPECT_TRUE(alihsop::read_page_words("").empty());
}

TEST(PageWordsText, AFaultNamesItsLine)
{
    const auto text = alihsop::write_words_line(sample_reading()) + "{\"page\": 2}\n";
    try {
        alihsop::read_page_words(text);
        FAIL();
    } catch (const alihsop::Failure& failure) {
        EXPECT_THAT(failure.what(), HasSubstr("line 2"));
    }
}

}  // namespace
