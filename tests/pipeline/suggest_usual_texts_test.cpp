// Texts that a binder has many times, against the one that was misread.
#include "pipeline/binder/suggest_usual_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <optional>

namespace alihsop {
namespace {

using ::testing::Contains;

/// A binder of SOPs whose first members hold these texts.
Binder binder_of(const std::vector<std::string>& texts, const std::function<Value&(Sop&)>& member)
{
    Binder binder;
    for (const auto& text : texts) {
        binder.sops.emplace_back();
        member(binder.sops.back()).text = text;
    }
    return binder;
}

Value& office(Sop& sop)
{
    if (!sop.disahkan_oleh.jabatan) sop.disahkan_oleh.jabatan.emplace();
    return *sop.disahkan_oleh.jabatan;
}

Value& actor(Sop& sop)
{
    if (sop.pelaksana.empty()) sop.pelaksana.push_back({"p1", {}, {}});
    return sop.pelaksana[0].nama;
}

Value& rule(Sop& sop)
{
    if (sop.dasar_hukum.empty()) sop.dasar_hukum.emplace_back();
    return sop.dasar_hukum[0];
}

/// What is suggested for the first of `texts`.
std::optional<std::string> suggestion(const std::vector<std::string>& texts,
                                      const std::function<Value&(Sop&)>& member = office)
{
    auto binder = binder_of(texts, member);
    suggest_usual_texts(binder);
    const auto& first = member(binder.sops[0]);
    EXPECT_EQ(first.text, texts[0]);
    EXPECT_EQ(first.review, first.suggestion.has_value());
    if (first.suggestion) {
        EXPECT_THAT(first.reasons, Contains("differs-from-binder"));
    }
    for (std::size_t i = 1; i < binder.sops.size(); ++i) EXPECT_FALSE(member(binder.sops[i]).review) << texts[i];
    return first.suggestion;
}

TEST(SuggestUsualTexts, TheUsualReadingForASlip)
{
    EXPECT_EQ(suggestion({"KEPALA PUSRESMAS SUKAMAJU", "KEPALA PUSKESMAS SUKAMAJU", "KEPALA PUSKESMAS SUKAMAJU"}),
              "KEPALA PUSKESMAS SUKAMAJU");
    EXPECT_EQ(suggestion({"Kasubag Umurn", "Kasubag Umum", "Kasubag Umum"}, actor), "Kasubag Umum");
}

TEST(SuggestUsualTexts, LettersReadForDigits)
{
    const std::string whole = "UU Nomor 14 Tahun 2014 tentang Desa";
    EXPECT_EQ(suggestion({"UU Nomor l4 Tahun 2O14 tentang Desa", whole, whole}, rule), whole);
    EXPECT_EQ(suggestion({"UU Nomor 15 Tahun 2014 tentang Desa", whole, whole}, rule), std::nullopt);
}

TEST(SuggestUsualTexts, AsManyOfBothAreTwoNames)
{
    EXPECT_EQ(suggestion({"KEPALA PUSRESMAS SUKAMAJU", "KEPALA PUSKESMAS SUKAMAJU"}), std::nullopt);
}

TEST(SuggestUsualTexts, AnotherNumeralOrWordIsSomethingElse)
{
    EXPECT_EQ(suggestion({"ASISTEN PEMERINTAHAN I", "ASISTEN PEMERINTAHAN II", "ASISTEN PEMERINTAHAN II"}),
              std::nullopt);
    EXPECT_EQ(suggestion({"Ruang Rapat 1", "Ruang Rapat 2", "Ruang Rapat 2"}), std::nullopt);
    EXPECT_EQ(suggestion({"Petugas Surat Masak", "Petugas Surat Masuk", "Petugas Surat Masuk"}), std::nullopt);
    EXPECT_EQ(suggestion({"KEPALA DINAS KESEHATAN", "KEPALA PUSKESMAS SUKAMAJU", "KEPALA PUSKESMAS SUKAMAJU"}),
              std::nullopt);
}

TEST(SuggestUsualTexts, TextThatWasNotReadFromAPictureIsAsThePaperHasIt)
{
    auto binder = binder_of({"Kasubag Umurn", "Kasubag Umum", "Kasubag Umum"}, actor);
    actor(binder.sops[0]).origin = TextOrigin::text_layer;
    suggest_usual_texts(binder);
    EXPECT_FALSE(actor(binder.sops[0]).suggestion);
}

}  // namespace
}  // namespace alihsop
