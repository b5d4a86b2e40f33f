// A binder's list of contents against its SOPs.
#include "checks/check_contents.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checks/check_binder.h"

namespace alihsop {
namespace {

using ::testing::ElementsAre;

constexpr const char* kContents =
    "DAFTAR ISI\n1. Kata Pengantar i\n2. Daftar SOP AP Kasubag Kelembagaan 1\nBagian 1 SOP AP Pembuatan Surat Perintah "
    "— 4\n"
    "Dinas Kepala Bagian\nBagian 2 SOP AP Pelayanan Cuti ........ 13\n3. SOP Pencairan Dana 16\n";

Sop called(const std::string& name)
{
    Sop sop;
    sop.nama_sop = Value{};
    sop.nama_sop->text = name;
    return sop;
}

std::vector<std::string> told(std::vector<Sop> sops, const std::string& contents = kContents)
{
    Binder binder;
    Page page;
    page.page = 1;
    page.kind = PageKind::contents;
    page.text = contents;
    binder.pages = {page};
    binder.sops = std::move(sops);
    check_binder(binder);
    std::vector<std::string> found;
    for (const auto& finding : binder.findings)
        if (finding.code == "listed-not-found" || finding.code == "found-not-listed")
            found.push_back(finding.code + " " + finding.pointer + " " + finding.values.at(0));
    return found;
}

TEST(Contents, NameSopsWithoutNumbersLeadersAndPages)
{
    EXPECT_THAT(listed_sops(kContents), ElementsAre("SOP AP Pembuatan Surat Perintah Dinas Kepala Bagian",
                                                    "SOP AP Pelayanan Cuti", "SOP Pencairan Dana"));
}

TEST(Contents, AreReconciledWithTheSops)
{
    EXPECT_THAT(told({called("PELAYANAN CUTI"), called("Pencairan Dana"), called("Arsip")}),
                ElementsAre("listed-not-found /pages/0 SOP AP Pembuatan Surat Perintah Dinas Kepala Bagian",
                            "found-not-listed /sops/2 Arsip"));
}

TEST(Contents, ATitleSheetIsFoundToo)
{
    Sop sheet;
    sheet.sampul = Sampul{};
    sheet.sampul->judul_sop = called("Pembuatan Surat Perintah Dinas Kepala Bagian").nama_sop;
    EXPECT_THAT(told({called("Pelayanan Cuti"), called("Pencairan Dana"), sheet}), ElementsAre());
}

TEST(Contents, WithoutSopsSayNothing)
{
    EXPECT_THAT(told({called("Arsip")}, "DAFTAR ISI\n1. Kata Pengantar i\n2. Pendahuluan 1\n"), ElementsAre());
}

}  // namespace
}  // namespace alihsop
