// Method: symbols are sorted by row, columns, kind and text, and equal ones numbered; then each arrow becomes a
// line and lines are sorted by the places of their ends. The same graph so gives the same text, whatever its
// ids and the order of its arrows. It is no canonical form of graphs in general: two symbols of one row,
// column, kind and text are told apart by the order in which they stand.
#include "models/flow_text/write_flow_text.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <vector>

#include "models/failure.h"
#include "models/flow_text/symbol_brackets.h"

namespace alihsop {

namespace {

std::string quoted(const std::string& text)
{
    std::string marks = "\"";
    for (const char sign : text) {
        if (sign == '"' || sign == '\\') marks += '\\';
        marks += sign == '\n' ? std::string("\\n") : std::string(1, sign);
    }
    return marks + "\"";
}

bool has_outer_blanks(const std::string& text) { return !text.empty() && (text.front() == ' ' || text.back() == ' '); }

// Control characters count as well: a line break would end the line.
bool holds_any(const std::string& text, std::string_view signs)
{
    return text.find_first_of(signs) != std::string::npos ||
           std::any_of(text.begin(), text.end(), [](char sign) { return sign > 0 && sign < ' '; });
}

// Bare where the parser reads it back as it is, in quotes else.
std::string written(const std::string& text)
{
    return holds_any(text, kFlowTextSigns) || has_outer_blanks(text) ? quoted(text) : text;
}

std::string label_text(const std::string& text)
{
    // In a label only its own end marks would be misread.
    const bool plain = !holds_any(text, "\"\\>") && !has_outer_blanks(text) &&
                       (text.empty() || (text.front() != '-' && text.back() != '-'));
    return plain ? text : quoted(text);
}

template <class Item>
std::size_t place_of(const std::vector<Item>& items, const std::string& id)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    if (found == items.end())
        throw Failure(FailureKind::invalid_document, "the flow names " + id + ", which is not there");
    return static_cast<std::size_t>(found - items.begin());
}

/// A symbol with its name in the text, which no other symbol bears.
struct Node {
    std::size_t row;  ///< the last possible one for a symbol in no row
    std::vector<std::size_t> columns;
    const Simbol* symbol;
    std::string name;
    bool joined = false;  ///< stands at an end of an arrow
    [[nodiscard]] auto order() const
    {
        return std::make_tuple(row, columns, symbol->jenis, symbol->teks ? symbol->teks->text : std::string());
    }
};

std::string column_name(const Sop& sop, std::size_t column)
{
    const auto& name = sop.pelaksana[column].nama.text;
    const auto bearers = std::count_if(sop.pelaksana.begin(), sop.pelaksana.end(),
                                       [&](const Pelaksana& actor) { return actor.nama.text == name; });
    // A name that says which column it is, or the column's place.
    return name.empty() || bearers > 1 ? "@" + std::to_string(column + 1) : written(name);
}

std::string body_of(const Simbol& symbol)
{
    const auto& brackets = brackets_of(symbol.jenis);
    const std::string text = symbol.teks ? written(symbol.teks->text) : "";
    const std::string blank = brackets.tight ? "" : " ";
    return std::string(brackets.open) + (text.empty() ? blank : blank + text + blank) + std::string(brackets.close);
}

Node node_of(const Sop& sop, const Simbol& symbol)
{
    // Symbols in no row come last.
    Node node{std::numeric_limits<std::size_t>::max(), {}, &symbol, ""};
    if (symbol.langkah) {
        node.row = place_of(sop.langkah, *symbol.langkah);
        node.name = std::to_string(node.row + 1) + ":";
    }
    for (const auto& actor : symbol.pelaksana) node.columns.push_back(place_of(sop.pelaksana, actor));
    for (std::size_t i = 0; i < node.columns.size(); ++i)
        node.name += (i > 0 ? "+" : "") + column_name(sop, node.columns[i]);
    node.name += body_of(symbol);
    return node;
}

std::vector<Node> collect_nodes(const Sop& sop)
{
    std::vector<Node> nodes;
    for (const auto& symbol : sop.alur.simbol) nodes.push_back(node_of(sop, symbol));
    std::stable_sort(nodes.begin(), nodes.end(), [](const Node& a, const Node& b) { return a.order() < b.order(); });
    std::map<std::string, int> bearers;
    for (auto& node : nodes)
        // Equal names get a number in the order of the table, beginning with the second.
        if (const int nth = ++bearers[node.name]; nth > 1) node.name += "#" + std::to_string(nth);
    return nodes;
}

std::string arrow_text(const Panah& arrow)
{
    const bool runs_on = arrow.jenis == Panah::Jenis::bersambung;
    std::string text = arrow.dua_arah ? (runs_on ? "<<" : "<") : "";
    if (arrow.label) text += "-" + label_text(arrow.label->text) + "-";
    return text + (runs_on ? ">>" : ">") + (arrow.review ? "?" : "");
}

std::string shown(const Node& node) { return node.name + (node.symbol->review ? "?" : ""); }

std::size_t node_with(const std::vector<Node>& nodes, const std::string& id)
{
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].symbol->id == id) return i;
    throw Failure(FailureKind::invalid_document, "the flow names " + id + ", which is not there");
}

std::string heading(const Sop& sop)
{
    if (sop.pelaksana.empty()) return "";
    std::string line = "|";
    for (const auto& actor : sop.pelaksana) line += " " + written(actor.nama.text) + " |";
    return line + "\n";
}

/// A line and where it belongs: its row, then the places of the symbols at its ends.
using PlacedLine = std::tuple<std::size_t, std::size_t, std::size_t, std::string>;

}  // namespace

std::string write_flow_text(const Sop& sop)
{
    auto nodes = collect_nodes(sop);
    std::vector<PlacedLine> lines;
    for (const auto& arrow : sop.alur.panah) {
        const auto from = node_with(nodes, arrow.dari), to = node_with(nodes, arrow.ke);
        nodes[from].joined = nodes[to].joined = true;
        lines.emplace_back(nodes[from].row, from, to,
                           shown(nodes[from]) + " " + arrow_text(arrow) + " " + shown(nodes[to]));
    }
    for (std::size_t i = 0; i < nodes.size(); ++i)
        // A symbol without an arrow has a line to itself.
        if (!nodes[i].joined) lines.emplace_back(nodes[i].row, i, 0, shown(nodes[i]));
    for (std::size_t row = 0; row < sop.langkah.size(); ++row)
        // And so has a row without a symbol.
        if (std::none_of(nodes.begin(), nodes.end(), [&](const Node& node) { return node.row == row; }))
            lines.emplace_back(row, 0, 0, std::to_string(row + 1) + ":");
    std::sort(lines.begin(), lines.end());
    std::string text = heading(sop);
    for (const auto& line : lines) text += std::get<3>(line) + "\n";
    return text;
}

}  // namespace alihsop
