// Method: rows are compared with their neighbours in the order of the table: numbers must count on by one
// within a procedure, two neighbouring actor columns must differ, an output should be needed by the next step.
// The printed number is what is checked, never the row's place, so that a lost page shows.
#include "checks/check_steps.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "checks/check_durations.h"
#include "checks/step_name.h"
#include "models/normal_forms/fold_text.h"

namespace alihsop {
namespace {

std::string step_pointer(const CheckedSop& checked, std::size_t step)
{
    return under(checked.pointer + "/langkah", step);
}

/// The step's number, when it is printed and no more than one.
std::optional<int> number_of(const Langkah& step)
{
    // of a step's number: no procedure has a thousand steps, and a longer run is two numbers read as one
    constexpr std::size_t kMostDigits = 3;
    auto text = text_of(step.no);
    std::erase_if(text, [](unsigned char c) { return !std::isalnum(c); });
    const bool digits =
        !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
    return digits && text.size() <= kMostDigits ? std::optional(std::stoi(text)) : std::nullopt;
}

void check_actors(const CheckedSop& checked, FindingList& findings)
{
    const auto& actors = checked.sop.pelaksana;
    if (actors.empty()) findings.add("actors-missing", checked.pointer + "/pelaksana");
    if (actors.size() == 1)
        findings.add("actor-single", under(checked.pointer + "/pelaksana", 0), {}, {&actors[0].nama});
    for (std::size_t i = 1; i < actors.size(); ++i) {
        const auto key = key_of(actors[i].nama.text);
        const bool one_group = key_of(text_of(actors[i].kelompok)) == key_of(text_of(actors[i - 1].kelompok));
        if (!key.empty() && one_group && key == key_of(actors[i - 1].nama.text))
            findings.add("actors-equal", under(checked.pointer + "/pelaksana", i), {actors[i].nama.text},
                         {&actors[i].nama, &actors[i - 1].nama});
    }
}

/// The numbers of one procedure, whose steps are those at `steps`.
void check_numbers(const CheckedSop& checked, const std::vector<std::size_t>& steps, FindingList& findings)
{
    const auto& all = checked.sop.langkah;
    const auto numbered =
        std::count_if(steps.begin(), steps.end(), [&](std::size_t s) { return number_of(all[s]).has_value(); });
    // A table that does not number its steps has no gaps.
    if (2 * static_cast<std::size_t>(numbered) <= steps.size()) return;
    const Langkah* before = nullptr;  // the last step with a number
    int last = 0;                     // that number
    for (const auto s : steps) {
        const auto& step = all[s];
        const auto number = number_of(step);
        const auto pointer = step_pointer(checked, s) + "/no";
        const bool blank = says_nothing(text_of(step.no));
        if (blank && before) findings.add("step-number-blank", pointer, {text_of(before->no)}, {value_of(step.no)});
        if (!number) continue;
        const auto printed = std::to_string(*number);
        if (!before && *number > 1) findings.add("steps-start-late", pointer, {printed}, {&*step.no});
        if (before && *number == last)
            findings.add("step-number-repeated", pointer, {printed}, {&*step.no, &*before->no});
        else if (before && *number != last + 1)
            findings.add("step-number-gap", pointer, {std::to_string(last), printed}, {&*step.no, &*before->no});
        before = &step;
        last = *number;
    }
}

void check_standard(const CheckedSop& checked, std::size_t s, FindingList& findings)
{
    const auto& step = checked.sop.langkah[s];
    const auto pointer = step_pointer(checked, s) + "/mutu_baku";
    const auto check = [&](const std::optional<Value>& value, const char* member, const char* name) {
        if (says_nothing(text_of(value)))
            findings.add("standard-empty", pointer + member, {name, step_name(step)}, {value_of(value)});
    };
    check(step.mutu_baku.kelengkapan, "/kelengkapan", "kelengkapan");
    check(step.mutu_baku.output, "/output", "output");
}

/// Whether one of the longer words of a step's output stands in what the next step needs.
void check_hand_over(const CheckedSop& checked, std::size_t s, FindingList& findings)
{
    // letters: shorter words ("dan", "di") stand in any text
    constexpr std::size_t kTelling = 4;
    const auto& step = checked.sop.langkah[s];
    const auto& next = checked.sop.langkah[s + 1];
    if (step.bagian != next.bagian) return;
    const auto output = words_of(text_of(step.mutu_baku.output));
    const auto needed = words_of(text_of(next.mutu_baku.kelengkapan));
    if (output.empty() || needed.empty()) return;
    const bool used = std::any_of(output.begin(), output.end(), [&](const std::string& word) {
        return word.size() >= kTelling && std::find(needed.begin(), needed.end(), word) != needed.end();
    });
    if (!used)
        findings.add("output-unused", step_pointer(checked, s) + "/mutu_baku/output",
                     {step_name(step), quoted(step.mutu_baku.output->text)},
                     {&*step.mutu_baku.output, &*next.mutu_baku.kelengkapan});
}

void check_step(const CheckedSop& checked, std::size_t s, FindingList& findings)
{
    const auto& step = checked.sop.langkah[s];
    const auto activity = text_of(step.kegiatan);
    const auto pointer = step_pointer(checked, s) + "/kegiatan";
    const auto words = words_of(activity);
    // A legend's line under the table ("Mulai / Selesai", "= Mulai") was taken for a row.
    const bool legend = activity.starts_with("=") || activity.find("= Mulai") != std::string::npos ||
                        (words.size() >= 2 && words.size() <= 4 && words[0] == "mulai" &&
                         (words[1] == "berakhir" || words[1] == "selesai"));
    if (legend) findings.add("legend-as-step", pointer, {quoted(activity)}, {value_of(step.kegiatan)});
    if (says_nothing(activity))
        findings.add("step-without-activity", pointer, {step_name(step)}, {value_of(step.kegiatan)});
    check_standard(checked, s, findings);
    if (s + 1 < checked.sop.langkah.size()) check_hand_over(checked, s, findings);
}

}  // namespace

void check_steps(const CheckedSop& checked, FindingList& findings)
{
    if (checked.sop.langkah.empty()) return;
    check_actors(checked, findings);
    std::map<std::string, std::vector<std::size_t>> procedures;
    for (std::size_t s = 0; s < checked.sop.langkah.size(); ++s) procedures[checked.sop.langkah[s].bagian].push_back(s);
    for (const auto& [bagian, steps] : procedures) check_numbers(checked, steps, findings);
    for (std::size_t s = 0; s < checked.sop.langkah.size(); ++s) check_step(checked, s, findings);
    check_durations(checked, findings);
}

}  // namespace alihsop
