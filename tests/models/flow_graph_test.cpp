#include "models/flow_graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "tests/truth/truth_binder.h"
#include "tests/truth/truth_samples.h"

namespace alihsop {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// From step and first actor to step and first actor, and the label.
using Way = std::tuple<int, int, int, int, std::string>;

int first_of(const nlohmann::json& actors)
{
    return (actors.is_array() ? *std::min_element(actors.begin(), actors.end()) : actors).get<int>();
}

std::multiset<Way> told_ways(const nlohmann::json& sop)
{
    std::multiset<Way> ways;
    for (const auto& way : sop.at("alur")) {
        const int from = way.at("dari"), from_actor = first_of(way.at("dari_pelaksana"));
        const int to = way.at("ke"), to_actor = first_of(way.at("ke_pelaksana"));
        const auto label = way.at("label").is_null() ? "" : way.at("label").get<std::string>();
        ways.emplace(from, from_actor, to, to_actor, label);
        if (way.value("dua_arah", false)) ways.emplace(to, to_actor, from, from_actor, label);
    }
    return ways;
}

std::multiset<Way> built_ways(const FlowGraph& graph)
{
    const auto step = [](const FlowNode& node) { return node.langkah ? static_cast<int>(*node.langkah) : -1; };
    const auto actor = [](const FlowNode& node) {
        return node.pelaksana.empty() ? -1 : static_cast<int>(node.pelaksana[0]);
    };
    std::multiset<Way> ways;
    for (const auto& edge : graph.edges) {
        const auto& from = graph.nodes[edge.from];
        const auto& to = graph.nodes[edge.to];
        ways.emplace(step(from), actor(from), step(to), actor(to), edge.label);
    }
    return ways;
}

TEST(FlowGraph, FoldsConnectorsAsTheTruthDoes)
{
    std::size_t ways = 0;
    for (const auto& file : testing::truth_files()) {
        std::ifstream in(file);
        const auto truth = nlohmann::json::parse(in);
        const auto binder = testing::binder_of_truth(file);
        for (std::size_t i = 0; i < binder.sops.size(); ++i) {
            const auto graph = build_flow_graph(binder.sops[i]);
            EXPECT_EQ(built_ways(graph), told_ways(truth.at("sops")[i])) << file << " " << binder.sops[i].id;
            EXPECT_THAT(graph.undrawn_steps, IsEmpty()) << file;
            EXPECT_THAT(graph.loose_arrows, IsEmpty()) << file;
            EXPECT_THAT(graph.loose_connectors, IsEmpty()) << file;
            ways += graph.edges.size();
        }
    }
    EXPECT_GT(ways, 100U);
}

/// Two steps, with a symbol each.
Sop two_steps()
{
    Sop sop;
    sop.bagian = {{"b1", std::nullopt}};
    sop.pelaksana = {{"p1", {}, std::nullopt}, {"p2", {}, std::nullopt}};
    for (const std::string n : {"1", "2"}) {
        Langkah step;
        step.id = "l" + n;
        step.bagian = "b1";
        sop.langkah.push_back(step);
        Simbol symbol;
        symbol.id = "s" + n;
        symbol.jenis = Simbol::Jenis::process;
        symbol.langkah = step.id;
        symbol.pelaksana = {"p" + n};
        sop.alur.simbol.push_back(symbol);
    }
    return sop;
}

void add_arrow(Sop& sop, const std::string& from, const std::string& to)
{
    Panah arrow;
    arrow.id = "e" + std::to_string(sop.alur.panah.size() + 1);
    arrow.dari = from;
    arrow.ke = to;
    arrow.confidence = 0.5;
    sop.alur.panah.push_back(arrow);
}

TEST(FlowGraph, ArrowWithTwoHeadsIsTwoWays)
{
    auto sop = two_steps();
    add_arrow(sop, "s1", "s2");
    sop.alur.panah[0].dua_arah = true;
    const auto graph = build_flow_graph(sop);
    EXPECT_EQ(built_ways(graph), (std::multiset<Way>{{0, 0, 1, 1, ""}, {1, 1, 0, 0, ""}}));
    EXPECT_DOUBLE_EQ(graph.edges[0].confidence, 0.5);
}

TEST(FlowGraph, SaysWhatLeadsNowhere)
{
    auto sop = two_steps();
    Simbol connector;
    connector.id = "s3";
    connector.jenis = Simbol::Jenis::offpage;
    sop.alur.simbol.push_back(connector);
    add_arrow(sop, "s1", "s3");
    add_arrow(sop, "s2", "s9");
    const auto graph = build_flow_graph(sop);
    EXPECT_THAT(graph.edges, IsEmpty());
    EXPECT_THAT(graph.loose_arrows, ElementsAre(1U));
    EXPECT_THAT(graph.loose_connectors, ElementsAre(2U));
}

TEST(FlowGraph, NoWayGoesBackAlongItsArrow)
{
    auto sop = two_steps();
    Simbol connector;
    connector.id = "s3";
    connector.jenis = Simbol::Jenis::onpage;
    sop.alur.simbol.push_back(connector);
    add_arrow(sop, "s1", "s3");
    add_arrow(sop, "s3", "s2");
    sop.alur.panah[1].dua_arah = true;
    const auto graph = build_flow_graph(sop);
    EXPECT_EQ(built_ways(graph), (std::multiset<Way>{{0, 0, 1, 1, ""}}));
    EXPECT_THAT(graph.edges[0].panah, ElementsAre(0U, 1U));
    EXPECT_THAT(graph.edges[0].connectors, ElementsAre(2U));
}

TEST(FlowGraph, ReachesAlongTheArrowsAndAgainstThem)
{
    auto sop = two_steps();
    add_arrow(sop, "s1", "s2");
    const auto graph = build_flow_graph(sop);
    EXPECT_THAT(reachable(graph, {0}), ElementsAre(0U, 1U));
    EXPECT_THAT(reachable(graph, {0}, true), ElementsAre(0U));
    EXPECT_THAT(reachable(graph, {1}, true), ElementsAre(0U, 1U));
    EXPECT_THAT(graph.node_of, ElementsAre(0U, 1U));
}

TEST(FlowGraph, ConnectorsInACircleEnd)
{
    auto sop = two_steps();
    sop.alur.simbol[1].jenis = Simbol::Jenis::onpage;
    add_arrow(sop, "s1", "s2");
    add_arrow(sop, "s2", "s2");
    add_arrow(sop, "s2", "s1");
    EXPECT_THAT(build_flow_graph(sop).edges, SizeIs(1));
}

TEST(FlowGraph, StepWithoutSymbolKeepsItsPlace)
{
    auto sop = two_steps();
    sop.alur.simbol.erase(sop.alur.simbol.begin());
    const auto graph = build_flow_graph(sop);
    ASSERT_THAT(graph.nodes, SizeIs(2));
    EXPECT_FALSE(graph.nodes[0].drawn);
    EXPECT_EQ(graph.nodes[0].langkah, 0U);
    EXPECT_THAT(graph.undrawn_steps, ElementsAre(0U));
}

}  // namespace
}  // namespace alihsop
