// What tests/feeds/bpmn.test.mjs cannot see in the samples: odd and hostile SOPs. That the files are sound BPMN is its
// matter.
#include "exports/bpmn/write_bpmn.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <set>

#include "tests/exports/truth_samples.h"

namespace alihsop {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// The file of a binder's only SOP with a flow.
struct Written {
    Export result;
    pugi::xml_document document;
    [[nodiscard]] pugi::xml_node first(const char* path) const { return document.select_node(path).node(); }
    [[nodiscard]] std::size_t count(const char* path) const { return document.select_nodes(path).size(); }
};

Written written(const Binder& binder)
{
    Written one;
    one.result = write_bpmn(testing::request_for(binder));
    EXPECT_TRUE(!one.result.files.empty() && one.document.load_string(one.result.files[0].content.c_str()));
    return one;
}

TEST(WriteBpmn, HostileTextIsTextAndNothingElse)
{
    auto binder = testing::truth_sample("konektor");
    auto& sop = binder.sops[0];
    const std::string hostile = "</bpmn:task><x a='\"'>]]>&amp;<!-- \xE2\x80\x94";
    sop.langkah[1].kegiatan->text = hostile;
    sop.pelaksana[0].nama.text = "a\"b<c>";
    sop.langkah[2].kegiatan->text = "bell\x07 and \xFF broken";
    sop.alur.simbol[1].id = "1 <no name>";
    for (auto& arrow : sop.alur.panah) {
        if (arrow.dari == "s2") arrow.dari = "1 <no name>";
        if (arrow.ke == "s2") arrow.ke = "1 <no name>";
    }
    const auto one = written(binder);
    EXPECT_EQ(one.first("//bpmn:task[@id='Task_1__no_name_']").attribute("name").value(), hostile);
    EXPECT_EQ(one.first("//bpmn:lane").attribute("name").value(), std::string("a\"b<c>"));
    EXPECT_EQ(one.first("//bpmn:task[@id='Task_s3']").attribute("name").value(),
              std::string("bell and \xEF\xBF\xBD broken"));
    EXPECT_EQ(one.count("//bpmn:task"), 16U);
}

TEST(WriteBpmn, EqualIdsStayApart)
{
    auto binder = testing::truth_sample("konektor");
    binder.sops[0].alur.simbol[0].id = "s.2";
    binder.sops[0].alur.simbol[2].id = "s_2";
    const auto one = written(binder);
    std::set<std::string> ids;
    for (const auto& found : one.document.select_nodes("//@id[starts-with(., 'Task_')]"))
        EXPECT_TRUE(ids.insert(found.attribute().value()).second) << found.attribute().value();
}

TEST(WriteBpmn, SaysWhatItChanges)
{
    auto binder = testing::truth_sample("puskesmas");
    binder.sops.resize(1);
    auto& sop = binder.sops[0];
    sop.alur.simbol[1].pelaksana = {"p1", "p2"};
    sop.alur.simbol[2].jenis = Simbol::Jenis::other;
    const auto one = written(binder);
    EXPECT_THAT(one.result.losses,
                ElementsAre(Loss{LossKind::changed, "several-actors", "/sops/0/alur/simbol/1", "process"},
                            Loss{LossKind::changed, "symbol-kind", "/sops/0/alur/simbol/2", "other"}));
}

TEST(WriteBpmn, ASopWithoutStepsHasNoFile)
{
    const auto binder = testing::truth_sample("sampul");
    const auto result = write_bpmn(testing::request_for(binder));
    EXPECT_THAT(result.files, ElementsAre(Field(&ExportedFile::name, "sop-0001.bpmn")));
    EXPECT_THAT(result.losses, SizeIs(6));
    EXPECT_THAT(result.losses, Contains(Field(&Loss::code, "sop-without-flow")));
}

TEST(WriteBpmn, StepsWithoutAFlowAreAllThere)
{
    auto binder = testing::truth_sample("konektor");
    binder.sops[0].alur = {};
    const auto one = written(binder);
    EXPECT_EQ(one.count("//bpmn:task"), 16U);
    EXPECT_EQ(one.count("//bpmn:sequenceFlow"), 0U);
    EXPECT_EQ(one.count("//bpmn:lane[@name='(belum terbaca)']/bpmn:flowNodeRef"), 16U);
    EXPECT_THAT(one.result.losses, SizeIs(16));
}

TEST(WriteBpmn, AWayIntoAnotherProcedureIsAMessage)
{
    auto binder = testing::truth_sample("puskesmas");
    binder.sops.resize(1);
    auto& sop = binder.sops[0];
    sop.bagian.push_back({"b2", std::nullopt});
    for (std::size_t l = 4; l < sop.langkah.size(); ++l) sop.langkah[l].bagian = "b2";
    const auto one = written(binder);
    EXPECT_EQ(one.count("//bpmn:participant"), 2U);
    EXPECT_GE(one.count("//bpmn:messageFlow"), 1U);
    EXPECT_THAT(one.result.losses, Contains(Field(&Loss::code, "way-between-procedures")));
}

TEST(WriteBpmn, TheSameSopGivesTheSameBytes)
{
    const auto binder = testing::truth_sample("inspektorat");
    EXPECT_EQ(written(binder).result.files[0].content, written(binder).result.files[0].content);
}

}  // namespace
}  // namespace alihsop
