#include "extractors/steps/name_column.h"

#include <array>

#include "models/normal_forms/fold_text.h"

namespace alihsop {
namespace {

struct Spelling {
    std::string_view words;
    Heading heading;
};

constexpr std::array kSpellings = std::to_array<Spelling>({
    {"No", {ColumnRole::no}},
    {"Nomor", {ColumnRole::no}},
    {"No Urut", {ColumnRole::no}},
    {"Kegiatan", {ColumnRole::kegiatan}},
    {"Uraian Kegiatan", {ColumnRole::kegiatan}},
    {"Uraian Prosedur", {ColumnRole::kegiatan}},
    {"Aktivitas", {ColumnRole::kegiatan}},
    {"Aktivitas Kegiatan", {ColumnRole::kegiatan}},
    {"Prosedur", {ColumnRole::kegiatan}},
    {"Uraian", {ColumnRole::kegiatan}},
    {"Langkah", {ColumnRole::kegiatan}},
    {"Tahapan", {ColumnRole::kegiatan}},
    {"Uraian Aktivitas", {ColumnRole::kegiatan}},
    {"Langkah Kegiatan", {ColumnRole::kegiatan}},
    {"Tahapan Kegiatan", {ColumnRole::kegiatan}},
    {"Aktivitas Prosedur", {ColumnRole::kegiatan}},
    {"Pelaksana", {ColumnRole::pelaksana, true}},
    {"Pelaksana Kegiatan", {ColumnRole::pelaksana, true}},
    {"Pelaksanaan", {ColumnRole::pelaksana, true}},
    {"Unit Pelaksana", {ColumnRole::pelaksana, true}},
    {"Pihak yang terlibat", {ColumnRole::pelaksana, true}},
    {"Aktor", {ColumnRole::pelaksana, true}},
    {"Mutu Baku", {ColumnRole::kelengkapan, true}},
    {"Baku Mutu", {ColumnRole::kelengkapan, true}},
    {"Kelengkapan", {ColumnRole::kelengkapan}},
    {"Persyaratan Kelengkapan", {ColumnRole::kelengkapan}},
    {"Persyaratan", {ColumnRole::kelengkapan}},
    {"Perlengkapan", {ColumnRole::kelengkapan}},
    {"Persyaratan Perlengkapan", {ColumnRole::kelengkapan}},
    {"Syarat Kelengkapan", {ColumnRole::kelengkapan}},
    {"Input", {ColumnRole::kelengkapan}},
    {"Peralatan Perlengkapan", {ColumnRole::kelengkapan}},
    {"Waktu", {ColumnRole::waktu}},
    {"Waktu Menit", {ColumnRole::waktu}},
    {"Waktu Penyelesaian", {ColumnRole::waktu}},
    {"Durasi", {ColumnRole::waktu}},
    {"Output", {ColumnRole::output}},
    {"Keluaran", {ColumnRole::output}},
    {"Out put", {ColumnRole::output}},
    {"Hasil", {ColumnRole::output}},
    {"Output Keluaran", {ColumnRole::output}},
    {"Keterangan", {ColumnRole::keterangan}},
    {"Ket", {ColumnRole::keterangan}},
});

constexpr double kLeastSimilarity = 0.78;
constexpr std::size_t kDirt = 2;  // bytes

std::optional<Heading> name_words(std::string_view heading)
{
    const Spelling* best = nullptr;
    double most = 0;
    for (const auto& spelling : kSpellings) {
        const double similarity = similarity_to_label(heading, spelling.words);
        // Words of two or three letters must fit to the letter.
        if (similarity < (spelling.words.size() <= 3 ? 0.99 : kLeastSimilarity) || similarity <= most) continue;
        most = similarity;
        best = &spelling;
    }
    if (!best) return std::nullopt;
    return best->heading;
}

}  // namespace

std::optional<Heading> name_column(std::string_view heading)
{
    if (const auto whole = name_words(heading)) return whole;
    // Dirt beside a heading is read as a short word before or behind it.
    const auto first = heading.find(' '), last = heading.rfind(' ');
    if (first == std::string_view::npos) return std::nullopt;
    if (first <= kDirt)
        if (const auto rest = name_words(heading.substr(first + 1))) return rest;
    if (heading.size() - last - 1 <= kDirt) return name_words(heading.substr(0, last));
    return std::nullopt;
}

}  // namespace alihsop
