#include "tests/hostile/damaged_files.h"

#include <random>

#include "tests/hostile/sound_files.h"

namespace alihsop::testing {
namespace {

using namespace std::string_literals;

/// A file of a few bytes, or its larger part missing: no reader can call that a page.
void cut_off(const SoundFile& sound, HostileFiles& files)
{
    const auto size = sound.content.size();
    const auto cut = [&](const std::string& place, std::size_t kept, Expect expect) {
        files.push_back(
            {sound.form + "-cut-at-" + place, "scan" + sound.ending, sound.content.substr(0, kept), expect});
    };
    for (const std::size_t kept : {1U, 5U, 16U, 60U}) cut(std::to_string(kept), kept, Expect::told);
    for (const std::size_t percent : {10U, 33U, 50U, 75U, 95U})
        cut(std::to_string(percent) + "%", size * percent / 100, sound.form == "pdf-text" ? Expect::any : Expect::told);
    for (const std::size_t less : {1U, 24U}) cut("-" + std::to_string(less), size - less, Expect::any);
}

/// As a bad memory stick does. Where the bits fall decides whether anybody can see it.
void flip_bits(const SoundFile& sound, HostileFiles& files)
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        std::mt19937 random(seed);
        std::string content = sound.content;
        for (unsigned flips = 0; flips < seed * seed; ++flips)
            content[random() % content.size()] ^= static_cast<char>(1U << random() % 8);
        files.push_back(
            {sound.form + "-flipped-" + std::to_string(seed * seed), "scan" + sound.ending, content, Expect::any});
    }
}

/// As a bad sector does: the header and the end are sound.
void make_hole(const SoundFile& sound, HostileFiles& files)
{
    const auto size = sound.content.size();
    const auto expect = sound.shows_damage ? Expect::told : Expect::any;
    std::string zeros = sound.content, ones = sound.content, less = sound.content;
    zeros.replace(size * 2 / 5, size / 5, size / 5, '\0');
    ones.replace(size * 2 / 5, size / 5, size / 5, '\xFF');
    less.erase(size * 2 / 5, size / 5);
    files.push_back({sound.form + "-hole-of-zeros", "scan" + sound.ending, zeros, expect});
    files.push_back({sound.form + "-hole-of-ones", "scan" + sound.ending, ones, expect});
    files.push_back(
        {sound.form + "-part-missing", "scan" + sound.ending, less, sound.form == "bmp" ? Expect::told : expect});
}

}  // namespace

HostileFiles damaged_files()
{
    HostileFiles files;
    for (const auto& sound : sound_files()) {
        cut_off(sound, files);
        flip_bits(sound, files);
        make_hole(sound, files);
        const std::string other = sound.ending == ".pdf" ? ".jpg" : ".pdf";
        files.push_back({sound.form + "-named-" + other.substr(1), "scan" + other, sound.content, Expect::read});
        files.push_back({sound.form + "-with-a-tail", "scan" + sound.ending, sound.content + std::string(4096, '\xA5'),
                         Expect::any});
    }
    return files;
}

HostileFiles stranger_files()
{
    std::mt19937 random(2012);
    std::string noise(5000, '\0');
    for (auto& byte : noise) byte = static_cast<char>(random());
    HostileFiles files{
        {"empty", "kosong.pdf", "", Expect::told},
        {"empty-picture", "kosong.jpg", "", Expect::told},
        {"a-zero-byte", "nol.tif", "\0"s, Expect::told},
        {"zeros", "nol.pdf", std::string(100000, '\0'), Expect::told},
        {"noise-as-pdf", "derau.pdf", noise, Expect::told},
        {"noise-as-jpeg", "derau.jpg", noise, Expect::told},
        {"noise-as-tiff", "derau.tif", noise, Expect::told},
        {"text", "catatan.pdf", "Bukan hasil pindai.\n", Expect::told},
        {"html", "halaman.jpg", "<!DOCTYPE html><script>alert(1)</script>", Expect::told},
        {"xml-entities", "x.tif", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", Expect::told},
        {"program", "x.pdf",
         "\x7F"
         "ELF\x02\x01\x01" +
             std::string(200, '\0'),
         Expect::told},
        {"script", "x.png", "#!/bin/sh\ntouch /tmp/alihsop-was-here\n", Expect::told},
        {"office", "surat.pdf", "PK\x03\x04\x14\0\x06\0"s + std::string(300, 'x'), Expect::told},
        {"old-office", "surat.tif", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0'), Expect::told},
        {"gif", "gambar.png", "GIF89a\x01\0\x01\0\x80\0\0"s, Expect::told},
        {"heic", "foto.jpg", "\0\0\0\x18"s + "ftypheic" + std::string(100, '\0'), Expect::told},
        {"postscript", "x.pdf", "%!PS-Adobe-3.0\n(/etc/passwd) (r) file\n", Expect::told}};
    // The first bytes of each kind, and noise behind them.
    for (const auto& sound : sound_files())
        files.push_back({"noise-behind-the-head-of-" + sound.form, "scan" + sound.ending,
                         sound.content.substr(0, 12) + noise, Expect::told});
    return files;
}

}  // namespace alihsop::testing
