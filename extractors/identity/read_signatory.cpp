#include "extractors/identity/read_signatory.h"

#include <algorithm>
#include <cctype>
#include <regex>
#include <string>

#include "models/normal_forms/fold_text.h"
#include "models/normal_forms/parse_nip.h"
#include "models/value_of_lines.h"

namespace alihsop {
namespace {

constexpr double kReadable = 0.45;  // mean confidence below which a line of a signer's block is scribble
constexpr double kDoubtful = 0.7;   // confidence of a lone letter that may be a stroke
constexpr double kRankSimilarity = 0.72;
constexpr std::size_t kLongestDegree = 7;  // bytes: S.STP, M.Kes, S.Sos.
constexpr int kLeastNameLetters = 6;
constexpr int kNipDigits = 14;  // so many digits in a line are a NIP, whatever stands before

double mean_confidence(const TextLine& line)
{
    double sum = 0;
    for (const auto& word : line.words) sum += word.confidence;
    return line.words.empty() ? 0 : sum / static_cast<double>(line.words.size());
}

int count(const std::string& text, int (*is)(int))
{
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [is](char c) { return is(static_cast<unsigned char>(c)); }));
}

bool is_nip(const std::string& text)
{
    static const std::regex label(R"(^\W*N\s?[I1l|]\s?P\b)", std::regex::icase);
    return count(text, std::isdigit) >= kNipDigits || (std::regex_search(text, label) && text.size() < 40);
}

// Ranks of civil servants (PP 11/2017 and before), with "Tk. I" or "(IV/a)" behind; a rank is never a name.
bool is_pangkat(const std::string& text)
{
    static const std::regex form(R"(\b(Pembina|Penata|Pengatur|Juru)\b|\bT(k|ingkat)\.? ?[I1l|]\W*$)",
                                 std::regex::icase);
    if (std::regex_search(text, form)) return true;
    for (const char* rank : {"Pembina", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama", "Pembina Tk. I",
                             "Penata Tk. I", "Penata", "Penata Muda", "Penata Muda Tk. I", "Pembina Tingkat I"})
        if (similarity_to_label(text, rank) > kRankSimilarity) return true;
    return false;
}

// The line from its rank on: a signature's strokes may have been read before it.
TextLine from_rank(TextLine line)
{
    for (std::size_t i = 0; i < line.words.size(); ++i)
        for (const char* rank : {"Pembina", "Penata", "Pengatur", "Juru"})
            if (similarity_to_label(line.words[i].text, rank) > kRankSimilarity) {
                line.words.erase(line.words.begin(), line.words.begin() + static_cast<std::ptrdiff_t>(i));
                return line;
            }
    return line;
}

// A line that is one of the closed list of ranks, with or without its letters behind ("(IV/c)"), sign for sign.
bool is_rank(const std::string& text)
{
    static const std::regex form(
        R"((Pembina( (Utama( (Muda|Madya))?|T(k|ingkat)\.? ?I))?|Penata( Muda)?( T(k|ingkat)\.? ?I)?|)"
        R"(Pengatur( Muda)?( T(k|ingkat)\.? ?I)?|Juru( Muda)?( T(k|ingkat)\.? ?I)?))"
        R"(,? ?(\(? ?(IV|I{1,3}) ?/ ?[a-e] ?\)?)?)");
    return std::regex_match(text, form);
}

// The rank in a line: of its readings the first that is one.
Value rank_of(const TextLine& line, int page)
{
    Value value = value_of_lines({from_rank(line)}, page);
    if (is_rank(value.text)) return value;
    for (const auto& other : line.others)
        if (is_rank(other)) {
            value.text = other;
            return value;
        }
    return value;
}

// Whether a word is a rank's level, "Tk. I", which is easily taken for a stroke.
bool is_level(const TextLine& line, std::size_t word)
{
    return word > 0 && similarity_to_label(line.words[word - 1].text, "Tk") > kRankSimilarity &&
           line.words[word].text.size() == 1;
}

// What a stamp's or a signature's strokes left before a name or behind it: words without a letter, a lone small letter,
// a doubtful capital that is no initial.
TextLine without_strokes(TextLine line)
{
    const auto stroke = [](const Word& word) {
        const bool lone = word.text.size() == 1 &&
                          (std::islower(static_cast<unsigned char>(word.text[0])) || word.confidence < kDoubtful);
        return count(word.text, std::isalpha) == 0 || lone;
    };
    while (line.words.size() > 1 && stroke(line.words.front())) line.words.erase(line.words.begin());
    while (line.words.size() > 1 && stroke(line.words.back()) && !is_level(line, line.words.size() - 1))
        line.words.pop_back();
    auto& first = line.words.front().text;
    const auto letter = std::find_if(first.begin(), first.end(), [](unsigned char c) { return std::isalpha(c); });
    if (letter != first.end()) first.erase(first.begin(), letter);
    // Ranks know no other level than I; an upright stroke in its place is one.
    if (is_level(line, line.words.size() - 1) &&
        std::string("|l1!i").find(line.words.back().text[0]) != std::string::npos)
        line.words.back().text = "I";
    return line;
}

// An office, as against a name.
bool is_jabatan(const std::string& text)
{
    static const std::regex form(
        R"(^\W*(Kepala|Sekretaris|Direktur|Camat|Bupati|Wali\s?kota|Gubernur|Inspektur|Ketua|Lurah|)"
        R"(Asisten|Pejabat|Pelaksana Tugas|Plt|Menteri|Deputi|Rektor|Dekan)\b)",
        std::regex::icase);
    return std::regex_search(text, form);
}

// A line that only carries on the name above: nothing but academic degrees ("M.M.", "S.Sos., M.Si").
bool is_degrees(const std::string& text)
{
    static const std::regex token(R"([^\s,]+)");
    int tokens = 0;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), token); at != std::sregex_iterator();
         ++at, ++tokens) {
        const std::string word = at->str();
        const bool degree =
            word.find('.') != std::string::npos ? word.size() <= kLongestDegree : count(word, std::isalpha) <= 3;
        if (!degree || !std::isupper(static_cast<unsigned char>(word[0]))) return false;
    }
    return tokens > 0 && tokens <= 3 && text.find('.') != std::string::npos;
}

bool is_scribble(const TextLine& line)
{
    const std::string text = line.text();
    const int letters = count(text, std::isalpha), digits = count(text, std::isdigit);
    if (digits >= kNipDigits || (is_nip(text) && line.words.front().confidence > kReadable)) return false;
    if (is_degrees(text) && mean_confidence(line) > kReadable) return false;
    return letters < 4 || letters * 2 < static_cast<int>(text.size()) || mean_confidence(line) < kReadable;
}

// The longest line below the office that was taken for scribble: better a doubtful name than none.
const TextLine* hidden_name(const std::vector<TextLine>& all, const std::vector<TextLine>& office)
{
    if (office.empty()) return nullptr;
    const TextLine* best = nullptr;
    int most = kLeastNameLetters - 1;
    for (const auto& line : all) {
        const std::string text = line.text();
        if (line.box.y < office.back().box.bottom() || !is_scribble(line) || is_nip(text) || is_pangkat(text)) continue;
        if (count(text, std::isalpha) > most) {
            most = count(text, std::isalpha);
            best = &line;
        }
    }
    return best;
}

}  // namespace

DisahkanOleh read_signatory(const std::vector<TextLine>& all, int page)
{
    DisahkanOleh signatory;
    std::vector<TextLine> lines;
    for (const auto& line : all)
        if (!is_scribble(line)) lines.push_back(is_nip(line.text()) ? line : without_strokes(line));
    auto take_last = [&] {
        TextLine last = lines.back();
        lines.pop_back();
        return last;
    };
    // Below the NIP nothing belongs to the signer.
    for (std::size_t i = lines.size(); i-- > 0;)
        if (is_nip(lines[i].text())) {
            lines.resize(i + 1);
            NipValue nip;
            const TextLine printed = take_last();
            static_cast<Value&>(nip) = value_of_lines({printed}, page);
            nip.nip = parse_nip(nip.text);
            for (const auto& other : printed.others) {
                if (nip.nip) break;
                nip.nip = parse_nip(other);
                if (nip.nip) nip.text = other;
            }
            static const std::regex label(R"(^\W*N\s?[I1l|]\s?P\W*)", std::regex::icase);
            nip.text = std::regex_replace(nip.text, label, "");
            if (!nip.nip) mark_for_review(nip, "nip-invalid");
            signatory.nip = std::move(nip);
            break;
        }
    if (!lines.empty() && is_pangkat(lines.back().text())) signatory.pangkat = rank_of(take_last(), page);
    const bool named =
        !lines.empty() && !is_jabatan(lines.back().text()) && (lines.size() > 1 || signatory.nip || signatory.pangkat);
    if (named) {
        std::vector<TextLine> name{take_last()};
        while (!lines.empty() && lines.size() > 1 && is_degrees(name.front().text()))
            name.insert(name.begin(), take_last());
        signatory.nama = value_of_lines(name, page);
    } else if (const TextLine* scribble = hidden_name(all, lines)) {
        signatory.nama = value_of_lines({without_strokes(*scribble)}, page);
        mark_for_review(*signatory.nama, "low-confidence");
    }
    if (!lines.empty()) signatory.jabatan = value_of_lines(lines, page);
    return signatory;
}

bool looks_like_signatory(const std::vector<TextLine>& lines)
{
    return std::any_of(lines.begin(), lines.end(),
                       [](const TextLine& line) { return is_nip(line.text()) || is_pangkat(line.text()); });
}

}  // namespace alihsop
