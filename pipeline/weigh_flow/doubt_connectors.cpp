#include "pipeline/weigh_flow/doubt_connectors.h"

#include <cstdlib>
#include <string>

namespace alihsop {
namespace {

constexpr DoubtReason kUnsureTwin{"connector-twin-unsure",
                                  "joins connectors without equal letters, and another could be meant as well"};

std::string text_of(const Simbol& symbol) { return symbol.teks ? symbol.teks->text : std::string(); }

// Whether an arrow of the page itself enters (or leaves) the connector.
bool has_own_arrow(const FlowView& flow, std::size_t connector, bool enters)
{
    for (const auto& link : enters ? flow.ins[connector] : flow.outs[connector])
        if (flow.arrow(link.arrow).jenis == Panah::Jenis::panah) return true;
    return false;
}

// Connectors of one kind, entered (or left) by an arrow, within a page of `page` and not on it.
int candidates_near(const FlowView& flow, const Simbol& like, int page, bool entered)
{
    int count = 0;
    for (std::size_t i = 0; i < flow.rows.size(); ++i) {
        const auto& symbol = flow.symbol(i);
        count += symbol.jenis == like.jenis && std::abs(symbol.page - page) == 1 && has_own_arrow(flow, i, entered);
    }
    return count;
}

}  // namespace

void doubt_connectors(const FlowView& flow, Doubts& doubts)
{
    for (std::size_t i = 0; i < flow.from.size(); ++i) {
        const auto from = flow.from[i], to = flow.to[i];
        const auto &out = flow.symbol(from), &in = flow.symbol(to);
        if (flow.arrow(i).jenis != Panah::Jenis::bersambung || !flow.is_connector(from) || !flow.is_connector(to))
            continue;
        const bool proven = !text_of(out).empty() && text_of(out) == text_of(in);
        const bool others =
            candidates_near(flow, in, out.page, false) > 1 || candidates_near(flow, out, in.page, true) > 1;
        if (!proven && others) doubts.push_back({Doubt::Part::arrow, i, &kUnsureTwin});
    }
}

}  // namespace alihsop
