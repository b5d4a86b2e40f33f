#include "extractors/identity/read_identity.h"

#include <algorithm>
#include <cctype>

#include "extractors/identity/collect_blocks.h"
#include "extractors/identity/read_letterhead.h"
#include "extractors/identity/read_signatory.h"
#include "extractors/identity/split_items.h"
#include "models/normal_forms/fold_text.h"
#include "models/normal_forms/parse_date.h"
#include "models/normal_forms/parse_rule.h"
#include "models/value_of_lines.h"

namespace alihsop {
namespace {

constexpr double kGarbled = 0.5;  // mean confidence over a line's letters
constexpr std::size_t kDirtBytes = 4;
constexpr int kFewLabels = 3;  // with fewer labels in the tables, the open lines are searched too

// Over the line's letters, so that a doubtful sign among words weighs little.
double mean_confidence(const TextLine& line)
{
    double sum = 0, length = 0;
    for (const auto& word : line.words) {
        sum += word.confidence * static_cast<double>(word.text.size());
        length += static_cast<double>(word.text.size());
    }
    return length > 0 ? sum / length : 0;
}

DateValue date_of(const IdentityBlock& block, int page)
{
    DateValue date;
    static_cast<Value&>(date) = value_of_lines(block.lines, page, block.place);
    // No date is without a digit: a doubtful stroke or two in the cell is dirt, and the cell is empty.
    const bool digits =
        std::any_of(date.text.begin(), date.text.end(), [](unsigned char c) { return std::isdigit(c); });
    if (!digits && date.text.size() <= kDirtBytes && date.text != "-" && date.confidence < kReviewConfidence)
        static_cast<Value&>(date) = value_of_lines({}, page, block.place);
    date.date = parse_date(date.text);
    if (!date.date && date.text.size() > 2) mark_for_review(date, "date-unreadable");
    return date;
}

std::vector<Value> items_of(const IdentityBlock& block, int page)
{
    std::vector<Value> values;
    for (const auto& item : split_items(block.lines, block.place)) {
        Value value = value_of_lines(item, page);
        // A lone dash or dirt is no item.
        if (std::count_if(value.text.begin(), value.text.end(), [](unsigned char c) { return std::isalnum(c); }) >= 2)
            values.push_back(std::move(value));
    }
    return values;
}

std::vector<RuleValue> rules_of(const IdentityBlock& block, int page)
{
    std::vector<RuleValue> rules;
    for (auto& value : items_of(block, page)) {
        RuleValue rule;
        static_cast<Value&>(rule) = std::move(value);
        rule.rule = parse_rule(rule.text);
        rules.push_back(std::move(rule));
    }
    return rules;
}

// Without lines that another line of print or a ruling garbled, when others are well read.
std::vector<TextLine> readable_of(const std::vector<TextLine>& lines)
{
    std::vector<TextLine> readable;
    for (const auto& line : lines)
        if (mean_confidence(line) > kGarbled) readable.push_back(line);
    return readable.empty() ? lines : readable;
}

template <class T>
void append(std::vector<T>& to, std::vector<T> from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void fill(Sop& sop, const IdentityBlock& block, int page)
{
    const auto first = [&](auto& member, auto value) {
        if (!member || member->text.empty()) member = std::move(value);
    };
    switch (block.field) {
        case Field::nomor_sop:
            first(sop.nomor_sop, value_of_lines(block.lines, page, block.place));
            break;
        case Field::nama_sop:
            first(sop.nama_sop, value_of_lines(readable_of(block.lines), page, block.place));
            break;
        case Field::tanggal_pembuatan:
            first(sop.tanggal_pembuatan, date_of(block, page));
            break;
        case Field::tanggal_revisi:
            first(sop.tanggal_revisi, date_of(block, page));
            break;
        case Field::tanggal_efektif:
            first(sop.tanggal_efektif, date_of(block, page));
            break;
        case Field::disahkan_oleh:
            sop.disahkan_oleh = read_signatory(block.lines, page);
            break;
        case Field::dasar_hukum:
            append(sop.dasar_hukum, rules_of(block, page));
            break;
        case Field::kualifikasi_pelaksana:
            append(sop.kualifikasi_pelaksana, items_of(block, page));
            break;
        case Field::keterkaitan:
            append(sop.keterkaitan, items_of(block, page));
            break;
        case Field::peralatan_perlengkapan:
            append(sop.peralatan_perlengkapan, items_of(block, page));
            break;
        case Field::peringatan:
            append(sop.peringatan, items_of(block, page));
            break;
        case Field::pencatatan_pendataan:
            append(sop.pencatatan_pendataan, items_of(block, page));
            break;
        case Field::lain:
            sop.lain.push_back({value_of_lines({block.label}, page), items_of(block, page)});
            break;
    }
}

// "STANDAR OPERASIONAL PROSEDUR <name>" or "SOP <name>" above the form, when the form itself has no name.
void name_by_title(Sop& sop, const std::vector<TextLine>& open, int top, int page)
{
    for (const auto& line : open) {
        const std::string text = line.text();
        if (line.box.bottom() > top || !(is_form_title(text) || text.rfind("SOP ", 0) == 0)) continue;
        if (text.size() > 34 || text.rfind("SOP ", 0) == 0) {
            sop.nama_sop = value_of_lines({line}, page);
            return;
        }
    }
}

// A form's cells without a label are blocks without a heading. On a page that carries on they may be the rest of a
// list.
void keep_unclaimed(IdentityReading& reading)
{
    for (const auto& [place, lines] : reading.unclaimed) {
        BlokLain block{value_of_lines({}, reading.page, place),
                       items_of({Field::lain, {}, lines, place}, reading.page)};
        if (!block.isi.empty()) reading.sop.lain.push_back(std::move(block));
    }
    reading.unclaimed.clear();
}

}  // namespace

IdentityReading read_identity(const PageReading& page, const std::vector<int>& first_flow_row)
{
    IdentityReading reading;
    const int number = page.page.page;
    reading.page = number;
    std::vector<HeadLines> letterhead;
    int top = page.page.height;
    const auto take = [&](IdentityBlocks blocks) {
        for (const auto& block : blocks.blocks) {
            fill(reading.sop, block, number);
            reading.has_head = reading.has_head || is_scalar(block.field);
            reading.labels += block.field != Field::lain;
            if (!is_scalar(block.field)) reading.places.emplace_back(block.field, block.place);
        }
        append(letterhead, std::move(blocks.letterhead));
        append(reading.unclaimed, std::move(blocks.unclaimed));
    };
    for (std::size_t t = 0; t < page.tables.size(); ++t) {
        if (first_flow_row[t] == 0) continue;
        top = std::min(top, page.tables[t].box.y);
        take(collect_blocks(page.tables[t], 0, first_flow_row[t]));
    }
    std::vector<TextLine> open_head = page.lines;
    std::erase_if(open_head, [&](const TextLine& line) { return line.box.bottom() > top; });
    if (reading.labels < kFewLabels) {
        take(collect_blocks(page.lines));
    } else if (letterhead.empty()) {
        letterhead.emplace_back(Box{}, open_head);
    }
    append(reading.sop.instansi, read_letterhead(letterhead, number));
    if (reading.has_head) keep_unclaimed(reading);
    if (!reading.sop.nama_sop && reading.has_head) name_by_title(reading.sop, page.lines, top, number);
    return reading;
}

void carry_on_identity(Sop& sop, const IdentityReading& next, const IdentityReading& before)
{
    for (const auto& [place, lines] : next.unclaimed) {
        const auto above = std::find_if(before.places.rbegin(), before.places.rend(), [&](const auto& list) {
            return shared_width(list.second, place) * 2 > std::min(list.second.width, place.width);
        });
        if (above != before.places.rend()) fill(sop, {above->first, {}, lines, place, true}, next.page);
    }
    Sop more = next.sop;
    append(sop.dasar_hukum, std::move(more.dasar_hukum));
    append(sop.kualifikasi_pelaksana, std::move(more.kualifikasi_pelaksana));
    append(sop.keterkaitan, std::move(more.keterkaitan));
    append(sop.peralatan_perlengkapan, std::move(more.peralatan_perlengkapan));
    append(sop.peringatan, std::move(more.peringatan));
    append(sop.pencatatan_pendataan, std::move(more.pencatatan_pendataan));
    append(sop.lain, std::move(more.lain));
    const auto first = [](auto& member, const auto& other) {
        if (!member) member = other;
    };
    first(sop.nomor_sop, more.nomor_sop);
    first(sop.nama_sop, more.nama_sop);
    first(sop.tanggal_pembuatan, more.tanggal_pembuatan);
    first(sop.tanggal_revisi, more.tanggal_revisi);
    first(sop.tanggal_efektif, more.tanggal_efektif);
    first(sop.disahkan_oleh.jabatan, more.disahkan_oleh.jabatan);
    first(sop.disahkan_oleh.nama, more.disahkan_oleh.nama);
    first(sop.disahkan_oleh.pangkat, more.disahkan_oleh.pangkat);
    first(sop.disahkan_oleh.nip, more.disahkan_oleh.nip);
}

}  // namespace alihsop
