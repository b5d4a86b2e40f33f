// Records for archives: the binder is a file, its SOPs are items in it. An archive dates a document by when it
// took effect; where that is missing, by when it was drawn up. Summaries are put together from what stands on
// the form, in Indonesian, so that nothing is claimed that it does not say.
#include "exports/feeds/write_atom_csv.h"

#include <pugixml.hpp>

#include "exports/feeds/csv_table.h"
#include "exports/plain_text.h"
#include "exports/xml_text.h"

namespace alihsop {
namespace {

// The columns of AtoM's own example that an SOP has something for, in its order. AtoM takes a subset.
const std::vector<std::string> kHeadings = {"legacyId",           "parentId",        "identifier",      "title",
                                            "levelOfDescription", "extentAndMedium", "scopeAndContent", "language",
                                            "eventDates",         "eventTypes",      "eventStartDates", "eventEndDates",
                                            "eventActors",        "culture"};

std::string title_alone(const Sop& sop)
{
    auto title = text_of(sop.nama_sop);
    if (title.empty() && sop.sampul) title = text_of(sop.sampul->judul_sop);
    return title.empty() ? sop.id : title;
}

std::string creator_of(const Sop& sop) { return joined_text(sop.instansi, ", "); }

/// What it is about, from what stands on it.
std::string summary_of(const Sop& sop)
{
    std::string text = "Standar operasional prosedur";
    if (!sop.langkah.empty()) text += " dengan " + std::to_string(sop.langkah.size()) + " langkah";
    if (!sop.pelaksana.empty()) {
        std::string names;
        for (const auto& actor : sop.pelaksana) names += (names.empty() ? "" : ", ") + actor.nama.text;
        text += "; pelaksana: " + names;
    }
    text += ".";
    if (!sop.dasar_hukum.empty()) text += " Dasar hukum: " + joined_text(sop.dasar_hukum, "; ") + ".";
    return text;
}

const std::optional<DateValue>& date_of(const Sop& sop)
{
    // When it takes effect is when it is a rule; else when it was drawn up.
    const bool effective = sop.tanggal_efektif && !sop.tanggal_efektif->text.empty();
    return effective ? sop.tanggal_efektif : sop.tanggal_pembuatan;
}

std::vector<std::string> item_row(const ExportRequest& request, const Sop& sop)
{
    const auto& date = date_of(sop);
    const auto iso = date && date->date ? *date->date : "";
    const bool has_event = date && !date->text.empty();
    return {request.name + "/" + sop.id,
            request.name,
            text_of(sop.nomor_sop),
            title_alone(sop),
            "Item",
            std::to_string(sop.pages.size()) + " halaman",
            summary_of(sop),
            "id",
            text_of(date),
            has_event ? "Creation" : "",
            iso,
            iso,
            creator_of(sop),
            "id"};
}

}  // namespace

Export write_atom_csv(const ExportRequest& request)
{
    Export result;
    CsvTable table(kHeadings);
    const auto& source = request.binder.source;
    table.add_row(
        // The binder itself comes first, as its items name it as their parent.
        {request.name, "", "", "Bundel SOP " + request.name, "File", std::to_string(source.page_count) + " halaman",
         "Berkas asal: " + source.name + " (SHA-256 " + source.sha256 + ")", "id", "", "", "", "", "", "id"},
        "/source", result.losses);
    for (const auto i : request.sops)
        table.add_row(item_row(request, request.binder.sops[i]), pointer_to_sop(i), result.losses);
    result.files.push_back({request.name + ".csv", table.text()});
    return result;
}

Export write_dublin_core(const ExportRequest& request)
{
    Export result;
    for (const auto i : request.sops) {
        const auto& sop = request.binder.sops[i];
        pugi::xml_document document;
        auto record = document.append_child("oai_dc:dc");
        record.append_attribute("xmlns:oai_dc") = "http://www.openarchives.org/OAI/2.0/oai_dc/";
        record.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
        const auto add = [&record](const char* name, const std::string& text) {
            if (!text.empty()) record.append_child(name).text() = xml_text(text).c_str();
        };
        const auto& date = date_of(sop);
        add("dc:title", title_alone(sop));
        add("dc:identifier", text_of(sop.nomor_sop));
        // Numbers of SOPs come twice and are misread; the scan's hash and the SOP's place are this one's alone.
        add("dc:identifier", request.binder.source.sha256 + "/" + sop.id);
        add("dc:creator", creator_of(sop));
        add("dc:contributor", text_of(sop.disahkan_oleh.nama));
        add("dc:date", date && date->date ? *date->date : "");
        add("dc:description", summary_of(sop));
        add("dc:type", "Text");
        add("dc:format", std::to_string(sop.pages.size()) + " halaman");
        add("dc:language", "id");
        add("dc:source", request.binder.source.name);
        for (const auto& related : sop.keterkaitan) add("dc:relation", related.text);
        for (const auto& rule : sop.dasar_hukum) add("dc:relation", rule.text);
        result.files.push_back({file_stem_of(sop) + ".xml", write_xml(document)});
    }
    return result;
}

}  // namespace alihsop
