// Method: one walk over the binder counts its words and texts and how legible each page is; a second one asks each
// value what speaks for and against it.
#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>

#include "models/log_odds.h"
#include "models/normal_forms/split_tokens.h"
#include "pipeline/weigh_values/dictionary.h"
#include "pipeline/weigh_values/each_value.h"
#include "pipeline/weigh_values/evidence.h"
#include "pipeline/weigh_values/usual_text.h"
#include "pipeline/weigh_values/word_clues.h"

namespace alihsop {
namespace {

/// What the binder says as a whole.
struct BinderView {
    std::size_t values = 0;
    WordCounts words;
    std::map<std::string_view, TextCounts> texts;      ///< by kind
    std::map<int, std::pair<double, int>> legibility;  ///< by page: sum, count
    std::map<int, const Page*> pages;
};

BinderView look_at(Binder& binder)
{
    BinderView view;
    for (const auto& page : binder.pages) view.pages[page.page] = &page;
    for (auto& sop : binder.sops)
        each_value(sop, [&](const Value& value, const ValueKind& kind, const std::string&) {
            ++view.values;
            std::set<std::string> words;
            for (const auto& word : letter_runs(value.text)) words.insert(to_lower(word));
            for (const auto& word : words) ++view.words[word];
            ++view.texts[kind.name][value.text];
            if (value.text.empty()) return;
            auto& [sum, count] = view.legibility[value.page];
            sum += log_odds(value.confidence), ++count;
        });
    return view;
}

double share_under_marks(const Value& value, const BinderView& view)
{
    const auto page = view.pages.find(value.page);
    if (page == view.pages.end() || value.box.empty()) return 0;
    double covered = 0;
    for (const auto& mark : page->second->marks)
        covered += static_cast<double>(shared_width(mark.box, value.box)) * shared_height(mark.box, value.box);
    return std::min(1.0, covered / (static_cast<double>(value.box.width) * value.box.height));
}

void weigh_place(const Value& value, const BinderView& view, Evidence& evidence)
{
    evidence[Clue::handwritten] =
        std::find(value.reasons.begin(), value.reasons.end(), "handwriting") != value.reasons.end() ? 1 : 0;
    evidence[Clue::marked_over] = share_under_marks(value, view);
    evidence[Clue::text_layer] = value.origin == TextOrigin::text_layer ? 1 : 0;
    if (const auto page = view.legibility.find(value.page); page != view.legibility.end())
        evidence[Clue::page_legible] = page->second.first / page->second.second;
}

void weigh_engine(const Value& value, Evidence& evidence)
{
    const auto letters =
        std::count_if(value.text.begin(), value.text.end(), [](unsigned char c) { return std::isalnum(c); });
    evidence[Clue::empty] = value.text.empty() ? 1 : 0;
    if (value.text.empty()) return;
    evidence[Clue::engine] = log_odds(value.confidence);
    evidence[Clue::engine_low] = value.confidence < 0.5 ? 1 : 0;
    evidence[Clue::letters] = std::log1p(static_cast<double>(letters));
}

/// A text's last sign; a space for a letter or digit.
char end_of(const std::string& text)
{
    return !text.empty() && std::ispunct(static_cast<unsigned char>(text.back())) ? text.back() : ' ';
}

/// `ends`: the last sign of each value. Those of each item of a list against the others': "Berita Acara:" among "Daftar
/// Hadir;". The last item may end the sentence.
void weigh_ends(std::vector<Evidence>& all, const std::vector<char>& ends)
{
    const auto list_of = [&](std::size_t i) {
        const auto& pointer = all[i].pointer;
        const auto slash = pointer.rfind('/');
        const bool item = std::isdigit(static_cast<unsigned char>(pointer[slash + 1])) != 0;
        return item ? pointer.substr(0, slash) : std::string();
    };
    for (std::size_t i = 0; i < all.size();) {
        const auto list = list_of(i);
        std::size_t end = i + 1;
        while (end < all.size() && !list.empty() && list_of(end) == list) ++end;
        std::map<char, std::size_t> times;
        for (std::size_t j = i; j < end; ++j) ++times[ends[j]];
        for (std::size_t j = i; j + 1 < end; ++j)
            if (ends[j] != ')' && times[ends[j]] * 2 < end - i) all[j][Clue::end_differs] = 1;
        i = end;
    }
}

int leading_number(const std::string& text)
{
    int number = 0;
    for (const char c : text) {
        if (!std::isdigit(static_cast<unsigned char>(c)) || number > 999) break;
        number = number * 10 + (c - '0');
    }
    return number;
}

/// A step's number, and which value of the binder it is.
struct StepNumber {
    std::size_t evidence = 0;
    int number = 0;  ///< 0: none was read
};

/// A number is in step when it counts on from one of the two before it or to one of the two behind it; the 1 of 10, 1,
/// 12 is not. The first one may stand alone.
void weigh_numbers(std::vector<Evidence>& all, const std::vector<StepNumber>& numbers)
{
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        bool in_step = numbers[i].number == 1 && i == 0;
        for (std::size_t j = i - std::min<std::size_t>(i, 2); j < std::min(i + 3, numbers.size()); ++j)
            in_step = in_step || (j != i && numbers[i].number > 0 && numbers[j].number > 0 &&
                                  numbers[j].number + static_cast<int>(i) == numbers[i].number + static_cast<int>(j));
        all[numbers[i].evidence][Clue::out_of_step] = in_step ? 0 : 1;
    }
}

}  // namespace

std::vector<Evidence> collect_evidence(Binder& binder)
{
    const auto& dictionary = Dictionary::standard();
    const auto view = look_at(binder);
    std::vector<Evidence> all;
    std::vector<char> ends;
    all.reserve(view.values);  // a long binder has a hundred thousand, of 250 bytes each
    for (std::size_t s = 0; s < binder.sops.size(); ++s) {
        std::vector<StepNumber> numbers;
        each_value(binder.sops[s], [&](const Value& value, const ValueKind& kind, const std::string& pointer) {
            Evidence evidence{"/sops/" + std::to_string(s) + pointer, kind.name, {}};
            weigh_engine(value, evidence);
            weigh_place(value, view, evidence);
            if (kind.words) weigh_words(value.text, dictionary, view.words, evidence);
            weigh_signs(value.text, evidence);
            evidence[Clue::form_holds] = kind.holds ? 1 : 0;
            evidence[Clue::form_fails] = kind.fails ? 1 : 0;
            const auto& alike = view.texts.at(kind.name);
            evidence[Clue::seen_again] = !value.text.empty() && alike.at(value.text) > 1 ? 1 : 0;
            evidence[Clue::differs] = kind.name != "nomor" && usual_text(value.text, alike) ? 1 : 0;
            if (kind.name == "no") numbers.push_back({all.size(), leading_number(value.text)});
            all.push_back(std::move(evidence));
            ends.push_back(end_of(value.text));
        });
        weigh_numbers(all, numbers);
    }
    weigh_ends(all, ends);
    return all;
}

}  // namespace alihsop
