// Digitises the binders in samples/ and holds the result against their truth: a floor for each binder of what must be
// right. Raise a floor when the program has become better; a change that lowers one has to say why.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "extractors/text/recognise_line.h"
#include "models/failure.h"
#include "models/normal_forms/fold_text.h"
#include "models/schema/validate_document.h"
#include "pipeline/run/digitise_binder.h"
#include "tests/imaging/sources/temporary_folder.h"

namespace alihsop::testing {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct Sample {
    const char* file;
    int kinds;   ///< pages whose kind is right, at least
    int sops;    ///< SOPs
    int steps;   ///< rows of the flow tables
    int fields;  ///< per cent of all fields that are right to the letter, at least
};

const Sample kSamples[] = {
    {"bkd.pdf", 3, 1, 12, 90},         {"dukcapil.tif", 3, 1, 9, 90}, {"garis.pdf", 2, 1, 9, 95},
    {"inspektorat.pdf", 3, 1, 13, 97}, {"isi.pdf", 4, 2, 18, 96},     {"karanganyar.pdf", 7, 1, 16, 89},
    {"kecamatan", 2, 1, 7, 95},        {"kolom.pdf", 9, 3, 26, 89},   {"konektor.pdf", 5, 1, 16, 94},
    {"luwutimur.pdf", 2, 1, 8, 91},    {"magetan.pdf", 10, 1, 9, 76}, {"puskesmas.pdf", 6, 3, 23, 87},
    {"rsud.pdf", 3, 1, 10, 93},        {"rusak.pdf", 5, 2, 19, 85},   {"sampul.pdf", 12, 7, 7, 84},
};

const fs::path kFolder = fs::path(ALIHSOP_SOURCE_DIR) / "samples";

const char* name_of(PageKind kind)
{
    switch (kind) {
        case PageKind::cover:
            return "cover";
        case PageKind::decree:
            return "decree";
        case PageKind::approval:
            return "approval";
        case PageKind::contents:
            return "contents";
        case PageKind::narrative:
            return "narrative";
        case PageKind::identity:
            return "identity";
        case PageKind::flow:
            return "flow";
        case PageKind::blank:
            return "blank";
        case PageKind::unknown:
            return "unknown";
    }
    return "";
}

// Counts fields that are right to the letter; remembers the others for a person to read.
class FieldTally {
public:
    void compare(const std::string& field, const json& wanted, const std::string& found)
    {
        const std::string text = wanted.is_string() ? fold_space(wanted.get<std::string>()) : "";
        ++all_;
        if (text == fold_space(found))
            ++right_;
        else
            wrong_.push_back(field + ": \"" + text + "\" was read as \"" + found + "\"");
    }
    template <class MaybeValue>
    void compare_value(const std::string& field, const json& owner, const char* member, const MaybeValue& found)
    {
        if (owner.contains(member)) compare(field, owner.at(member), found ? found->text : "");
    }
    void compare_date(const json& owner, const char* member, const std::optional<DateValue>& found)
    {
        const json wanted =
            owner.contains(member) && owner.at(member).is_object() ? owner.at(member).value("iso", json()) : json();
        compare(member, wanted, found ? found->date.value_or("") : "");
    }
    template <class Values, class TextOf>
    void compare_list(const std::string& field, const json& owner, const char* member, const Values& found,
                      TextOf text_of)
    {
        const json wanted = owner.value(member, json::array());
        for (std::size_t i = 0; i < std::max(wanted.size(), found.size()); ++i)
            compare(field, i < wanted.size() ? wanted[i] : json("(no more)"),
                    i < found.size() ? text_of(found[i]) : "(missing)");
    }
    [[nodiscard]] int per_cent() const { return all_ == 0 ? 100 : 100 * right_ / all_; }
    [[nodiscard]] std::string wrong() const
    {
        std::string text;
        for (const auto& line : wrong_) text += "  " + line + "\n";
        return text;
    }

private:
    int all_ = 0, right_ = 0;
    std::vector<std::string> wrong_;
};

std::string text_of_value(const Value& value) { return value.text; }

void compare_identity(FieldTally& tally, const json& truth, const Sop& sop)
{
    if (!truth.contains("nomor_sop")) return;  // of this one only the title sheet is there
    tally.compare_value("nomor_sop", truth, "nomor_sop", sop.nomor_sop);
    tally.compare_value("nama_sop", truth, "nama_sop", sop.nama_sop);
    tally.compare_date(truth, "tanggal_pembuatan", sop.tanggal_pembuatan);
    tally.compare_date(truth, "tanggal_revisi", sop.tanggal_revisi);
    tally.compare_date(truth, "tanggal_efektif", sop.tanggal_efektif);
    const json signer = truth.value("disahkan_oleh", json::object());
    tally.compare_value("jabatan", signer, "jabatan", sop.disahkan_oleh.jabatan);
    tally.compare_value("nama", signer, "nama", sop.disahkan_oleh.nama);
    tally.compare_value("pangkat", signer, "pangkat", sop.disahkan_oleh.pangkat);
    const auto& nip = sop.disahkan_oleh.nip;
    if (signer.contains("nip")) tally.compare("nip", signer.at("nip"), nip ? nip->nip.value_or("") : "");
    tally.compare_list("instansi", truth, "instansi", sop.instansi, text_of_value);
    tally.compare_list("dasar_hukum", truth, "dasar_hukum", sop.dasar_hukum, text_of_value);
    tally.compare_list("kualifikasi_pelaksana", truth, "kualifikasi_pelaksana", sop.kualifikasi_pelaksana,
                       text_of_value);
    tally.compare_list("keterkaitan", truth, "keterkaitan", sop.keterkaitan, text_of_value);
    tally.compare_list("peralatan_perlengkapan", truth, "peralatan_perlengkapan", sop.peralatan_perlengkapan,
                       text_of_value);
    tally.compare_list("peringatan", truth, "peringatan", sop.peringatan, text_of_value);
    tally.compare_list("pencatatan_pendataan", truth, "pencatatan_pendataan", sop.pencatatan_pendataan, text_of_value);
}

void compare_steps(FieldTally& tally, const json& truth, const Sop& sop)
{
    json actors = json::array();
    for (const auto& actor : truth.value("pelaksana", json::array())) actors.push_back(actor.at("nama"));
    tally.compare_list("pelaksana", {{"nama", actors}}, "nama", sop.pelaksana,
                       [](const Pelaksana& actor) { return actor.nama.text; });
    const json steps = truth.value("langkah", json::array());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Langkah none;
        const Langkah& step = i < sop.langkah.size() ? sop.langkah[i] : none;
        const std::string name = "step " + std::to_string(i + 1) + " ";
        tally.compare_value(name + "no", steps[i], "no", step.no);
        tally.compare_value(name + "kegiatan", steps[i], "kegiatan", step.kegiatan);
        tally.compare_value(name + "kelengkapan", steps[i], "kelengkapan", step.mutu_baku.kelengkapan);
        tally.compare_value(name + "output", steps[i], "output", step.mutu_baku.output);
        tally.compare_value(name + "keterangan", steps[i], "keterangan", step.keterangan);
        const json waktu = steps[i].value("waktu", json());
        if (waktu.is_object())
            tally.compare(name + "waktu", waktu.value("text", json()),
                          step.mutu_baku.waktu ? step.mutu_baku.waktu->text : "");
    }
}

void compare_sampul(FieldTally& tally, const json& truth, const Sop& sop)
{
    const json sampul = truth.value("sampul", json());
    if (!sampul.is_object()) return;
    const Sampul found = sop.sampul.value_or(Sampul{});
    tally.compare_value("judul_sop", sampul, "judul_sop", found.judul_sop);
    tally.compare_value("penanggung_jawab_produk", sampul, "penanggung_jawab_produk", found.penanggung_jawab_produk);
    tally.compare_value("penanggung_jawab_kegiatan", sampul, "penanggung_jawab_kegiatan",
                        found.penanggung_jawab_kegiatan);
    tally.compare_value("ruang_lingkup", sampul, "ruang_lingkup", found.ruang_lingkup);
}

// The SOP that has the first page of this one; an empty SOP when there is none.
Sop counterpart(const json& truth, const Binder& binder)
{
    const int first = truth.at("pages").front().get<int>();
    for (const auto& sop : binder.sops)
        if (!sop.pages.empty() && sop.pages.front() == first) return sop;
    return {};
}

int right_kinds(const json& truth, const Binder& binder)
{
    int right = 0;
    for (std::size_t i = 0; i < binder.pages.size(); ++i) {
        const auto& page = truth.at("pages").at(i);
        right += page.at("kind") == name_of(binder.pages[i].kind);
        if (page.at("kind") != name_of(binder.pages[i].kind))
            std::cout << "  page " << i + 1 << ": " << page.at("kind") << " was called "
                      << name_of(binder.pages[i].kind) << "\n";
    }
    return right;
}

class Samples : public ::testing::TestWithParam<Sample> {};

TEST_P(Samples, ReachTheirFloors)
{
    const Sample& sample = GetParam();
    const fs::path input = kFolder / sample.file;
    try {
        const LineRecogniser engine{fs::path()};
    } catch (const Failure& missing) {
        GTEST_SKIP() << "the language model is not installed: " << missing.what();
    }
    ASSERT_TRUE(fs::exists(input));
    const TemporaryFolder out;
    DigitiseSettings settings;
    settings.jobs = 2;
    const Binder binder = digitise_binder(input, out.path(), settings, {});

    std::ifstream document(out.path() / input.stem() / "binder.json", std::ios::binary);
    const std::string written{std::istreambuf_iterator<char>(document), {}};
    for (const auto& fault : validate_document(written)) ADD_FAILURE() << fault.pointer << ": " << fault.message;

    std::ifstream file(kFolder / (input.stem().string() + ".truth.json"));
    const json truth = json::parse(file);
    ASSERT_EQ(binder.pages.size(), truth.at("pages").size());
    EXPECT_GE(right_kinds(truth, binder), sample.kinds);
    EXPECT_EQ(static_cast<int>(binder.sops.size()), sample.sops);
    FieldTally tally;
    int steps = 0;
    for (const auto& wanted : truth.at("sops")) {
        const Sop sop = counterpart(wanted, binder);
        steps += static_cast<int>(sop.langkah.size());
        compare_identity(tally, wanted, sop);
        compare_steps(tally, wanted, sop);
        compare_sampul(tally, wanted, sop);
    }
    EXPECT_EQ(steps, sample.steps);
    EXPECT_GE(tally.per_cent(), sample.fields) << tally.wrong();
    std::cout << sample.file << ": " << right_kinds(truth, binder) << "/" << binder.pages.size() << " kinds, "
              << binder.sops.size() << " SOPs, " << steps << " steps, " << tally.per_cent() << " % of the fields\n";
}

INSTANTIATE_TEST_SUITE_P(Binders, Samples, ::testing::ValuesIn(kSamples),
                         [](const auto& sample) { return fs::path(sample.param.file).stem().string(); });

TEST(Samples, EachHasItsFloors)
{
    for (const auto& entry : fs::directory_iterator(kFolder)) {
        const std::string name = entry.path().filename().string();
        const auto end = name.find(".truth.json");
        if (end == std::string::npos) continue;
        const bool listed = std::any_of(std::begin(kSamples), std::end(kSamples), [&](const Sample& sample) {
            return fs::path(sample.file).stem() == name.substr(0, end);
        });
        EXPECT_TRUE(listed) << name;
    }
}

}  // namespace
}  // namespace alihsop::testing
