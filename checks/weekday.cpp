// The day of the week comes from the calendar of <chrono>, so that a printed day can be held against its date:
// a wrong pair means that one of both was misread, or mistyped.
#include "checks/weekday.h"

#include <array>
#include <chrono>
#include <string_view>

#include "checks/finding_list.h"

namespace alihsop {
namespace {

struct DayName {
    std::string_view name;
    int weekday;
};

// "Jum'at" comes apart at its apostrophe. "minggu" is a week as well, but not in a date.
constexpr auto kNames = std::to_array<DayName>({{"minggu", 0},
                                                {"ahad", 0},
                                                {"senin", 1},
                                                {"selasa", 2},
                                                {"rabu", 3},
                                                {"kamis", 4},
                                                {"jumat", 5},
                                                {"jum", 5},
                                                {"sabtu", 6},
                                                {"sunday", 0},
                                                {"monday", 1},
                                                {"tuesday", 2},
                                                {"wednesday", 3},
                                                {"thursday", 4},
                                                {"friday", 5},
                                                {"saturday", 6}});

}  // namespace

int weekday_of(const std::string& iso_date)
{
    using namespace std::chrono;
    const auto number = [&](std::size_t from, std::size_t length) { return std::stoi(iso_date.substr(from, length)); };
    const auto date = year{number(0, 4)} / number(5, 2) / number(8, 2);
    return static_cast<int>(weekday{sys_days{date}}.c_encoding());
}

std::optional<int> named_weekday(const std::string& text)
{
    for (const auto& word : words_of(text))
        for (const auto& [name, weekday] : kNames)
            if (word == name) return weekday;
    return std::nullopt;
}

std::string weekday_name(int weekday)
{
    constexpr std::array<const char*, 7> kDays = {"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"};
    return kDays.at(static_cast<std::size_t>(weekday));
}

}  // namespace alihsop
