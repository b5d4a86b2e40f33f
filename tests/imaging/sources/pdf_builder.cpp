#include "tests/imaging/sources/pdf_builder.h"

#include <opencv2/imgcodecs.hpp>

#include "tests/imaging/sources/tiff_writer.h"

namespace alihsop::testing {
namespace {

std::string size_entries(const cv::Size& size)
{
    return "/Width " + std::to_string(size.width) + " /Height " + std::to_string(size.height);
}

std::string colour_entries(int channels, int bits = 8)
{
    return std::string(" /ColorSpace /Device") + (channels == 1 ? "Gray" : "RGB") + " /BitsPerComponent " +
           std::to_string(bits);
}

std::size_t big_endian(const std::vector<unsigned char>& bytes, std::size_t at)
{
    return std::size_t{bytes[at]} << 24 | std::size_t{bytes[at + 1]} << 16 | std::size_t{bytes[at + 2]} << 8 |
           std::size_t{bytes[at + 3]};
}

std::string bytes_of(unsigned number, int count)
{
    std::string bytes;
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xFFU);
    return bytes;
}

// A JBIG2 segment (ITU-T T.88, 7.2) that refers to no other and belongs to page 1.
std::string jbig2_segment(unsigned number, unsigned type, const std::string& data)
{
    return bytes_of(number, 4) + bytes_of(type, 1) + bytes_of(0, 1) + bytes_of(1, 1) +
           bytes_of(static_cast<unsigned>(data.size()), 4) + data;
}

std::string object(int number, const std::string& body)
{
    return std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
}

}  // namespace

PdfImage raw_image(const cv::Mat& grey)
{
    return {size_entries(grey.size()) + colour_entries(1),
            std::string(grey.begin<unsigned char>(), grey.end<unsigned char>())};
}

PdfImage flate_image(const cv::Mat& image)
{
    std::vector<unsigned char> png;
    cv::imencode(".png", image, png);
    std::string data;  // PNG's own data are what Flate with PNG predictors is
    for (std::size_t at = 8; at + 8 < png.size(); at += big_endian(png, at) + 12)
        if (std::string(png.begin() + static_cast<std::ptrdiff_t>(at) + 4,
                        png.begin() + static_cast<std::ptrdiff_t>(at) + 8) == "IDAT")
            data.append(reinterpret_cast<const char*>(png.data()) + at + 8, big_endian(png, at));
    const std::string colours = std::to_string(image.channels());
    return {size_entries(image.size()) + colour_entries(image.channels()) +
                " /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors " + colours + " /Columns " +
                std::to_string(image.cols) + " >>",
            data};
}

PdfImage jpeg_image(const std::vector<unsigned char>& file, const cv::Mat& decoded)
{
    return {size_entries(decoded.size()) + colour_entries(decoded.channels()) + " /Filter /DCTDecode",
            std::string(file.begin(), file.end())};
}

PdfImage jpeg2000_image(const std::vector<unsigned char>& file, const cv::Size& size)
{
    return {size_entries(size) + " /Filter /JPXDecode", std::string(file.begin(), file.end())};
}

PdfImage fax_image(const cv::Mat& black_and_white)
{
    return {size_entries(black_and_white.size()) + colour_entries(1, 1) +
                " /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns " + std::to_string(black_and_white.cols) +
                " /Rows " + std::to_string(black_and_white.rows) + " >>",
            fax_bytes(black_and_white)};
}

PdfImage jbig2_image(const cv::Mat& black_and_white)
{
    constexpr unsigned kPageInformation = 48, kImmediateLosslessGenericRegion = 39;
    const std::string size = bytes_of(static_cast<unsigned>(black_and_white.cols), 4) +
                             bytes_of(static_cast<unsigned>(black_and_white.rows), 4);
    const std::string page = size + bytes_of(0, 4) + bytes_of(0, 4) + bytes_of(0, 1) + bytes_of(0, 2);
    const std::string region =
        size + bytes_of(0, 4) + bytes_of(0, 4) + bytes_of(0, 1) + bytes_of(1, 1) + fax_bytes(black_and_white);
    return {size_entries(black_and_white.size()) + colour_entries(1, 1) + " /Filter /JBIG2Decode",
            jbig2_segment(0, kPageInformation, page) + jbig2_segment(1, kImmediateLosslessGenericRegion, region)};
}

int PdfBuilder::add_stream(const std::string& entries, const std::string& data)
{
    objects_.push_back("<< /Length " + std::to_string(data.size()) + " " + entries + " >>\nstream\n" + data +
                       "\nendstream");
    return static_cast<int>(objects_.size());
}

int PdfBuilder::add_image(const PdfImage& image, const std::string& more_entries)
{
    return add_stream("/Type /XObject /Subtype /Image " + image.entries + " " + more_entries, image.data);
}

void PdfBuilder::add_page(double width, double height, const std::string& content, const std::string& resources,
                          const std::string& entries)
{
    const int stream = add_stream("", content);
    objects_.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + std::to_string(width) + " " +
                       std::to_string(height) + "] /Contents " + std::to_string(stream) + " 0 R /Resources << " +
                       resources + " >> " + entries + " >>");
    pages_.push_back(static_cast<int>(objects_.size()));
}

void PdfBuilder::add_scan(const PdfImage& image, double width, double height, const std::string& entries)
{
    const int number = add_image(image);
    add_page(width, height, "q " + std::to_string(width) + " 0 0 " + std::to_string(height) + " 0 0 cm /Im Do Q",
             "/XObject << /Im " + std::to_string(number) + " 0 R >>", entries);
}

void PdfBuilder::attach(const std::string& name)
{
    const auto content = std::to_string(add_stream("/Type /EmbeddedFile", "%PDF-1.7 and so on"));
    attached_ += "(" + name + ") << /Type /Filespec /F (" + name + ") /EF << /F " + content + " 0 R >> >> ";
}

std::string PdfBuilder::finish(const std::string& trailer_entries) const
{
    std::string kids;
    for (const int page : pages_) kids += std::to_string(page) + " 0 R ";
    auto objects = objects_;
    const int count = stated_pages_ < 0 ? static_cast<int>(pages_.size()) : stated_pages_;
    objects[0] = "<< /Type /Catalog /Pages 2 0 R" +
                 (attached_.empty() ? "" : " /Names << /EmbeddedFiles << /Names [" + attached_ + "] >> >>") + " >>";
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(count) + " >>";

    std::string file = "%PDF-1.7\n";
    std::string table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const std::string offset = std::to_string(file.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        file += object(static_cast<int>(i) + 1, objects[i]);
    }
    const std::string size = std::to_string(objects.size() + 1);
    const std::string start = std::to_string(file.size());
    return file + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + size +
           " /Root 1 0 R " + trailer_entries + " >>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace alihsop::testing
