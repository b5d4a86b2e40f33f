#pragma once

#include "extractors/identity/read_identity.h"
#include "tests/extractors/build_reading.h"

namespace alihsop::testing {

inline const std::vector<int> kHeadWidths = {600, 300, 500};

inline IdentityReading read(const PageReading& page)
{
    std::vector<int> first_flow_row;
    for (const auto& table : page.tables) first_flow_row.push_back(table.rows());
    return read_identity(page, first_flow_row);
}

inline Sop read_sop(const PageReading& page) { return read(page).sop; }

// The head of a form: letterhead on the left, labels and values beside it.
inline PageReading head_form(const std::map<char, std::string>& changes = {})
{
    std::map<char, std::string> texts = {
        {'a', "PEMERINTAH KABUPATEN MAGETAN\nSEKRETARIAT DAERAH\nBAGIAN ORGANISASI"},
        {'b', "NOMOR SOP"},
        {'c', "065/ 21 /403.031/2015"},
        {'d', "TANGGAL PEMBUATAN"},
        {'e', "5 Januari 2015"},
        {'f', "TANGGAL REVISI"},
        {'g', ""},
        {'h', "TANGGAL EFEKTIF"},
        {'i', "2 Februari 2015"},
        {'j', "DISAHKAN OLEH"},
        {'k', "KEPALA BAGIAN ORGANISASI\nJOKO TRIHONO, S.Sos, M.Si\nPembina\nNIP. 19730416 199303 1 007"},
        {'l', "NAMA SOP"},
        {'m', "PEMBUATAN SURAT EDARAN"}};
    for (const auto& [cell, text] : changes) texts[cell] = text;
    return BuiltPage().table({"abc", "ade", "afg", "ahi", "ajk", "alm"}, kHeadWidths, texts).build();
}

// The body of a form: headings over lists, two side by side.
inline PageReading body_form(const std::map<char, std::string>& changes = {})
{
    std::map<char, std::string> texts = {{'a', "DASAR HUKUM"},
                                         {'b', "KUALIFIKASI PELAKSANA"},
                                         {'c', "1. Undang-Undang Nomor 5 Tahun 2014"},
                                         {'d', "1. Memahami tata naskah dinas\n2. Mampu mengoperasikan komputer"},
                                         {'e', "KETERKAITAN"},
                                         {'f', "PERALATAN/PERLENGKAPAN"},
                                         {'g', "1. SOP Surat Masuk\n2. SOP Surat Keluar"},
                                         {'h', "1. Komputer\n2. Printer"},
                                         {'i', "PERINGATAN"},
                                         {'j', "PENCATATAN DAN PENDATAAN"},
                                         {'k', "Apabila terlambat maka tertunda"},
                                         {'l', "Disimpan sebagai data elektronik"}};
    for (const auto& [cell, text] : changes) texts[cell] = text;
    return BuiltPage().table({"ab", "cd", "ef", "gh", "ij", "kl"}, {700, 700}, texts).build();
}

}  // namespace alihsop::testing
