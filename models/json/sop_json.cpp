// Written and read in pairs: what stands in write_identity must stand in read_identity, in the order of
// docs/sop-json.md. Tests write and read whole binders.
#include "models/json/sop_json.h"

#include <nlohmann/json.hpp>

#include "models/json/flow_json.h"
#include "models/json/json_writing.h"
#include "models/json/value_json.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

bool read_boolean(const JsonPlace& place) { return place.boolean(); }

// Writer and reader of each part stand together: a member that one of them lacks is seen at once.
Json pengesahan_json(const DisahkanOleh& disahkan)
{
    Json json;
    json["jabatan"] = optional_json(disahkan.jabatan);
    json["nama"] = optional_json(disahkan.nama);
    json["pangkat"] = optional_json(disahkan.pangkat);
    json["nip"] = optional_json(disahkan.nip);
    json["tanda_tangan"] = optional_json(disahkan.tanda_tangan);
    json["cap"] = optional_json(disahkan.cap);
    return json;
}

DisahkanOleh read_pengesahan(const JsonPlace& place)
{
    DisahkanOleh disahkan;
    disahkan.jabatan = place.at("jabatan").optional(value_from_json);
    disahkan.nama = place.at("nama").optional(value_from_json);
    disahkan.pangkat = place.at("pangkat").optional(value_from_json);
    disahkan.nip = place.at("nip").optional(nip_from_json);
    disahkan.tanda_tangan = place.at("tanda_tangan").optional(read_boolean);
    disahkan.cap = place.at("cap").optional(read_boolean);
    return disahkan;
}

Json blok_json(const BlokLain& blok)
{
    Json json;
    json["judul"] = to_json(blok.judul);
    json["isi"] = list_json(blok.isi);
    return json;
}

BlokLain read_blok(const JsonPlace& place)
{
    return {value_from_json(place.at("judul")), place.at("isi").list(value_from_json)};
}

Json bagian_json(const Bagian& bagian)
{
    Json json;
    json["id"] = bagian.id;
    json["judul"] = optional_json(bagian.judul);
    return json;
}

Bagian read_bagian(const JsonPlace& place)
{
    return {place.at("id").text(), place.at("judul").optional(value_from_json)};
}

Json pelaksana_json(const Pelaksana& pelaksana)
{
    Json json;
    json["id"] = pelaksana.id;
    json["nama"] = to_json(pelaksana.nama);
    json["kelompok"] = optional_json(pelaksana.kelompok);
    return json;
}

Pelaksana read_pelaksana(const JsonPlace& place)
{
    return {place.at("id").text(), value_from_json(place.at("nama")), place.at("kelompok").optional(value_from_json)};
}

Json sampul_json(const std::optional<Sampul>& sampul)
{
    // Present and null: a reader of the JSON finds every member in every SOP.
    if (!sampul) return nullptr;
    Json json;
    json["judul_sop"] = optional_json(sampul->judul_sop);
    json["penanggung_jawab_produk"] = optional_json(sampul->penanggung_jawab_produk);
    json["penanggung_jawab_kegiatan"] = optional_json(sampul->penanggung_jawab_kegiatan);
    json["ruang_lingkup"] = optional_json(sampul->ruang_lingkup);
    return json;
}

Sampul read_sampul(const JsonPlace& place)
{
    return {place.at("judul_sop").optional(value_from_json),
            place.at("penanggung_jawab_produk").optional(value_from_json),
            place.at("penanggung_jawab_kegiatan").optional(value_from_json),
            place.at("ruang_lingkup").optional(value_from_json)};
}

template <class Item>
// For types whose writer is of this file alone; list_json is for those that have a to_json.
Json list_of(const std::vector<Item>& items, Json (*write)(const Item&))
{
    auto list = Json::array();
    for (const auto& item : items) list.push_back(write(item));
    return list;
}

// In the order of the form, which is that of the schema and of docs/sop-json.md.
void write_identity(Json& json, const Sop& sop)
{
    json["instansi"] = list_json(sop.instansi);
    json["nomor_sop"] = optional_json(sop.nomor_sop);
    json["nama_sop"] = optional_json(sop.nama_sop);
    json["tanggal_pembuatan"] = optional_json(sop.tanggal_pembuatan);
    json["tanggal_revisi"] = optional_json(sop.tanggal_revisi);
    json["tanggal_efektif"] = optional_json(sop.tanggal_efektif);
    json["disahkan_oleh"] = pengesahan_json(sop.disahkan_oleh);
    json["dasar_hukum"] = list_json(sop.dasar_hukum);
    json["kualifikasi_pelaksana"] = list_json(sop.kualifikasi_pelaksana);
    json["keterkaitan"] = list_json(sop.keterkaitan);
    json["peralatan_perlengkapan"] = list_json(sop.peralatan_perlengkapan);
    json["peringatan"] = list_json(sop.peringatan);
    json["pencatatan_pendataan"] = list_json(sop.pencatatan_pendataan);
    json["lain"] = list_of(sop.lain, blok_json);
}

void read_identity(const JsonPlace& place, Sop& sop)
{
    sop.instansi = place.at("instansi").list(value_from_json);
    sop.nomor_sop = place.at("nomor_sop").optional(value_from_json);
    sop.nama_sop = place.at("nama_sop").optional(value_from_json);
    sop.tanggal_pembuatan = place.at("tanggal_pembuatan").optional(date_from_json);
    sop.tanggal_revisi = place.at("tanggal_revisi").optional(date_from_json);
    sop.tanggal_efektif = place.at("tanggal_efektif").optional(date_from_json);
    sop.disahkan_oleh = read_pengesahan(place.at("disahkan_oleh"));
    sop.dasar_hukum = place.at("dasar_hukum").list(rule_from_json);
    sop.kualifikasi_pelaksana = place.at("kualifikasi_pelaksana").list(value_from_json);
    sop.keterkaitan = place.at("keterkaitan").list(value_from_json);
    sop.peralatan_perlengkapan = place.at("peralatan_perlengkapan").list(value_from_json);
    sop.peringatan = place.at("peringatan").list(value_from_json);
    sop.pencatatan_pendataan = place.at("pencatatan_pendataan").list(value_from_json);
    sop.lain = place.at("lain").list(read_blok);
}

}  // namespace

Json to_json(const Sop& sop)
{
    Json json;
    json["id"] = sop.id;
    json["pages"] = sop.pages;
    write_identity(json, sop);
    json["bagian"] = list_of(sop.bagian, bagian_json);
    json["pelaksana"] = list_of(sop.pelaksana, pelaksana_json);
    json["langkah"] = list_json(sop.langkah);
    json["alur"] = to_json(sop.alur);
    json["sampul"] = sampul_json(sop.sampul);
    json["findings"] = list_json(sop.findings);
    return json;
}

Sop sop_from_json(const JsonPlace& place)
{
    Sop sop;
    sop.id = place.at("id").text();
    sop.pages = place.at("pages").list([](const JsonPlace& page) { return page.integer(); });
    read_identity(place, sop);
    sop.bagian = place.at("bagian").list(read_bagian);
    sop.pelaksana = place.at("pelaksana").list(read_pelaksana);
    sop.langkah = place.at("langkah").list(langkah_from_json);
    sop.alur = alur_from_json(place.at("alur"));
    sop.sampul = place.at("sampul").optional(read_sampul);
    sop.findings = place.at("findings").list(finding_from_json);
    return sop;
}

}  // namespace alihsop
