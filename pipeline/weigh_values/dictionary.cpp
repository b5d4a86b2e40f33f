#include "pipeline/weigh_values/dictionary.h"

#include <hunspell/hunspell.hxx>
#include <string_view>

#include "pipeline/weigh_values/office_words.h"

namespace alihsop {
namespace {

constexpr std::size_t kShortestHalf = 3;

}  // namespace

Dictionary::Dictionary(const std::filesystem::path& folder)
{
    std::error_code none;
    const auto affixes = folder / "id_ID.aff", words = folder / "id_ID.dic";
    if (std::filesystem::exists(affixes, none) && std::filesystem::exists(words, none))
        language_ = std::make_unique<Hunspell>(affixes.c_str(), words.c_str());
}

Dictionary::~Dictionary() = default;

const Dictionary& Dictionary::standard()
{
    static const Dictionary dictionary;
    return dictionary;
}

bool Dictionary::knows(const std::string& word) const
{
    return is_office_word(word) || (language_ && language_->spell(word));
}

bool Dictionary::knows_nearly(const std::string& word) const
{
    std::string other = word;
    for (std::size_t i = 0; i < word.size(); ++i) {
        for (char letter = 'a'; letter <= 'z'; ++letter) {
            other[i] = letter;
            if (letter != word[i] && knows(other)) return true;
        }
        other[i] = word[i];
    }
    return false;
}

bool Dictionary::knows_halves(const std::string& word) const
{
    for (std::size_t i = kShortestHalf; i + kShortestHalf <= word.size(); ++i)
        if (knows(word.substr(0, i)) && knows(word.substr(i))) return true;
    return false;
}

}  // namespace alihsop
