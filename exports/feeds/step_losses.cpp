// Table formats lose the same things in the same way; they are told here, once, with one code each, so that
// reports of two formats can be compared.
#include "exports/feeds/step_losses.h"

#include "exports/drawings/swimlane_drawing.h"
#include "exports/plain_text.h"

namespace alihsop {

std::string pointer_to_node(const FlowNode& node)
{
    return node.langkah ? "/langkah/" + std::to_string(*node.langkah) : "/alur/simbol/" + std::to_string(node.simbol);
}

std::string activity_text(const Sop& sop, const FlowNode& node, const std::string& pointer, LossReport& losses)
{
    auto text = text_of_node(sop, node);
    // The format wants a text: what stands there says that none was read.
    if (text == kNoText) losses.push_back({LossKind::changed, "text-missing", pointer + pointer_to_node(node), text});
    return text;
}

void report_further_columns(const Sop& sop, std::size_t langkah, const std::string& pointer, LossReport& losses)
{
    const auto& columns = sop.langkah[langkah].lain;
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (!columns[c].isi.text.empty())
            losses.push_back({LossKind::dropped, "further-column",
                              pointer + "/langkah/" + std::to_string(langkah) + "/lain/" + std::to_string(c),
                              columns[c].isi.text});
}

void report_fields(const Sop& sop, const std::set<std::string>& held, const std::string& pointer, LossReport& losses)
{
    const auto& signer = sop.disahkan_oleh;
    // Every field of the form by name; a format says which ones it holds, and the rest is lost.
    const std::pair<const char*, std::string> fields[] = {
        {"instansi", joined_text(sop.instansi, " / ")},
        {"nomor_sop", text_of(sop.nomor_sop)},
        {"nama_sop", text_of(sop.nama_sop)},
        {"tanggal_pembuatan", text_of(sop.tanggal_pembuatan)},
        {"tanggal_revisi", text_of(sop.tanggal_revisi)},
        {"tanggal_efektif", text_of(sop.tanggal_efektif)},
        {"disahkan_oleh/jabatan", text_of(signer.jabatan)},
        {"disahkan_oleh/nama", text_of(signer.nama)},
        {"disahkan_oleh/pangkat", text_of(signer.pangkat)},
        {"disahkan_oleh/nip", text_of(signer.nip)},
        {"dasar_hukum", joined_text(sop.dasar_hukum, "; ")},
        {"kualifikasi_pelaksana", joined_text(sop.kualifikasi_pelaksana, "; ")},
        {"keterkaitan", joined_text(sop.keterkaitan, "; ")},
        {"peralatan_perlengkapan", joined_text(sop.peralatan_perlengkapan, "; ")},
        {"peringatan", joined_text(sop.peringatan, "; ")},
        {"pencatatan_pendataan", joined_text(sop.pencatatan_pendataan, "; ")}};
    for (const auto& [name, text] : fields)
        if (!text.empty() && !held.contains(name))
            losses.push_back({LossKind::dropped, "field-without-place", pointer + "/" + name, text});
    for (std::size_t b = 0; b < sop.lain.size(); ++b)
        losses.push_back(
            {LossKind::dropped, "field-without-place", pointer + "/lain/" + std::to_string(b), sop.lain[b].judul.text});
    if (sop.sampul)
        losses.push_back(
            {LossKind::dropped, "field-without-place", pointer + "/sampul", text_of(sop.sampul->judul_sop)});
}

}  // namespace alihsop
