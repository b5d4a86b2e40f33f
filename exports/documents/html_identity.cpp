// The form of PermenPAN-RB 35/2012 as one table: on the left the agency, on the right number, dates and signer,
// below them the six boxes in pairs. Blocks that the form does not know come behind, in pairs as well. A box
// with one item has no number, as the form prints none.
#include "exports/documents/html_identity.h"

#include <pugixml.hpp>

#include "exports/plain_text.h"
#include "exports/xml_text.h"

namespace alihsop {
namespace {

class IdentityForm {
public:
    IdentityForm(pugi::xml_node& body, const Sop& sop) : sop_(sop)
    {
        auto page = add_element(body, "section", "page portrait");
        table_ = add_element(page, "table", "identity");
        auto widths = table_.append_child("colgroup");
        // The form's own proportions, set by hand.
        for (const auto* width : {"width:47%", "width:22%", "width:31%"})
            widths.append_child("col").append_attribute("style") = width;
    }

    void write()
    {
        auto row = table_.append_child("tr");
        auto agency = add_element(row, "td", "agency");
        // Beside the six lines of the right half.
        agency.append_attribute("rowspan") = 6;
        for (const auto& line : sop_.instansi) add_element(agency, "div", "", line.text);
        add_pair(row, "NOMOR SOP", text_of(sop_.nomor_sop));
        add_row("TANGGAL PEMBUATAN", text_of(sop_.tanggal_pembuatan));
        add_row("TANGGAL REVISI", text_of(sop_.tanggal_revisi));
        add_row("TANGGAL EFEKTIF", text_of(sop_.tanggal_efektif));
        add_signer();
        add_row("NAMA SOP", text_of(sop_.nama_sop));
        add_boxes("DASAR HUKUM", sop_.dasar_hukum, "KUALIFIKASI PELAKSANA", sop_.kualifikasi_pelaksana);
        add_boxes("KETERKAITAN", sop_.keterkaitan, "PERALATAN/PERLENGKAPAN", sop_.peralatan_perlengkapan);
        add_boxes("PERINGATAN", sop_.peringatan, "PENCATATAN DAN PENDATAAN", sop_.pencatatan_pendataan);
        for (std::size_t b = 0; b < sop_.lain.size(); b += 2) {
            const auto& left = sop_.lain[b];
            const bool pair = b + 1 < sop_.lain.size();
            add_boxes(left.judul.text, left.isi, pair ? sop_.lain[b + 1].judul.text : "",
                      pair ? sop_.lain[b + 1].isi : std::vector<Value>{});
        }
    }

private:
    static void add_pair(pugi::xml_node& row, const char* label, const std::string& text)
    {
        add_element(row, "td", "label", label);
        add_element(row, "td", "", text);
    }
    void add_row(const char* label, const std::string& text)
    {
        auto row = table_.append_child("tr");
        add_pair(row, label, text);
    }

    void add_signer()
    {
        const auto& signer = sop_.disahkan_oleh;
        auto row = table_.append_child("tr");
        add_element(row, "td", "label", "DISAHKAN OLEH");
        auto cell = add_element(row, "td", "signer");
        add_element(cell, "div", "", text_of(signer.jabatan));
        // Room for a hand and a stamp, which the JSON only says to be there.
        add_element(cell, "div", "signature");
        add_element(cell, "div", "name", text_of(signer.nama));
        if (const auto rank = text_of(signer.pangkat); !rank.empty()) add_element(cell, "div", "", rank);
        if (const auto nip = text_of(signer.nip); !nip.empty()) add_element(cell, "div", "", "NIP. " + nip);
    }

    template <class A, class B>
    void add_boxes(const std::string& left, const std::vector<A>& left_items, const std::string& right,
                   const std::vector<B>& right_items)
    {
        auto heads = table_.append_child("tr");
        add_element(heads, "td", "head", left);
        add_element(heads, "td", "head", right).append_attribute("colspan") = 2;
        auto row = table_.append_child("tr");
        auto first = add_element(row, "td", "box");
        add_items(first, left_items);
        auto second = add_element(row, "td", "box");
        second.append_attribute("colspan") = 2;
        add_items(second, right_items);
    }

    template <class V>
    static void add_items(pugi::xml_node& cell, const std::vector<V>& items)
    {
        if (items.size() == 1) add_element(cell, "div", "", items[0].text);
        // An empty box keeps its heading, as on the form.
        if (items.size() < 2) return;
        auto list = cell.append_child("ol");
        for (const auto& item : items) add_element(list, "li", "", item.text);
    }

    const Sop& sop_;
    pugi::xml_node table_;
};

}  // namespace

pugi::xml_node add_element(pugi::xml_node& parent, const char* name, const char* style_class, const std::string& text)
{
    auto element = parent.append_child(name);
    if (*style_class != '\0') element.append_attribute("class") = style_class;
    if (!text.empty()) element.text() = xml_text(text).c_str();
    return element;
}

void add_identity_form(pugi::xml_node& body, const Sop& sop) { IdentityForm(body, sop).write(); }

}  // namespace alihsop
