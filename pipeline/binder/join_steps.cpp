// Method: tables of one SOP are gone through in order. A table without a heading carries on the one before; one
// with a heading does too, unless its numbers begin anew: then it is another procedure. A row without a number
// and without an activity (or with the end of a sentence as its activity) is the rest of the step before,
// broken by the page or by a ruling.
//
// Actors are the same when their names are, but for misreadings: a name alone must be very like, one in the
// same column of a table that carries on may be less so, and anything at all where the two tables have as many actors,
// most of the others agree, and one of the two names was hardly read: the surer one is kept (14 random binders of
// tuning seeds: symbols 92.4 -> 93.8, flow 79.6 -> 81.3). Fails where a table repeats its heading and its first number
// is misread as 1: another procedure begins.
#include "pipeline/binder/join_steps.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "models/letters.h"
#include "models/normal_forms/fold_text.h"
#include "models/normal_forms/parse_duration.h"
#include "models/value_of_lines.h"

namespace alihsop {
namespace {

// both of similarity_to_label, set by hand on the devset
constexpr double kSameActor = 0.9;
constexpr double kSameActorSameColumn = 0.6;
constexpr double kSameHeading = 0.5;  // of the columns: when more agree, the rest was misread
constexpr double kSureName = 0.9;     // the engine's confidence
constexpr int kLeastName = 3;         // letters: "PPK"

Value cell_value(const FlowRow& row, std::size_t column, const FlowTable& table)
{
    return value_of_lines(row.cells[column], table.page, row.box);
}

int number_of(const std::string& text)
{
    std::string digits;
    for (const char c : text)
        if (std::isdigit(static_cast<unsigned char>(c)))
            digits += c;
        else if (!digits.empty())
            break;
    // More digits than any procedure has steps.
    return digits.empty() || digits.size() > 3 ? -1 : std::stoi(digits);
}

// The first column of that role; a form has no two.
const std::vector<TextLine>* lines_of(const FlowTable& table, const FlowRow& row, ColumnRole role)
{
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        if (table.columns[c].role == role) return &row.cells[c];
    return nullptr;
}

bool has_text(const FlowTable& table, const FlowRow& row, ColumnRole role)
{
    const auto* lines = lines_of(table, row, role);
    return lines && !lines->empty();
}

// Whether any text column says something; labels beside arrows in the actors' columns do not count.
bool says_something(const FlowTable& table, const FlowRow& row)
{
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        if (table.columns[c].role != ColumnRole::pelaksana && !row.cells[c].empty()) return true;
    return false;
}

int first_number(const FlowTable& table)
{
    for (const auto& row : table.rows)
        if (const auto* lines = lines_of(table, row, ColumnRole::no); lines && !lines->empty())
            return number_of(lines->front().text());
    return -1;
}

// A row without number and with nothing, or only the end of a sentence, as its activity.
bool is_rest_of_row(const FlowTable& table, const FlowRow& row)
{
    const bool numbered = std::any_of(table.rows.begin(), table.rows.end(),
                                      [&](const FlowRow& r) { return has_text(table, r, ColumnRole::no); });
    if (has_text(table, row, ColumnRole::no)) return false;
    const auto* activity = lines_of(table, row, ColumnRole::kegiatan);
    if (!activity || activity->empty()) return true;
    const std::string text = activity->front().text();
    return numbered && !text.empty() && std::islower(static_cast<unsigned char>(text[0]));
}

void join_value(Value& first, const Value& rest)
{
    if (rest.text.empty()) return;
    first.text = first.text.empty() ? rest.text : join_lines({first.text, rest.text});
    // As sure as its less sure half.
    first.confidence = std::min(first.confidence, rest.confidence);
    for (const auto& reason : rest.reasons) mark_for_review(first, reason.c_str());
}

void derive_duration(DurationValue& waktu)
{
    waktu.duration.reset();
    waktu.duration_max.reset();
    waktu.working_days = false;
    if (const auto parsed = parse_duration(waktu.text)) {
        waktu.duration = parsed->duration;
        waktu.duration_max = parsed->duration_max;
        waktu.working_days = parsed->working_days;
    }
}

void fill_step(Langkah& step, const FlowTable& table, const FlowRow& row)
{
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        Value value = cell_value(row, c, table);
        switch (table.columns[c].role) {
            case ColumnRole::no:
                step.no = std::move(value);
                break;
            case ColumnRole::kegiatan:
                step.kegiatan = std::move(value);
                break;
            case ColumnRole::kelengkapan:
                step.mutu_baku.kelengkapan = std::move(value);
                break;
            case ColumnRole::output:
                step.mutu_baku.output = std::move(value);
                break;
            case ColumnRole::keterangan:
                step.keterangan = std::move(value);
                break;
            case ColumnRole::lain:
                step.lain.push_back({table.columns[c].judul, std::move(value)});
                break;
            case ColumnRole::pelaksana:
                break;
            case ColumnRole::waktu: {
                DurationValue waktu;
                static_cast<Value&>(waktu) = std::move(value);
                derive_duration(waktu);
                step.mutu_baku.waktu = std::move(waktu);
            }
        }
    }
    step.page = table.page;
    step.box = row.box;
}

template <class T>
void join_optional(std::optional<T>& first, const std::optional<T>& rest)
{
    if (first && rest)
        join_value(*first, *rest);
    else if (rest)
        first = rest;
}

void join_step(Langkah& step, const Langkah& rest)
{
    join_optional(step.no, rest.no);
    join_optional(step.kegiatan, rest.kegiatan);
    join_optional(step.mutu_baku.kelengkapan, rest.mutu_baku.kelengkapan);
    join_optional(step.mutu_baku.output, rest.mutu_baku.output);
    join_optional(step.keterangan, rest.keterangan);
    join_optional(step.mutu_baku.waktu, rest.mutu_baku.waktu);
    // Of the whole text: "2" on one page and "hari" on the next are a duration only together.
    if (step.mutu_baku.waktu) derive_duration(*step.mutu_baku.waktu);
    for (std::size_t i = 0; i < std::min(step.lain.size(), rest.lain.size()); ++i)
        join_value(step.lain[i].isi, rest.lain[i].isi);
}

using ActorColumns = std::vector<std::optional<std::string>>;

Pelaksana* actor_named(Sop& sop, const std::string& id)
{
    const auto found = std::find_if(sop.pelaksana.begin(), sop.pelaksana.end(),
                                    [&](const Pelaksana& actor) { return actor.id == id; });
    return found == sop.pelaksana.end() ? nullptr : &*found;
}

// A turned name is often read as a few signs, and surely.
bool is_hardly_read(const Value& name) { return name.confidence < kSureName || count_letters(name.text) < kLeastName; }

// Whether the table's heading is the one of the table before, whose actors `before` names: as many, most agree, and
// where two names do not, one of them was hardly read.
bool repeats_heading(Sop& sop, const FlowTable& table, const ActorColumns& before)
{
    std::vector<std::string> ids;
    for (const auto& id : before)
        if (id) ids.push_back(*id);
    std::size_t index = 0, agreeing = 0;
    for (const auto& column : table.columns) {
        if (column.role != ColumnRole::pelaksana) continue;
        if (index >= ids.size()) return false;
        const Pelaksana* actor = actor_named(sop, ids[index++]);
        if (!actor) return false;
        if (similarity_to_label(actor->nama.text, column.judul.text) > kSameActor)
            ++agreeing;
        else if (!is_hardly_read(actor->nama) && !is_hardly_read(column.judul))
            return false;
    }
    return index == ids.size() && static_cast<double>(agreeing) > kSameHeading * static_cast<double>(index);
}

// The actors of a heading that is printed again, column by column; the surer reading of each name is kept.
ActorColumns same_actors(Sop& sop, const FlowTable& table, const ActorColumns& before)
{
    ActorColumns ids;
    auto next = before.begin();
    for (const auto& column : table.columns) {
        ids.emplace_back();
        if (column.role != ColumnRole::pelaksana) continue;
        while (next != before.end() && !*next) ++next;
        if (next == before.end()) break;
        ids.back() = *next++;
        Pelaksana* actor = actor_named(sop, *ids.back());
        if (actor && !column.judul.text.empty() &&
            (is_hardly_read(actor->nama) ||
             (!is_hardly_read(column.judul) && column.judul.confidence > actor->nama.confidence)))
            actor->nama = column.judul;
    }
    return ids;
}

// Adds the table's actors that are not yet there, and gives the actor of each column. `carries_on`: the table has the
// columns of the one before.
ActorColumns add_actors(Sop& sop, const FlowTable& table, bool carries_on)
{
    ActorColumns ids;
    // "Kasubag" twice in one heading are two officials.
    const auto known = static_cast<std::ptrdiff_t>(sop.pelaksana.size());  // two columns of one table are two actors
    std::size_t column_index = 0;
    for (const auto& column : table.columns) {
        ids.emplace_back();
        if (column.role != ColumnRole::pelaksana) continue;
        const std::size_t index = column_index++;
        const auto end = sop.pelaksana.begin() + known;
        const auto same = std::find_if(sop.pelaksana.begin(), end, [&](const Pelaksana& actor) {
            return similarity_to_label(actor.nama.text, column.judul.text) > kSameActor;
        });
        if (same != end) {
            ids.back() = same->id;
            // The same place in the next page's heading: the name may be read worse there.
        } else if (carries_on && static_cast<std::ptrdiff_t>(index) < known &&
                   similarity_to_label(sop.pelaksana[index].nama.text, column.judul.text) > kSameActorSameColumn) {
            ids.back() = sop.pelaksana[index].id;
        } else {
            sop.pelaksana.push_back({"p" + std::to_string(sop.pelaksana.size() + 1), column.judul, column.kelompok});
            ids.back() = sop.pelaksana.back().id;
        }
    }
    return ids;
}

// The step that a row becomes or carries on.
std::string add_row(Sop& sop, const FlowTable& table, const FlowRow& row, bool at_top)
{
    Langkah step;
    fill_step(step, table, row);
    // Only of the same procedure: a new one begins with a step of its own.
    const bool rest =
        is_rest_of_row(table, row) && !sop.langkah.empty() && sop.langkah.back().bagian == sop.bagian.back().id;
    const bool nothing_done = !step.kegiatan || step.kegiatan->text.empty();
    if (rest && (at_top || nothing_done)) {
        join_step(sop.langkah.back(), step);
    } else {
        step.id = "l" + std::to_string(sop.langkah.size() + 1);
        step.bagian = sop.bagian.back().id;
        sop.langkah.push_back(std::move(step));
    }
    return sop.langkah.back().id;
}

}  // namespace

std::vector<TablePlaces> join_steps(Sop& sop, const std::vector<FlowTable>& tables)
{
    std::vector<TablePlaces> places;
    for (const auto& table : tables) {
        const bool first = sop.bagian.empty();
        // Counting from 1 again under a heading of its own is a second procedure of the same SOP.
        const bool restarts = first_number(table) == 1 && !sop.langkah.empty();
        const bool begins = first || (table.has_header && restarts);
        TablePlaces here;
        if (begins) sop.bagian.push_back({"b" + std::to_string(sop.bagian.size() + 1), table.judul});
        if (!begins && table.has_header && repeats_heading(sop, table, places.back().columns))
            here.columns = same_actors(sop, table, places.back().columns);
        else if (table.has_header || first)
            here.columns = add_actors(sop, table, !begins);
        else
            here.columns = places.back().columns;
        here.columns.resize(table.columns.size());
        bool at_top = true;
        for (const auto& row : table.rows) {
            here.rows.emplace_back();
            // Keeps its place, as symbols ask for rows by their index.
            if (!says_something(table, row)) continue;
            here.rows.back() = add_row(sop, table, row, at_top);
            at_top = false;
        }
        places.push_back(std::move(here));
    }
    return places;
}

}  // namespace alihsop
