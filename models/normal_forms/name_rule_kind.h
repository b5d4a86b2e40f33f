#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alihsop {

/// The usual short name of the kind of rule that a citation begins with: "Undang-Undang RI …" -> "UU",
/// "Peraturan Menteri Dalam Negeri …", "PERMENDAGRI" -> "Permendagri", "Peraturan Daerah Kabupaten X" -> "Perda".
/// Whatever follows the kind (a region, an issuer, a number) does not matter; misread letters are forgiven in kinds
/// written in full. Nothing for a kind without a usual short name ("Peraturan Kepala …") and for what is no kind.
std::optional<std::string> name_rule_kind(std::string_view citation);

}  // namespace alihsop
