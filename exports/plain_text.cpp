// How an SOP is called where only plain text goes. Each falls back to something that is always there (the id),
// so that no file and no title is ever empty.
#include "exports/plain_text.h"

#include "models/normal_forms/fold_text.h"

namespace alihsop {
namespace {

void add_line(std::string& lines, const std::string& heading, const std::string& text)
{
    if (text.empty()) return;
    if (!lines.empty()) lines += '\n';
    lines += heading + ": " + text;
}

}  // namespace

std::string actor_text(const Pelaksana& actor)
{
    return actor.kelompok && !actor.kelompok->text.empty() ? actor.kelompok->text + " / " + actor.nama.text
                                                           : actor.nama.text;
}

std::string lower_text(std::string_view text)
{
    auto lower = fold_space(text);
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    // Headings end in a stop or a colon on one form and not on another.
    while (!lower.empty() && (lower.back() == '.' || lower.back() == ':')) lower.pop_back();
    return lower;
}

const char* name_of(Simbol::Jenis kind)
{
    switch (kind) {
        case Simbol::Jenis::terminator:
            return "terminator";
        case Simbol::Jenis::process:
            return "process";
        case Simbol::Jenis::decision:
            return "decision";
        case Simbol::Jenis::offpage:
            return "offpage";
        case Simbol::Jenis::onpage:
            return "onpage";
        case Simbol::Jenis::other:
            return "other";
    }
    return "";
}

std::string title_of(const Sop& sop)
{
    auto title = text_of(sop.nomor_sop);
    auto name = text_of(sop.nama_sop);
    if (name.empty() && sop.sampul) name = text_of(sop.sampul->judul_sop);
    if (!name.empty()) title += (title.empty() ? "" : " ") + name;
    return title.empty() ? sop.id : title;
}

std::string name_or_title(const Sop& sop)
{
    const auto name = text_of(sop.nama_sop);
    return name.empty() ? title_of(sop) : name;
}

std::string file_stem_of(const Sop& sop)
{
    auto stem = sop.id.empty() ? std::string("sop") : sop.id;
    for (auto& c : stem)
        // Ids may come from somebody's editor: nothing of one may lead out of the folder.
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-')) c = '_';
    return stem;
}

std::string details_of(const Langkah& step)
{
    std::string lines;
    add_line(lines, "Kelengkapan", text_of(step.mutu_baku.kelengkapan));
    add_line(lines, "Waktu", text_of(step.mutu_baku.waktu));
    add_line(lines, "Output", text_of(step.mutu_baku.output));
    add_line(lines, "Keterangan", text_of(step.keterangan));
    for (const auto& column : step.lain) add_line(lines, column.judul.text, column.isi.text);
    return lines;
}

}  // namespace alihsop
