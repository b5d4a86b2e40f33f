// Method: texts of one kind are counted over the binder; a text that is rare and near to a frequent one
// (usual_text) gets that as a suggestion, unless what it has of its own is a word of the language, a number or
// a Roman numeral: then it is something else.
//
// Accuracy: over devset and real binders no mark too many. Fails for a misreading that is itself a word ("Kasi"
// for "Kasie").
#include "pipeline/binder/suggest_usual_texts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string_view>

#include "models/normal_forms/split_tokens.h"
#include "models/value_of_lines.h"
#include "pipeline/weigh_values/dictionary.h"
#include "pipeline/weigh_values/each_value.h"
#include "pipeline/weigh_values/usual_text.h"

namespace alihsop {
namespace {

constexpr auto kCompared = std::to_array<std::string_view>(
    {"instansi", "judul", "jabatan", "nama", "pangkat", "dasar_hukum", "pelaksana", "sampul"});

bool is_compared(const ValueKind& kind)
{
    return std::find(kCompared.begin(), kCompared.end(), kind.name) != kCompared.end();
}

/// Its words in small letters; those with a digit in them are numbers.
std::vector<std::string> words_of(const std::string& text)
{
    std::vector<std::string> words;
    for (const auto& token : split_tokens(text)) {
        const auto is_digit = [](unsigned char c) { return std::isdigit(c) != 0; };
        if (!token.text.empty() && std::none_of(token.text.begin(), token.text.end(), is_digit))
            words.push_back(to_lower(token.text));
    }
    return words;
}

bool is_roman(const std::string& word) { return word.find_first_not_of("ivx") == std::string::npos; }

/// The words of `some` that are not among `others`.
std::vector<std::string> only_in(const std::vector<std::string>& some, const std::vector<std::string>& others)
{
    std::vector<std::string> alone;
    std::copy_if(some.begin(), some.end(), std::back_inserter(alone),
                 [&](const auto& word) { return std::find(others.begin(), others.end(), word) == others.end(); });
    return alone;
}

/// Whether the words that `text` alone has mean nothing, so that it is the usual text misread.
bool is_slip(const std::string& text, const std::string& usual, const Dictionary& dictionary)
{
    const auto words = words_of(text), usual_words = words_of(usual);
    const auto own = only_in(words, usual_words), missing = only_in(usual_words, words);
    return std::none_of(missing.begin(), missing.end(), is_roman) &&
           std::none_of(own.begin(), own.end(),
                        [&](const auto& word) { return is_roman(word) || dictionary.knows(word); });
}

}  // namespace

void suggest_usual_texts(Binder& binder)
{
    static const Dictionary dictionary;
    std::map<std::string_view, TextCounts> texts;
    for (auto& sop : binder.sops)
        each_value(sop, [&](const Value& value, const ValueKind& kind, const std::string&) {
            if (is_compared(kind)) ++texts[kind.name][value.text];
        });
    for (auto& sop : binder.sops)
        each_value(sop, [&](Value& value, const ValueKind& kind, const std::string&) {
            if (!is_compared(kind) || value.origin == TextOrigin::text_layer) return;
            const auto usual = usual_text(value.text, texts[kind.name]);
            if (!usual || !is_slip(value.text, *usual, dictionary)) return;
            value.suggestion = usual;
            mark_for_review(value, "differs-from-binder");
        });
}

}  // namespace alihsop
