// Method: the fields of the form's head are compared by page and box. A date that could be derived says that the text
// is a date: the number, which shares its place, was never seen, and empty is told from wrong.
#include "pipeline/binder/part_shared_places.h"

#include <algorithm>
#include <vector>

namespace alihsop {
namespace {

constexpr auto kReason = "low-confidence";
/// Of two fields one at most is right.
constexpr double kEvenOdds = 0.5;

bool share_place(const Value& a, const Value& b)
{
    return a.page > 0 && a.page == b.page && !a.box.empty() && a.box == b.box && !a.text.empty() && !b.text.empty();
}

void doubt(Value& value, double confidence)
{
    value.confidence = std::min(value.confidence, confidence);
    value.review = true;
    if (std::find(value.reasons.begin(), value.reasons.end(), kReason) == value.reasons.end())
        value.reasons.emplace_back(kReason);
}

/// Empties the number where it stands on a date.
void part_number_from_dates(Sop& sop)
{
    for (const auto* date : {&sop.tanggal_pembuatan, &sop.tanggal_revisi, &sop.tanggal_efektif})
        if (sop.nomor_sop && *date && (*date)->date && share_place(*sop.nomor_sop, **date)) {
            sop.nomor_sop->text.clear();
            doubt(*sop.nomor_sop, 0);
        }
}

std::vector<Value*> head_fields(Sop& sop)
{
    std::vector<Value*> fields;
    for (auto* field : {&sop.nomor_sop, &sop.nama_sop})
        if (*field) fields.push_back(&**field);
    for (auto* field : {&sop.tanggal_pembuatan, &sop.tanggal_revisi, &sop.tanggal_efektif})
        if (*field) fields.push_back(&**field);
    return fields;
}

}  // namespace

void part_shared_places(Sop& sop)
{
    part_number_from_dates(sop);
    const auto fields = head_fields(sop);
    for (std::size_t i = 0; i < fields.size(); ++i)
        for (std::size_t j = i + 1; j < fields.size(); ++j)
            if (share_place(*fields[i], *fields[j])) {
                doubt(*fields[i], kEvenOdds);
                doubt(*fields[j], kEvenOdds);
            }
}

}  // namespace alihsop
