#include "exports/flow_losses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace alihsop {
namespace {

using ::testing::ElementsAre;

TEST(FlowLosses, TellsWhatTheGraphCouldNotHold)
{
    Sop sop;
    sop.langkah.resize(3);
    sop.langkah[2].id = "l3";
    sop.alur.panah.resize(2);
    sop.alur.panah[1].id = "e2";
    sop.alur.simbol.resize(1);
    sop.alur.simbol[0].id = "s1";
    FlowGraph graph;
    graph.undrawn_steps = {2};
    graph.loose_arrows = {1};
    graph.loose_connectors = {0};
    LossReport losses;
    report_undrawn_steps(graph, sop, "/sops/4", losses);
    report_loose_ends(graph, sop, "/sops/4", losses);
    EXPECT_THAT(losses, ElementsAre(Loss{LossKind::changed, "step-without-symbol", "/sops/4/langkah/2", "l3"},
                                    Loss{LossKind::dropped, "loose-arrow", "/sops/4/alur/panah/1", "e2"},
                                    Loss{LossKind::dropped, "loose-connector", "/sops/4/alur/simbol/0", "s1"}));
}

}  // namespace
}  // namespace alihsop
