#include "extractors/arrows/assign_labels.h"

#include <algorithm>
#include <cmath>

#include "extractors/arrows/answer_words.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kFirstPart = 30.0;    // mm of a path beside which its label may stand
constexpr double kFarthest = 5.0;      // mm between a label and its line
constexpr double kAlongWeight = 0.15;  // a millimetre along the path counts as so many across
constexpr double kNoAnswer = 3.0;      // mm more for a word that is none of the usual answers
constexpr double kNoDecision = 4.0;    // mm more for a line that leaves no decision

// Millimetres between a box and the first part of a path, and how far along the path the nearest place is.
struct Nearness {
    double apart = 1e9;
    double along = 0;
};

Nearness nearness(const Box& box, const std::vector<std::array<int, 2>>& path, double dpi)
{
    Nearness best;
    double best_cost = 1e9, walked = 0;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const auto &a = path[i - 1], &b = path[i];
        const double length = std::hypot(b[0] - a[0], b[1] - a[1]);
        const double step = std::max(1.0, dpi / kMillimetresPerInch);
        for (double s = 0; s <= length; s += step) {
            const double along = to_millimetres(walked + s, dpi);
            if (along > kFirstPart) return best;
            const double x = a[0] + (b[0] - a[0]) * s / std::max(1.0, length),
                         y = a[1] + (b[1] - a[1]) * s / std::max(1.0, length);
            const double dx = std::max({box.x - x, 0.0, x - box.right()}),
                         dy = std::max({box.y - y, 0.0, y - box.bottom()});
            const double apart = to_millimetres(std::hypot(dx, dy), dpi);
            if (apart + kAlongWeight * along < best_cost)
                best_cost = apart + kAlongWeight * along, best = {apart, along};
        }
        walked += length;
    }
    return best;
}

}  // namespace

bool stands_beside(const Box& box, const std::vector<std::array<int, 2>>& path, double dpi)
{
    return nearness(box, path, dpi).apart <= kFarthest;
}

void assign_labels(const std::vector<TextLine>& labels, const std::vector<Symbol>& symbols, std::vector<Arrow>& arrows,
                   double dpi)
{
    struct Match {
        double cost;
        std::size_t label, arrow;
    };
    std::vector<Match> matches;
    for (std::size_t l = 0; l < labels.size(); ++l)
        for (std::size_t a = 0; a < arrows.size(); ++a) {
            const auto near = nearness(labels[l].box, arrows[a].path, dpi);
            if (near.apart > kFarthest) continue;
            const int from = arrows[a].from.symbol;
            const bool decision = from >= 0 && symbols[static_cast<std::size_t>(from)].kind == Simbol::Jenis::decision;
            matches.push_back({near.apart + kAlongWeight * near.along + (decision ? 0 : kNoDecision) +
                                   (is_answer(labels[l]) || !labels[l].others.empty() ? 0 : kNoAnswer),
                               l, a});
        }
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.cost < b.cost; });
    std::vector<bool> used(labels.size(), false);
    for (const auto& match : matches) {
        if (used[match.label] || arrows[match.arrow].label) continue;
        used[match.label] = true;
        for (auto& arrow : arrows)
            if (arrow.from.symbol == arrows[match.arrow].from.symbol && arrow.from.at == arrows[match.arrow].from.at &&
                !arrow.label)
                arrow.label = labels[match.label];
    }
}

}  // namespace alihsop
