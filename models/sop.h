#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "models/box.h"
#include "models/finding.h"
#include "models/value.h"

namespace alihsop {

// Members bear the official words of PermenPAN-RB 35/2012, the same as in the JSON.

struct DisahkanOleh {
    std::optional<Value> jabatan, nama, pangkat;
    std::optional<NipValue> nip;
    std::optional<bool> tanda_tangan;  ///< a signature is there; absent = undecided
    std::optional<bool> cap;           ///< a stamp is there
};

/// A block of the identity form that the contract has no field for.
struct BlokLain {
    Value judul;
    std::vector<Value> isi;
};

/// A procedure of the SOP: one, unless several flow tables stand under one identity.
struct Bagian {
    std::string id;  ///< "b1"
    std::optional<Value> judul;
};

/// An actor column.
struct Pelaksana {
    std::string id;  ///< "p1"
    Value nama;
    std::optional<Value> kelompok;  ///< super-heading over some of the actor columns
};

/// A further column of the flow table.
struct KolomLain {
    Value judul;
    Value isi;
};

struct MutuBaku {
    std::optional<Value> kelengkapan;
    std::optional<DurationValue> waktu;
    std::optional<Value> output;
};

/// A row of the flow table.
struct Langkah {
    std::string id;  ///< "l1"
    std::string bagian;
    std::optional<Value> no;
    std::optional<Value> kegiatan;
    MutuBaku mutu_baku;
    std::optional<Value> keterangan;
    std::vector<KolomLain> lain;
    int page = 0;
    Box box;
};

struct Simbol {
    enum class Jenis { terminator, process, decision, offpage, onpage, other };
    std::string id;  ///< "s1"
    Jenis jenis = Jenis::other;
    std::optional<std::string> langkah;
    std::vector<std::string> pelaksana;
    std::optional<Value> teks;
    int page = 0;
    Box box;
    double confidence = 0;
    bool review = false;
};

struct Panah {
    enum class Jenis { panah, bersambung };
    std::string id;  ///< "e1"
    std::string dari, ke;
    std::optional<Value> label;
    Jenis jenis = Jenis::panah;
    bool dua_arah = false;
    int page = 0;
    std::vector<std::array<int, 2>> path;  ///< pixels [x, y] of the upright page image
    double confidence = 0;
    bool review = false;
};

struct Alur {
    std::vector<Simbol> simbol;
    std::vector<Panah> panah;
};

/// From a title sheet.
struct Sampul {
    std::optional<Value> judul_sop, penanggung_jawab_produk, penanggung_jawab_kegiatan, ruang_lingkup;
};

struct Sop {
    std::string id;  ///< "sop-0001"
    std::vector<int> pages;
    std::vector<Value> instansi;
    std::optional<Value> nomor_sop, nama_sop;
    std::optional<DateValue> tanggal_pembuatan, tanggal_revisi, tanggal_efektif;
    DisahkanOleh disahkan_oleh;
    std::vector<RuleValue> dasar_hukum;
    std::vector<Value> kualifikasi_pelaksana, keterkaitan, peralatan_perlengkapan, peringatan, pencatatan_pendataan;
    std::vector<BlokLain> lain;
    std::vector<Bagian> bagian;
    std::vector<Pelaksana> pelaksana;
    std::vector<Langkah> langkah;
    Alur alur;
    std::optional<Sampul> sampul;
    std::vector<Finding> findings;
};

}  // namespace alihsop
