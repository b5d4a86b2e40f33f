#include "tests/truth/truth_binder.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "models/is_connector.h"
#include "models/normal_forms/parse_rule.h"
#include "models/version.h"

namespace alihsop::testing {
namespace {

using Json = nlohmann::json;

// A4 upright: a truth file does not tell the size of its pages.
constexpr int kDpi = 200;
constexpr int kWidth = 1654;
constexpr int kHeight = 2339;

template <class V = Value>
V value_of(const std::string& text, int page = 0)
{
    V value;
    value.text = text;
    value.confidence = 1;
    value.page = page;
    return value;
}

/// A string, or the `text` of an object; nothing for null and for what is not there.
std::optional<std::string> text_at(const Json& parent, const std::string& member)
{
    const auto found = parent.find(member);
    if (found == parent.end() || found->is_null()) return std::nullopt;
    if (found->is_object()) return text_at(*found, "text");
    return found->get<std::string>();
}

std::optional<Value> value_at(const Json& parent, const std::string& member, int page = 0)
{
    const auto text = text_at(parent, member);
    return text ? std::optional(value_of(*text, page)) : std::nullopt;
}

std::vector<Value> list_at(const Json& parent, const std::string& member)
{
    std::vector<Value> values;
    for (const auto& text : parent.value(member, Json::array())) values.push_back(value_of(text.get<std::string>()));
    return values;
}

std::optional<DateValue> date_at(const Json& parent, const std::string& member)
{
    const auto text = text_at(parent, member);
    if (!text) return std::nullopt;
    auto date = value_of<DateValue>(*text);
    if (parent[member].is_object()) date.date = text_at(parent[member], "iso");
    return date;
}

void fill_identity(Sop& sop, const Json& truth)
{
    sop.instansi = list_at(truth, "instansi");
    sop.nomor_sop = value_at(truth, "nomor_sop");
    sop.nama_sop = value_at(truth, "nama_sop");
    sop.tanggal_pembuatan = date_at(truth, "tanggal_pembuatan");
    sop.tanggal_revisi = date_at(truth, "tanggal_revisi");
    sop.tanggal_efektif = date_at(truth, "tanggal_efektif");
    const auto signer = truth.value("disahkan_oleh", Json());
    if (signer.is_object()) {
        sop.disahkan_oleh.jabatan = value_at(signer, "jabatan");
        sop.disahkan_oleh.nama = value_at(signer, "nama");
        sop.disahkan_oleh.pangkat = value_at(signer, "pangkat");
        if (const auto nip = text_at(signer, "nip")) {
            sop.disahkan_oleh.nip = value_of<NipValue>(*nip);
            sop.disahkan_oleh.nip->nip = *nip;
        }
    }
    for (const auto& text : list_at(truth, "dasar_hukum")) {
        auto rule = value_of<RuleValue>(text.text);
        rule.rule = parse_rule(text.text);
        sop.dasar_hukum.push_back(rule);
    }
    sop.kualifikasi_pelaksana = list_at(truth, "kualifikasi_pelaksana");
    sop.keterkaitan = list_at(truth, "keterkaitan");
    sop.peralatan_perlengkapan = list_at(truth, "peralatan_perlengkapan");
    sop.peringatan = list_at(truth, "peringatan");
    sop.pencatatan_pendataan = list_at(truth, "pencatatan_pendataan");
    if (const auto sheet = truth.value("sampul", Json()); sheet.is_object())
        sop.sampul = Sampul{value_at(sheet, "judul_sop"), value_at(sheet, "penanggung_jawab_produk"),
                            value_at(sheet, "penanggung_jawab_kegiatan"), value_at(sheet, "ruang_lingkup")};
}

Langkah step_of(const Json& truth, std::size_t index)
{
    Langkah step;
    step.id = "l" + std::to_string(index + 1);
    step.bagian = "b" + std::to_string(truth.value("bagian", 0) + 1);
    step.page = truth.value("page", 0);
    step.no = value_at(truth, "no", step.page);
    step.kegiatan = value_at(truth, "kegiatan", step.page);
    step.mutu_baku.kelengkapan = value_at(truth, "kelengkapan", step.page);
    step.mutu_baku.output = value_at(truth, "output", step.page);
    step.keterangan = value_at(truth, "keterangan", step.page);
    if (const auto time = text_at(truth, "waktu")) {
        step.mutu_baku.waktu = value_of<DurationValue>(*time, step.page);
        if (truth["waktu"].is_object()) step.mutu_baku.waktu->duration = text_at(truth["waktu"], "iso");
        step.mutu_baku.waktu->working_days = time->find("hari kerja") != std::string::npos;
    }
    for (const auto& column : truth.value("lain", Json::array()))
        step.lain.push_back({value_of(column.value("judul", "")), value_of(column.value("isi", ""), step.page)});
    return step;
}

Simbol symbol_of(const Json& truth)
{
    static const std::map<std::string, Simbol::Jenis> kinds = {
        {"terminator", Simbol::Jenis::terminator}, {"process", Simbol::Jenis::process},
        {"decision", Simbol::Jenis::decision},     {"offpage", Simbol::Jenis::offpage},
        {"onpage", Simbol::Jenis::onpage},         {"other", Simbol::Jenis::other}};
    Simbol symbol;
    symbol.id = truth.at("id");
    symbol.jenis = kinds.at(truth.at("jenis"));
    if (!truth.at("langkah").is_null()) symbol.langkah = "l" + std::to_string(truth.at("langkah").get<int>() + 1);
    for (const auto& actor : truth.at("pelaksana"))
        symbol.pelaksana.push_back("p" + std::to_string(actor.get<int>() + 1));
    symbol.page = truth.at("page");
    if (const auto text = text_at(truth, "label"); text && !text->empty()) symbol.teks = value_of(*text, symbol.page);
    const auto box = truth.at("bbox").get<std::vector<int>>();
    symbol.box = {box.at(0), box.at(1), box.at(2), box.at(3)};
    symbol.confidence = 1;
    return symbol;
}

Panah arrow_between(Sop& sop, const std::string& from, const std::string& to, int page)
{
    Panah arrow;
    arrow.id = "e" + std::to_string(sop.alur.panah.size() + 1);
    arrow.dari = from;
    arrow.ke = to;
    arrow.page = page;
    arrow.confidence = 1;
    return arrow;
}

/// Whether the truth's resolved flow has a way from the step before one connector to the step behind another.
/// Connectors without a letter can be told apart by nothing else.
bool is_told(const Sop& sop, const Json& flow, const std::string& from, const std::string& to)
{
    const auto step = [&sop](const std::string& symbol) {
        for (const auto& s : sop.alur.simbol)
            if (s.id == symbol && s.langkah) return std::stoi(s.langkah->substr(1)) - 1;
        return -1;
    };
    for (const auto& before : sop.alur.panah)
        for (const auto& behind : sop.alur.panah)
            if (before.ke == from && behind.dari == to)
                for (const auto& way : flow) {
                    const auto& label = before.label ? before.label : behind.label;
                    if (way.at("dari") == step(before.dari) && way.at("ke") == step(behind.ke) &&
                        text_at(way, "label") == (label ? std::optional(label->text) : std::nullopt))
                        return true;
                }
    return false;
}

/// Links each connector that an arrow enters to those of its letter that an arrow leaves.
void link_connectors(Sop& sop, const Json& flow)
{
    std::set<std::string> entered, left;
    for (const auto& arrow : sop.alur.panah) {
        entered.insert(arrow.ke);
        left.insert(arrow.dari);
    }
    for (const auto& from : sop.alur.simbol)
        for (const auto& to : sop.alur.simbol)
            if (is_connector(from.jenis) && is_connector(to.jenis) && from.jenis == to.jenis &&
                entered.contains(from.id) && !left.contains(from.id) && left.contains(to.id) &&
                !entered.contains(to.id) && (from.teks ? from.teks->text : "") == (to.teks ? to.teks->text : "") &&
                (from.teks || is_told(sop, flow, from.id, to.id))) {
                auto link = arrow_between(sop, from.id, to.id, from.page);
                link.jenis = Panah::Jenis::bersambung;
                sop.alur.panah.push_back(link);
            }
}

void fill_flow(Sop& sop, const Json& truth)
{
    const auto parts = truth.value("bagian", Json::array());
    for (const auto& part : parts)
        sop.bagian.push_back({"b" + std::to_string(sop.bagian.size() + 1), value_at(part, "judul")});
    const auto steps = truth.value("langkah", Json::array());
    if (sop.bagian.empty() && !steps.empty()) sop.bagian.push_back({"b1", std::nullopt});
    for (const auto& actor : truth.value("pelaksana", Json::array()))
        sop.pelaksana.push_back({"p" + std::to_string(sop.pelaksana.size() + 1),
                                 value_of(actor.at("nama").get<std::string>()), value_at(actor, "kelompok")});
    for (const auto& step : steps) sop.langkah.push_back(step_of(step, sop.langkah.size()));
    for (const auto& symbol : truth.value("simbol", Json::array())) sop.alur.simbol.push_back(symbol_of(symbol));
    for (const auto& drawn : truth.value("panah", Json::array())) {
        auto arrow = arrow_between(sop, drawn.at("dari"), drawn.at("ke"), drawn.value("page", 0));
        arrow.label = value_at(drawn, "label", arrow.page);
        arrow.dua_arah = drawn.value("dua_arah", false);
        sop.alur.panah.push_back(arrow);
    }
    link_connectors(sop, truth.value("alur", Json::array()));
}

}  // namespace

Binder binder_of_truth(const std::filesystem::path& file)
{
    std::ifstream in(file);
    const auto truth = Json::parse(in);
    Binder binder;
    const std::string no_hash(64, '0');
    binder.generator.version = kVersion;
    binder.generator.settings_sha256 = no_hash;
    binder.generator.ocr_engine = "truth";
    binder.generator.ocr_model_sha256 = no_hash;
    binder.source.sha256 = no_hash;
    binder.source.name = truth.value("binder", file.stem().stem().string());
    for (const auto& page : truth.at("pages")) {
        binder.pages.emplace_back();
        binder.pages.back().page = static_cast<int>(binder.pages.size());
        if (page.is_object()) binder.pages.back().rotation = page.value("rotation", 0);
        binder.pages.back().width = kWidth;
        binder.pages.back().height = kHeight;
        binder.pages.back().dpi = kDpi;
    }
    binder.source.page_count = static_cast<int>(binder.pages.size());
    for (const auto& told : truth.at("sops")) {
        auto number = std::to_string(binder.sops.size() + 1);
        auto& sop = binder.sops.emplace_back();
        sop.id = "sop-" + std::string(4 - std::min<std::size_t>(4, number.size()), '0') + number;
        sop.pages = told.at("pages").get<std::vector<int>>();
        fill_identity(sop, told);
        fill_flow(sop, told);
    }
    return binder;
}

}  // namespace alihsop::testing
