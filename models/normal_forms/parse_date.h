#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alihsop {

/// A printed date -> ISO 8601: "2020-01-07", or "2020-04" when no day is printed.
///
/// Forms: "7 Januari 2020", "04 September 2018", "7 Pebruari 2020", "7 Nop 2019", "Tuesday, September 4, 2018",
/// "Magetan, 7 Januari 2020", "April 2020", "04-2020" (alone), "2nd June 2025", "07-01-2020", "7/1/2020", "07.01.2020"
/// (day first, always), "2025-01-10". Slips of OCR are mended where only one reading is left: month names within two
/// edits ("Januan", "Agustu5", "Apnl"), digits ("l5 Januari 2O20", "1 0 Mei 2019"), torn names ("Ja nuari"). Nothing
/// when the text holds no date, two different ones, an impossible day, a year outside 1945..2100 or of two digits, or a
/// month that two names fit equally well: a month is never guessed.
std::optional<std::string> parse_date(std::string_view text);

/// How many days a month of the Gregorian calendar has; 0 when there is no such month (1..12).
int days_in_month(int year, int month);

}  // namespace alihsop
