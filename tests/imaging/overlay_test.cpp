// What show -o draws: the right colour at the right place, nothing where nothing was found.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "imaging/overlay/draw_overlay.h"
#include "imaging/overlay/write_overlay.h"
#include "models/failure.h"
#include "tests/imaging/sources/temporary_folder.h"

namespace alihsop::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;
using Jenis = Simbol::Jenis;

const OverlayWords kWords{"judul",      "teks", "baris", "mulai", "proses", "keputusan", "halaman",
                          "penghubung", "lain", "panah", "cap",   "tinta",  "periksa",   "hal."};

/// A page of 100 x 100 mm at 254 dpi: 10 pixels are a millimetre.
Page small_page()
{
    Page page;
    page.page = 1;
    page.width = page.height = 1000;
    page.dpi = 254;
    return page;
}

Simbol symbol(const std::string& id, Jenis kind, Box box, double confidence = 0.99)
{
    Simbol made;
    made.id = id;
    made.jenis = kind;
    made.page = 1;
    made.box = box;
    made.confidence = confidence;
    return made;
}

Panah arrow(std::vector<std::array<int, 2>> path)
{
    Panah made{"e1", "s1", "s2", std::nullopt, Panah::Jenis::panah, false, 1, std::move(path), 0.99, false};
    return made;
}

Binder binder_with(const Alur& flow)
{
    Binder binder;
    binder.source.name = "a.pdf";
    binder.pages = {small_page()};
    binder.sops.resize(1);
    binder.sops[0].alur = flow;
    return binder;
}

cv::Mat drawn(const PageOverlay& overlay, double scale = 1)
{
    const int side = static_cast<int>(1000 * scale);
    return draw_overlay(cv::Mat(side, side, CV_8UC1, cv::Scalar(255)), overlay, kWords);
}

/// The share of clearly coloured pixels around a place, and whether they are red.
struct Colour {
    int coloured = 0, red = 0;
};
Colour colour_at(const cv::Mat& picture, cv::Rect where)
{
    Colour found;
    for (int y = where.y; y < where.y + where.height; ++y)
        for (int x = where.x; x < where.x + where.width; ++x) {
            const auto p = picture.at<cv::Vec3b>(y, x);
            const auto [low, high] = std::minmax({p[0], p[1], p[2]});
            if (high - low < 60) continue;
            ++found.coloured;
            if (p[2] > 180 && p[1] < 110 && p[0] < 110) ++found.red;
        }
    return found;
}

TEST(CollectOverlay, TakesWhatStandsOnThePage)
{
    auto binder =
        binder_with({{symbol("s1", Jenis::process, {100, 100, 80, 40}), symbol("s2", Jenis::offpage, {10, 10, 9, 9})},
                     {arrow({{1, 1}, {2, 2}})}});
    binder.sops[0].alur.simbol[1].page = 2;
    binder.sops[0].nama_sop = Value{"SOP", 0.9, 1, {1, 2, 3, 4}, true, {}, TextOrigin::ocr, {}};
    binder.sops[0].nomor_sop = Value{"1", 0.9, 2, {1, 2, 3, 4}, true, {}, TextOrigin::ocr, {}};
    Langkah step;
    step.page = 1;
    step.box = {5, 6, 7, 8};
    step.kegiatan = Value{"Menerima", 0.9, 1, {5, 6, 3, 4}, false, {}, TextOrigin::ocr, {}};
    binder.sops[0].langkah = {step};
    const auto overlay = collect_overlay(binder, 1);
    EXPECT_THAT(overlay.symbols, SizeIs(1));
    EXPECT_THAT(overlay.arrows, SizeIs(1));
    EXPECT_THAT(overlay.rows, SizeIs(1));
    ASSERT_THAT(overlay.texts, SizeIs(2));
    EXPECT_TRUE(overlay.texts[0].review);
    ASSERT_THAT(overlay.links, SizeIs(1));
    EXPECT_EQ(overlay.links[0].page, 2);
    EXPECT_THROW(collect_overlay(binder, 9), Failure);
}

TEST(CollectOverlay, AnArrowWithoutAPathGoesStraight)
{
    const auto binder = binder_with(
        {{symbol("s1", Jenis::process, {100, 100, 80, 40}), symbol("s2", Jenis::process, {100, 300, 80, 40})},
         {arrow({})}});
    const auto overlay = collect_overlay(binder, 1);
    ASSERT_THAT(overlay.arrows, SizeIs(1));
    EXPECT_EQ(overlay.arrows[0].path.front()[1], 120);
    EXPECT_EQ(overlay.arrows[0].path.back()[1], 320);
}

class DrawOverlayKinds : public ::testing::TestWithParam<Jenis> {};

TEST_P(DrawOverlayKinds, OutlinesEachKindOutsideItsInk)
{
    PageOverlay overlay{small_page(), {}, {}, {symbol("s1", GetParam(), {400, 400, 200, 100})}, {}, {}};
    const auto picture = drawn(overlay);
    EXPECT_GT(colour_at(picture, {490, 385, 20, 15}).coloured, 40) << "above";
    EXPECT_GT(colour_at(picture, {600, 440, 15, 20}).coloured, 30) << "to the right";
    EXPECT_EQ(colour_at(picture, {0, 0, 1000, 350}).coloured, 0) << "nothing elsewhere";
    EXPECT_EQ(colour_at(picture, {350, 350, 300, 200}).red, 0) << "red is for doubts";
}

INSTANTIATE_TEST_SUITE_P(All, DrawOverlayKinds,
                         ::testing::Values(Jenis::terminator, Jenis::process, Jenis::decision, Jenis::offpage,
                                           Jenis::onpage, Jenis::other),
                         [](const auto& kind) { return "Kind" + std::to_string(static_cast<int>(kind.param)); });

TEST(DrawOverlay, ShowsDoubtsInRed)
{
    PageOverlay sure{small_page(),
                     {},
                     {},
                     {symbol("s1", Jenis::process, {400, 400, 200, 100})},
                     {arrow({{100, 700}, {800, 700}})},
                     {}};
    auto doubtful = sure;
    doubtful.symbols[0].review = true;
    doubtful.arrows[0].review = true;
    const cv::Rect page(0, 0, 1000, 1000), around_arrow(150, 680, 600, 40);
    EXPECT_EQ(colour_at(drawn(sure), page).red, 0);
    EXPECT_GT(colour_at(drawn(doubtful), {350, 350, 300, 200}).red, 200);
    EXPECT_GT(colour_at(drawn(doubtful), around_arrow).red, 200);
}

TEST(DrawOverlay, DrawsRulingsAsFarAsTheyGoUnderAllElse)
{
    PageOverlay overlay{small_page(), {}, {}, {}, {}, {}};
    overlay.rulings = {{true, 300, 200, 801, 1}, {false, 500, 300, 601, 1}};
    const auto picture = drawn(overlay);
    EXPECT_GE(colour_at(picture, {200, 290, 600, 20}).coloured, 2 * 600);
    EXPECT_GE(colour_at(picture, {490, 310, 20, 290}).coloured, 2 * 290);
    EXPECT_EQ(colour_at(picture, {0, 0, 190, 1000}).coloured + colour_at(picture, {811, 0, 189, 1000}).coloured, 0);
    EXPECT_EQ(colour_at(picture, {0, 611, 1000, 389}).coloured, 0);
    EXPECT_EQ(colour_at(picture, {0, 0, 1000, 1000}).red, 0) << "red is for doubts";
    overlay.texts = {{{200, 300, 601, 100}, true, ""}};
    EXPECT_GT(colour_at(drawn(overlay), {220, 298, 500, 5}).red, 400) << "a text's frame lies upon it";
}

TEST(DrawOverlay, PutsTheHeadAtTheEndOfTheArrow)
{
    PageOverlay overlay{small_page(), {}, {}, {}, {arrow({{100, 500}, {800, 500}})}, {}};
    const auto picture = drawn(overlay);
    const cv::Rect start(80, 480, 50, 40), end(765, 480, 40, 40);
    EXPECT_GT(colour_at(picture, {400, 490, 100, 20}).coloured, 300);
    EXPECT_GT(colour_at(picture, end).coloured, colour_at(picture, start).coloured);
    overlay.arrows[0].dua_arah = true;
    EXPECT_GT(colour_at(drawn(overlay), start).coloured, colour_at(picture, start).coloured);
}

TEST(DrawOverlay, FitsASmallerPicture)
{
    PageOverlay overlay{small_page(), {}, {}, {symbol("s1", Jenis::process, {400, 400, 200, 100})}, {}, {}};
    const auto picture = drawn(overlay, 0.5);
    EXPECT_EQ(picture.cols, 500);
    EXPECT_GT(colour_at(picture, {195, 190, 110, 70}).coloured, 300);
    EXPECT_EQ(colour_at(picture, {320, 300, 180, 150}).coloured, 0);
}

TEST(DrawOverlay, HasALegendBelowThePageAndNothingOnAnEmptyOne)
{
    const auto picture = drawn({small_page(), {}, {}, {}, {}, {}});
    EXPECT_GT(picture.rows, 1000);
    EXPECT_EQ(colour_at(picture, {0, 0, 1000, 1000}).coloured, 0);
    EXPECT_GT(colour_at(picture, {0, 1000, 1000, picture.rows - 1000}).red, 50);
}

TEST(DrawOverlay, TakesBoxesBeyondThePaper)
{
    PageOverlay overlay{small_page(),
                        {{{-50, 900, 2000, 500}, true, ""}},
                        {},
                        {symbol("s1", Jenis::decision, {990, 990, 90, 90}, 0.2)},
                        {arrow({{-10, -10}, {2000, 3000}})},
                        {{{0, 0, 1, 1}, 7, true}}};
    overlay.page.ink.unexplained = {{900, -50, 300, 300}};
    EXPECT_NO_THROW(drawn(overlay));
}

TEST(WriteOverlay, WritesThePictureOrSaysWhyNot)
{
    const TemporaryFolder folder;
    const auto binder = binder_with({});
    const auto upright = folder.path() / "0001.webp", to = folder.path() / "out.png";
    const auto kind_of_failure = [&](int page, const std::filesystem::path& from, const std::filesystem::path& out) {
        try {
            write_overlay(binder, page, from, out, kWords);
        } catch (const Failure& failure) {
            return failure.kind();
        }
        return FailureKind::internal;
    };
    EXPECT_EQ(kind_of_failure(1, upright, to), FailureKind::missing_input);
    std::ofstream(upright) << "no picture";
    EXPECT_EQ(kind_of_failure(1, upright, to), FailureKind::bad_input);
    cv::imwrite(upright.string(), cv::Mat(1000, 1000, CV_8UC1, cv::Scalar(255)));
    EXPECT_EQ(kind_of_failure(2, upright, to), FailureKind::usage);
    EXPECT_EQ(kind_of_failure(1, upright, folder.path() / "out.xyz"), FailureKind::usage);
    EXPECT_EQ(kind_of_failure(1, upright, folder.path() / "none" / "out.png"), FailureKind::cannot_write);
    EXPECT_FALSE(std::filesystem::exists(to));
    write_overlay(binder, 1, upright, to, kWords);
    EXPECT_EQ(cv::imread(to.string()).cols, 1000);
}

TEST(WriteOverlay, AsksForTheRulingsOfThePictureThatItDrawsOn)
{
    const TemporaryFolder folder;
    const auto upright = folder.path() / "0001.webp", to = folder.path() / "out.png";
    cv::imwrite(upright.string(), cv::Mat(500, 500, CV_8UC1, cv::Scalar(255)));
    const auto find = [](const cv::Mat& picture, const Page& page) {
        return std::vector<Ruling>{{true, picture.cols * page.page, 100, 900, 1}};
    };
    const cv::Rect around(100, 240, 300, 20);
    write_overlay(binder_with({}), 1, upright, to, kWords, OverlayKind::found, find);
    EXPECT_GT(colour_at(cv::imread(to.string()), around).coloured, 300);
    write_overlay(binder_with({}), 1, upright, to, kWords);
    EXPECT_EQ(colour_at(cv::imread(to.string()), around).coloured, 0);
}

}  // namespace
}  // namespace alihsop::testing
