#pragma once

#include <filesystem>
#include <fstream>
#include <string>

namespace alihsop::testing {

/// A page that is read in some hundredths of a second: a BMP of 8 bit grey, white with one black bar whose place says
/// which page it is. Resolution 100 dpi.
inline std::string small_page(int number)
{
    constexpr int kWidth = 160, kHeight = 220, kHeader = 54, kPalette = 1024;
    std::string file(kHeader + kPalette + kWidth * kHeight, '\xFF');
    const auto put = [&](std::size_t at, unsigned value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            file[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i) & 0xFFU);
    };
    file.replace(0, 2, "BM");
    put(2, static_cast<unsigned>(file.size()), 4), put(6, 0, 4), put(10, kHeader + kPalette, 4), put(14, 40, 4);
    put(18, kWidth, 4), put(22, kHeight, 4), put(26, 1, 2), put(28, 8, 2), put(30, 0, 4), put(34, kWidth * kHeight, 4);
    put(38, 3937, 4), put(42, 3937, 4), put(46, 256, 4), put(50, 0, 4);
    for (unsigned grey = 0; grey < 256; ++grey) put(kHeader + 4 * grey, grey * 0x010101U, 4);
    const int top = 20 + number * 7 % 180;
    for (int y = top; y < top + 6; ++y)
        for (int x = 30; x < 60 + number % 60; ++x)
            file[static_cast<std::size_t>(kHeader + kPalette + y * kWidth + x)] = '\0';
    return file;
}

inline void write_file(const std::filesystem::path& file, const std::string& content)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
}

/// A folder of so many pages: one binder.
inline void write_small_binder(const std::filesystem::path& folder, int pages, int first = 1)
{
    for (int page = 0; page < pages; ++page)
        write_file(folder / (std::to_string(page + 1) + ".bmp"), small_page(first + page));
}

}  // namespace alihsop::testing
