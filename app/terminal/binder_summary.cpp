// Method: labels and values in two columns, then the table of steps with signs for symbols, as wide as the
// terminal. Texts come off paper: control characters are taken out of every one (printable) before it is shown.
// Fails to line up letters of double width and combining marks, which count as one each.
#include "app/terminal/binder_summary.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "app/terminal/console.h"
#include "app/terminal/doubted_text.h"
#include "app/terminal/text_table.h"
#include "models/binder_totals.h"
#include "models/flow_text/symbol_brackets.h"

namespace alihsop {

namespace {

std::string text_of(const std::optional<Value>& value, const Phrases& say)
{
    return value && !value->text.empty() ? doubted_text(*value, say) : say(Text::not_there);
}

std::string date_of(const std::optional<DateValue>& value, const Phrases& say)
{
    if (!value || value->text.empty()) return say(Text::not_there);
    return doubted_text(*value, say) + (value->date ? " (" + *value->date + ")" : "");
}

// Three answers: the reading may not have been able to tell.
std::string decided(const std::optional<bool>& answer, const Phrases& say)
{
    return answer ? say(*answer ? Text::yes : Text::no) : say(Text::undecided);
}

std::string joined(const std::vector<std::string>& parts, const std::string& between)
{
    std::string all;
    for (const auto& part : parts) all += (all.empty() ? "" : between) + part;
    return all;
}

std::string pages_of(const Sop& sop)
{
    if (sop.pages.empty()) return "–";
    const auto first = std::to_string(sop.pages.front());
    // An SOP's pages follow each other, so the ends tell all.
    return sop.pages.size() == 1 ? first : first + "–" + std::to_string(sop.pages.back());
}

std::string signer_of(const DisahkanOleh& signer, const Phrases& say)
{
    std::vector<std::string> parts;
    for (const auto* value : {&signer.jabatan, &signer.nama, &signer.pangkat})
        if (*value && !(*value)->text.empty()) parts.push_back(doubted_text(**value, say));
    if (signer.nip && !signer.nip->text.empty())
        // As derived, without the printed form's blanks, where it could be.
        parts.push_back("NIP " +
                        (signer.nip->nip && !signer.nip->review ? *signer.nip->nip : doubted_text(*signer.nip, say)));
    const auto who = parts.empty() ? say(Text::not_there) : joined(parts, ", ");
    return who + " (" + say(Text::label_signature) + " " + decided(signer.tanda_tangan, say) + ", " +
           say(Text::label_stamp) + " " + decided(signer.cap, say) + ")";
}

std::string lists_of(const Sop& sop, const Phrases& say)
{
    const auto part = [&](Text key, std::size_t count) { return say(key, {std::to_string(count)}); };
    std::vector<std::string> parts{part(Text::list_dasar_hukum, sop.dasar_hukum.size()),
                                   part(Text::list_kualifikasi, sop.kualifikasi_pelaksana.size()),
                                   part(Text::list_keterkaitan, sop.keterkaitan.size()),
                                   part(Text::list_peralatan, sop.peralatan_perlengkapan.size()),
                                   part(Text::list_peringatan, sop.peringatan.size()),
                                   part(Text::list_pencatatan, sop.pencatatan_pendataan.size())};
    if (!sop.lain.empty()) parts.push_back(part(Text::list_lain, sop.lain.size()));
    return joined(parts, ", ");
}

std::string actors_of(const Sop& sop, const Phrases& say)
{
    std::vector<std::string> parts;
    for (const auto& actor : sop.pelaksana) parts.push_back(actor.id + " " + doubted_text(actor.nama, say));
    return parts.empty() ? say(Text::not_there) : joined(parts, ", ");
}

std::string agency_of(const Sop& sop, const Phrases& say)
{
    std::vector<std::string> lines;
    for (const auto& line : sop.instansi) lines.push_back(doubted_text(line, say));
    return lines.empty() ? say(Text::not_there) : joined(lines, ", ");
}

/// Label and value pairs, the values in one column; long values run on under their own beginning.
std::string labelled_lines(const std::vector<std::pair<std::string, std::string>>& pairs, int columns)
{
    int label_width = 0;
    for (const auto& [label, _] : pairs) label_width = std::max(label_width, width_of(label));
    // Two blanks before a label, two behind the longest.
    const auto indent = static_cast<std::size_t>(label_width) + 4;
    // However narrow the terminal is, a value gets room for a few words; lines then run over.
    const int room = std::max(20, columns - static_cast<int>(indent));
    std::string lines;
    for (const auto& [label, value] : pairs) {
        lines += "  " + label + std::string(indent - 2 - static_cast<std::size_t>(width_of(label)), ' ');
        std::string folded;
        for (const auto& line : fold_to(value, room))
            folded += (folded.empty() ? "" : "\n" + std::string(indent, ' ')) + line;
        lines += folded + "\n";
    }
    return lines;
}

std::string signs_of(const Sop& sop, const Langkah& step, const Pelaksana& actor)
{
    std::string signs;
    for (const auto& symbol : sop.alur.simbol) {
        const auto& columns = symbol.pelaksana;
        if (symbol.langkah == step.id && std::find(columns.begin(), columns.end(), actor.id) != columns.end())
            // A symbol over several actors shows in each of their columns, as it does on paper.
            signs += sign_of(symbol.jenis) + (symbol.review ? "?" : "");
    }
    return signs;
}

std::vector<std::string> step_row(const Sop& sop, const Langkah& step, const std::vector<TextColumn>& columns,
                                  const Phrases& say)
{
    std::vector<std::string> row;
    const auto add = [&](const std::optional<Value>& value) {
        row.push_back(value ? doubted_text(*value, columns[row.size()].widest, say) : std::string());
    };
    add(step.no);
    add(step.kegiatan);
    for (const auto& actor : sop.pelaksana) row.push_back(signs_of(sop, step, actor));
    add(step.mutu_baku.waktu);
    add(step.mutu_baku.output);
    return row;
}

std::string steps_table(const Sop& sop, int columns, const Phrases& say)
{
    if (sop.langkah.empty()) return "";
    // A sign is three wide, with two blanks between columns; the rest is what number, time and gaps take. What
    // remains goes to the two texts, three parts to two.
    const int actors_width = 5 * static_cast<int>(sop.pelaksana.size());
    const int room = std::max(30, columns - 2 - 6 - actors_width - 14 - 4);
    std::vector<TextColumn> headings{{say(Text::heading_no), Align::right, 4},
                                     {say(Text::heading_activity), Align::left, room * 3 / 5}};
    for (const auto& actor : sop.pelaksana) headings.push_back({actor.id, Align::left, 9});
    headings.push_back({say(Text::heading_time), Align::left, 14});
    headings.push_back({say(Text::heading_output), Align::left, room * 2 / 5});
    std::vector<std::vector<std::string>> rows;
    for (const auto& step : sop.langkah) rows.push_back(step_row(sop, step, headings, say));
    std::string table = "\n";
    for (const auto& line : lay_out(headings, rows)) table += "  " + line + "\n";
    return table;
}

std::string heading_of(const Sop& sop, const Phrases& say)
{
    return sop.id + " · " + text_of(sop.nomor_sop, say) + " · " + say(Text::sop_pages, {pages_of(sop)});
}

}  // namespace

std::string sign_of(Simbol::Jenis kind)
{
    const auto& brackets = brackets_of(kind);
    return std::string(brackets.open) + (brackets.tight ? "" : " ") + std::string(brackets.close);
}

std::string sop_heading(const Sop& sop, const Phrases& say) { return dimmed(heading_of(sop, say), false); }

std::string summary_of(const Sop& sop, int columns, const Phrases& say, bool colours)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    const auto line = [&](Text label, const std::string& value) { pairs.emplace_back(say(label), value); };
    line(Text::label_name, text_of(sop.nama_sop, say));
    if (sop.sampul) line(Text::label_cover, text_of(sop.sampul->judul_sop, say));
    line(Text::label_agency, agency_of(sop, say));
    line(Text::label_created, date_of(sop.tanggal_pembuatan, say));
    line(Text::label_revised, date_of(sop.tanggal_revisi, say));
    line(Text::label_effective, date_of(sop.tanggal_efektif, say));
    line(Text::label_signed, signer_of(sop.disahkan_oleh, say));
    line(Text::label_lists, lists_of(sop, say));
    line(Text::label_actors, actors_of(sop, say));
    line(Text::label_steps, std::to_string(sop.langkah.size()));
    line(Text::label_review, std::to_string(count_to_review(sop)));
    return dimmed(heading_of(sop, say) + "\n" + labelled_lines(pairs, columns), colours) +
           steps_table(sop, columns, say);
}

}  // namespace alihsop
