#include "tests/hostile/pdf_faults.h"
#include "tests/hostile/pdf_objects.h"
#include "tests/hostile/sound_files.h"

namespace alihsop::testing {
namespace {

const std::string kCatalogue = "<< /Type /Catalog /Pages 2 0 R >>";
const std::string kBox = "/MediaBox [0 0 260 360]";
const std::string kStroke = "20 20 200 200 re S";

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

void add(HostileFiles& files, const std::string& fault, std::string content, Expect expect = Expect::any)
{
    files.push_back({"pdf-" + fault, "scan.pdf", std::move(content), expect});
}

void add_page_trees(HostileFiles& files)
{
    const auto tree = [](const std::string& pages,
                         const std::string& third = "<< /Type /Page /Parent 2 0 R " + kBox + " >>") {
        return pdf_of({kCatalogue, pages, third});
    };
    add(files, "tree-of-itself", tree("<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), Expect::told);
    add(files, "tree-in-a-circle",
        tree("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>"),
        Expect::told);
    add(files, "page-is-its-parent",
        tree("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 3 0 R >>"));
    add(files, "count-of-a-thousand-million", tree("<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>"), Expect::told);
    add(files, "count-below-zero", tree("<< /Type /Pages /Kids [3 0 R] /Count -5 >>"));
    add(files, "count-is-text", tree("<< /Type /Pages /Kids [3 0 R] /Count (satu) >>"));
    add(files, "kids-are-no-pages", tree("<< /Type /Pages /Kids [1 0 R 7 (x) null] /Count 4 >>"), Expect::told);
    add(files, "kids-are-missing", tree("<< /Type /Pages /Count 3 >>"), Expect::told);
    add(files, "no-catalogue", pdf_of({"null", "null"}), Expect::told);
    add(files, "root-is-a-page", pdf_of({"<< /Type /Page " + kBox + " >>"}), Expect::told);
    std::vector<std::string> deep{kCatalogue};
    for (int level = 3; level < 5000; ++level)
        deep.push_back("<< /Type /Pages /Count 1 /Kids [" + std::to_string(level) + " 0 R] >>");
    deep.push_back("<< /Type /Page " + kBox + " >>");
    add(files, "deep-tree", pdf_of(deep));
}

void add_nesting(HostileFiles& files)
{
    const auto catalogue_with = [](const std::string& value) {
        return pdf_of({"<< /Type /Catalog /Pages 2 0 R /X " + value + " >>",
                       "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R " + kBox + " >>"});
    };
    constexpr int kDeep = 200'000;
    add(files, "deep-arrays", catalogue_with(repeated("[", kDeep) + repeated("]", kDeep)));
    add(files, "deep-dictionaries", catalogue_with(repeated("<</A ", kDeep) + "0" + repeated(">>", kDeep)));
    add(files, "open-arrays", catalogue_with(repeated("[", kDeep)));
    add(files, "open-text", catalogue_with(repeated("(", kDeep)));
    add(files, "long-name", catalogue_with("/" + std::string(3'000'000, 'n')));
    add(files, "long-number", catalogue_with(std::string(1'000'000, '9')));
    add(files, "reference-to-itself", pdf_of({kCatalogue, "2 0 R"}), Expect::told);
    add(files, "references-in-a-circle", pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "3 0 R", "2 0 R"}), Expect::told);
}

void add_tables(HostileFiles& files)
{
    const auto& sound = sound_file("pdf-fax").content;
    const auto start = sound.rfind("startxref\n") + 10;
    const auto started_at = [&](const std::string& place) { return sound.substr(0, start) + place + "\n%%EOF\n"; };
    add(files, "table-at-zero", started_at("0"));
    add(files, "table-beyond", started_at("99999999999999999999"));
    add(files, "table-below-zero", started_at("-1"));
    const std::string page = "<< /Type /Page /Parent 2 0 R " + kBox + " >>";
    const std::vector<std::string> objects{kCatalogue, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page};
    add(files, "table-before-itself", pdf_of(objects, "/Prev 9"));
    const auto bare = pdf_of(objects);
    const auto table = bare.rfind("xref\n0 ");
    add(files, "table-of-itself", pdf_of(objects, "/Prev " + std::to_string(bare.find("xref\n0 "))));
    add(files, "table-of-many", std::string(bare).replace(table, 8, "xref\n0 2147483647"));
    add(files, "table-from-below-zero", std::string(bare).replace(table, 8, "xref\n-5 4"));
    add(files, "stream-table-of-wide-fields",
        pdf_of({kCatalogue, "<< /Type /Pages /Kids [] /Count 0 >>",
                pdf_stream("/Type /XRef /Size 100000000 /W [8 8 8] /Index [0 100000000] /Root 1 0 R", "x")}),
        Expect::told);
    add(files, "object-stream-of-itself",
        pdf_of({kCatalogue, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page,
                pdf_stream("/Type /ObjStm /N 100000000 /First 10 /Extends 4 0 R", "1 0 2 0 3 0")}));
    add(files, "length-of-itself",
        pdf_of({kCatalogue, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R " + kBox + " /Contents 4 0 R >>",
                "<< /Length 4 0 R >>\nstream\n" + kStroke + "\nendstream"}));
    add(files, "length-of-a-gigabyte",
        pdf_of({kCatalogue, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R " + kBox + " /Contents 4 0 R >>",
                "<< /Length 1073741824 >>\nstream\n" + kStroke + "\nendstream"}));
}

void add_encryption(HostileFiles& files)
{
    const std::string key = "<" + std::string(64, 'A') + ">";
    const auto locked = [&](const std::string& entries) {
        return pdf_of(
            {kCatalogue, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R " + kBox + " >>"},
            "/ID [<00> <00>] /Encrypt << /Filter /Standard /O " + key + " /U " + key + " /P -4 " + entries + " >>");
    };
    add(files, "locked-40-bit", locked("/V 1 /R 2"), Expect::told);
    add(files, "locked-128-bit", locked("/V 2 /R 3 /Length 128"), Expect::told);
    add(files, "locked-aes",
        locked("/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 >> >> /StmF /StdCF /StrF /StdCF"), Expect::told);
    add(files, "locked-aes-256", locked("/V 5 /R 6 /Length 256 /OE " + key + " /UE " + key + " /Perms <00>"),
        Expect::told);
    add(files, "locked-in-an-unknown-way", locked("/V 99 /R 99"), Expect::told);
    add(files, "locked-by-a-long-key", locked("/V 2 /R 3 /Length 2147483647"), Expect::told);
    add(files, "locked-without-a-key",
        pdf_of({kCatalogue, "<< /Type /Pages /Kids [] /Count 0 >>"}, "/Encrypt << /Filter /Standard >>"), Expect::told);
    add(files, "locked-by-itself", pdf_of({kCatalogue, "<< /Type /Pages /Kids [] /Count 0 >>"}, "/Encrypt 1 0 R"),
        Expect::told);
}

void add_deeds(HostileFiles& files)
{
    const auto doing = [](const std::string& action) {
        return pdf_of({"<< /Type /Catalog /Pages 2 0 R /OpenAction " + action + " >>",
                       "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R " + kBox + " >>"});
    };
    add(files, "launches-a-program", doing("<< /S /Launch /F (/usr/bin/touch) /Unix << /F (touch x) >> >>"),
        Expect::read);
    add(files, "runs-a-script", doing("<< /S /JavaScript /JS (app.alert\\(1\\)) >>"), Expect::read);
    add(files, "calls-home", doing("<< /S /URI /URI (http://127.0.0.1:9/) >>"), Expect::read);
    add(files, "reads-another-file",
        pdf_page(kBox + " /Resources << /XObject << /X 5 0 R >> >>", "q 260 0 0 360 0 0 cm /X Do Q",
                 {"<< /Length 0 /Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace "
                  "/DeviceGray /F (/etc/passwd) >>\nstream\n\nendstream"}));
}

}  // namespace

HostileFiles pdf_structure_faults()
{
    HostileFiles files;
    for (const auto part : {add_page_trees, add_nesting, add_tables, add_encryption, add_deeds}) part(files);
    return files;
}

}  // namespace alihsop::testing
