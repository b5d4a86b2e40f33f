// Method: steps in their order, below each its symbols, behind each symbol the ways that leave it, told by
// where they arrive: row, sign, actor. Symbols that no step owns are put by their height on the page between
// the rows they stand between.
//
// Two widths are found first, so that signs and actors stand in columns over the whole outline. Fails (as a
// Failure) for a document whose flow names an id that is not there: the schema cannot see that.
#include "app/terminal/flow_outline.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "app/phrases/doubt_phrases.h"
#include "app/terminal/binder_summary.h"
#include "app/terminal/text_table.h"
#include "models/failure.h"
#include "models/flow_text/symbol_brackets.h"

namespace alihsop {

namespace {

// All set by hand, for a terminal of 80 to 100 characters.
constexpr int kNumberWidth = 5;  // characters for a row's number
constexpr int kWidestSign = 16;  // for a symbol with the text in it
constexpr int kWidestActors = 36;
constexpr int kLeastRoom = 20;  // for a step's activity, however narrow the terminal

template <class Item>
const Item& item_with(const std::vector<Item>& items, const std::string& id)
{
    for (const auto& item : items)
        if (item.id == id) return item;
    // A document from elsewhere may have ids that lead nowhere.
    throw Failure(FailureKind::invalid_document, "the flow names " + id + ", which is not there");
}

std::string padded(const std::string& text, int width)
{
    return text + std::string(static_cast<std::size_t>(std::max(0, width - width_of(text))), ' ');
}

std::string right_aligned(const std::string& text, int width)
{
    return std::string(static_cast<std::size_t>(std::max(0, width - width_of(text))), ' ') + text;
}

class Outline {
public:
    Outline(const Sop& sop, const Console& console) : sop_(sop), console_(console)
    {
        for (const auto& symbol : sop.alur.simbol) {
            sign_width_ = std::max(sign_width_, std::min(kWidestSign, width_of(sign(symbol))));
            actors_width_ = std::max(actors_width_, std::min(kWidestActors, width_of(actors(symbol))));
        }
    }

    [[nodiscard]] std::string text() const
    {
        std::string lines;
        for (const auto* symbol : loose_symbols_below(nullptr)) lines += symbol_lines(*symbol);
        for (const auto& step : sop_.langkah) {
            lines += heading(step);
            for (const auto& symbol : sop_.alur.simbol)
                if (symbol.langkah == step.id) lines += symbol_lines(symbol);
            for (const auto* symbol : loose_symbols_below(&step)) lines += symbol_lines(*symbol);
        }
        return lines;
    }

    [[nodiscard]] std::string totals() const
    {
        const auto doubts = std::count_if(sop_.alur.simbol.begin(), sop_.alur.simbol.end(), is_doubtful<Simbol>) +
                            std::count_if(sop_.alur.panah.begin(), sop_.alur.panah.end(), is_doubtful<Panah>);
        return "  " + console_.say(Text::flow_totals, {std::to_string(sop_.alur.simbol.size()),
                                                       std::to_string(sop_.alur.panah.size()), std::to_string(doubts)});
    }

    /// The doubts about the flow that made something for review, each with the place that it is about.
    [[nodiscard]] std::string remarks() const
    {
        std::string lines;
        for (const auto& finding : sop_.findings) {
            const auto phrase = doubt_phrase(finding.code, console_.say.language());
            // News about the flow that nothing was marked for is left to `check`.
            if (finding.severity == Finding::Severity::info ||
                (!phrase && finding.pointer.find("/alur") == std::string::npos))
                continue;
            const auto place = phrase ? place_of(finding.pointer) : std::string();
            lines += "  " + paint("!", Colour::yellow, console_.out_colour) + " " +
                     (place.empty() ? "" : place + ": ") + (phrase ? *phrase : printable(finding.message)) + "\n";
        }
        return lines;
    }

private:
    /// A symbol as an arrow's end is told: its row, its sign, its actors.
    [[nodiscard]] std::string end_of(const Simbol& symbol) const
    {
        const auto row = symbol.langkah ? number(item_with(sop_.langkah, *symbol.langkah)) + " " : "";
        return row + sign(symbol) + " " + actors(symbol);
    }

    /// What a JSON Pointer into the SOP names; empty when it names nothing that the outline tells.
    [[nodiscard]] std::string place_of(const std::string& pointer) const
    {
        // The last part is an index, what stands before it the list.
        const auto slash = pointer.rfind('/');
        const auto list = pointer.substr(0, slash);
        std::size_t index = 0;
        const auto* end = pointer.data() + pointer.size();
        if (slash == std::string::npos || std::from_chars(pointer.data() + slash + 1, end, index).ptr != end) return "";
        const auto& flow = sop_.alur;
        if (list.ends_with("/alur/simbol") && index < flow.simbol.size()) return end_of(flow.simbol[index]);
        if (list.ends_with("/alur/panah") && index < flow.panah.size())
            return end_of(item_with(flow.simbol, flow.panah[index].dari)) + " → " +
                   end_of(item_with(flow.simbol, flow.panah[index].ke));
        if (list.ends_with("/langkah") && index < sop_.langkah.size()) return number(sop_.langkah[index]);
        if (list.ends_with("/pelaksana") && index < sop_.pelaksana.size())
            return printable(sop_.pelaksana[index].nama.text);
        return "";
    }

    template <class Marked>
    static bool is_doubtful(const Marked& marked)
    {
        return marked.review;
    }

    [[nodiscard]] std::string doubt(bool review) const
    {
        return review ? " " + paint("?", Colour::yellow, console_.out_colour) : "";
    }

    static std::string sign(const Simbol& symbol)
    {
        if (!symbol.teks || symbol.teks->text.empty()) return sign_of(symbol.jenis);
        const auto& brackets = brackets_of(symbol.jenis);
        const std::string blank = brackets.tight ? "" : " ";
        return std::string(brackets.open) + blank + printable(symbol.teks->text) + blank + std::string(brackets.close);
    }

    [[nodiscard]] std::string actors(const Simbol& symbol) const
    {
        std::string names;
        for (const auto& id : symbol.pelaksana)
            names += (names.empty() ? "" : " + ") + printable(item_with(sop_.pelaksana, id).nama.text);
        return names.empty() ? console_.say(Text::not_there) : names;
    }

    /// The number as printed, without the stop behind it; the place of a row without number in brackets.
    [[nodiscard]] std::string number(const Langkah& step) const
    {
        auto text = step.no ? printable(step.no->text) : std::string();
        while (!text.empty() && (text.back() == '.' || text.back() == ',' || text.back() == ' ')) text.pop_back();
        return text.empty() ? "(" + std::to_string(&step - sop_.langkah.data() + 1) + ")" : text;
    }

    [[nodiscard]] std::string heading(const Langkah& step) const
    {
        const int indent = kNumberWidth + 2;
        const auto activity = step.kegiatan ? printable(step.kegiatan->text) : std::string();
        std::string lines;
        for (const auto& line : fold_to(activity, std::max(kLeastRoom, console_.columns - indent))) {
            const auto left =
                lines.empty() ? right_aligned(number(step), kNumberWidth) : std::string(kNumberWidth, ' ');
            lines += paint(left + "  " + line, Colour::bold, console_.out_colour) + "\n";
        }
        return lines;
    }

    [[nodiscard]] std::string symbol_lines(const Simbol& symbol) const
    {
        const std::string indent(kNumberWidth + 2, ' ');
        const auto left = padded(cut_to(sign(symbol), kWidestSign), sign_width_) + "  " +
                          padded(cut_to(actors(symbol), kWidestActors), actors_width_);
        std::string line = indent + left + (symbol.review ? doubt(true) : "  ");
        std::string lines;
        for (const auto& arrow : sop_.alur.panah) {
            if (arrow.dari != symbol.id) continue;
            lines += line + "  " + arrow_text(arrow) + "\n";
            // Further ways of the same symbol stand under the first.
            line = indent + std::string(static_cast<std::size_t>(width_of(left)) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        return lines.empty() ? line + "\n" : lines;
    }

    [[nodiscard]] std::string arrow_text(const Panah& arrow) const
    {
        const auto& target = item_with(sop_.alur.simbol, arrow.ke);
        const bool runs_on = arrow.jenis == Panah::Jenis::bersambung;
        std::string text = arrow.label ? printable(arrow.label->text) + " " : "";
        // Three signs: both ways, on over a page break, one way.
        text += arrow.dua_arah ? "↔" : runs_on ? "⇢" : "→";
        text += " " + end_of(target);
        if (runs_on) text += " (" + console_.say(Text::flow_page, {std::to_string(target.page)}) + ")";
        return text + doubt(arrow.review);
    }

    /// Symbols in no row that stand below this row and above the next of the page; nullptr: above all rows.
    [[nodiscard]] std::vector<const Simbol*> loose_symbols_below(const Langkah* step) const
    {
        std::vector<const Simbol*> found;
        for (const auto& symbol : sop_.alur.simbol) {
            if (symbol.langkah) continue;
            // The last row that begins above it, pages in order.
            const Langkah* above = nullptr;
            for (const auto& row : sop_.langkah)
                if (std::pair(row.page, row.box.y) <= std::pair(symbol.page, symbol.box.y)) above = &row;
            if (above == step) found.push_back(&symbol);
        }
        return found;
    }

    const Sop& sop_;
    const Console& console_;
    int sign_width_ = 0, actors_width_ = 0;
};

}  // namespace

std::string flow_outline(const Sop& sop, const Console& console)
{
    const Outline outline(sop, console);
    std::string text = sop_heading(sop, console.say) + "\n";
    if (sop.alur.simbol.empty()) return text + "  " + console.say(Text::no_flow) + "\n";
    text += "\n" + outline.text() + "\n" + outline.totals() + "\n" + outline.remarks();
    return text;
}

}  // namespace alihsop
