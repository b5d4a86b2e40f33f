#pragma once

#include <optional>
#include <string>

namespace alihsop {

/// The day of the week of an ISO date with a day, 0 = Sunday.
int weekday_of(const std::string& iso_date);

/// The day of the week that a text names ("Selasa", "Jum'at", "Tuesday"), 0 = Sunday.
std::optional<int> named_weekday(const std::string& text);

/// "Minggu", "Senin", …
std::string weekday_name(int weekday);

}  // namespace alihsop
