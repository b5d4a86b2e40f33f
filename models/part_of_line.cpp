#include "models/part_of_line.h"

namespace alihsop {

Box part_of_line(const Box& line, int turned, std::size_t from, std::size_t to, std::size_t characters)
{
    const auto along = [&](int length, std::size_t character) {
        return static_cast<int>(static_cast<std::size_t>(length) * character / characters);
    };
    Box part = line;
    if (turned == 0) {
        part.x = line.x + along(line.width, from);
        part.width = line.x + along(line.width, to) - part.x;
    } else {
        part.height = along(line.height, to) - along(line.height, from);
        part.y = turned == 90 ? line.y + along(line.height, from) : line.bottom() - along(line.height, to);
    }
    return part;
}

}  // namespace alihsop
