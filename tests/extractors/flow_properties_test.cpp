// What a scanner may do to a page: the whole graph, symbols and arrows and labels, must not depend on it.
#include <gtest/gtest.h>

#include <random>

#include "tests/extractors/read_flow_page.h"

namespace alihsop::testing {
namespace {

/// Every kind of symbol, a decision that sends back, and labels.
constexpr const char* kFlow =
    "1:JFU( ) > 2:Kasubbag[ ]\n2:Kasubbag[ ] > 3:Kabag< >\n3:Kabag< > -Tidak-> 2:Kasubbag[ ]\n3:Kabag< > -Ya-> "
    "4:Sekda[ ]\n"
    "4:Sekda[ ] > 5:JFU[ ]\n5:JFU[ ] > 6:JFU{A}\n6:Kabag(1) > 6:Sekda( )\n";

class FlowProperties : public ::testing::TestWithParam<double> {
protected:
    DrawnFlow drawn_ = draw_flow(kFlow, {.dpi = GetParam()});

    void SetUp() override
    {
        if (has_labels()) return;
        for (auto& arrow : drawn_.truth.alur.panah) arrow.label.reset();
    }
    /// At a low resolution the drawn letters run together, and the stand-in for an engine cannot tell them.
    [[nodiscard]] static bool has_labels() { return GetParam() >= 200; }

    [[nodiscard]] static std::string graph_of(const DrawnFlow& drawn, const cv::Mat& picture)
    {
        auto reading = read_flow_page(picture, drawn.page.dpi());
        for (auto& arrow : reading.arrows)
            if (!has_labels()) arrow.label.reset();
        return told_by(drawn, reading);
    }
    [[nodiscard]] std::string graph_of(const cv::Mat& picture) const { return graph_of(drawn_, picture); }

    [[nodiscard]] cv::Mat noisy(int one_in, unsigned seed) const
    {
        cv::Mat picture = drawn_.page.picture().clone();
        std::mt19937 chance(seed);
        for (long left = static_cast<long>(picture.total()) / one_in; left > 0; --left) {
            auto& pixel = picture.at<unsigned char>(static_cast<int>(chance() % static_cast<unsigned>(picture.rows)),
                                                    static_cast<int>(chance() % static_cast<unsigned>(picture.cols)));
            pixel = static_cast<unsigned char>(255 - pixel);
        }
        return picture;
    }
};

TEST_P(FlowProperties, AsDrawn)
{
    EXPECT_EQ(drawn_.wanted().find("-Tidak->") != std::string::npos, has_labels());
    EXPECT_EQ(graph_of(drawn_.page.picture()), drawn_.wanted());
}

TEST_P(FlowProperties, TurnedByHalfADegree)
{
    for (const double degrees : {0.5, -0.5}) {
        auto turned = drawn_.page;
        turned.picture() = turned.picture().clone();
        turned.turn(degrees);
        EXPECT_EQ(graph_of(upright(turned.picture(), GetParam())), drawn_.wanted()) << degrees;
    }
}

TEST_P(FlowProperties, Scaled)
{
    for (const double scale : {0.8, 1.3}) {
        cv::Mat scaled;
        cv::resize(drawn_.page.picture(), scaled, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
        const auto as_large = draw_flow(kFlow, {.dpi = GetParam() * scale});
        EXPECT_EQ(graph_of(as_large, scaled), drawn_.wanted()) << scale;
    }
}

TEST_P(FlowProperties, Lightened) { EXPECT_EQ(graph_of(drawn_.page.picture() * 0.53 + 120), drawn_.wanted()); }

TEST_P(FlowProperties, WithTwoPerCentOfItsPixelsFlipped)
{
    for (const unsigned seed : {2U, 3U, 4U}) EXPECT_EQ(graph_of(noisy(50, seed)), drawn_.wanted()) << seed;
}

TEST_P(FlowProperties, Twice)
{
    const auto first = read_flow_page(drawn_.page.picture(), GetParam()),
               second = read_flow_page(drawn_.page.picture(), GetParam());
    ASSERT_EQ(first.arrows.size(), second.arrows.size());
    for (std::size_t i = 0; i < first.arrows.size(); ++i) EXPECT_EQ(first.arrows[i].path, second.arrows[i].path) << i;
    EXPECT_EQ(told_by(drawn_, first), told_by(drawn_, second));
}

INSTANTIATE_TEST_SUITE_P(Dpi, FlowProperties, ::testing::Values(150.0, 200.0, 300.0));

}  // namespace
}  // namespace alihsop::testing
