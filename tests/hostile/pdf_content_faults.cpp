#include <utility>

#include "tests/hostile/pdf_faults.h"
#include "tests/hostile/pdf_objects.h"

namespace alihsop::testing {
namespace {

using namespace std::string_literals;

const std::string kBox = "/MediaBox [0 0 260 360]";
const std::string kPaint = "q 260 0 0 360 0 0 cm /X Do Q";
constexpr std::size_t kBomb = std::size_t{512} << 20U;  // bytes

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

void add(HostileFiles& files, const std::string& fault, std::string content, Expect expect)
{
    files.push_back({"pdf-" + fault, "scan.pdf", std::move(content), expect});
}

/// A page that paints one XObject.
std::string painting(const std::string& object, const std::vector<std::string>& more = {})
{
    std::vector<std::string> objects{object};
    objects.insert(objects.end(), more.begin(), more.end());
    return pdf_page(kBox + " /Resources << /XObject << /X 5 0 R >> >>", kPaint, objects);
}

std::string image(const std::string& entries, const std::string& data = "x")
{
    return painting(pdf_stream("/Type /XObject /Subtype /Image " + entries, data));
}

void add_boxes(HostileFiles& files)
{
    const auto box = [&](const std::string& fault, const std::string& numbers, Expect expect) {
        add(files, "box-" + fault, pdf_page("/MediaBox [" + numbers + "]", "20 20 200 200 re S"), expect);
    };
    box("empty", "0 0 0 0", Expect::any);
    box("backwards", "260 360 0 0", Expect::any);
    box("huge", "0 0 1000000 1000000", Expect::told);
    box("endless", "0 0 1e38 1e38", Expect::any);
    box("of-many-nines", "0 0 " + std::string(400, '9') + " 360", Expect::any);
    box("of-text", "(a) (b) (c) (d)", Expect::any);
    box("of-two", "0 0", Expect::any);
    box("hair-wide", "0 0 0.0001 360", Expect::any);
    box("far-away", "1000000000 1000000000 1000000260 1000000360", Expect::any);
}

void add_images(HostileFiles& files)
{
    const std::string grey = " /BitsPerComponent 8 /ColorSpace /DeviceGray";
    const auto sized = [&](const std::string& fault, const std::string& size, Expect expect) {
        add(files, "image-" + fault, image(size + grey), expect);
    };
    sized("without-width", "/Height 10", Expect::told);
    sized("no-width", "/Width 0 /Height 10", Expect::told);
    sized("below-zero", "/Width -10 /Height -10", Expect::told);
    sized("huge", "/Width 100000 /Height 100000", Expect::told);
    sized("as-wide-as-numbers-go", "/Width 2147483647 /Height 2147483647", Expect::told);
    sized("as-text", "/Width (a) /Height (b)", Expect::told);
    const std::string ten = "/Width 10 /Height 10";
    add(files, "image-of-64-bits", image(ten + " /BitsPerComponent 64 /ColorSpace /DeviceGray"), Expect::told);
    add(files, "image-of-unknown-colours", image(ten + " /BitsPerComponent 8 /ColorSpace /Merah"), Expect::told);
    add(files, "image-of-a-huge-palette",
        image(ten + " /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 2147483647 <00>]"), Expect::told);
    add(files, "image-of-colours-of-themselves",
        painting(pdf_stream("/Type /XObject /Subtype /Image " + ten + " /BitsPerComponent 8 /ColorSpace 6 0 R", "x"),
                 {"[/Indexed 6 0 R 1 <00>]"}),
        Expect::told);
    add(files, "image-of-an-unknown-filter", image(ten + grey + " /Filter /Pengap"), Expect::told);
    add(files, "image-predicted-over-huge-columns",
        image(ten + grey + " /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 1000 >>"),
        Expect::told);
    add(files, "image-masked-by-itself",
        painting(pdf_stream("/Type /XObject /Subtype /Image " + ten + grey + " /SMask 5 0 R", std::string(100, 'x'))),
        Expect::any);
    add(files, "fax-of-huge-columns",
        image(ten + grey + " /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 2147483647 /Rows 2147483647 >>"),
        Expect::told);
    add(files, "fax-below-zero",
        image(ten + grey + " /Filter /CCITTFaxDecode /DecodeParms << /K 4 /Columns -1 /Rows -1 >>"), Expect::told);
}

void add_bombs(HostileFiles& files)
{
    const std::string flate = "/Filter /FlateDecode";
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                     "<< /Type /Page /Parent 2 0 R /Contents 4 0 R " + kBox + " >>", ""};
    objects[3] = pdf_stream(flate, deflated_bomb(kBomb, ' '));
    add(files, "bomb-of-spaces", pdf_of(objects), Expect::any);
    objects[3] = pdf_stream("/Filter [/FlateDecode /FlateDecode]", deflated_bomb(kBomb, '(', 2));
    add(files, "bomb-in-a-bomb", pdf_of(objects), Expect::any);
    objects[3] = pdf_stream("/Filter [" + repeated("/FlateDecode ", 2000) + "]", "x");
    add(files, "thousand-filters", pdf_of(objects), Expect::any);
    objects[3] = pdf_stream(flate, deflated_bomb(kBomb / 8, 'q'));
    add(files, "bomb-of-states", pdf_of(objects), Expect::any);
    add(files, "image-bomb",
        image("/Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceGray " + flate, deflated_bomb(kBomb)),
        Expect::any);
    add(files, "image-bomb-of-its-size",
        image("/Width 17000 /Height 17000 /BitsPerComponent 1 /ColorSpace /DeviceGray " + flate,
              deflated_bomb(17000 * 17000 / 8, '\xFF')),
        Expect::any);
    add(files, "a-million-lines", pdf_page(kBox, repeated("0 0 m 260 360 l S ", 1'000'000)), Expect::any);
    add(files, "a-million-texts",
        pdf_page(kBox + " /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
                 "BT /F 9 Tf 20 20 Td " + repeated("(a) Tj ", 300'000) + "ET"),
        Expect::any);
}

void add_circles(HostileFiles& files)
{
    const std::string form =
        "/Type /XObject /Subtype /Form /BBox [0 0 260 360] /Resources << /XObject << /X 5 0 R /Y 6 0 R >> >>";
    add(files, "form-in-itself", painting(pdf_stream(form, "/X Do")), Expect::any);
    add(files, "forms-in-each-other", painting(pdf_stream(form, "/Y Do /Y Do"), {pdf_stream(form, "/X Do /X Do")}),
        Expect::any);
    std::vector<std::string> forms;
    constexpr int kLevels = 24;  // each paints the next one twice: sixteen million strokes
    for (int level = 0; level < kLevels; ++level)
        forms.push_back(pdf_stream("/Type /XObject /Subtype /Form /BBox [0 0 260 360] /Resources << /XObject << /N " +
                                       std::to_string(level + 6) + " 0 R >> >>",
                                   "/N Do /N Do"));
    forms.push_back(pdf_stream("/Type /XObject /Subtype /Form /BBox [0 0 260 360]", "0 0 m 260 360 l S"));
    add(files, "forms-doubling", painting(forms.front(), {forms.begin() + 1, forms.end()}), Expect::any);
    add(files, "pattern-in-itself",
        pdf_page(kBox + " /Resources << /Pattern << /P 5 0 R >> >>", "/Pattern cs /P scn 0 0 260 360 re f",
                 {pdf_stream("/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources "
                             "<< /Pattern << /P 5 0 R >> >>",
                             "/Pattern cs /P scn 0 0 9 9 re f")}),
        Expect::any);
    add(files, "pattern-of-no-step",
        pdf_page(kBox + " /Resources << /Pattern << /P 5 0 R >> >>", "/Pattern cs /P scn 0 0 260 360 re f",
                 {pdf_stream("/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.00001 /YStep 0.00001 "
                             "/Resources << >>",
                             "0 0 1 1 re f")}),
        Expect::any);
    add(files, "font-in-itself",
        pdf_page(kBox + " /Resources << /Font << /F 5 0 R >> >>", "BT /F 9 Tf 20 20 Td (aaa) Tj ET",
                 {"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 6 0 R "
                  ">> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font "
                  "<< /F 5 0 R >> >> >>",
                  pdf_stream("", "9 0 d0 BT /F 9 Tf (a) Tj ET")}),
        Expect::any);
    add(files, "broken-font",
        pdf_page(kBox + " /Resources << /Font << /F 5 0 R >> >>", "BT /F 9 Tf 20 20 Td (aaa) Tj ET",
                 {"<< /Type /Font /Subtype /TrueType /BaseFont /Rusak /FontDescriptor 6 0 R >>",
                  "<< /Type /FontDescriptor /FontName /Rusak /Flags 4 /FontFile2 7 0 R >>",
                  pdf_stream("", "\0\1\0\0\0\x7F"s + std::string(300, '\xFF'))}),
        Expect::any);
    add(files, "huge-function",
        pdf_page(kBox + " /Resources << /ColorSpace << /C [/Separation /Emas /DeviceGray 5 0 R] >> >>",
                 "/C cs 1 scn 0 0 260 360 re f",
                 {pdf_stream("/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [2147483647] /BitsPerSample 32", "x")}),
        Expect::any);
    add(files, "huge-dashes", pdf_page(kBox, "[0.0000001 0.0000001] 0 d 0 0 m 260 360 l S"), Expect::any);
    add(files, "huge-numbers",
        pdf_page(kBox, "1e38 0 0 1e38 1e38 1e38 cm -1e38 1e38 m 1e38 -1e38 l 1e30 w S 99999999999999999999 0 l S"),
        Expect::any);
}

std::string number(unsigned value, int bytes)
{
    std::string text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) text += static_cast<char>(value >> shift & 0xFFU);
    return text;
}

/// A JBIG2 segment (ITU-T T.88, 7.2) on page 1.
std::string segment(unsigned type, const std::string& data, unsigned told_size)
{
    static unsigned next = 0;
    return number(next++, 4) + number(type, 1) + number(0, 1) + number(1, 1) + number(told_size, 4) + data;
}

void add_jbig2(HostileFiles& files)
{
    constexpr unsigned kSymbols = 0, kText = 6, kPattern = 16, kHalftone = 22, kGeneric = 38, kRefinement = 42,
                       kPage = 48, kTables = 53;
    const auto page = [](unsigned width, unsigned height) {
        const auto data = number(width, 4) + number(height, 4) + std::string(8, '\0') + number(0, 1) + number(0, 2);
        return segment(kPage, data, static_cast<unsigned>(data.size()));
    };
    const auto stream = [](const std::string& data) {
        return image("/Width 260 /Height 360 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode", data);
    };
    const auto fault = [&](const std::string& name, const std::string& data, Expect expect = Expect::told) {
        add(files, "jbig2-" + name, stream(data), expect);
    };
    const std::string noise(200, '\xA5'), all(200, '\xFF');
    fault("no-page", segment(kGeneric, noise, 200));
    fault("huge-page", page(0x7FFFFFFF, 0x7FFFFFFF));
    fault("no-size", page(0, 0));
    fault("endless-height", page(260, 0xFFFFFFFF), Expect::any);
    for (const unsigned type : {kSymbols, kText, kPattern, kHalftone, kGeneric, kRefinement, kTables, 62U}) {
        fault("noise-in-segment-" + std::to_string(type), page(260, 360) + segment(type, noise, 200), Expect::any);
        fault("ones-in-segment-" + std::to_string(type), page(260, 360) + segment(type, all, 200), Expect::any);
    }
    fault("long-segment", page(260, 360) + segment(kGeneric, noise, 0x7FFFFFFF), Expect::any);
    fault("segment-of-unknown-length", page(260, 360) + segment(kGeneric, noise, 0xFFFFFFFF), Expect::any);
    fault("huge-region", page(260, 360) + segment(kGeneric, number(0x7FFFFFFF, 4) + number(0x7FFFFFFF, 4) + noise, 208),
          Expect::any);
}

}  // namespace

HostileFiles pdf_content_faults()
{
    HostileFiles files;
    for (const auto part : {add_boxes, add_images, add_bombs, add_circles, add_jbig2}) part(files);
    return files;
}

}  // namespace alihsop::testing
