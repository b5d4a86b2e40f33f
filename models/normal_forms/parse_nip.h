#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alihsop {

/// A printed civil servant's number -> its 18 digits, when their structure holds.
///
///     19630103 198812 1 001     PNS:   birth, year and month of appointment, sex, sequence
///     19900515 202221 1 001     PPPK:  birth, year of appointment (2019 on) and contract, sex, sequence
///
/// Forms: "NIP. 19630103 198812 1 001", "NIP : 196301031988121001", "N I P …", no label at all, a name before or a rank
/// behind. Slips of OCR among the digits (O, l, I, S, B, Z) are mended.
/// Checked: the birth date exists, the month of appointment too, 17..62 years lie between them, sex is 1 or 2, the
/// sequence is not 000. There is no check digit: a wrong digit often passes.
/// Source: Perka BKN 22/2007.
std::optional<std::string> parse_nip(std::string_view text);

}  // namespace alihsop
