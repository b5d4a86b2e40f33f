#include "tests/hostile/odd_names.h"

#include "tests/hostile/sound_files.h"

namespace alihsop::testing {
namespace {

void add_names(HostileFiles& files)
{
    const auto& page = sound_file("pdf-fax").content;
    const std::vector<std::pair<std::string, std::string>> names{{"spaces", "  dua spasi  .pdf"},
                                                                 {"newline", "baris\nbaru.pdf"},
                                                                 {"tab-and-escape", "a\tb\x1B[31mmerah.pdf"},
                                                                 {"quotes", "'tunggal' \"ganda\".pdf"},
                                                                 {"shell", "$(touch x);`touch y`|&<>*.pdf"},
                                                                 {"backslash", "C:\\arsip\\sop.pdf"},
                                                                 {"dots", "...pdf"},
                                                                 {"two-dots", "..pdf"},
                                                                 {"dots-in-the-middle", "a..b/../c.pdf"},
                                                                 {"option", "--help.pdf"},
                                                                 {"dash", "-.pdf"},
                                                                 {"no-utf8", "\xFF\xFE\x80.pdf"},
                                                                 {"half-a-sign", "a\xE2\x82.pdf"},
                                                                 {"turned-writing", "a\u202Efdp.exe.pdf"},
                                                                 {"emoji", "\U0001F4C4.pdf"},
                                                                 {"percent", "%2e%2e%2f%00.pdf"},
                                                                 {"format", "%s%n%d.pdf"},
                                                                 {"long", std::string(251, 'x') + ".pdf"},
                                                                 {"device", "CON.pdf"},
                                                                 {"no-ending", "sop"},
                                                                 {"trailing-space", "sop.pdf "},
                                                                 {"capitals", "SOP.PDF"},
                                                                 {"workspace-file", "alihsop-workspace.json"},
                                                                 {"state-file", "state.json"}};
    for (const auto& [what, name] : names) {
        std::string flat = name;
        for (auto& c : flat)
            if (c == '/') c = '_';
        const bool hidden = flat.starts_with('.');  // no part of a shelf
        if (!hidden) files.push_back({"name-" + what, flat, page, Expect::read});
    }
    std::string deep = "nested";
    for (int level = 0; level < 60; ++level) deep += "/d";
    files.push_back({deep, "sop.pdf", page, Expect::read});
    files.push_back({"name-of-a-folder\n\xFF'$(x)", "sop.pdf", page, Expect::read});
    files.push_back({"name-like-a-file.pdf", "sop.pdf", page, Expect::read});
}

}  // namespace

HostileFiles odd_names()
{
    HostileFiles files;
    add_names(files);
    files.push_back({"link-to-a-text", "sandi.pdf", "", Expect::told, "/etc/passwd"});
    files.push_back({"link-to-nowhere", "hilang.pdf", "", Expect::told, "/nowhere/at/all.pdf"});
    files.push_back({"link-to-itself", "lingkar.pdf", "", Expect::told, "lingkar.pdf"});
    files.push_back({"link-to-its-folder", "lagi", "", Expect::told, "."});
    files.push_back({"link-to-the-root", "akar", "", Expect::told, "/"});
    files.push_back({"link-to-zeros", "nol.pdf", "", Expect::told, "/dev/zero"});
    files.push_back({"link-to-memory", "mem.tif", "", Expect::told, "/proc/self/mem"});
    files.push_back({"link-to-a-sound-file", "salinan.pdf", "", Expect::read, "../name-spaces/  dua spasi  .pdf"});
    return files;
}

}  // namespace alihsop::testing
