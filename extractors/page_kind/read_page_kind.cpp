// Rules, the first that fits:
//   nothing printed                                    blank
//   "Judul SOP" and "Penanggung jawab"                 cover (a title sheet)
//   three labels of the identity form, or its head     identity
//   a flow table's heading, or a table like one        flow
//   "Daftar Isi", or most lines end in a page number   contents
//   "Lembar Pengesahan"                                approval
//   a decree's words                                   decree
//   few lines in large or capital letters              cover
//   else                                               narrative
#include "extractors/page_kind/read_page_kind.h"

#include <algorithm>
#include <cctype>
#include <regex>
#include <string>

#include "models/normal_forms/fold_text.h"
#include "models/value_of_lines.h"

namespace alihsop {
namespace {

constexpr double kReadable = 0.6;  // mean confidence
constexpr int kIdentityLabels = 3;
constexpr double kLabelSimilarity = 0.8;
constexpr std::size_t kHeadLines = 12;  // a page's title stands in its first lines
constexpr double kContentsShare = 0.6;
constexpr std::size_t kLeastContentsLines = 6;
constexpr std::size_t kCoverLines = 14;
constexpr std::size_t kCoverWords = 75;
constexpr double kCoverCapitals = 0.5;

// A logo's or a signature's strokes read as text say nothing of the page.
bool is_readable(const TextLine& line)
{
    double confidence = 0;
    std::size_t length = 0;
    for (const auto& word : line.words) {
        confidence += word.confidence * static_cast<double>(word.text.size());
        length += word.text.size();
    }
    return length > 2 && confidence > kReadable * static_cast<double>(length);
}

std::vector<std::string> texts_of(const PageReading& page)
{
    std::vector<TextLine> lines = page.lines;
    for (const auto& table : page.tables)
        for (const auto& cell : table.cells) lines.insert(lines.end(), cell.lines.begin(), cell.lines.end());
    std::vector<std::string> texts;
    for (const auto& line : merge_side_by_side(std::move(lines)))
        if (is_readable(line)) texts.push_back(line.text());
    return texts;
}

// Whether one of the first `most` lines begins like `label`, or is it.
bool has_line(const std::vector<std::string>& texts, const std::string& label, std::size_t most = 1000)
{
    for (std::size_t i = 0; i < std::min(most, texts.size()); ++i)
        if (texts[i].size() + 2 >= label.size() &&
            similarity_to_label(texts[i].substr(0, label.size() + 1), label) >= kLabelSimilarity)
            return true;
    return false;
}

bool is_contents(const std::vector<std::string>& texts)
{
    if (has_line(texts, "DAFTAR ISI", kHeadLines)) return true;
    static const std::regex numbered(R"(([.…_ ]{4,}|\s)([0-9]{1,3}|[ivxl]{1,5})\s*$)");
    const auto count = std::count_if(texts.begin(), texts.end(), [](const std::string& text) {
        return text.size() > 12 && std::regex_search(text, numbered) && text.find("...") != std::string::npos;
    });
    return texts.size() >= kLeastContentsLines &&
           static_cast<double>(count) > kContentsShare * static_cast<double>(texts.size());
}

bool is_decree(const std::vector<std::string>& texts)
{
    int words = 0;
    for (const char* word : {"Menimbang", "Mengingat", "Memperhatikan", "MEMUTUSKAN", "Menetapkan", "KESATU", "KEDUA",
                             "Tembusan", "Salinan Keputusan", "TENTANG", "Ditetapkan di"})
        words += has_line(texts, word);
    const bool title = has_line(texts, "KEPUTUSAN", kHeadLines) || has_line(texts, "PERATURAN BUPATI", kHeadLines) ||
                       has_line(texts, "PERATURAN", kHeadLines) || has_line(texts, "SURAT KEPUTUSAN", kHeadLines) ||
                       has_line(texts, "INSTRUKSI", kHeadLines);
    const bool annex = has_line(texts, "LAMPIRAN", 3);
    return (title && words >= 1 && !annex) || words >= 3;
}

bool is_cover(const std::vector<std::string>& texts)
{
    std::size_t words = 0, capitals = 0, letters = 0;
    for (const auto& text : texts) {
        words += 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
        for (const char c : text) {
            letters += std::isalpha(static_cast<unsigned char>(c)) != 0;
            capitals += std::isupper(static_cast<unsigned char>(c)) != 0;
        }
    }
    return texts.size() <= kCoverLines && words <= kCoverWords &&
           static_cast<double>(capitals) > kCoverCapitals * static_cast<double>(letters);
}

}  // namespace

KindReading read_page_kind(const PageReading& page, int identity_labels, bool identity_head, bool has_flow_header,
                           bool may_be_flow)
{
    const auto texts = texts_of(page);
    const bool empty = texts.empty() && page.tables.empty();
    if (empty) return {PageKind::blank, 0.95, false};
    if (has_line(texts, "Judul SOP") && has_line(texts, "Penanggung jawab")) return {PageKind::cover, 0.97, true};
    if (identity_labels >= kIdentityLabels || (identity_labels >= 2 && identity_head))
        return {PageKind::identity, identity_labels >= 5 ? 0.99 : 0.9, false};
    if (has_flow_header) return {PageKind::flow, 0.98, false};
    if (identity_labels >= 1 && !page.tables.empty() && !may_be_flow) return {PageKind::identity, 0.7, false};
    if (may_be_flow) return {PageKind::flow, 0.8, false};
    if (has_line(texts, "Judul SOP") && (has_line(texts, "Penanggung jawab") || has_line(texts, "Ruang Lingkup")))
        return {PageKind::cover, 0.97, true};
    if (is_contents(texts)) return {PageKind::contents, 0.95, false};
    if (has_line(texts, "LEMBAR PENGESAHAN", kHeadLines) || has_line(texts, "HALAMAN PENGESAHAN", kHeadLines))
        return {PageKind::approval, 0.97, false};
    if (is_decree(texts)) return {PageKind::decree, 0.9, false};
    if (is_cover(texts)) return {PageKind::cover, 0.85, false};
    return {PageKind::narrative, 0.8, false};
}

}  // namespace alihsop
