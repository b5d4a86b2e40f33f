// From clues to confidences: what is odd about a reading lowers its confidence, and the least sure are marked.
#include "pipeline/weigh_values/weigh_values.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "models/value_of_lines.h"
#include "pipeline/weigh_values/confidence_model.h"
#include "pipeline/weigh_values/dictionary.h"

namespace alihsop {
namespace {

using ::testing::Contains;
using ::testing::Not;

constexpr double kEngine = 0.93;

Value value(const std::string& text, double confidence = kEngine)
{
    Value made;
    made.text = text;
    made.confidence = confidence;
    made.page = 1;
    made.box = {10, 10, 100, 20};
    return made;
}

/// A binder of one SOP with these steps.
Binder binder_of(const std::vector<std::string>& activities)
{
    Binder binder;
    binder.sops.emplace_back();
    int number = 0;
    for (const auto& activity : activities) {
        Langkah step;
        step.id = "l" + std::to_string(++number);
        step.no = value(std::to_string(number));
        step.kegiatan = value(activity);
        binder.sops[0].langkah.push_back(step);
    }
    return binder;
}

Evidence evidence_of(const std::vector<std::string>& activities)
{
    auto binder = binder_of(activities);
    const auto all = collect_evidence(binder);
    return *std::find_if(all.begin(), all.end(), [](const Evidence& one) { return one.kind == "kegiatan"; });
}

double confidence_of(const std::vector<std::string>& activities)
{
    auto binder = binder_of(activities);
    weigh_values(binder, {});
    return binder.sops[0].langkah[0].kegiatan->confidence;
}

std::size_t marked(const Binder& binder)
{
    std::size_t count = 0;
    for (const auto& step : binder.sops[0].langkah)
        count += (step.no->review ? 1U : 0U) + (step.kegiatan->review ? 1U : 0U);
    return count;
}

TEST(Dictionary, KnowsTheLanguageWithItsAffixesAndTheOffices)
{
    const Dictionary dictionary;
    for (const auto* word : {"menetapkan", "disetujui", "kasubag", "penerima"})
        EXPECT_TRUE(dictionary.knows(word)) << word;
    for (const auto* word : {"menctapkan", "pencrima", "semuajurusan"}) EXPECT_FALSE(dictionary.knows(word)) << word;
    EXPECT_TRUE(dictionary.knows_nearly("menctapkan"));
    EXPECT_TRUE(dictionary.knows_halves("semuajurusan"));
    EXPECT_FALSE(dictionary.knows_halves("menctapkan"));
}

TEST(Dictionary, WithoutItsFilesKnowsTheOfficesOnly)
{
    const Dictionary dictionary("/none");
    EXPECT_TRUE(dictionary.knows("kasubag"));
    EXPECT_FALSE(dictionary.knows("menetapkan"));
}

TEST(Evidence, TellsWhatIsOddAboutWords)
{
    EXPECT_EQ(evidence_of({"Menetapkan kelompok penerima"})[Clue::unknown], 0);
    EXPECT_EQ(evidence_of({"Menctapkan kelompok penerima"})[Clue::unknown], 1);
    EXPECT_EQ(evidence_of({"Menctapkan kelompok penerima"})[Clue::near_miss], 1);
    EXPECT_EQ(evidence_of({"Menctapkan kelompok", "Menctapkan pemenang"})[Clue::unknown_again], 1);
    EXPECT_EQ(evidence_of({"Mengisi bon permin taan"})[Clue::torn], 1);
    EXPECT_EQ(evidence_of({"Mengisi suratjalan"})[Clue::run_together], 1);
}

TEST(Evidence, TellsWhatIsOddAboutSigns)
{
    EXPECT_EQ(evidence_of({"Mengirim surat dan| berkas"})[Clue::odd_sign], 1);
    EXPECT_EQ(evidence_of({"Mengambil nomor antrian. KTP"})[Clue::odd_stop], 1);
    EXPECT_EQ(evidence_of({"Mengirim buku dan Jadwal kunjungan"})[Clue::odd_capital], 1);
    EXPECT_EQ(evidence_of({"Mengirim ke Jakarta dan Bandung"})[Clue::odd_capital], 0);
    EXPECT_EQ(evidence_of({"Memesan untuK rapat"})[Clue::mixed], 1);
    EXPECT_EQ(evidence_of({"Mengirim (surat"})[Clue::unbalanced], 1);
}

TEST(Evidence, TellsAStepsNumberOutOfStep)
{
    auto binder = binder_of({"Menerima", "Memeriksa", "Mengirim"});
    binder.sops[0].langkah[1].no = value("7");
    binder.sops[0].langkah[2].no = value("»");
    std::vector<double> out, fails;
    for (const auto& one : collect_evidence(binder))
        if (one.kind == "no") out.push_back(one[Clue::out_of_step]), fails.push_back(one[Clue::form_fails]);
    EXPECT_EQ(out, (std::vector<double>{0, 1, 1}));
    EXPECT_EQ(fails, (std::vector<double>{0, 0, 1}));
}

TEST(Evidence, TellsAOneAmidHigherNumbers)
{
    auto binder = binder_of({"Menerima", "Memeriksa", "Mengirim", "Menyimpan"});
    auto& steps = binder.sops[0].langkah;
    const auto out_of_step = [&](const std::vector<std::string>& numbers) {
        for (std::size_t i = 0; i < numbers.size(); ++i) steps[i].no = value(numbers[i]);
        std::vector<double> out;
        for (const auto& one : collect_evidence(binder))
            if (one.kind == "no") out.push_back(one[Clue::out_of_step]);
        return out;
    };
    EXPECT_EQ(out_of_step({"9", "10", "1", "12"}), (std::vector<double>{0, 0, 1, 0}));
    EXPECT_EQ(out_of_step({"8", "9", "10", "1"}), (std::vector<double>{0, 0, 0, 1}));
    EXPECT_EQ(out_of_step({"1", "2", "1", "2"}), (std::vector<double>{0, 0, 0, 0})) << "two procedures";
}

TEST(Evidence, TellsATextThatDiffersFromTheBindersByASlip)
{
    const std::vector<std::string> usual(3, "Menyimpan arsip surat");
    auto texts = usual;
    texts.insert(texts.begin(), "Menyimpan arsip sural");
    EXPECT_EQ(evidence_of(texts)[Clue::differs], 1);
    EXPECT_EQ(evidence_of(usual)[Clue::differs], 0);
}

TEST(WeighValues, DoubtsLowerTheConfidence)
{
    const double sound = confidence_of({"Menetapkan kelompok penerima"});
    EXPECT_LT(confidence_of({"Menctapkan kelompok penerima"}), sound);
    EXPECT_LT(confidence_of({"Menetapkan kelompok| penerima"}), sound);
    EXPECT_GT(sound, 0.9);
}

TEST(WeighValues, MarksWhatIsLessSureThanTheModelAllows)
{
    auto binder = binder_of({"Menetapkan kelompok penerima", "Mnctopkan kclompok] peneri ma"});
    weigh_values(binder, {});
    const auto& steps = binder.sops[0].langkah;
    EXPECT_FALSE(steps[0].kegiatan->review);
    EXPECT_TRUE(steps[1].kegiatan->review);
    EXPECT_THAT(steps[1].kegiatan->reasons, Contains("low-confidence"));
    EXPECT_LT(steps[1].kegiatan->confidence, ConfidenceModel::built_in().review_below());
}

TEST(WeighValues, KeepsMarksWithAnotherReasonAndTakesBackTheEnginesOwn)
{
    auto binder = binder_of({"Menetapkan kelompok penerima", "Mengirim surat"});
    auto& first = *binder.sops[0].langkah[0].kegiatan;
    mark_for_review(first, "handwriting");
    mark_for_review(*binder.sops[0].langkah[1].kegiatan, "low-confidence");
    weigh_values(binder, {.load = 0.0, .max_silent = {}});
    EXPECT_TRUE(first.review);
    EXPECT_FALSE(binder.sops[0].langkah[1].kegiatan->review);
    EXPECT_THAT(binder.sops[0].langkah[1].kegiatan->reasons, Not(Contains("low-confidence")));
}

TEST(WeighValues, ALoadMarksThatShareAndTheLeastSureOnes)
{
    auto binder = binder_of({"Menerima surat", "Mngirlm surot", "Menyimpan arsip", "Mengirim surat", "Mencatat surat"});
    weigh_values(binder, {.load = 20.0, .max_silent = {}});
    EXPECT_EQ(marked(binder), 2U);
    EXPECT_TRUE(binder.sops[0].langkah[1].kegiatan->review);
}

TEST(WeighValues, MoreSilenceAllowedMarksLess)
{
    const std::vector<std::string> texts = {"Menerima surat", "Mngirlm surot", "Menyimpan arsip", "Mengirim sur at"};
    auto strict = binder_of(texts), easy = binder_of(texts), any = binder_of(texts);
    weigh_values(strict, {.load = {}, .max_silent = 0.0});
    weigh_values(easy, {.load = {}, .max_silent = 2.0});
    weigh_values(any, {.load = {}, .max_silent = 100.0});
    EXPECT_EQ(marked(strict), 2 * texts.size());
    EXPECT_LT(marked(easy), marked(strict));
    EXPECT_EQ(marked(any), 0U);
}

TEST(ConfidenceModel, RefusesWeightsThatItDoesNotKnow)
{
    EXPECT_NO_THROW(ConfidenceModel("# a remark\nreview_below 0.9\nkind no 0.5\nclue engine 1\n"));
    EXPECT_THROW(ConfidenceModel("clue weather 1\n"), std::logic_error);
    EXPECT_THROW(ConfidenceModel("clue engine\n"), std::logic_error);
    EXPECT_THROW(ConfidenceModel("mood good 1\n"), std::logic_error);
}

TEST(WriteEvidence, NamesEveryClue)
{
    auto binder = binder_of({"Menerima surat"});
    const auto text = write_evidence(collect_evidence(binder));
    const auto head = text.substr(0, text.find('\n'));
    EXPECT_EQ(static_cast<std::size_t>(std::count(head.begin(), head.end(), ',')), kClues + 1);
    EXPECT_THAT(text, ::testing::HasSubstr("\n/sops/0/langkah/0/kegiatan,kegiatan,"));
}

}  // namespace
}  // namespace alihsop
