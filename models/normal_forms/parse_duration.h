#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alihsop {

/// What a printed duration says, as ISO 8601.
struct Duration {
    std::string duration;                     ///< "PT45M"; of a range the lower end
    std::optional<std::string> duration_max;  ///< of a range the upper end
    bool working_days = false;                ///< "hari kerja"
    bool operator==(const Duration&) const = default;
};

/// A printed duration -> ISO 8601. Units are kept as printed ("240 menit" is PT240M, "1x24 jam" PT24H).
///
/// Forms: "45 menit", "5hari", "3 (tiga) hari kerja", "tiga hari", "1 jam 30 menit", "½ jam", "1/2 jam", "1,5 jam",
/// "1 ½ jam", "2 x 24 jam", "15'", ranges ("2-3 hari", "2 s/d 3 hari", "30 menit - 1 jam"), "± 30 menit", "maks. 3
/// hari", and one of these inside a sentence ("paling lambat 14 (empat belas) hari kerja setelah …"). Slips of OCR:
/// "ljam", "I jam", "3O menit", "1 0 menit", "menlt". Nothing when no number stands before a unit ("Pada hari dan jam
/// kerja"), when several durations stand apart, and for what is no duration: a rate ("2 menit/berkas"), a frequency
/// ("setiap 3 bulan"), a date ("tanggal 10 bulan berikutnya").
std::optional<Duration> parse_duration(std::string_view text);

}  // namespace alihsop
