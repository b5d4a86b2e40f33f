// Confidences of links are set by hand: pipeline/weigh_flow weighs them again with what the flow as a whole
// says. Fails where an agency uses one letter for several pairs (checks tell of it) and where connectors
// without a letter lie on pages that are not neighbours.
#include "pipeline/binder/join_pages.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

#include "models/is_connector.h"

namespace alihsop {
namespace {

constexpr double kJoinedLine = 0.85;   // confidence of a line that goes on over a page break
constexpr double kEqualText = 0.97;    // of connectors with one letter
constexpr double kTurnOfActor = 0.95;  // out below a page's last row, in above the next page's first, of one actor
constexpr double kPageTurn = 0.91;     // the same, of two
constexpr double kEqualActor = 0.9;
constexpr double kByOrder = 0.6;

void add_link(Alur& alur, const std::string& from, const std::string& to, int page,
              std::vector<std::array<int, 2>> path, double confidence)
{
    Panah panah;
    panah.id = "e" + std::to_string(alur.panah.size() + 1);
    panah.dari = from;
    panah.ke = to;
    panah.jenis = Panah::Jenis::bersambung;
    panah.page = page;
    panah.path = std::move(path);
    panah.confidence = confidence;
    alur.panah.push_back(std::move(panah));
}

// Pairs each line that runs off with the one on the next page (or, going back, the page before) that lies nearest.
void join_lines(Alur& alur, const std::vector<LooseEnd>& loose)
{
    std::set<std::size_t> used;
    for (std::size_t i = 0; i < loose.size(); ++i) {
        const auto& out = loose[i];
        if (out.arrives) continue;
        const int step = out.arrow.to.runs_off == PageEdge::bottom ? 1 : -1;
        const auto wanted = step > 0 ? PageEdge::top : PageEdge::bottom;
        std::size_t best = loose.size();
        for (std::size_t j = 0; j < loose.size(); ++j) {
            const auto& in = loose[j];
            if (!in.arrives || used.count(j) || in.page != out.page + step || in.arrow.from.runs_off != wanted)
                continue;
            const auto apart = [&](std::size_t k) { return std::abs(loose[k].arrow.from.at[0] - out.arrow.to.at[0]); };
            if (best == loose.size() || apart(j) < apart(best)) best = j;
        }
        if (best == loose.size()) continue;
        used.insert(best);
        add_link(alur, out.symbol, loose[best].symbol, out.page, out.arrow.path, kJoinedLine);
        const auto& label = out.arrow.label;
        if (label)
            alur.panah.back().label =
                Value{label->text(), label->confidence(), out.page, label->box, false, {}, TextOrigin::ocr, {}};
    }
}

struct Connector {
    const Simbol* simbol = nullptr;
    bool sends = false;
    bool receives = false;
};

std::vector<Connector> connectors_of(const Alur& alur)
{
    std::vector<Connector> connectors;
    for (const auto& simbol : alur.simbol) {
        if (!is_connector(simbol.jenis)) continue;
        Connector connector{&simbol};
        for (const auto& panah : alur.panah) {
            connector.sends = connector.sends || panah.ke == simbol.id;
            connector.receives = connector.receives || panah.dari == simbol.id;
        }
        // One that does both, or neither, has no twin to look for.
        if (connector.sends != connector.receives) connectors.push_back(connector);
    }
    return connectors;
}

std::string text_of(const Simbol& simbol) { return simbol.teks ? simbol.teks->text : std::string(); }

double likeness(const Simbol& out, const Simbol& in)
{
    if (in.page == out.page && out.jenis == Simbol::Jenis::offpage) return 0;
    if (!text_of(out).empty() && !text_of(in).empty()) return text_of(out) == text_of(in) ? kEqualText : 0.1;
    if (std::abs(in.page - out.page) != 1) return 0;
    // Below the last row and above the next page's first, in no row: where forms put the connectors of a page
    // break.
    const bool turn = !out.langkah && !in.langkah && in.page > out.page;
    return in.pelaksana == out.pelaksana ? (turn ? kTurnOfActor : kEqualActor) : turn ? kPageTurn : kByOrder;
}

void join_connectors(Alur& alur)
{
    const auto connectors = connectors_of(alur);
    std::set<const Simbol*> used;
    std::vector<std::tuple<std::string, std::string, int, double>> links;
    // Surest pairs first, over all connectors: a weak pair must not take the twin of a sure one.
    for (const double least : {kEqualText, kTurnOfActor, kPageTurn, kEqualActor, kByOrder})
        for (const auto& out : connectors)
            for (const auto& in : connectors) {
                if (!out.sends || !in.receives || used.count(out.simbol) || used.count(in.simbol)) continue;
                if (out.simbol->jenis != in.simbol->jenis) continue;
                const double like = likeness(*out.simbol, *in.simbol);
                if (like < least) continue;
                used.insert(out.simbol);
                used.insert(in.simbol);
                links.emplace_back(out.simbol->id, in.simbol->id, out.simbol->page, like);
            }
    for (const auto& [from, to, page, confidence] : links) add_link(alur, from, to, page, {}, confidence);
}

}  // namespace

void join_pages(Alur& alur, const std::vector<LooseEnd>& loose)
{
    join_lines(alur, loose);
    join_connectors(alur);
}

}  // namespace alihsop
