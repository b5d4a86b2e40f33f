#include "pipeline/weigh_values/each_value.h"

#include <cctype>

namespace alihsop {
namespace {

using Visitor = std::function<void(Value&, const ValueKind&, const std::string&)>;

ValueKind with_form(std::string_view name, const Value& value, bool derived)
{
    return {name, false, derived, !derived && !value.text.empty()};
}

/// "3", "12.", "04)": a step's number.
bool is_step_number(const std::string& text)
{
    std::size_t digits = 0;
    while (digits < text.size() && std::isdigit(static_cast<unsigned char>(text[digits]))) ++digits;
    const auto rest = text.substr(digits);
    return digits > 0 && digits <= 3 && (rest.empty() || rest == "." || rest == ")");
}

class Visit {
public:
    explicit Visit(const Visitor& visit) : visit_(visit) {}

    void identity(Sop& sop)
    {
        list(sop.instansi, {"instansi"}, "/instansi");
        one(sop.nomor_sop, {"nomor", false}, "/nomor_sop");
        one(sop.nama_sop, {"judul"}, "/nama_sop");
        date(sop.tanggal_pembuatan, "/tanggal_pembuatan");
        date(sop.tanggal_revisi, "/tanggal_revisi");
        date(sop.tanggal_efektif, "/tanggal_efektif");
        auto& signer = sop.disahkan_oleh;
        one(signer.jabatan, {"jabatan"}, "/disahkan_oleh/jabatan");
        one(signer.nama, {"nama", false}, "/disahkan_oleh/nama");
        one(signer.pangkat, {"pangkat"}, "/disahkan_oleh/pangkat");
        if (signer.nip)
            visit_(*signer.nip, with_form("nip", *signer.nip, signer.nip->nip.has_value()), "/disahkan_oleh/nip");
        for (std::size_t i = 0; i < sop.dasar_hukum.size(); ++i)
            rule(sop.dasar_hukum[i], "/dasar_hukum/" + std::to_string(i));
        list(sop.kualifikasi_pelaksana, {"daftar"}, "/kualifikasi_pelaksana");
        list(sop.keterkaitan, {"daftar"}, "/keterkaitan");
        list(sop.peralatan_perlengkapan, {"daftar"}, "/peralatan_perlengkapan");
        list(sop.peringatan, {"daftar"}, "/peringatan");
        list(sop.pencatatan_pendataan, {"daftar"}, "/pencatatan_pendataan");
        for (std::size_t i = 0; i < sop.lain.size(); ++i) {
            const auto pointer = "/lain/" + std::to_string(i);
            visit_(sop.lain[i].judul, {"daftar"}, pointer + "/judul");
            list(sop.lain[i].isi, {"daftar"}, pointer + "/isi");
        }
        if (sop.sampul) sheet(*sop.sampul);
    }

    void steps(Sop& sop)
    {
        for (std::size_t i = 0; i < sop.bagian.size(); ++i)
            one(sop.bagian[i].judul, {"judul"}, "/bagian/" + std::to_string(i) + "/judul");
        for (std::size_t i = 0; i < sop.pelaksana.size(); ++i) {
            const auto pointer = "/pelaksana/" + std::to_string(i);
            visit_(sop.pelaksana[i].nama, {"pelaksana"}, pointer + "/nama");
            one(sop.pelaksana[i].kelompok, {"pelaksana"}, pointer + "/kelompok");
        }
        for (std::size_t i = 0; i < sop.langkah.size(); ++i) step(sop.langkah[i], "/langkah/" + std::to_string(i));
    }

private:
    template <class V>
    void one(std::optional<V>& value, const ValueKind& kind, const std::string& pointer)
    {
        if (value) visit_(*value, kind, pointer);
    }
    void list(std::vector<Value>& values, const ValueKind& kind, const std::string& pointer)
    {
        for (std::size_t i = 0; i < values.size(); ++i) visit_(values[i], kind, pointer + "/" + std::to_string(i));
    }
    void date(std::optional<DateValue>& value, const std::string& pointer)
    {
        if (value) visit_(*value, with_form("tanggal", *value, value->date.has_value()), pointer);
    }
    void rule(RuleValue& value, const std::string& pointer)
    {
        const auto& rule = value.rule;
        const bool whole = rule && !rule->jenis.empty() && rule->nomor && rule->tahun;
        visit_(value, {"dasar_hukum", true, whole, !whole}, pointer);
    }
    void sheet(Sampul& sampul)
    {
        one(sampul.judul_sop, {"judul"}, "/sampul/judul_sop");
        one(sampul.penanggung_jawab_produk, {"sampul"}, "/sampul/penanggung_jawab_produk");
        one(sampul.penanggung_jawab_kegiatan, {"sampul"}, "/sampul/penanggung_jawab_kegiatan");
        one(sampul.ruang_lingkup, {"sampul"}, "/sampul/ruang_lingkup");
    }
    void step(Langkah& step, const std::string& pointer)
    {
        if (step.no) visit_(*step.no, with_form("no", *step.no, is_step_number(step.no->text)), pointer + "/no");
        one(step.kegiatan, {"kegiatan"}, pointer + "/kegiatan");
        auto& standard = step.mutu_baku;
        one(standard.kelengkapan, {"mutu"}, pointer + "/mutu_baku/kelengkapan");
        if (standard.waktu)
            visit_(*standard.waktu, with_form("waktu", *standard.waktu, standard.waktu->duration.has_value()),
                   pointer + "/mutu_baku/waktu");
        one(standard.output, {"mutu"}, pointer + "/mutu_baku/output");
        one(step.keterangan, {"mutu"}, pointer + "/keterangan");
        for (std::size_t i = 0; i < step.lain.size(); ++i)
            visit_(step.lain[i].isi, {"mutu"}, pointer + "/lain/" + std::to_string(i) + "/isi");
    }

    const Visitor& visit_;
};

}  // namespace

void each_value(Sop& sop, const Visitor& visit)
{
    Visit all(visit);
    all.identity(sop);
    all.steps(sop);
}

}  // namespace alihsop
