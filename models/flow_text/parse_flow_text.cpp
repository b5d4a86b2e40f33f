// Method: a recursive descent of one level: a line is a symbol, then arrows and symbols by turns. A symbol has
// no name in this form but its own description (row, columns, kind, text, #n), so equal descriptions are the
// same symbol. Symbols get their ids when all lines are read, by row and column, whatever the order of the
// lines; arrows by their lines.
//
// Fails by exception at the first thing that is no such form, with line and column; it never guesses, as tests
// and people write it.
#include "models/flow_text/parse_flow_text.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "models/failure.h"
#include "models/flow_text/flow_line_cursor.h"
#include "models/flow_text/symbol_brackets.h"

namespace alihsop {

namespace {

constexpr int kMostRows = 9999;  // a flow table has some dozens; a slip of the pen must not fill the memory

/// A symbol as it is written: equal ones are the same symbol.
struct Node {
    int row = 0;  ///< from 1; 0 = none
    std::vector<int> columns;
    Simbol::Jenis kind = Simbol::Jenis::other;
    std::string text;
    int nth = 1;
    bool review = false;
    // A symbol in no row comes behind all others.
    [[nodiscard]] auto key() const { return std::make_tuple(row == 0 ? kMostRows + 1 : row, columns, kind, text, nth); }
};

struct Link {
    std::size_t from = 0, to = 0;  ///< indices of nodes, in the order of the text
    Panah arrow;
};

Value value_of(const std::string& text)
{
    Value value;
    value.text = text;
    value.confidence = 1;
    return value;
}

class FlowTextParser {
public:
    // A line is a chain: symbol, arrow, symbol, arrow … Each link is an arrow of the flow.
    void take_line(FlowLineCursor& line)
    {
        line.skip_blanks();
        if (line.at_end() || line.next() == '#') return;
        if (line.next() == '|') return take_columns(line);
        auto from = take_symbol(line);
        while (line.skip_blanks(), !line.at_end()) {
            if (!from) line.fail("a row without a symbol has no arrow");
            Link link;
            link.arrow = take_arrow(line);
            line.skip_blanks();
            const auto to = take_symbol(line);
            if (!to) line.fail("an arrow must lead to a symbol");
            link.from = *from;
            link.to = *to;
            links_.push_back(std::move(link));
            from = to;
        }
    }
    /// After all lines.
    [[nodiscard]] Sop finish() const;

private:
    void take_columns(FlowLineCursor& line)
    {
        if (!actors_.empty() || !nodes_.empty()) line.fail("the columns must be named once, and before all symbols");
        line.accept("|");
        for (line.skip_blanks(); !line.at_end(); line.skip_blanks()) {
            actors_.push_back(line.take_text("|"));
            line.expect("|", "\"|\" after the name of a column");
        }
        columns_given_ = true;
    }

    int take_column(FlowLineCursor& line)
    {
        // For columns without a name, and where several have the same one.
        if (line.accept("@")) {
            const int column = line.take_number("the place of a column");
            if (column < 1 || column > static_cast<int>(actors_.size()))
                line.fail("there are only " + std::to_string(actors_.size()) + " columns");
            return column - 1;
        }
        const auto name = line.take_text(kFlowTextSigns);
        if (name.empty()) line.fail("expected the name of a column, or a symbol: ( ) [ ] < > {A} (1) / /");
        const auto bearers = std::count(actors_.begin(), actors_.end(), name);
        if (bearers > 1) line.fail("several columns are called \"" + name + "\": write @ and the column's place");
        if (bearers == 0 && columns_given_) line.fail("no column is called \"" + name + "\"");
        // Without a line of columns they stand in the order in which they are first named.
        if (bearers == 0) actors_.push_back(name);
        return static_cast<int>(std::find(actors_.begin(), actors_.end(), name) - actors_.begin());
    }

    static bool at_body(const FlowLineCursor& line)
    {
        return !line.at_end() && std::string_view("([<{/").find(line.next()) != std::string_view::npos;
    }

    static void take_body(FlowLineCursor& line, Node& node)
    {
        if (!at_body(line)) line.fail("expected a symbol: ( ) [ ] < > {A} (1) / /");
        // "( A )" is a terminator, "(A)" a connector.
        const bool blank_follows = line.rest().size() > 1 && line.rest()[1] == ' ';
        for (const auto& brackets : kSymbolBrackets) {
            const bool round = brackets.open == "(";  // the blank alone tells a terminator from a connector
            if (!line.rest().starts_with(brackets.open) || (round && brackets.tight == blank_follows)) continue;
            node.kind = brackets.kind;
            line.accept(brackets.open);
            node.text = line.take_text(brackets.close);
            line.expect(brackets.close, "the closing \"" + std::string(brackets.close) + "\" of a symbol");
            return;
        }
    }

    /// Nothing for a row without a symbol: "5:".
    std::optional<std::size_t> take_symbol(FlowLineCursor& line)
    {
        Node node;
        // "5:" puts the symbol into row 5; without it it stands in no row.
        if (line.number_and_colon_follow()) {
            node.row = line.take_number("the number of a row");
            if (node.row < 1 || node.row > kMostRows) line.fail("rows count from 1 to " + std::to_string(kMostRows));
            line.accept(":");
            rows_ = std::max(rows_, node.row);
            line.skip_blanks();
            if (line.at_end()) return std::nullopt;
        }
        // A symbol without a column begins with its bracket.
        if (!at_body(line)) {
            do node.columns.push_back(take_column(line));
            while (line.accept("+"));
        }
        take_body(line, node);
        if (line.accept("#")) node.nth = line.take_number("a number");
        if (node.nth < 1) line.fail("like symbols are numbered from #1");
        node.review = line.accept("?");
        return index_of(node);
    }

    std::size_t index_of(const Node& node)
    {
        for (std::size_t i = 0; i < nodes_.size(); ++i)
            if (nodes_[i].key() == node.key()) {
                // A symbol is written at each of its arrows; one mark is enough.
                nodes_[i].review = nodes_[i].review || node.review;
                return i;
            }
        nodes_.push_back(node);
        return nodes_.size() - 1;
    }

    static Panah take_arrow(FlowLineCursor& line)
    {
        Panah arrow;
        arrow.confidence = 1;
        // Longest first: "<<" begins with "<".
        const bool back_on = line.accept("<<");
        arrow.dua_arah = back_on || line.accept("<");
        if (line.accept("-")) {
            arrow.label = value_of(line.take_text("->"));
            line.expect("-", "the arrow's end \"->\" after its label");
        }
        const bool runs_on = line.accept(">>");
        if (!runs_on) line.expect(">", "an arrow: > -Ya-> <> >> or <<>>");
        if (arrow.dua_arah && runs_on != back_on) line.fail("both ends of an arrow must be alike: <> or <<>>");
        arrow.jenis = runs_on ? Panah::Jenis::bersambung : Panah::Jenis::panah;
        arrow.review = line.accept("?");
        return arrow;
    }

    void check_ordinals() const;

    std::vector<std::string> actors_;
    std::vector<Node> nodes_;
    std::vector<Link> links_;
    int rows_ = 0;
    bool columns_given_ = false;
};

Simbol symbol_of(const Node& node, const std::string& id)
{
    Simbol symbol;
    symbol.id = id;
    symbol.jenis = node.kind;
    if (node.row > 0) symbol.langkah = "l" + std::to_string(node.row);
    for (const int column : node.columns) symbol.pelaksana.push_back("p" + std::to_string(column + 1));
    if (!node.text.empty()) symbol.teks = value_of(node.text);
    symbol.confidence = 1;
    symbol.review = node.review;
    return symbol;
}

void FlowTextParser::check_ordinals() const
{
    for (const auto& node : nodes_) {
        Node before = node;
        --before.nth;
        // #3 without #2 is a slip of the pen: whoever wrote it counts on a symbol that is not there.
        const bool known =
            std::any_of(nodes_.begin(), nodes_.end(), [&](const Node& n) { return n.key() == before.key(); });
        if (node.nth != 1 && !known)
            throw Failure(FailureKind::bad_input, "a symbol bears #" + std::to_string(node.nth) +
                                                      ", but none like it #" + std::to_string(node.nth - 1));
    }
}

Sop FlowTextParser::finish() const
{
    check_ordinals();
    Sop sop;
    sop.id = "sop-0001";
    // Rows that nothing stands in are steps as well, up to the highest number named.
    if (rows_ > 0) sop.bagian = {{"b1", std::nullopt}};
    for (const auto& name : actors_)
        sop.pelaksana.push_back({"p" + std::to_string(sop.pelaksana.size() + 1), value_of(name), std::nullopt});
    for (int row = 1; row <= rows_; ++row) {
        Langkah step;
        step.id = "l" + std::to_string(row);
        step.bagian = "b1";
        step.no = value_of(std::to_string(row));
        sop.langkah.push_back(std::move(step));
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < nodes_.size(); ++i) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return nodes_[a].key() < nodes_[b].key(); });
    std::map<std::size_t, std::string> ids;
    for (const auto i : order) {
        // Numbered in the order of the table and not of the text: two texts of one flow give the same SOP.
        ids[i] = "s" + std::to_string(ids.size() + 1);
        sop.alur.simbol.push_back(symbol_of(nodes_[i], ids[i]));
    }
    for (const auto& link : links_) {
        Panah arrow = link.arrow;
        arrow.id = "e" + std::to_string(sop.alur.panah.size() + 1);
        arrow.dari = ids[link.from];
        arrow.ke = ids[link.to];
        sop.alur.panah.push_back(std::move(arrow));
    }
    return sop;
}

}  // namespace

Sop parse_flow_text(std::string_view text)
{
    FlowTextParser parser;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        FlowLineCursor line(text.substr(0, end), number);
        parser.take_line(line);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return parser.finish();
}

}  // namespace alihsop
