#include "pipeline/weigh_values/weigh_values.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "models/value_of_lines.h"
#include "pipeline/weigh_values/confidence_model.h"
#include "pipeline/weigh_values/each_value.h"

namespace alihsop {
namespace {

constexpr const char* kLowConfidence = "low-confidence";

std::vector<Value*> values_of(Binder& binder)
{
    std::vector<Value*> values;
    for (auto& sop : binder.sops)
        each_value(sop, [&](Value& value, const ValueKind&, const std::string&) { values.push_back(&value); });
    return values;
}

void forget_low_confidence(Value& value)
{
    std::erase(value.reasons, kLowConfidence);
    value.review = !value.reasons.empty();
}

/// How many of `unsure` (the least sure first) have to be marked so that at most `most_wrong` of the rest are wrong, as
/// their confidences say.
std::size_t marks_for_silence(const std::vector<Value*>& unsure, double most_wrong)
{
    double wrong = 0;
    std::size_t unmarked = 0;
    while (unmarked < unsure.size()) {
        wrong += 1 - unsure[unsure.size() - 1 - unmarked]->confidence;
        if (wrong > most_wrong) break;
        ++unmarked;
    }
    return unsure.size() - unmarked;
}

void mark_least_sure(const std::vector<Value*>& values, const MarkSettings& review)
{
    std::vector<Value*> unsure;
    std::copy_if(values.begin(), values.end(), std::back_inserter(unsure),
                 [](const Value* value) { return !value->review; });
    std::stable_sort(unsure.begin(), unsure.end(),
                     [](const Value* a, const Value* b) { return a->confidence < b->confidence; });
    const auto below = [&](const Value* value) {
        return value->confidence < ConfidenceModel::built_in().review_below();
    };
    auto count = static_cast<std::size_t>(std::count_if(unsure.begin(), unsure.end(), below));
    const auto all = static_cast<double>(values.size());
    if (review.load || review.max_silent) count = unsure.size();
    if (review.load) {
        const double room = *review.load / 100 * all - (all - static_cast<double>(unsure.size()));
        count = std::min(count, static_cast<std::size_t>(std::max(0.0, room)));
    }
    if (review.max_silent) count = std::min(count, marks_for_silence(unsure, *review.max_silent / 100 * all));
    for (std::size_t i = 0; i < count; ++i) mark_for_review(*unsure[i], kLowConfidence);
}

std::string short_number(double number)
{
    char text[32];
    constexpr int kDigits = 5;
    const auto [end, error] = std::to_chars(text, text + sizeof text, number, std::chars_format::general, kDigits);
    return {text, error == std::errc{} ? end : text};
}

}  // namespace

std::vector<Evidence> weigh_values(Binder& binder, const MarkSettings& review)
{
    auto all = collect_evidence(binder);
    const auto values = values_of(binder);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i]->confidence = ConfidenceModel::built_in().probability(all[i]);
        forget_low_confidence(*values[i]);
    }
    mark_least_sure(values, review);
    return all;
}

std::string write_evidence(const std::vector<Evidence>& all)
{
    std::string text = "pointer,kind";
    for (const auto name : kClueNames) text += ',' + std::string(name);
    text += '\n';
    for (const auto& evidence : all) {
        text += evidence.pointer + ',' + std::string(evidence.kind);
        for (const double clue : evidence.clues) text += ',' + short_number(clue);
        text += '\n';
    }
    return text;
}

}  // namespace alihsop
