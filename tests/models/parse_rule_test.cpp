#include "models/normal_forms/parse_rule.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "models/normal_forms/name_rule_kind.h"

namespace {

using alihsop::name_rule_kind;
using alihsop::parse_rule;
using alihsop::Peraturan;
using Pair = std::pair<const char*, const char*>;

/// "UU | 23 | 2014 | Pemerintahan Daerah + (UU | 9 | 2015 | -)": a rule in one line.
std::string show(const Peraturan& rule)
{
    auto shown = rule.jenis + " | " + rule.nomor.value_or("-") + " | " +
                 (rule.tahun ? std::to_string(*rule.tahun) : "-") + " | " + rule.tentang.value_or("-");
    for (const auto& amendment : rule.mengubah) shown += " + (" + show(amendment) + ")";
    return shown;
}

class Citation : public testing::TestWithParam<Pair> {};

TEST_P(Citation, ComesApart)
{
    const auto rule = parse_rule(GetParam().first);
    EXPECT_EQ(rule ? show(*rule) : "none", GetParam().second) << GetParam().first;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, Citation,
    testing::Values(
        Pair{"Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara;",
             "UU | 5 | 2014 | Aparatur Sipil Negara"},
        Pair{"Undang-Undang RI No. 23 Tahun 2014 tentang Pemerintahan Daerah", "UU | 23 | 2014 | Pemerintahan Daerah"},
        Pair{"Undang-undang Republik Indonesia Nomor 1 Tahun 2004 tentang X.", "UU | 1 | 2004 | X"},
        Pair{"UU 14 Tahun 2008", "UU | 14 | 2008 | -"}, Pair{"UU 14/2008", "UU | 14 | 2008 | -"},
        Pair{"UU No 5 Thn 2014 ttg ASN", "UU | 5 | 2014 | ASN"},
        Pair{"PP. No.28 Tahun 2018 tentang Kerjasama Daerah", "PP | 28 | 2018 | Kerjasama Daerah"},
        Pair{"PP.No.28 Tahun 2018", "PP | 28 | 2018 | -"},
        Pair{"1. Peraturan Presiden Nomor : 54 Tahun 2010 tentang X", "Perpres | 54 | 2010 | X"},
        Pair{"Peraturan Bupati Luwu Timur Nomor 27 Tahun 2016 tentang Susunan", "Perbup | 27 | 2016 | Susunan"},
        Pair{"Perbup. Karanganyar No.92 Tahun 2019 tentang Tugas", "Perbup | 92 | 2019 | Tugas"},
        Pair{"Surat Edaran Kepala BAKN Nomor 01/SE/1977 tentang Cuti", "SE | 01/SE | 1977 | Cuti"},
        Pair{"UU No. 25 Th. 2009 tentang Pelayanan Publik", "UU | 25 | 2009 | Pelayanan Publik"},
        Pair{"UU 27-2022", "UU | 27 | 2022 | -"},
        Pair{"Kepmendagri No. 050-3708 Tahun 2020", "Kepmendagri | 050-3708 | 2020 | -"},
        Pair{"Surat Edaran Menteri Dalam Negeri Nomor 061/1234/SJ tanggal 5 Mei 2019 tentang Y",
             "SE | 061/1234/SJ | 2019 | Y"},
        Pair{"SE Mendagri No. 061/1234/SJ tanggal 31 April 2019", "SE | 061/1234/SJ | - | -"},
        Pair{"UUD 1945", "UUD | - | 1945 | -"},
        Pair{"Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "UUD | - | 1945 | -"},
        Pair{"SNI ISO/IEC 17025:2017 Persyaratan Umum", "SNI | ISO/IEC 17025 | 2017 | Persyaratan Umum"}));

INSTANTIATE_TEST_SUITE_P(
    OldNumbers, Citation,
    testing::Values(
        Pair{"Permenpan Nomor: PER/21/M.PAN/11/2008 tentang Pedoman", "PermenPAN | PER/21/M.PAN/11 | 2008 | Pedoman"},
        Pair{"Peraturan Menteri Negara PAN Nomor Per / 21 / M.PAN / 11 / 2008",
             "PermenPAN | Per/21/M.PAN/11 | 2008 | -"},
        Pair{"Peraturan Menteri Keuangan Nomor 215/PMK.05/2016 tentang Sistem", "PMK | 215/PMK.05 | 2016 | Sistem"},
        Pair{"Peraturan Direktur Jenderal Perbendaharaan Nomor PER-40/PB/2006 tentang Pedoman",
             "Peraturan Direktur Jenderal Perbendaharaan | PER-40/PB | 2006 | Pedoman"}));

INSTANTIATE_TEST_SUITE_P(
    Amendments, Citation,
    testing::Values(
        Pair{
            "UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah beberapa kali terakhir dengan "
            "Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua",
            "UU | 23 | 2014 | Pemerintahan Daerah + (UU | 9 | 2015 | Perubahan Kedua)"},
        Pair{"UU 23 Tahun 2014 sebagaimana telah diubah dengan UU 2 Tahun 2015 dan terakhir dengan UU 9 Tahun 2015",
             "UU | 23 | 2014 | - + (UU | 2 | 2015 | -) + (UU | 9 | 2015 | -)"},
        Pair{"Perpres No. 16 Tahun 2018 jo. Perpres No. 12 Tahun 2021 jo. Perpres No. 46 Tahun 2025;",
             "Perpres | 16 | 2018 | - + (Perpres | 12 | 2021 | -) + (Perpres | 46 | 2025 | -)"},
        Pair{"Perpres Nomor 54 Tahun 2010 tentang Pengadaan beserta perubahannya", "Perpres | 54 | 2010 | Pengadaan"},
        Pair{"Permendagri No. 22 Tahun 2020 tentang Kerja Sama Daerah dengan Daerah Lain",
             "Permendagri | 22 | 2020 | Kerja Sama Daerah dengan Daerah Lain"}));

INSTANTIATE_TEST_SUITE_P(
    Gazettes, Citation,
    testing::Values(
        Pair{"UU Nomor 6 Tahun 2014 tentang Desa (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 7)",
             "UU | 6 | 2014 | Desa"},
        Pair{"UU Nomor 6 Tahun 2014 tentang Desa (LN RI Tahun 2014 No 7", "UU | 6 | 2014 | Desa"},
        Pair{
            "UU Nomor 6 Tahun 2014 tentang Desa, Lembaran Negara Tahun 2014 Nomor 7 sebagaimana telah diubah dengan UU "
            "Nomor 3 Tahun 2024",
            "UU | 6 | 2014 | Desa + (UU | 3 | 2024 | -)"},
        Pair{"PMK Nomor 171/PMK.05/2021 tentang Aplikasi (SAKTI)", "PMK | 171/PMK.05 | 2021 | Aplikasi (SAKTI)"}));

INSTANTIATE_TEST_SUITE_P(Incomplete, Citation,
                         testing::Values(Pair{"peraturan Pemerintah Nomor Tahun 2008", "PP | - | 2008 | -"},
                                         Pair{"Undang-Undang Nomor 23 Tahun 2014 Pemerintahan Daerah",
                                              "UU | 23 | 2014 | Pemerintahan Daerah"},
                                         Pair{"Nomor 43 Tahun 2009 tentang Kearsipan", " | 43 | 2009 | Kearsipan"},
                                         Pair{"Peraturan Daerah tentang Pajak", "Perda | - | - | Pajak"}));

INSTANTIATE_TEST_SUITE_P(Misread, Citation,
                         testing::Values(Pair{"Undang-Undanq Nornor l Tahun 2O04 tentanq X", "UU | 1 | 2004 | X"},
                                         Pair{"Perafuran Pemerintah Nomor 5 Tahun 2010", "PP | 5 | 2010 | -"},
                                         Pair{"Perb up. Karanganyar No.92 Tahun 2019", "Perbup | 92 | 2019 | -"}));

INSTANTIATE_TEST_SUITE_P(NoRule, Citation,
                         testing::Values(Pair{"", "none"}, Pair{"-", "none"}, Pair{"Kebijakan pimpinan", "none"},
                                         Pair{"Standar Audit Intern Pemerintah Indonesia (SAIPI) Tahun 2021", "none"},
                                         Pair{"Peraturan perundang-undangan yang berlaku", "none"}));

class RuleKind : public testing::TestWithParam<Pair> {};

TEST_P(RuleKind, HasItsUsualShortName)
{
    EXPECT_EQ(name_rule_kind(GetParam().first).value_or("none"), GetParam().second) << GetParam().first;
}

INSTANTIATE_TEST_SUITE_P(Kinds, RuleKind,
                         testing::Values(Pair{"Peraturan Pemerintah Pengganti Undang-Undang", "Perppu"},
                                         Pair{"Keputusan Presiden", "Keppres"}, Pair{"Instruksi Presiden RI", "Inpres"},
                                         Pair{"Peraturan Gubernur Jawa Tengah", "Pergub"},
                                         Pair{"Peraturan Wali Kota Bandung", "Perwali"}, Pair{"PERWAL", "Perwali"},
                                         Pair{"Peraturan Komisi Informasi Republik Indonesia", "Perki"},
                                         Pair{"Keputusan Bupati Magetan", "Kepbup"},
                                         Pair{"Peraturan Kepala Badan Pusat Statistik", "none"},
                                         Pair{"Sekretaris Daerah", "none"}, Pair{"Ppid", "none"}));

INSTANTIATE_TEST_SUITE_P(
    Ministries, RuleKind,
    testing::Values(Pair{"Peraturan Menteri Dalam Negeri Republik Indonesia", "Permendagri"},
                    Pair{"PERMENDAGRI", "Permendagri"}, Pair{"Permendag", "Permendag"},
                    Pair{"PermenPAN dan RB", "PermenPAN-RB"}, Pair{"Permen PAN & RB", "PermenPAN-RB"},
                    Pair{"Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", "PermenPAN-RB"},
                    Pair{"Peraturan Menteri Negara Pendayagunaan Aparatur Negara", "PermenPAN"},
                    Pair{"Keputusan Menteri Kesehatan", "Kepmenkes"}, Pair{"Keputusan Menteri Keuangan", "KMK"},
                    Pair{"Peraturan MENPAN dan RB", "PermenPAN-RB"}, Pair{"Peraturan Menpan", "PermenPAN"},
                    Pair{"Keputusan Mendagri", "Kepmendagri"}, Pair{"Permenpan-RB", "PermenPAN-RB"},
                    Pair{"Peraturan Menteri Cuaca", "none"}));

}  // namespace
