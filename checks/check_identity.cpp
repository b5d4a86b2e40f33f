// Dates are compared as ISO texts, to the precision that both have ("2020" is not before "2020-01"): a year and
// month alone are as often printed as a whole date. What is empty, unreadable and out of order is told apart,
// as three different people have to mend it.
#include "checks/check_identity.h"

#include <array>

#include "checks/weekday.h"
#include "models/normal_forms/fold_text.h"

namespace alihsop {
namespace {

/// Titles as alike as that are one title read twice.
constexpr double kSameTitle = 0.95;

void check_date(const std::optional<DateValue>& date, const std::string& name, const std::string& pointer,
                FindingList& findings)
{
    if (!date || says_nothing(date->text)) return;
    constexpr std::size_t kDayLength = 10;  // of "2020-01-07"
    if (!date->date) {
        findings.add("date-unreadable", pointer, {name, quoted(date->text)}, {&*date});
    } else if (date->date->size() < kDayLength) {
        findings.add("date-without-day", pointer, {name, quoted(date->text)}, {&*date});
    } else if (const auto printed = named_weekday(date->text); printed && *printed != weekday_of(*date->date)) {
        findings.add("weekday-disagrees", pointer, {name, quoted(date->text), weekday_name(weekday_of(*date->date))},
                     {&*date});
    }
}

bool empty_date(const std::optional<DateValue>& date) { return !date || says_nothing(date->text); }

/// Dates of different precision compare by what both have.
bool before(const DateValue& a, const DateValue& b)
{
    const auto length = std::min(a.date->size(), b.date->size());
    return a.date->substr(0, length) < b.date->substr(0, length);
}

void check_order_of_dates(const CheckedSop& checked, FindingList& findings)
{
    const auto& sop = checked.sop;
    const auto& created = sop.tanggal_pembuatan;
    if (!created || !created->date) return;
    const auto& effective = sop.tanggal_efektif;
    if (effective && effective->date && before(*effective, *created))
        findings.add("effective-before-creation", checked.pointer + "/tanggal_efektif",
                     {*effective->date, *created->date}, {&*effective, &*created});
    const auto& revised = sop.tanggal_revisi;
    if (revised && revised->date && before(*revised, *created))
        findings.add("revision-before-creation", checked.pointer + "/tanggal_revisi", {*revised->date, *created->date},
                     {&*revised, &*created});
}

void check_dates(const CheckedSop& checked, FindingList& findings)
{
    const auto& sop = checked.sop;
    check_date(sop.tanggal_pembuatan, "tanggal pembuatan", checked.pointer + "/tanggal_pembuatan", findings);
    check_date(sop.tanggal_revisi, "tanggal revisi", checked.pointer + "/tanggal_revisi", findings);
    check_date(sop.tanggal_efektif, "tanggal efektif", checked.pointer + "/tanggal_efektif", findings);
    if (empty_date(sop.tanggal_pembuatan))
        findings.add("creation-missing", checked.pointer + "/tanggal_pembuatan", {}, {value_of(sop.tanggal_pembuatan)});
    if (empty_date(sop.tanggal_efektif))
        findings.add("effective-missing", checked.pointer + "/tanggal_efektif", {}, {value_of(sop.tanggal_efektif)});
    if (empty_date(sop.tanggal_revisi))
        findings.add("revision-missing", checked.pointer + "/tanggal_revisi", {}, {value_of(sop.tanggal_revisi)});
    check_order_of_dates(checked, findings);
}

}  // namespace

void check_identity(const CheckedSop& checked, FindingList& findings)
{
    const auto& sop = checked.sop;
    if (says_nothing(text_of(sop.nomor_sop)))
        findings.add("number-missing", checked.pointer + "/nomor_sop", {}, {value_of(sop.nomor_sop)});
    if (says_nothing(text_of(sop.nama_sop)))
        findings.add("name-missing", checked.pointer + "/nama_sop", {}, {value_of(sop.nama_sop)});
    const auto title = sop.sampul ? text_of(sop.sampul->judul_sop) : std::string();
    const bool comparable = !says_nothing(title) && !says_nothing(text_of(sop.nama_sop));
    if (comparable && similarity_to_label(title_words(title), title_words(sop.nama_sop->text)) < kSameTitle)
        findings.add("name-differs-from-title-sheet", checked.pointer + "/nama_sop",
                     {quoted(sop.nama_sop->text), quoted(title)}, {&*sop.nama_sop, &*sop.sampul->judul_sop});
    check_dates(checked, findings);
}

}  // namespace alihsop
