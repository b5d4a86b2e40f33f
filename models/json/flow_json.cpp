// Confidences have four decimals and paths whole pixels, so that the same reading gives the same bytes on every
// machine.
#include "models/json/flow_json.h"

#include <nlohmann/json.hpp>

#include "models/json/json_names.h"
#include "models/json/json_numbers.h"
#include "models/json/json_writing.h"
#include "models/json/symbol_kind_names.h"
#include "models/json/value_json.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto kArrows =
    std::to_array<JsonName<Panah::Jenis>>({{Panah::Jenis::panah, "panah"}, {Panah::Jenis::bersambung, "bersambung"}});

Json simbol_json(const Simbol& simbol)
{
    Json json;
    json["id"] = simbol.id;
    json["jenis"] = to_name(kSymbolKinds, simbol.jenis);
    json["langkah"] = optional_json(simbol.langkah);
    json["pelaksana"] = simbol.pelaksana;
    json["teks"] = optional_json(simbol.teks);
    json["page"] = simbol.page;
    json["box"] = to_json(simbol.box);
    json["confidence"] = round_decimals(simbol.confidence);
    json["review"] = simbol.review;
    return json;
}

// Ends are told by the symbols' ids, as their places in the list change when one is taken out.
Json panah_json(const Panah& panah)
{
    Json json;
    json["id"] = panah.id;
    json["dari"] = panah.dari;
    json["ke"] = panah.ke;
    json["label"] = optional_json(panah.label);
    json["jenis"] = to_name(kArrows, panah.jenis);
    json["dua_arah"] = panah.dua_arah;
    json["page"] = panah.page;
    json["path"] = panah.path;
    json["confidence"] = round_decimals(panah.confidence);
    json["review"] = panah.review;
    return json;
}

Simbol read_simbol(const JsonPlace& place)
{
    Simbol simbol;
    simbol.id = place.at("id").text();
    simbol.jenis = from_name(kSymbolKinds, place.at("jenis"));
    simbol.langkah = place.at("langkah").optional_text();
    simbol.pelaksana = place.at("pelaksana").list([](const JsonPlace& id) { return id.text(); });
    simbol.teks = place.at("teks").optional(value_from_json);
    simbol.page = place.at("page").integer();
    simbol.box = box_from_json(place.at("box"));
    simbol.confidence = place.at("confidence").number();
    simbol.review = place.at("review").boolean();
    return simbol;
}

Panah read_panah(const JsonPlace& place)
{
    Panah panah;
    panah.id = place.at("id").text();
    panah.dari = place.at("dari").text();
    panah.ke = place.at("ke").text();
    panah.label = place.at("label").optional(value_from_json);
    panah.jenis = from_name(kArrows, place.at("jenis"));
    panah.dua_arah = place.at("dua_arah").boolean();
    panah.page = place.at("page").integer();
    panah.path = place.at("path").list(point_from_json);
    panah.confidence = place.at("confidence").number();
    panah.review = place.at("review").boolean();
    return panah;
}

Json kolom_json(const KolomLain& kolom)
{
    Json json;
    json["judul"] = to_json(kolom.judul);
    json["isi"] = to_json(kolom.isi);
    return json;
}

KolomLain read_kolom(const JsonPlace& place)
{
    return {value_from_json(place.at("judul")), value_from_json(place.at("isi"))};
}

}  // namespace

Json to_json(const Langkah& langkah)
{
    Json json;
    json["id"] = langkah.id;
    json["bagian"] = langkah.bagian;
    json["no"] = optional_json(langkah.no);
    json["kegiatan"] = optional_json(langkah.kegiatan);
    // The form puts these three columns under one heading.
    auto& mutu_baku = json["mutu_baku"];
    mutu_baku["kelengkapan"] = optional_json(langkah.mutu_baku.kelengkapan);
    mutu_baku["waktu"] = optional_json(langkah.mutu_baku.waktu);
    mutu_baku["output"] = optional_json(langkah.mutu_baku.output);
    json["keterangan"] = optional_json(langkah.keterangan);
    json["lain"] = Json::array();
    for (const auto& kolom : langkah.lain) json["lain"].push_back(kolom_json(kolom));
    json["page"] = langkah.page;
    json["box"] = to_json(langkah.box);
    return json;
}

Json to_json(const Alur& alur)
{
    Json json;
    json["simbol"] = Json::array();
    for (const auto& simbol : alur.simbol) json["simbol"].push_back(simbol_json(simbol));
    json["panah"] = Json::array();
    for (const auto& panah : alur.panah) json["panah"].push_back(panah_json(panah));
    return json;
}

Langkah langkah_from_json(const JsonPlace& place)
{
    Langkah langkah;
    langkah.id = place.at("id").text();
    langkah.bagian = place.at("bagian").text();
    langkah.no = place.at("no").optional(value_from_json);
    langkah.kegiatan = place.at("kegiatan").optional(value_from_json);
    const auto mutu_baku = place.at("mutu_baku");
    langkah.mutu_baku.kelengkapan = mutu_baku.at("kelengkapan").optional(value_from_json);
    langkah.mutu_baku.waktu = mutu_baku.at("waktu").optional(duration_from_json);
    langkah.mutu_baku.output = mutu_baku.at("output").optional(value_from_json);
    langkah.keterangan = place.at("keterangan").optional(value_from_json);
    langkah.lain = place.at("lain").list(read_kolom);
    langkah.page = place.at("page").integer();
    langkah.box = box_from_json(place.at("box"));
    return langkah;
}

Alur alur_from_json(const JsonPlace& place)
{
    return {place.at("simbol").list(read_simbol), place.at("panah").list(read_panah)};
}

}  // namespace alihsop
