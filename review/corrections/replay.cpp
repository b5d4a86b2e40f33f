// Method: corrections in force are made one after the other over the machine's document. One that was made on
// this very reading is taken literally; one of another reading is first translated, pointer by place
// (find_again) and ids by what they meant (translate_ids). A correction is made whole or taken back whole; what
// cannot be made is listed as lost with its reason, and the next one is tried.
#include "review/corrections/replay.h"

#include "review/corrections/find_place.h"
#include "review/corrections/history.h"
#include "review/corrections/json_walk.h"
#include "review/corrections/translate_ids.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;
using Kind = Change::Kind;

class Transaction {
public:
    explicit Transaction(CorrectedDocument& corrected) : corrected_(corrected), accepted_(corrected.accepted) {}

    std::optional<Refusal> make(const Change& change, const std::vector<std::string>& pointer)
    {
        Reversal reversal;
        if (auto refusal = apply_change(corrected_.document, change, pointer, reversal)) {
            take_back();
            return refusal;
        }
        reversals_.push_back(std::move(reversal));
        if (change.kind != Kind::accept && change.kind != Kind::reopen) return std::nullopt;
        const auto id = find_node(corrected_.document, pointer)->value("id", "");
        if (change.kind == Kind::accept)
            corrected_.accepted.insert(id);
        else
            corrected_.accepted.erase(id);
        return std::nullopt;
    }

    // In reverse order: a later change may lie within what an earlier one put in.
    void take_back()
    {
        for (auto reversal = reversals_.rbegin(); reversal != reversals_.rend(); ++reversal)
            reverse(corrected_.document, *reversal);
        reversals_.clear();
        corrected_.accepted = accepted_;
    }

private:
    CorrectedDocument& corrected_;
    std::set<std::string> accepted_;
    std::vector<Reversal> reversals_;
};

}  // namespace

std::optional<Refusal> apply_correction(CorrectedDocument& corrected, const Correction& correction,
                                        const std::string& reading)
{
    Transaction transaction(corrected);
    for (const auto& change : correction.changes) {
        // The reading that was corrected: pointers mean what they say.
        if (correction.reading == reading) {
            const auto pointer = split_pointer(change.pointer);
            if (!pointer) return transaction.take_back(), Refusal{change.pointer + " is no JSON Pointer"};
            if (auto refusal = transaction.make(change, *pointer)) return refusal;
            continue;
        }
        const auto pointer = find_again(corrected.document, change);
        if (!pointer)
            return transaction.take_back(),
                   Refusal{"what was corrected is not found on page " +
                           std::to_string(std::max(change.place.page, change.place.sop_page)) + " any more"};
        auto translated = change;
        // Another reading of the same paper: the thing is looked for by its place, and what it names by theirs.
        translated.pointer = join_pointer(*pointer);
        const auto sop = pointer->size() >= 2 && pointer->front() == "sops" ? index_of((*pointer)[1]) : std::nullopt;
        if (sop && !translate_ids(corrected.document, *sop, translated))
            return transaction.take_back(), Refusal{"an actor, step or symbol that it names is not found any more"};
        if (auto refusal = transaction.make(translated, *pointer)) return refusal;
    }
    return std::nullopt;
}

std::optional<Refusal> apply_new(CorrectedDocument& corrected, Correction& correction)
{
    Transaction transaction(corrected);
    for (auto& change : correction.changes) {
        const auto pointer = split_pointer(change.pointer);
        if (!pointer) return transaction.take_back(), Refusal{change.pointer + " is no JSON Pointer"};
        const auto* node = find_node(corrected.document, *pointer);
        const bool whole_sop = pointer->size() == 2 && change.kind != Kind::remove;  // accepting one need not copy it
        change.before = node == nullptr || whole_sop || change.kind == Kind::add ? Json() : *node;
        change.place = place_on_paper(corrected.document, *pointer);
        change.meant = meaning_of_ids(corrected.document, change);
        if (auto refusal = transaction.make(change, *pointer)) return refusal;
    }
    return std::nullopt;
}

CorrectedDocument replay(Json machine, const std::string& reading, const std::vector<Correction>& log)
{
    CorrectedDocument corrected;
    corrected.document = std::move(machine);
    // What was undone is passed over rather than reversed: the result is the same, and needs no order.
    const auto in_force = corrections_in_force(log);
    for (const auto& correction : log) {
        if (correction.action != Correction::Action::correct || !in_force.contains(correction.sequence)) continue;
        if (auto refusal = apply_correction(corrected, correction, reading))
            corrected.lost.push_back({correction, refusal->why});
    }
    return corrected;
}

}  // namespace alihsop
