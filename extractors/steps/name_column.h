#pragma once

#include <optional>
#include <string_view>

namespace alihsop {

/// What a column of the flow table holds.
enum class ColumnRole { no, kegiatan, pelaksana, kelengkapan, waktu, output, keterangan, lain };

/// What a heading says: a column's role, or that it is the heading over a group of columns.
struct Heading {
    ColumnRole role = ColumnRole::lain;
    bool group = false;  ///< "Pelaksana" over the actors, "Mutu Baku" over the standards
};

/// Names a heading by its words, in all spellings seen, also misread by about a letter in five.
[[nodiscard]] std::optional<Heading> name_column(std::string_view heading);

}  // namespace alihsop
