#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alihsop {

/// What a printed label of the identity form announces.
enum class Field {
    nomor_sop,
    tanggal_pembuatan,
    tanggal_revisi,
    tanggal_efektif,
    disahkan_oleh,
    nama_sop,
    dasar_hukum,
    kualifikasi_pelaksana,
    keterkaitan,
    peralatan_perlengkapan,
    peringatan,
    pencatatan_pendataan,
    lain  ///< a heading that the contract has no field for
};

/// Fields with one value (number, dates, signer, name), as against lists.
[[nodiscard]] constexpr bool is_scalar(Field field) { return field <= Field::nama_sop; }

/// Fields whose value is a date.
[[nodiscard]] constexpr bool is_date(Field field)
{
    return field >= Field::tanggal_pembuatan && field <= Field::tanggal_efektif;
}

struct LabelMatch {
    Field field;
    std::string rest;    ///< what stands behind the label on the same line, without the colon
    bool colon = false;  ///< a colon stood between
    double similarity = 1;
};

/// Recognises a label at the start of a line, in its spellings, also misread by a letter in five. A list's label must
/// be the whole line or be followed by a colon: "Peringatan" may also begin a sentence.
[[nodiscard]] std::optional<LabelMatch> match_label(std::string_view line);

}  // namespace alihsop
