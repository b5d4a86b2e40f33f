#include "extractors/tables/group_rulings.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kTouchMillimetres = 1.5;
constexpr double kLeastWidth = 35.0;  // mm
constexpr double kLeastHeight = 8.0;  // mm

bool touch(const Ruling& horizontal, const Ruling& vertical, int tolerance)
{
    return vertical.position >= horizontal.begin - tolerance && vertical.position <= horizontal.end + tolerance &&
           horizontal.position >= vertical.begin - tolerance && horizontal.position <= vertical.end + tolerance;
}

std::size_t root(std::vector<std::size_t>& parent, std::size_t i)
{
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
}

Box box_of(const RulingGroup& group)
{
    Box box;
    for (const auto& line : group.horizontal) box = hull(box, {line.begin, line.position, line.length(), 1});
    for (const auto& line : group.vertical) box = hull(box, {line.position, line.begin, 1, line.length()});
    return box;
}

bool inside(const Box& inner, const Box& outer)
{
    const Box both = overlap(inner, outer);
    return both.width >= inner.width * 0.9 && both.height >= inner.height * 0.9;
}

}  // namespace

std::vector<RulingGroup> group_rulings(const std::vector<Ruling>& rulings, double dpi)
{
    const int tolerance = to_pixels(kTouchMillimetres, dpi);
    std::vector<std::size_t> parent(rulings.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    for (std::size_t i = 0; i < rulings.size(); ++i)
        for (std::size_t j = i + 1; j < rulings.size(); ++j)
            if (rulings[i].horizontal && !rulings[j].horizontal && touch(rulings[i], rulings[j], tolerance))
                parent[root(parent, j)] = root(parent, i);
    std::map<std::size_t, RulingGroup> by_root;
    for (std::size_t i = 0; i < rulings.size(); ++i) {
        auto& group = by_root[root(parent, i)];
        (rulings[i].horizontal ? group.horizontal : group.vertical).push_back(rulings[i]);
    }
    std::vector<RulingGroup> groups;
    for (auto& [_, group] : by_root) {
        group.box = box_of(group);
        if (group.horizontal.size() >= 2 && group.vertical.size() >= 2 &&
            group.box.width >= to_pixels(kLeastWidth, dpi) && group.box.height >= to_pixels(kLeastHeight, dpi))
            groups.push_back(std::move(group));
    }
    std::vector<RulingGroup> tables;
    for (const auto& group : groups) {
        const bool nested = std::any_of(groups.begin(), groups.end(), [&](const RulingGroup& other) {
            return &other != &group && other.box.width * other.box.height > group.box.width * group.box.height &&
                   inside(group.box, other.box);
        });
        if (!nested) tables.push_back(group);
    }
    std::sort(tables.begin(), tables.end(), [](const RulingGroup& a, const RulingGroup& b) {
        return a.box.y != b.box.y ? a.box.y < b.box.y : a.box.x < b.box.x;
    });
    return tables;
}

}  // namespace alihsop
