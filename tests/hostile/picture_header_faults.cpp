#include <zlib.h>
#include <opencv2/imgcodecs.hpp>

#include "tests/hostile/header_faults.h"
#include "tests/hostile/sound_files.h"

namespace alihsop::testing {
namespace {

using namespace std::string_literals;

std::string big_endian(unsigned number, int bytes)
{
    std::string text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) text += static_cast<char>(number >> shift & 0xFFU);
    return text;
}

std::string little_endian(unsigned number, int bytes)
{
    const auto text = big_endian(number, bytes);
    return {text.rbegin(), text.rend()};
}

std::string with(std::string content, std::size_t at, const std::string& bytes)
{
    return content.replace(at, bytes.size(), bytes);
}

/// The PNG with another IHDR, whose checksum is right.
std::string png_with(const std::string& size, const std::string& rest)
{
    auto content = with(sound_file("png").content, 16, size + rest);
    const auto sum = crc32(0, reinterpret_cast<const unsigned char*>(content.data()) + 12, 17);
    return with(content, 29, big_endian(static_cast<unsigned>(sum), 4));
}

/// A PNG of few bytes and many pixels.
std::string png_bomb(int side)
{
    std::vector<unsigned char> bytes;
    cv::imencode(".png", cv::Mat(side, side, CV_8UC1, cv::Scalar(255)), bytes, {cv::IMWRITE_PNG_BILEVEL, 1});
    return {bytes.begin(), bytes.end()};
}

void add_png(HostileFiles& files)
{
    const std::string grey("\x08\0\0\0\0", 5);
    const auto add = [&](const std::string& fault, const std::string& content) {
        files.push_back({"png-" + fault, "scan.png", content, Expect::told});
    };
    add("no-width", png_with(big_endian(0, 4) + big_endian(360, 4), grey));
    add("no-height", png_with(big_endian(260, 4) + big_endian(0, 4), grey));
    add("negative", png_with(big_endian(0xFFFFFFFF, 4) + big_endian(0xFFFFFFFF, 4), grey));
    add("huge", png_with(big_endian(0x7FFFFFFF, 4) + big_endian(0x7FFFFFFF, 4), grey));
    add("wide", png_with(big_endian(200'000'000, 4) + big_endian(1, 4), grey));
    add("three-bits", png_with(big_endian(260, 4) + big_endian(360, 4), "\x03\0\0\0\0"s));
    add("unknown-colours", png_with(big_endian(260, 4) + big_endian(360, 4), "\x08\x09\0\0\0"s));
    add("without-a-palette", png_with(big_endian(260, 4) + big_endian(360, 4), "\x08\x03\0\0\0"s));
    add("unknown-coding", png_with(big_endian(260, 4) + big_endian(360, 4), "\x08\0\x07\0\0"s));
    add("taller-than-its-data", png_with(big_endian(260, 4) + big_endian(3600, 4), grey));
    add("bomb", png_bomb(18'000));
    add("long-chunk", with(sound_file("png").content, 33, big_endian(0xFFFFFFF0, 4)));
}

void add_bmp(HostileFiles& files)
{
    const auto& sound = sound_file("bmp").content;
    const auto add = [&](const std::string& fault, std::size_t at, unsigned value, int bytes,
                         Expect expect = Expect::told) {
        files.push_back({"bmp-" + fault, "scan.bmp", with(sound, at, little_endian(value, bytes)), expect});
    };
    add("no-width", 18, 0, 4);
    add("no-height", 22, 0, 4);
    add("negative-width", 18, 0xFFFFFF00, 4);
    add("upside-down", 22, static_cast<unsigned>(-360), 4, Expect::any);
    add("least-height", 22, 0x80000000, 4);
    add("huge-width", 18, 0x7FFFFFFF, 4);
    add("huge-height", 22, 0x7FFFFFFF, 4);
    add("no-bits", 28, 0, 2);
    add("seven-bits", 28, 7, 2);
    add("thirty-two-bits", 28, 32, 2);
    add("pixels-beyond-the-end", 10, 0x7FFFFFFF, 4);
    add("pixels-in-the-header", 10, 2, 4, Expect::any);
    add("run-lengths", 30, 1, 4, Expect::any);
    add("embedded-jpeg", 30, 4, 4);
    add("long-header", 14, 0x7FFFFFFF, 4);
    add("large-palette", 46, 0x7FFFFFFF, 4, Expect::any);
}

std::size_t place_of(const std::string& content, const std::string& marker)
{
    const auto at = content.find(marker);
    return at == std::string::npos ? 0 : at;
}

void add_jpeg(HostileFiles& files)
{
    const auto& sound = sound_file("jpeg").content;
    const auto frame = place_of(sound, "\xFF\xC0"), tables = place_of(sound, "\xFF\xC4"),
               scan = place_of(sound, "\xFF\xDA");
    const auto add = [&](const std::string& fault, std::size_t at, const std::string& bytes,
                         Expect expect = Expect::told) {
        files.push_back({"jpeg-" + fault, "scan.jpg", with(sound, at, bytes), expect});
    };
    add("no-width", frame + 7, big_endian(0, 2));
    add("no-height", frame + 5, big_endian(0, 2));
    add("huge", frame + 5, big_endian(0xFFFFFFFF, 4));
    add("taller-than-its-data", frame + 5, big_endian(3600, 2));
    add("twelve-bits", frame + 4, big_endian(12, 1));
    add("no-components", frame + 9, big_endian(0, 1));
    add("many-components", frame + 9, big_endian(255, 1));
    add("no-sampling", frame + 11, big_endian(0, 1));
    add("lossless", frame + 1, "\xC3");
    add("arithmetic", frame + 1, "\xC9", Expect::any);
    add("no-tables", tables + 1, "\xFE", Expect::any);
    add("impossible-table", tables + 5, std::string(16, '\xFF'));
    add("long-segment", tables + 2, big_endian(0xFFFF, 2));
    add("no-segment-length", scan + 2, big_endian(0, 2), Expect::any);
    add("unknown-table", scan + 6, "\x33");
}

void add_jpeg2000(HostileFiles& files)
{
    const auto& sound = sound_file("jpeg2000").content;
    const auto size = place_of(sound, "\xFF\x4F\xFF\x51");  // ISO/IEC 15444-1, A.5.1; the marker's segment follows
    const auto add = [&](const std::string& fault, std::size_t at, const std::string& bytes,
                         Expect expect = Expect::told) {
        files.push_back({"jpeg2000-" + fault, "scan.jp2", with(sound, size + at, bytes), expect});
    };
    add("no-width", 8, big_endian(0, 4));
    add("huge", 8, big_endian(0x7FFFFFFF, 4) + big_endian(0x7FFFFFFF, 4));
    add("offset-beyond", 16, big_endian(0x7FFFFFFF, 4), Expect::any);
    add("no-tiles", 24, big_endian(0, 4) + big_endian(0, 4));
    add("a-tile-a-pixel", 24, big_endian(1, 4) + big_endian(1, 4));
    add("many-components", 40, big_endian(16384, 2));
    add("no-components", 40, big_endian(0, 2));
    add("deep", 42, "\xFF");
    add("no-sampling", 43, big_endian(0, 2));
}

void add_webp(HostileFiles& files)
{
    const auto& sound = sound_file("webp").content;
    const auto add = [&](const std::string& fault, std::size_t at, const std::string& bytes,
                         Expect expect = Expect::told) {
        files.push_back({"webp-" + fault, "scan.webp", with(sound, at, bytes), expect});
    };
    add("no-size", 26, std::string(4, '\0'));
    add("large", 26, "\xFF\x3F\xFF\x3F");
    add("long-chunk", 16, little_endian(0xFFFFFFF0, 4), Expect::any);
    add("no-start-code", 23, std::string(3, '\0'));
    add("unknown-chunk", 12, "XXXX");
}

}  // namespace

HostileFiles picture_header_faults()
{
    HostileFiles files;
    for (const auto add : {add_png, add_bmp, add_jpeg, add_jpeg2000, add_webp}) add(files);
    return files;
}

}  // namespace alihsop::testing
