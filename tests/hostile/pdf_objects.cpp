#include "tests/hostile/pdf_objects.h"

#include <zlib.h>

#include <algorithm>
#include <utility>

namespace alihsop::testing {
namespace {

constexpr std::size_t kBlock = 1U << 20U;  // bytes

/// deflate() fed by `next`, which gives blocks until an empty one.
template <typename Next>
std::string deflated(Next next)
{
    z_stream stream{};
    deflateInit(&stream, Z_BEST_SPEED);
    std::string packed, out(kBlock, '\0');
    int flush = Z_NO_FLUSH;
    while (flush != Z_FINISH) {
        std::string block = next();
        flush = block.empty() ? Z_FINISH : Z_NO_FLUSH;
        stream.next_in = reinterpret_cast<unsigned char*>(block.data());
        stream.avail_in = static_cast<unsigned>(block.size());
        do {
            stream.next_out = reinterpret_cast<unsigned char*>(out.data());
            stream.avail_out = static_cast<unsigned>(out.size());
            deflate(&stream, flush);
            packed.append(out, 0, out.size() - stream.avail_out);
        } while (stream.avail_out == 0);
    }
    deflateEnd(&stream);
    return packed;
}

}  // namespace

std::string pdf_of(const std::vector<std::string>& objects, const std::string& trailer_entries)
{
    std::string file = "%PDF-1.7\n", table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const std::string offset = std::to_string(file.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(objects.size() + 1), start = std::to_string(file.size());
    return file + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + size +
           " /Root 1 0 R " + trailer_entries + " >>\nstartxref\n" + start + "\n%%EOF\n";
}

std::string pdf_stream(const std::string& entries, const std::string& data)
{
    return "<< /Length " + std::to_string(data.size()) + " " + entries + " >>\nstream\n" + data + "\nendstream";
}

std::string deflated_bomb(std::size_t bytes, char value, int times)
{
    std::size_t left = bytes;
    std::string packed = deflated([&] {
        const auto now = std::min(left, kBlock);
        left -= now;
        return std::string(now, value);
    });
    for (int i = 1; i < times; ++i) {
        bool given = false;
        packed = deflated([&] { return std::exchange(given, true) ? std::string() : packed; });
    }
    return packed;
}

std::string pdf_page(const std::string& page_entries, const std::string& content,
                     const std::vector<std::string>& objects)
{
    std::vector<std::string> all{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                 "<< /Type /Page /Parent 2 0 R /Contents 4 0 R " + page_entries + " >>",
                                 pdf_stream("", content)};
    all.insert(all.end(), objects.begin(), objects.end());
    return pdf_of(all);
}

}  // namespace alihsop::testing
