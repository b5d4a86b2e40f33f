// Legends drawn under a flow table: each symbol takes the words beside it, and a legend that is not sure teaches
// nothing.
#include "extractors/symbols/read_legend.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/read_flow_page.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Jenis = Simbol::Jenis;
using Meanings = std::vector<std::pair<Jenis, Jenis>>;

constexpr double kApart = 50, kWidth = 11, kHeight = 6, kLetter = 1.9;  // mm

/// A flow page with room for a legend below its table.
class Legend : public ::testing::Test {
protected:
    Legend()
        : drawn_(draw_flow("1:JFU( ) > 2:Kabag( )\n2:Kabag( ) > 3:Sekda( )\n", {.oval = true})),
          top_(drawn_.ys.back() + 4)
    {
    }

    void draw_symbol(double x, double y, Jenis kind)
    {
        const flow_drawing::Frame frame{x, y, x + (kind == Jenis::onpage ? kHeight : kWidth), y + kHeight};
        drawn_.page.polygon(flow_drawing::outline(kind, frame, drawn_.style), drawn_.style.outline, 255);
    }
    /// Draws words and tells the reader of them.
    void write(double x, double y, const std::string& text, TextLine& line)
    {
        drawn_.page.text({x, y + kHeight / 2 + 1}, text, kLetter);
        const Box box{at(x), at(y + kHeight / 2 - 1), at(kLetter * 0.9 * static_cast<double>(text.size())),
                      at(kLetter)};
        line.words.push_back({box, text, 0.9});
        if (line.box.empty()) line.box = box;
        line.box.width = box.right() - line.box.x;
    }
    [[nodiscard]] int at(double millimetres) const { return to_pixels(millimetres, drawn_.page.dpi()); }

    /// Entries from left to right, each symbol with its words at its right (or at its left).
    void draw(const std::vector<std::pair<std::optional<Jenis>, std::string>>& entries, bool words_first = false)
    {
        TextLine line;
        double x = 18;
        for (const auto& [kind, words] : entries) {
            if (kind) draw_symbol(words_first ? x + 18 : x, top_, *kind);
            write(words_first ? x : x + kWidth + 2, top_, words, line);
            x += kApart;
        }
        lines_.push_back(line);
    }
    [[nodiscard]] Meanings read() const
    {
        const auto& page = drawn_.page;
        const auto tables = read_tables(binarise_pale(page.picture()), page.dpi()).tables;
        const auto ink = find_flow_ink(page.picture(), {}, rulings_of(tables.at(0)), InkLevel::pale, page.dpi());
        Meanings meanings;
        for (const auto& entry : read_legend(ink, tables, lines_)) meanings.emplace_back(entry.drawn, entry.meaning);
        return meanings;
    }

    DrawnFlow drawn_;
    double top_;
    std::vector<TextLine> lines_;
};

const std::pair kEnd{Jenis::terminator, Jenis::terminator}, kStep{Jenis::process, Jenis::process},
    kChoice{Jenis::decision, Jenis::decision};

TEST_F(Legend, OfTheUsualConvention)
{
    draw({{Jenis::terminator, "=Mulai/Berakhir"},
          {Jenis::process, "=Proses"},
          {Jenis::decision, "=Keputusan"},
          {Jenis::onpage, "=Penghubung"}});
    EXPECT_THAT(read(), ElementsAre(kEnd, kStep, kChoice, std::pair(Jenis::onpage, Jenis::onpage)));
}

TEST_F(Legend, OfAnotherOne)
{
    draw({{Jenis::process, "=Mulai/Selesai"}, {Jenis::terminator, "=Kegiatan"}, {Jenis::decision, "=Keputusan"}});
    EXPECT_THAT(read(), ElementsAre(std::pair(Jenis::process, Jenis::terminator),
                                    std::pair(Jenis::terminator, Jenis::process), kChoice));
}

TEST_F(Legend, WithTheWordsBeforeTheirSymbols)
{
    draw({{Jenis::terminator, "Mulai"}, {Jenis::process, "Proses"}, {Jenis::decision, "Keputusan"}}, true);
    EXPECT_THAT(read(), ElementsAre(kEnd, kStep, kChoice));
}

TEST_F(Legend, LineByLine)
{
    draw({{Jenis::terminator, "=Mulai"}});
    top_ += kHeight + 1;
    draw({{Jenis::terminator, "=Proses"}});
    EXPECT_THAT(read(), ElementsAre(kEnd, std::pair(Jenis::terminator, Jenis::process)));
}

TEST_F(Legend, WithALostSymbolIsNotReadOnePlaceOn)
{
    draw({{Jenis::terminator, "=Mulai"}, {std::nullopt, "=Proses"}, {Jenis::decision, "=Keputusan"}});
    EXPECT_THAT(read(), ElementsAre(kEnd, kChoice));
}

TEST_F(Legend, AnArrowIsNoProcess)
{
    draw({{Jenis::terminator, "=Mulai"}, {Jenis::process, "=Proses"}, {std::nullopt, "=Alur Proses"}});
    EXPECT_THAT(read(), ElementsAre(kEnd, kStep));
}

TEST_F(Legend, NoWordsOrOneAreNone)
{
    EXPECT_THAT(read(), IsEmpty());
    draw({{Jenis::terminator, "=Proses"}});
    EXPECT_THAT(read(), IsEmpty());
}

TEST_F(Legend, WordsWithoutSymbolsAreNone)
{
    draw({{std::nullopt, "Mulai"}, {std::nullopt, "Proses"}, {std::nullopt, "Keputusan"}});
    EXPECT_THAT(read(), IsEmpty());
}

}  // namespace
}  // namespace alihsop::testing
