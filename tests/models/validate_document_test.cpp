#include "models/schema/validate_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "models/json/binder_json.h"
#include "models/schema/schema_text.h"
#include "tests/models/sample_binder.h"

namespace {

using alihsop::DocumentFault;
using alihsop::validate_document;
using Json = nlohmann::ordered_json;

Json sample() { return to_json(alihsop::testing::sample_binder()); }

std::vector<std::string> pointers(const Json& document)
{
    std::vector<std::string> pointers;
    for (const auto& fault : validate_document(document.dump())) pointers.push_back(fault.pointer);
    return pointers;
}

std::string all_of(const std::vector<DocumentFault>& faults)
{
    std::string all;
    for (const auto& fault : faults) all += fault.pointer + ": " + fault.message + '\n';
    return all;
}

TEST(ValidateDocument, AcceptsABinderThatUsesEveryMember) { EXPECT_EQ(all_of(validate_document(sample().dump())), ""); }

TEST(ValidateDocument, AcceptsAnEmptyBinder)
{
    alihsop::Binder binder;
    binder.generator = alihsop::testing::sample_binder().generator;
    binder.source = {"empty", std::string(64, '0'), 0};
    EXPECT_EQ(all_of(validate_document(to_json(binder).dump())), "");
}

TEST(ValidateDocument, RefusesADocumentWithoutAnyOneMember)
{
    const auto document = sample();
    for (const auto* parent : {"",
                               "/generator",
                               "/generator/ocr",
                               "/source",
                               "/pages/0",
                               "/pages/0/ink",
                               "/pages/0/marks/0",
                               "/pages/2/error",
                               "/sops/0",
                               "/sops/0/disahkan_oleh",
                               "/sops/0/disahkan_oleh/nip",
                               "/sops/0/tanggal_pembuatan",
                               "/sops/0/dasar_hukum/0",
                               "/sops/0/dasar_hukum/0/rule",
                               "/sops/0/dasar_hukum/0/rule/mengubah/0",
                               "/sops/0/lain/0",
                               "/sops/0/bagian/0",
                               "/sops/0/pelaksana/0",
                               "/sops/0/langkah/0",
                               "/sops/0/langkah/0/mutu_baku",
                               "/sops/0/langkah/0/lain/0",
                               "/sops/0/alur",
                               "/sops/0/alur/simbol/0",
                               "/sops/0/alur/panah/0",
                               "/sops/0/sampul",
                               "/sops/0/findings/0",
                               "/findings/0"}) {
        for (const auto& [name, value] : document[Json::json_pointer(parent)].items()) {
            auto broken = document;
            broken[Json::json_pointer(parent)].erase(name);
            EXPECT_THAT(pointers(broken), testing::Contains(parent)) << parent << " without " << name;
        }
    }
}

TEST(ValidateDocument, RequiresTheMembersOfAValueButReasonsWasAndSuggestion)
{
    const auto document = sample();
    const Json::json_pointer place("/sops/0/nomor_sop");
    for (const auto& [name, value] : document[place].items()) {
        auto changed = document;
        changed[place].erase(name);
        EXPECT_EQ(pointers(changed).empty(), name == "reasons" || name == "was" || name == "suggestion") << name;
    }
}

TEST(ValidateDocument, RefusesAMemberThatTheContractDoesNotHave)
{
    for (const auto* parent :
         {"", "/generator/ocr", "/source", "/pages/0", "/pages/0/ink", "/sops/0", "/sops/0/nama_sop",
          "/sops/0/tanggal_pembuatan", "/sops/0/langkah/0", "/sops/0/langkah/0/mutu_baku/waktu",
          "/sops/0/dasar_hukum/0/rule", "/sops/0/alur/simbol/0", "/findings/0"}) {
        auto document = sample();
        document[Json::json_pointer(parent)]["further"] = 1;
        EXPECT_THAT(pointers(document), testing::Not(testing::IsEmpty())) << parent;
    }
}

struct Fault {
    const char* pointer;
    Json value;
};

class OneFault : public testing::TestWithParam<Fault> {};

TEST_P(OneFault, IsNamedByItsPlace)
{
    auto document = sample();
    document[Json::json_pointer(GetParam().pointer)] = GetParam().value;
    EXPECT_THAT(pointers(document), testing::Contains(testing::StartsWith(GetParam().pointer))) << GetParam().value;
}

INSTANTIATE_TEST_SUITE_P(Heads, OneFault,
                         testing::Values(Fault{"/schema", "sop-binder/2"}, Fault{"/schema", nullptr},
                                         Fault{"/source/sha256", "ABC"}, Fault{"/source/sha256", std::string(64, 'A')},
                                         Fault{"/generator/settings_sha256", ""}, Fault{"/source/page_count", -1},
                                         Fault{"/source/page_count", "3"}, Fault{"/pages", Json::object()},
                                         Fault{"/findings/0/severity", "fatal"}, Fault{"/findings/0/code", "Not Kebab"},
                                         Fault{"/findings/0/pointer", "sops/0"}, Fault{"/findings/0/pointer", "/a~2"},
                                         Fault{"/findings/0/origin", "ocr"}));

INSTANTIATE_TEST_SUITE_P(
    Pages, OneFault,
    testing::Values(Fault{"/pages/0/kind", "picture"}, Fault{"/pages/0/confidence", 1.01},
                    Fault{"/pages/0/confidence", -0.01}, Fault{"/pages/0/rotation", 45}, Fault{"/pages/0/width", 10.5},
                    Fault{"/pages/0/transform", Json::array({1, 0, 0})}, Fault{"/pages/0/transform/3", "a"},
                    Fault{"/pages/0/text", nullptr}, Fault{"/pages/0/ink/explained", 2},
                    Fault{"/pages/0/ink/unexplained/0", Json::array({1, 2, 3})}, Fault{"/pages/0/marks/0/kind", "ink"},
                    Fault{"/pages/0/sop", "sop-1"}, Fault{"/pages/0/error", "broken"}, Fault{"/pages/0/dpi", -1}));

INSTANTIATE_TEST_SUITE_P(
    Values, OneFault,
    testing::Values(Fault{"/sops/0/nama_sop/box", Json::array({1, 2, 3, 4, 5})}, Fault{"/sops/0/nama_sop/box/0", 1.5},
                    Fault{"/sops/0/nama_sop/origin", "guess"}, Fault{"/sops/0/nama_sop/text", 5},
                    Fault{"/sops/0/nama_sop/review", "yes"}, Fault{"/sops/0/nomor_sop/reasons/0", "Low Confidence"},
                    Fault{"/sops/0/instansi/0", nullptr}, Fault{"/sops/0/dasar_hukum/0", nullptr},
                    Fault{"/sops/0/tanggal_pembuatan/date", "2020-13-01"},
                    Fault{"/sops/0/tanggal_pembuatan/date", "7 Januari 2020"},
                    Fault{"/sops/0/tanggal_pembuatan/date", "2020"},
                    Fault{"/sops/0/tanggal_pembuatan/date", "2020-1-7"},
                    Fault{"/sops/0/disahkan_oleh/nip/nip", "19630103 198812 1 001"},
                    Fault{"/sops/0/disahkan_oleh/cap", "ya"}, Fault{"/sops/0/dasar_hukum/0/rule/tahun", "2014"},
                    Fault{"/sops/0/dasar_hukum/0/rule/mengubah/0", nullptr},
                    Fault{"/sops/0/dasar_hukum/0/rule/mengubah/0/nomor", 9}));

INSTANTIATE_TEST_SUITE_P(Durations, OneFault,
                         testing::Values(Fault{"/sops/0/langkah/0/mutu_baku/waktu/duration", "2 hari"},
                                         Fault{"/sops/0/langkah/0/mutu_baku/waktu/duration", "P"},
                                         Fault{"/sops/0/langkah/0/mutu_baku/waktu/duration", "PT"},
                                         Fault{"/sops/0/langkah/0/mutu_baku/waktu/duration", "P1DT"},
                                         Fault{"/sops/0/langkah/0/mutu_baku/waktu/duration_max", nullptr},
                                         Fault{"/sops/0/langkah/0/mutu_baku/waktu/working_days", 1}));

INSTANTIATE_TEST_SUITE_P(
    Flow, OneFault,
    testing::Values(Fault{"/sops/0/id", "sop-1"}, Fault{"/sops/0/langkah/0/id", "step-1"},
                    Fault{"/sops/0/langkah/0/page", 0}, Fault{"/sops/0/alur/simbol/0/jenis", "diamond"},
                    Fault{"/sops/0/alur/simbol/1/pelaksana", Json::array({"p1", "p1"})},
                    Fault{"/sops/0/alur/simbol/0/langkah", 1}, Fault{"/sops/0/alur/panah/0/jenis", "garis"},
                    Fault{"/sops/0/alur/panah/0/path/0", Json::array({1, 2, 3})},
                    Fault{"/sops/0/alur/panah/0/dari", nullptr}, Fault{"/sops/0/sampul", "judul"}));

INSTANTIATE_TEST_SUITE_P(
    References, OneFault,
    testing::Values(Fault{"/sops/0/langkah/0/bagian", "b2"}, Fault{"/sops/0/langkah/1/id", "l1"},
                    Fault{"/sops/0/alur/simbol/0/langkah", "l9"}, Fault{"/sops/0/alur/simbol/1/pelaksana/1", "p9"},
                    Fault{"/sops/0/alur/panah/0/dari", "s9"}, Fault{"/sops/0/alur/panah/1/ke", "s9"},
                    Fault{"/sops/0/alur/simbol/1/id", "s1"}, Fault{"/sops/0/pelaksana/1/id", "p1"},
                    Fault{"/sops/0/alur/panah/1/id", "e1"}, Fault{"/pages/0/sop", "sop-0002"},
                    Fault{"/sops/0/pages/1", 9}, Fault{"/pages/1/page", 1}, Fault{"/source/page_count", 2},
                    Fault{"/pages/2/sop", "sop-0001"}, Fault{"/sops/0/nama_sop/page", 9},
                    Fault{"/findings/0/pointer", "/pages/3"}, Fault{"/findings/0/pointer", "/pages/00"},
                    Fault{"/sops/0/findings/0/pointer", "/sops/0/nama~1sop"},
                    Fault{"/sops/0/nama_sop/reasons", Json::array({"handwriting"})},
                    Fault{"/sops/0/langkah/0/page", 9}));

TEST(ValidateDocument, AcceptsWhatTheContractLeavesOpen)
{
    const Fault allowed[] = {{"/sops/0/tanggal_pembuatan/date", "2020-04"},
                             {"/sops/0/langkah/0/mutu_baku/waktu/duration", "P1Y2M3DT4H5M6S"},
                             {"/sops/0/langkah/0/mutu_baku/waktu/duration", "P0.5D"},
                             {"/sops/0/langkah/0/mutu_baku/waktu/duration", "P2W"},
                             {"/sops/0/nomor_sop", nullptr},
                             {"/sops/0/sampul", nullptr},
                             {"/sops/0/nama_sop/page", 0},
                             {"/sops/0/disahkan_oleh/tanda_tangan", true},
                             {"/findings/0/pointer", ""},
                             {"/findings/0/pointer", "/sops/0/langkah/1/mutu_baku/waktu"}};
    for (const auto& [pointer, value] : allowed) {
        auto document = sample();
        document[Json::json_pointer(pointer)] = value;
        EXPECT_EQ(all_of(validate_document(document.dump())), "") << pointer;
    }
}

TEST(ValidateDocument, NamesAFaultOnce)
{
    auto document = sample();
    document["sops"][0]["alur"]["panah"][1]["label"]["confidence"] = 7;
    document["sops"][0]["instansi"][0]["confidence"] = 7;
    EXPECT_THAT(pointers(document), testing::UnorderedElementsAre("/sops/0/alur/panah/1/label/confidence",
                                                                  "/sops/0/instansi/0/confidence"));
}

TEST(ValidateDocument, NamesWhatIsNoJson)
{
    for (const std::string text : {"", "{", "\xFF", "[1,]"}) {
        const auto faults = validate_document(text);
        ASSERT_EQ(faults.size(), 1U) << text;
        EXPECT_THAT(faults[0].message, testing::HasSubstr("no JSON"));
    }
    EXPECT_FALSE(validate_document("[]").empty());
    EXPECT_FALSE(validate_document("null").empty());
}

TEST(ValidateDocument, StandsDeepNestingAndLongWords)
{
    EXPECT_EQ(validate_document(std::string(1000000, '[')).size(), 1U);
    auto document = sample();
    document["sops"][0]["id"] = std::string(1000000, 'x');
    EXPECT_THAT(pointers(document), testing::Contains("/sops/0/id"));
    document = sample();
    document["pages"][0]["text"] = std::string(1000000, 'x');
    EXPECT_THAT(pointers(document), testing::IsEmpty());
}

TEST(BinderSchema, UsesOnlyWhatBothDraftsShare)
{
    const std::string text(alihsop::binder_schema_text());
    for (const auto* keyword : {"unevaluatedProperties", "prefixItems", "$defs", "dependentRequired", "$dynamicRef"})
        EXPECT_THAT(text, testing::Not(testing::HasSubstr(keyword)));
    EXPECT_EQ(Json::parse(text)["$schema"], "https://json-schema.org/draft/2020-12/schema");
}

}  // namespace
