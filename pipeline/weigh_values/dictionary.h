#pragma once

#include <filesystem>
#include <memory>
#include <string>

class Hunspell;

namespace alihsop {

/// The words of the Indonesian language, with their affixes (hunspell-id), and those that SOPs use besides (titles,
/// offices, abbreviations: office_words.cpp). Without the files of the language it knows the latter only.
class Dictionary {
public:
    explicit Dictionary(const std::filesystem::path& folder = "/usr/share/hunspell");
    ~Dictionary();
    /// That of Debian's package hunspell-id, read once.
    static const Dictionary& standard();
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    /// `word`: small ASCII letters only.
    [[nodiscard]] bool knows(const std::string& word) const;
    /// Whether another letter in one place, as a scan confuses letters, gives a word that it knows: "pencrima".
    [[nodiscard]] bool knows_nearly(const std::string& word) const;
    /// Whether the word is two words that it knows, of three letters and more: "semuajurusan".
    [[nodiscard]] bool knows_halves(const std::string& word) const;

private:
    std::unique_ptr<Hunspell> language_;
};

}  // namespace alihsop
