#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "models/json/binder_json.h"
#include "models/json/binder_text.h"
#include "review/corrections/replay.h"

namespace alihsop::testing {

inline Value read_value(const std::string& text, int page, const Box& box, bool review = false)
{
    Value value;
    value.text = text;
    value.confidence = review ? 0.4 : 0.9;
    value.page = page;
    value.box = box;
    value.review = review;
    if (review) value.reasons = {"low-confidence"};
    return value;
}

/// Page 1 holds the identity of an SOP, page 2 its flow: three rows, two actors, three symbols, two arrows.
inline Binder review_binder()
{
    Binder binder;
    const std::string digest(64, 'a');
    binder.generator = {"alihsop", "0.1.0", digest, "tesseract 5.3.0", "ind", digest};
    binder.source = {"sample.pdf", digest, 2};
    for (const int number : {1, 2}) {
        Page page;
        page.page = number;
        page.kind = number == 1 ? PageKind::identity : PageKind::flow;
        page.sop = "sop-0001";
        page.width = 2480;
        page.height = 3508;
        page.dpi = 300;
        page.text = "STANDAR OPERASIONAL PROSEDUR";
        binder.pages.push_back(page);
    }
    Sop sop;
    sop.id = "sop-0001";
    sop.pages = {1, 2};
    sop.nama_sop = read_value("Surat Masvk", 1, {1500, 900, 600, 50}, true);
    sop.nama_sop->suggestion = "Surat Masuk";
    sop.tanggal_pembuatan = DateValue{read_value("7 Januori 202O", 1, {1500, 500, 400, 50}, true), std::nullopt};
    for (int i = 0; i < 3; ++i)
        sop.dasar_hukum.push_back(
            {read_value("UU Nomor " + std::to_string(i + 1) + " Tahun 2014", 1, {100, 1500 + 100 * i, 900, 50}),
             std::nullopt});
    sop.bagian = {{"b1", std::nullopt}};
    sop.pelaksana = {{"p1", read_value("JFU", 2, {900, 300, 200, 60}), std::nullopt},
                     {"p2", read_value("Kabag", 2, {1150, 300, 200, 60}), std::nullopt}};
    for (int i = 0; i < 3; ++i) {
        Langkah row;
        row.id = "l" + std::to_string(i + 1);
        row.bagian = "b1";
        row.kegiatan = read_value("Kegiatan " + std::to_string(i + 1), 2, {200, 450 + 300 * i, 500, 100});
        row.mutu_baku.waktu =
            DurationValue{read_value("5 menit", 2, {1700, 450 + 300 * i, 150, 50}), "PT5M", std::nullopt, false};
        row.page = 2;
        row.box = {100, 400 + 300 * i, 2200, 300};
        sop.langkah.push_back(row);
        Simbol symbol{"s" + std::to_string(i + 1),
                      Simbol::Jenis::process,
                      row.id,
                      {"p1"},
                      std::nullopt,
                      2,
                      {950, 480 + 300 * i, 120, 80},
                      0.5,
                      true};
        sop.alur.simbol.push_back(symbol);
    }
    sop.alur.panah = {
        {"e1", "s1", "s2", std::nullopt, Panah::Jenis::panah, false, 2, {{1010, 560}, {1010, 780}}, 0.5, true},
        {"e2", "s2", "s3", std::nullopt, Panah::Jenis::panah, false, 2, {{1010, 860}, {1010, 1080}}, 0.9, false}};
    binder.sops.push_back(sop);
    return binder;
}

inline nlohmann::ordered_json review_document() { return to_json(review_binder()); }

/// A correction as the page asks for it.
inline Correction correction_of(std::vector<Change> changes, int sequence = 1, const std::string& who = "Siti",
                                const std::string& reading = "reading-1")
{
    Correction correction;
    correction.sequence = sequence;
    correction.time = "2026-03-01T08:15:00Z";
    correction.who = who;
    correction.reading = reading;
    correction.changes = std::move(changes);
    return correction;
}

inline Change change_of(Change::Kind kind, const std::string& pointer, nlohmann::ordered_json after = nullptr)
{
    Change change;
    change.kind = kind;
    change.pointer = pointer;
    change.after = std::move(after);
    return change;
}

}  // namespace alihsop::testing
