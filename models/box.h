#pragma once

#include <algorithm>

namespace alihsop {

/// An upright rectangle in pixels of the upright page image; origin top left, x to the right, y downwards.
///
///     (x, y) +-----------+
///            |           |  height
///            +-----------+ (right(), bottom()), exclusive
///                width
struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    [[nodiscard]] int right() const { return x + width; }
    [[nodiscard]] int bottom() const { return y + height; }
    [[nodiscard]] int centre_x() const { return x + width / 2; }
    [[nodiscard]] int centre_y() const { return y + height / 2; }
    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] bool contains(int px, int py) const { return px >= x && px < right() && py >= y && py < bottom(); }
    bool operator==(const Box&) const = default;
};

/// The smallest box that holds both; an empty box adds nothing.
inline Box hull(const Box& a, const Box& b)
{
    if (a.empty()) return b;
    if (b.empty()) return a;
    const int left = std::min(a.x, b.x);
    const int top = std::min(a.y, b.y);
    return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

/// The part that lies in both; empty (width or height 0) when there is none.
inline Box overlap(const Box& a, const Box& b)
{
    const int left = std::max(a.x, b.x);
    const int top = std::max(a.y, b.y);
    return {left, top, std::max(0, std::min(a.right(), b.right()) - left),
            std::max(0, std::min(a.bottom(), b.bottom()) - top)};
}

/// How many pixels two boxes share along x, and along y; 0 when they do not meet there.
inline int shared_width(const Box& a, const Box& b)
{
    return std::max(0, std::min(a.right(), b.right()) - std::max(a.x, b.x));
}
inline int shared_height(const Box& a, const Box& b)
{
    return std::max(0, std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y));
}

}  // namespace alihsop
