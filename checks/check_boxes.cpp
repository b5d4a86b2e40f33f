// The six boxes below an identity form's head. The form prints all of them, so an empty one is a finding even
// where the agency left it out; keterkaitan names other SOPs, peringatan says what happens if the SOP is not
// followed.
#include <algorithm>
#include <array>
#include <string_view>

#include "checks/check_identity.h"

namespace alihsop {
namespace {

struct BoxName {
    std::string_view member;
    std::string_view heading;
};

constexpr auto kBoxes = std::to_array<BoxName>({{"dasar_hukum", "dasar hukum"},
                                                {"kualifikasi_pelaksana", "kualifikasi pelaksana"},
                                                {"keterkaitan", "keterkaitan"},
                                                {"peralatan_perlengkapan", "peralatan/perlengkapan"},
                                                {"peringatan", "peringatan"},
                                                {"pencatatan_pendataan", "pencatatan dan pendataan"}});

using Items = std::vector<const Value*>;

template <class T>
Items pointers_to(const std::vector<T>& values)
{
    Items items;
    for (const auto& value : values) items.push_back(&value);
    return items;
}

/// In the order of kBoxes.
std::array<Items, 6> boxes_of(const Sop& sop)
{
    return {pointers_to(sop.dasar_hukum), pointers_to(sop.kualifikasi_pelaksana),
            pointers_to(sop.keterkaitan), pointers_to(sop.peralatan_perlengkapan),
            pointers_to(sop.peringatan),  pointers_to(sop.pencatatan_pendataan)};
}

/// An item that ends with a neighbour's heading has run over its box's border.
void check_bleed(const Value& item, std::size_t own, const std::string& pointer, FindingList& findings)
{
    const auto key = key_of(item.text);
    for (std::size_t other = 0; other < kBoxes.size(); ++other) {
        const auto heading = key_of(std::string(kBoxes[other].heading));
        // Only the long headings are no words of a plain item: "peringatan" may stand in any sentence.
        constexpr std::size_t kTelling = 14;
        if (other == own || heading.size() < kTelling || key.find(heading) == std::string::npos) continue;
        findings.add("box-bleed", pointer, {std::string(kBoxes[own].heading), std::string(kBoxes[other].heading)},
                     {&item});
    }
}

/// One item with a condition is enough: the others may be its consequences. A box that says "Nihil" is left
/// alone.
void check_warning(const CheckedSop& checked, FindingList& findings)
{
    constexpr auto kConditions =
        std::to_array<std::string_view>({"apabila", "jika", "bila", "bilamana", "kalau", "maka", "akan", "jangan",
                                         "dilarang", "harus", "wajib", "agar", "tidak"});
    const auto& warnings = checked.sop.peringatan;
    for (const auto& warning : warnings) {
        if (says_nothing(warning.text)) return;
        for (const auto& word : words_of(warning.text))
            if (std::find(kConditions.begin(), kConditions.end(), word) != kConditions.end()) return;
    }
    if (!warnings.empty())
        findings.add("warning-without-condition", under(checked.pointer + "/peringatan", 0), {}, {&warnings.front()});
}

/// "SOP …" or its words in full; anything else is a rule or a document that stands in the wrong box.
void check_related(const CheckedSop& checked, FindingList& findings)
{
    const auto& items = checked.sop.keterkaitan;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto words = words_of(items[i].text);
        const bool sop = !words.empty() && (words[0] == "sop" || words[0] == "standar" || words[0] == "standard");
        if (!says_nothing(items[i].text) && !sop)
            findings.add("related-not-sop", under(checked.pointer + "/keterkaitan", i), {quoted(items[i].text)},
                         {&items[i]});
    }
}

}  // namespace

void check_boxes(const CheckedSop& checked, FindingList& findings)
{
    const auto boxes = boxes_of(checked.sop);
    for (std::size_t box = 0; box < kBoxes.size(); ++box) {
        const auto pointer = checked.pointer + '/' + std::string(kBoxes[box].member);
        if (boxes[box].empty()) findings.add("box-empty", pointer, {std::string(kBoxes[box].heading)});
        for (std::size_t i = 0; i < boxes[box].size(); ++i)
            check_bleed(*boxes[box][i], box, under(pointer, i), findings);
    }
    check_warning(checked, findings);
    check_related(checked, findings);
}

}  // namespace alihsop
