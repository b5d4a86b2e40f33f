// Method: a Latin letter with a mark becomes its small base letter and the combining mark: Unicode's canonical
// decomposition, for the letters of two blocks. One text holds the base letters, one the marks, a sign a letter.
//
// Fails for letters that have no such decomposition (Œ and œ) and for those beyond Latin: names that differ by their
// case alone are taken for different there.
#include "pipeline/run/fold_name.h"

namespace alihsop {
namespace {

/// Latin-1 Supplement and Latin Extended-A.
constexpr unsigned kFirst = 0xC0;

/// The base letter, small; '.' = there is no decomposition.
constexpr std::string_view kBases =
    "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
    "aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll.."
    "..nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.";

/// The combining mark, counted from U+0300 ('@') on: 'A' is the acute, U+0301.
constexpr std::string_view kMarks =
    "@ABCHJ.g@ABH@ABH.C@ABCH..@ABHA..@ABCHJ.g@ABH@ABH.C@ABCH..@ABHA.H"
    "DDFFhhAABBGGLLLL..DDFFGGhhLLBBFFGGggBB..CCDDFFhhG...BBgg.AAggLL.."
    "..AAggLL...DDFFKK..AAggLLAABBggLLggLL..CCDDFFJJKKhhBBBBHAAGGLL.";
static_assert(kBases.size() == kMarks.size());

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The place in the tables of the two bytes at `at`; their size when there is none.
std::size_t place_of(std::string_view name, std::size_t at)
{
    if (at + 1 >= name.size()) return kBases.size();
    const auto lead = static_cast<unsigned char>(name[at]), trail = static_cast<unsigned char>(name[at + 1]);
    if (lead < 0xC3 || lead > 0xC5 || (trail & 0xC0U) != 0x80) return kBases.size();
    return ((lead & 0x1FU) << 6U | (trail & 0x3FU)) - kFirst;
}

}  // namespace

std::string fold_name(std::string_view name)
{
    std::string folded;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const auto place = place_of(name, at);
        if (place >= kBases.size() || kBases[place] == '.') {
            folded += small(name[at]);
            continue;
        }
        // U+0300 to U+033F are CC 80 to CC BF.
        folded += kBases[place];
        folded += '\xCC';
        folded += static_cast<char>(0x80 + (kMarks[place] - '@'));
        ++at;
    }
    return folded;
}

}  // namespace alihsop
