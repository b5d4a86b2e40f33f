#pragma once

#include <array>
#include <string_view>

#include "models/sop.h"

namespace alihsop {

/// How a kind of symbol is written in text: its text stands between two signs that recall its outline.
///
///     ( Mulai )  terminator     {A}  offpage, to another page
///     [ Surat ]  process        (1)  onpage, a small circle
///     < sah? >   decision       / /  other
///
/// Connectors hug their letter; the others keep a blank on either side, also when nothing stands between: `( )`, `()`.
struct SymbolBrackets {
    Simbol::Jenis kind;
    std::string_view open, close;
    bool tight;  ///< no blanks inside
};

inline constexpr auto kSymbolBrackets = std::to_array<SymbolBrackets>({{Simbol::Jenis::terminator, "(", ")", false},
                                                                       {Simbol::Jenis::process, "[", "]", false},
                                                                       {Simbol::Jenis::decision, "<", ">", false},
                                                                       {Simbol::Jenis::offpage, "{", "}", true},
                                                                       {Simbol::Jenis::onpage, "(", ")", true},
                                                                       {Simbol::Jenis::other, "/", "/", false}});

/// The signs of a kind.
constexpr const SymbolBrackets& brackets_of(Simbol::Jenis kind)
{
    for (const auto& brackets : kSymbolBrackets)
        if (brackets.kind == kind) return brackets;
    return kSymbolBrackets.back();  // every kind stands in the table
}

/// Signs that mean something in the text form of a flow: a text that holds one is written in quotes.
inline constexpr std::string_view kFlowTextSigns = "\"\\+:|()[]<>{}/#?@\n";

}  // namespace alihsop
