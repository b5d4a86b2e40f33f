// The one list of formats: the command line, help, completion and the tests go by it.
#include "exports/export_formats.h"

#include <algorithm>
#include <array>

#include "exports/bpmn/write_bpmn.h"
#include "exports/documents/write_html.h"
#include "exports/documents/write_proof.h"
#include "exports/drawings/write_dot.h"
#include "exports/drawings/write_mermaid.h"
#include "exports/drawings/write_svg.h"
#include "exports/feeds/write_atom_csv.h"
#include "exports/feeds/write_csv.h"
#include "exports/feeds/write_jsonl.h"
#include "exports/feeds/write_opensop_json.h"
#include "exports/feeds/write_sopflow_json.h"
#include "exports/feeds/write_xlsx.h"
#include "exports/feeds/write_xlsx_basarnas.h"
#include "exports/words/write_alto.h"
#include "exports/words/write_hocr.h"
#include "exports/words/write_page_xml.h"
#include "exports/words/write_pdf.h"

namespace alihsop {
namespace {

constexpr auto kFormats = std::to_array<ExportFormat>({
    {"jsonl", ".jsonl", write_jsonl},
    {"csv", ".csv", write_csv},
    {"xlsx", ".xlsx", write_xlsx},
    {"xlsx-basarnas", ".xlsx", write_xlsx_basarnas},
    {"opensop-json", ".json", write_opensop_json},
    {"sopflow-json", ".json", write_sopflow_json},
    {"bpmn", ".bpmn", write_bpmn},
    {"mermaid", ".mmd", write_mermaid},
    {"dot", ".dot", write_dot},
    {"svg", ".svg", write_svg},
    {"html", ".html", write_html},
    {"proof", ".html", write_proof},
    {"pdf", ".pdf", write_pdf, true},
    {"alto", ".xml", write_alto},
    {"hocr", ".hocr", write_hocr},
    {"page", ".xml", write_page_xml},
    {"atom-csv", ".csv", write_atom_csv},
    {"dublin-core", ".xml", write_dublin_core},
});

}  // namespace

std::span<const ExportFormat> export_formats() { return kFormats; }

const ExportFormat* find_export_format(std::string_view name)
{
    const auto found =
        std::find_if(kFormats.begin(), kFormats.end(), [&](const auto& format) { return format.name == name; });
    return found == kFormats.end() ? nullptr : &*found;
}

}  // namespace alihsop
