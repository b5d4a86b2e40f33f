// Cells' sides at one place are joined where they touch: a ruling ends where cells are merged over it. Exact to
// a pixel, as cells lie between rulings by definition; a bent ruling's place is its mean.
#include "models/table_rulings.h"

#include <algorithm>
#include <map>
#include <utility>

namespace alihsop {
namespace {

using Parts = std::vector<std::pair<int, int>>;

void add_joined(Parts parts, bool horizontal, int position, std::vector<Ruling>& rulings)
{
    std::sort(parts.begin(), parts.end());
    for (std::size_t i = 0; i < parts.size();) {
        auto [begin, end] = parts[i++];
        while (i < parts.size() && parts[i].first <= end) end = std::max(end, parts[i++].second);
        rulings.push_back({horizontal, position, begin, end, 1});
    }
}

}  // namespace

std::vector<Ruling> rulings_of(const Table& table)
{
    std::map<int, Parts> horizontal, vertical;
    for (const auto& cell : table.cells) {
        const Box& box = cell.box;
        for (const int y : {box.y, box.bottom()}) horizontal[y].emplace_back(box.x, box.right() + 1);
        for (const int x : {box.x, box.right()}) vertical[x].emplace_back(box.y, box.bottom() + 1);
    }
    std::vector<Ruling> rulings;
    for (const auto& [y, parts] : horizontal) add_joined(parts, true, y, rulings);
    for (const auto& [x, parts] : vertical) add_joined(parts, false, x, rulings);
    return rulings;
}

}  // namespace alihsop
