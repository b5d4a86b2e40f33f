// BPMN has no place for a form's identity, its standards of quality, or how sure a reading is. They go into
// extension elements under the words of the form, so that a tool that knows them loses nothing and any other
// passes over them; docs/feeds.md tells each.
#include "exports/bpmn/bpmn_extensions.h"

#include <cstdio>
#include <pugixml.hpp>

#include "exports/plain_text.h"
#include "exports/xml_text.h"

namespace alihsop {
namespace {

// An attribute that would be empty is left out: it says nothing.
void set(pugi::xml_node& element, const char* name, const std::string& value)
{
    if (!value.empty()) element.append_attribute(name) = xml_text(value).c_str();
}

/// 0.93; the same on every machine.
// Two decimals are as much as a confidence tells, and the same text on every machine.
std::string decimal(double number)
{
    char text[16];
    std::snprintf(text, sizeof text, "%.2f", number);
    return text;
}

pugi::xml_node add_text(pugi::xml_node& parent, const char* name, const std::string& text)
{
    if (text.empty()) return {};
    auto element = parent.append_child(name);
    element.text() = xml_text(text).c_str();
    return element;
}

template <class V>
// A field of the form: its text as printed, with the derived form as an attribute and a mark when it is for
// review.
void add_field(pugi::xml_node& parent, const char* name, const std::optional<V>& value, const std::string& norm = {})
{
    if (!value) return;
    auto element = parent.append_child("sop:isian");
    set(element, "nama", name);
    set(element, "nilai", norm);
    if (value->review) set(element, "review", "true");
    element.text() = xml_text(value->text).c_str();
}

template <class V>
void add_list(pugi::xml_node& parent, const std::string& name, const std::vector<V>& values)
{
    if (values.empty()) return;
    auto list = parent.append_child("sop:daftar");
    set(list, "nama", name);
    for (const auto& value : values) list.append_child("sop:butir").text() = xml_text(value.text).c_str();
}

void add_date(pugi::xml_node& parent, const char* name, const std::optional<DateValue>& date)
{
    add_field(parent, name, date, date ? date->date.value_or("") : "");
}

// Names with a dot are paths into the JSON, as nobody else's schema has a word for them.
void add_signer(pugi::xml_node& parent, const DisahkanOleh& signer)
{
    add_field(parent, "disahkan_oleh.jabatan", signer.jabatan);
    add_field(parent, "disahkan_oleh.nama", signer.nama);
    add_field(parent, "disahkan_oleh.pangkat", signer.pangkat);
    add_field(parent, "disahkan_oleh.nip", signer.nip, signer.nip ? signer.nip->nip.value_or("") : "");
}

void add_cover(pugi::xml_node& parent, const Sampul& sheet)
{
    add_field(parent, "sampul.judul_sop", sheet.judul_sop);
    add_field(parent, "sampul.penanggung_jawab_produk", sheet.penanggung_jawab_produk);
    add_field(parent, "sampul.penanggung_jawab_kegiatan", sheet.penanggung_jawab_kegiatan);
    add_field(parent, "sampul.ruang_lingkup", sheet.ruang_lingkup);
}

void add_step(pugi::xml_node& parent, const Langkah& step)
{
    auto element = parent.append_child("sop:langkah");
    set(element, "id", step.id);
    set(element, "no", text_of(step.no));
    add_text(element, "sop:kelengkapan", text_of(step.mutu_baku.kelengkapan));
    if (const auto& time = step.mutu_baku.waktu; time && !time->text.empty()) {
        auto waktu = add_text(element, "sop:waktu", time->text);
        set(waktu, "iso", time->duration.value_or(""));
        set(waktu, "iso_sampai", time->duration_max.value_or(""));
        if (time->working_days) set(waktu, "hari_kerja", "true");
    }
    add_text(element, "sop:output", text_of(step.mutu_baku.output));
    add_text(element, "sop:keterangan", text_of(step.keterangan));
    for (const auto& column : step.lain)
        if (auto lain = add_text(element, "sop:lain", column.isi.text)) set(lain, "judul", column.judul.text);
}

}  // namespace

void add_sop_extension(pugi::xml_node& parent, const Sop& sop)
{
    auto extensions = parent.append_child("bpmn:extensionElements");
    auto element = extensions.append_child("sop:sop");
    set(element, "id", sop.id);
    add_field(element, "nomor_sop", sop.nomor_sop);
    add_field(element, "nama_sop", sop.nama_sop);
    add_date(element, "tanggal_pembuatan", sop.tanggal_pembuatan);
    add_date(element, "tanggal_revisi", sop.tanggal_revisi);
    add_date(element, "tanggal_efektif", sop.tanggal_efektif);
    add_signer(element, sop.disahkan_oleh);
    if (sop.sampul) add_cover(element, *sop.sampul);
    add_list(element, "instansi", sop.instansi);
    add_list(element, "dasar_hukum", sop.dasar_hukum);
    add_list(element, "kualifikasi_pelaksana", sop.kualifikasi_pelaksana);
    add_list(element, "keterkaitan", sop.keterkaitan);
    add_list(element, "peralatan_perlengkapan", sop.peralatan_perlengkapan);
    add_list(element, "peringatan", sop.peringatan);
    add_list(element, "pencatatan_pendataan", sop.pencatatan_pendataan);
    for (const auto& block : sop.lain) add_list(element, block.judul.text, block.isi);
}

void add_node_extension(pugi::xml_node& parent, const Sop& sop, const FlowNode& node)
{
    auto extensions = parent.append_child("bpmn:extensionElements");
    if (node.langkah) add_step(extensions, sop.langkah[*node.langkah]);
    if (!node.drawn) return;
    const auto& symbol = sop.alur.simbol[node.simbol];
    auto element = extensions.append_child("sop:simbol");
    set(element, "id", symbol.id);
    set(element, "jenis", name_of(symbol.jenis));
    set(element, "confidence", decimal(symbol.confidence));
    if (symbol.review) set(element, "review", "true");
    add_text(element, "sop:teks", text_of(symbol.teks));
    for (const auto actor : node.pelaksana) {
        auto pelaksana = element.append_child("sop:pelaksana");
        set(pelaksana, "id", sop.pelaksana[actor].id);
        pelaksana.text() = xml_text(actor_text(sop.pelaksana[actor])).c_str();
    }
}

void add_flow_extension(pugi::xml_node& parent, const Sop& sop, const FlowEdge& edge)
{
    auto extensions = parent.append_child("bpmn:extensionElements");
    auto element = extensions.append_child("sop:panah");
    std::string ids;
    for (const auto arrow : edge.panah) ids += (ids.empty() ? "" : " ") + sop.alur.panah[arrow].id;
    set(element, "ids", ids);
    set(element, "confidence", decimal(edge.confidence));
    if (edge.review) set(element, "review", "true");
    for (const auto connector : edge.connectors) {
        const auto& symbol = sop.alur.simbol[connector];
        auto konektor = element.append_child("sop:konektor");
        set(konektor, "id", symbol.id);
        set(konektor, "jenis", name_of(symbol.jenis));
        set(konektor, "teks", text_of(symbol.teks));
        if (symbol.page > 0) set(konektor, "halaman", std::to_string(symbol.page));
    }
}

}  // namespace alihsop
