// Undo and redo are lines of the log like any other, so the log alone tells what is in force. Everybody has a
// stack of his own: one person's undo never takes back another's correction. A new correction ends what could
// be done again, as in any editor.
#include "review/corrections/history.h"

namespace alihsop {
namespace {

using Action = Correction::Action;

/// One person's corrections: those in force, and those undone that can be done again; the latest last.
struct Stacks {
    std::vector<int> done;
    std::vector<int> undone;
};

Stacks stacks_of(const std::vector<Correction>& log, const std::string& who)
{
    Stacks stacks;
    for (const auto& correction : log) {
        if (correction.who != who) continue;
        switch (correction.action) {
            case Action::correct:
                stacks.done.push_back(correction.sequence);
                stacks.undone.clear();
                break;
            case Action::undo:
                std::erase(stacks.done, correction.of);
                stacks.undone.push_back(correction.of);
                break;
            case Action::redo:
                std::erase(stacks.undone, correction.of);
                stacks.done.push_back(correction.of);
                break;
        }
    }
    return stacks;
}

std::optional<int> last_of(const std::vector<int>& sequences)
{
    return sequences.empty() ? std::nullopt : std::optional(sequences.back());
}

}  // namespace

std::set<int> corrections_in_force(const std::vector<Correction>& log)
{
    std::set<int> in_force;
    for (const auto& correction : log) {
        if (correction.action == Action::correct) in_force.insert(correction.sequence);
        if (correction.action == Action::undo) in_force.erase(correction.of);
        if (correction.action == Action::redo) in_force.insert(correction.of);
    }
    return in_force;
}

std::optional<int> next_to_undo(const std::vector<Correction>& log, const std::string& who)
{
    return last_of(stacks_of(log, who).done);
}

std::optional<int> next_to_redo(const std::vector<Correction>& log, const std::string& who)
{
    return last_of(stacks_of(log, who).undone);
}

}  // namespace alihsop
