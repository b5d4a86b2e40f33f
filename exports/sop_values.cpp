// Every value with its words for people and its place in the JSON, in the order of the form. Members are listed
// by name: one that is added to the model and not here is missing in reports and proofs, which the compiler
// does not say.
#include "exports/sop_values.h"

namespace alihsop {
namespace {

class Visit {
public:
    Visit(const Sop& sop, const ValueVisitor& visit) : sop_(sop), visit_(visit) {}

    void all()
    {
        list(sop_.instansi, "Instansi", "/instansi");
        one(sop_.nomor_sop, "Nomor SOP", "/nomor_sop");
        one(sop_.nama_sop, "Nama SOP", "/nama_sop");
        one(sop_.tanggal_pembuatan, "Tanggal pembuatan", "/tanggal_pembuatan");
        one(sop_.tanggal_revisi, "Tanggal revisi", "/tanggal_revisi");
        one(sop_.tanggal_efektif, "Tanggal efektif", "/tanggal_efektif");
        one(sop_.disahkan_oleh.jabatan, "Jabatan", "/disahkan_oleh/jabatan");
        one(sop_.disahkan_oleh.nama, "Nama pejabat", "/disahkan_oleh/nama");
        one(sop_.disahkan_oleh.pangkat, "Pangkat", "/disahkan_oleh/pangkat");
        one(sop_.disahkan_oleh.nip, "NIP", "/disahkan_oleh/nip");
        list(sop_.dasar_hukum, "Dasar hukum", "/dasar_hukum");
        list(sop_.kualifikasi_pelaksana, "Kualifikasi pelaksana", "/kualifikasi_pelaksana");
        list(sop_.keterkaitan, "Keterkaitan", "/keterkaitan");
        list(sop_.peralatan_perlengkapan, "Peralatan/perlengkapan", "/peralatan_perlengkapan");
        list(sop_.peringatan, "Peringatan", "/peringatan");
        list(sop_.pencatatan_pendataan, "Pencatatan dan pendataan", "/pencatatan_pendataan");
        for (std::size_t b = 0; b < sop_.lain.size(); ++b) {
            visit_(sop_.lain[b].judul, "Blok lain", at("/lain", b) + "/judul");
            list(sop_.lain[b].isi, sop_.lain[b].judul.text, at("/lain", b) + "/isi");
        }
        for (std::size_t a = 0; a < sop_.pelaksana.size(); ++a) {
            visit_(sop_.pelaksana[a].nama, "Pelaksana " + std::to_string(a + 1), at("/pelaksana", a) + "/nama");
            one(sop_.pelaksana[a].kelompok, "Kelompok pelaksana", at("/pelaksana", a) + "/kelompok");
        }
        for (std::size_t l = 0; l < sop_.langkah.size(); ++l) step(sop_.langkah[l], l);
        if (sop_.sampul) cover(*sop_.sampul);
    }

private:
    static std::string at(const std::string& list, std::size_t index) { return list + "/" + std::to_string(index); }

    template <class V>
    void one(const std::optional<V>& value, const std::string& label, const std::string& pointer)
    {
        if (value) visit_(*value, label, pointer);
    }
    template <class V>
    // Counted from 1 for people, from 0 in the pointer.
    void list(const std::vector<V>& values, const std::string& label, const std::string& pointer)
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            visit_(values[i], label + " " + std::to_string(i + 1), at(pointer, i));
    }

    void step(const Langkah& step, std::size_t l)
    {
        const auto label = "Langkah " + std::to_string(l + 1) + ": ";
        const auto pointer = at("/langkah", l);
        one(step.no, label + "no", pointer + "/no");
        one(step.kegiatan, label + "kegiatan", pointer + "/kegiatan");
        one(step.mutu_baku.kelengkapan, label + "kelengkapan", pointer + "/mutu_baku/kelengkapan");
        one(step.mutu_baku.waktu, label + "waktu", pointer + "/mutu_baku/waktu");
        one(step.mutu_baku.output, label + "output", pointer + "/mutu_baku/output");
        one(step.keterangan, label + "keterangan", pointer + "/keterangan");
        for (std::size_t c = 0; c < step.lain.size(); ++c)
            visit_(step.lain[c].isi, label + step.lain[c].judul.text, pointer + "/lain/" + std::to_string(c) + "/isi");
    }

    void cover(const Sampul& sheet)
    {
        one(sheet.judul_sop, "Sampul: judul SOP", "/sampul/judul_sop");
        one(sheet.penanggung_jawab_produk, "Sampul: penanggung jawab produk", "/sampul/penanggung_jawab_produk");
        one(sheet.penanggung_jawab_kegiatan, "Sampul: penanggung jawab kegiatan", "/sampul/penanggung_jawab_kegiatan");
        one(sheet.ruang_lingkup, "Sampul: ruang lingkup", "/sampul/ruang_lingkup");
    }

    const Sop& sop_;
    const ValueVisitor& visit_;
};

}  // namespace

void visit_values(const Sop& sop, const ValueVisitor& visit) { Visit(sop, visit).all(); }

}  // namespace alihsop
