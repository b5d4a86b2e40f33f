#include <tiffio.h>

#include <cstdint>
#include <cstring>

#include "tests/hostile/header_faults.h"
#include "tests/hostile/sound_files.h"

namespace alihsop::testing {
namespace {

// TIFF 6.0, section 2: at byte 4 the place of the directory; there the number of entries, then each in 12 bytes: tag,
// type, count, value. The sound files are written in this machine's byte order, little endian.
constexpr std::size_t kEntryBytes = 12;

template <typename Number>
Number number_at(const std::string& content, std::size_t at)
{
    Number number{};
    std::memcpy(&number, content.data() + at, sizeof number);
    return number;
}

template <typename Number>
void put(std::string& content, std::size_t at, Number number)
{
    std::memcpy(content.data() + at, &number, sizeof number);
}

std::size_t directory_of(const std::string& content) { return number_at<std::uint32_t>(content, 4); }

/// Where the entry of a tag begins; 0 when it has none.
std::size_t entry_of(const std::string& content, unsigned tag)
{
    const auto directory = directory_of(content);
    const auto entries = number_at<std::uint16_t>(content, directory);
    for (std::size_t at = directory + 2, i = 0; i < entries; ++i, at += kEntryBytes)
        if (number_at<std::uint16_t>(content, at) == tag) return at;
    return 0;
}

void add(HostileFiles& files, const std::string& fault, std::string content, Expect expect)
{
    files.push_back({"tiff-" + fault, "scan.tif", std::move(content), expect});
}

void lie(HostileFiles& files, const std::string& fault, const std::string& form, unsigned tag, std::uint32_t value,
         Expect expect = Expect::told)
{
    auto content = sound_file(form).content;
    put<std::uint16_t>(content, entry_of(content, tag) + 2, TIFF_LONG);
    put<std::uint32_t>(content, entry_of(content, tag) + 8, value);
    add(files, fault, std::move(content), expect);
}

void add_lies(HostileFiles& files)
{
    lie(files, "no-width", "tiff-lzw", TIFFTAG_IMAGEWIDTH, 0);
    lie(files, "no-height", "tiff-lzw", TIFFTAG_IMAGELENGTH, 0);
    lie(files, "huge-width", "tiff-lzw", TIFFTAG_IMAGEWIDTH, 0xFFFFFFFF);
    lie(files, "huge-height", "tiff-g4", TIFFTAG_IMAGELENGTH, 0xFFFFFFFF);
    lie(files, "wide", "tiff-deflate", TIFFTAG_IMAGEWIDTH, 100'000'000);
    lie(files, "taller-than-its-data", "tiff-g4", TIFFTAG_IMAGELENGTH, 3600);
    lie(files, "no-bits", "tiff-lzw", TIFFTAG_BITSPERSAMPLE, 0);
    lie(files, "three-bits", "tiff-lzw", TIFFTAG_BITSPERSAMPLE, 3);
    lie(files, "many-bits", "tiff-lzw", TIFFTAG_BITSPERSAMPLE, 65535);
    lie(files, "no-samples", "tiff-lzw", TIFFTAG_SAMPLESPERPIXEL, 0, Expect::any);
    lie(files, "many-samples", "tiff-lzw", TIFFTAG_SAMPLESPERPIXEL, 65535);
    lie(files, "unknown-coding", "tiff-lzw", TIFFTAG_COMPRESSION, 4711);
    lie(files, "another-coding", "tiff-lzw", TIFFTAG_COMPRESSION, COMPRESSION_ADOBE_DEFLATE);
    lie(files, "old-jpeg", "tiff-jpeg", TIFFTAG_COMPRESSION, COMPRESSION_OJPEG);
    lie(files, "unknown-colours", "tiff-lzw", TIFFTAG_PHOTOMETRIC, 99);
    lie(files, "palette-without-one", "tiff-lzw", TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_PALETTE, Expect::any);
    lie(files, "strip-beyond-the-end", "tiff-lzw", TIFFTAG_STRIPOFFSETS, 0x7FFFFFFF);
    lie(files, "strip-of-the-header", "tiff-lzw", TIFFTAG_STRIPOFFSETS, 0);
    lie(files, "long-strip", "tiff-lzw", TIFFTAG_STRIPBYTECOUNTS, 0xFFFFFFFF, Expect::any);
    lie(files, "no-strip", "tiff-g4", TIFFTAG_STRIPBYTECOUNTS, 0, Expect::any);
    lie(files, "no-rows-a-strip", "tiff-lzw", TIFFTAG_ROWSPERSTRIP, 0, Expect::any);
    lie(files, "a-strip-a-row", "tiff-raw", TIFFTAG_ROWSPERSTRIP, 1);
    lie(files, "no-tile-width", "tiff-tiles", TIFFTAG_TILEWIDTH, 0);
    lie(files, "huge-tiles", "tiff-tiles", TIFFTAG_TILEWIDTH, 0x7FFFFFF0);
    lie(files, "planes", "tiff-lzw", TIFFTAG_PLANARCONFIG, 9, Expect::any);
    lie(files, "huge-resolution", "tiff-lzw", TIFFTAG_RESOLUTIONUNIT, 99, Expect::any);
    lie(files, "jpeg-tables-beyond", "tiff-jpeg", TIFFTAG_JPEGTABLES, 0x7FFFFFFF, Expect::any);
}

void add_directory_faults(HostileFiles& files)
{
    const auto sound = sound_file("tiff-lzw").content;
    const auto directory = directory_of(sound);
    const auto end = directory + 2 + kEntryBytes * number_at<std::uint16_t>(sound, directory);
    auto content = sound;
    put<std::uint32_t>(content, 4, 0xFFFFFFF0);
    add(files, "directory-beyond-the-end", content, Expect::told);
    put<std::uint32_t>(content, 4, 0);
    add(files, "no-directory", content, Expect::told);
    content = sound;
    put<std::uint16_t>(content, directory, 0);
    add(files, "empty-directory", content, Expect::told);
    put<std::uint16_t>(content, directory, 65535);
    add(files, "long-directory", content, Expect::told);
    content = sound;
    put(content, end, static_cast<std::uint32_t>(directory));
    add(files, "endless-directories", content, Expect::any);
    put<std::uint32_t>(content, end, 0x7FFFFFFF);
    add(files, "next-directory-beyond", content, Expect::any);
    content = sound;
    put<std::uint32_t>(content, entry_of(content, TIFFTAG_BITSPERSAMPLE) + 4, 0x7FFFFFFF);
    add(files, "many-values", content, Expect::any);
    add(files, "big", "II+" + std::string("\0\x08\0\0\0", 5) + std::string(8, '\xFF'), Expect::told);
}

}  // namespace

HostileFiles tiff_tag_faults()
{
    HostileFiles files;
    add_lies(files);
    add_directory_faults(files);
    return files;
}

}  // namespace alihsop::testing
