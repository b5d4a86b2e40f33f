#include "models/flow_links.h"

#include <map>
#include <string>

namespace alihsop {

FlowLinks link_symbols(const Alur& flow)
{
    std::map<std::string, std::size_t> symbol_of;
    for (std::size_t i = 0; i < flow.simbol.size(); ++i) symbol_of.emplace(flow.simbol[i].id, i);
    FlowLinks links;
    links.outs.resize(flow.simbol.size());
    links.ins.resize(flow.simbol.size());
    links.ends.resize(flow.panah.size());
    const auto add = [&links](std::size_t arrow, std::size_t from, std::size_t to) {
        links.outs[from].push_back({arrow, to});
        links.ins[to].push_back({arrow, from});
    };
    for (std::size_t i = 0; i < flow.panah.size(); ++i) {
        const auto& arrow = flow.panah[i];
        const auto from = symbol_of.find(arrow.dari), to = symbol_of.find(arrow.ke);
        if (from == symbol_of.end() || to == symbol_of.end()) continue;
        links.ends[i] = {from->second, to->second};
        add(i, from->second, to->second);
        if (arrow.dua_arah) add(i, to->second, from->second);
    }
    return links;
}

}  // namespace alihsop
