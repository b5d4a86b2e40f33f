// What was found, drawn over the kept picture of its page, one picture a page. A page whose picture is not
// there is told and passed over, as the others are still worth drawing.
#include "app/verbs/draw_pages.h"

#include <cstdio>
#include <ostream>
#include <set>

#include "app/phrases/spoken_failure.h"
#include "app/verbs/choose_sops.h"
#include "imaging/overlay/write_overlay.h"
#include "pipeline/page/find_page_rulings.h"

namespace alihsop {

namespace {

namespace fs = std::filesystem;

OverlayWords words_for(const Binder& binder, int page, const Phrases& say)
{
    OverlayWords words;
    // With a hyphen, as the font that draws on pictures has ASCII only.
    words.title = binder.source.name + " - " + say(Text::picture_page, {std::to_string(page)});
    words.text = say(Text::picture_text);
    words.ruling = say(Text::picture_ruling);
    words.row = say(Text::picture_row);
    words.terminator = say(Text::picture_terminator);
    words.process = say(Text::picture_process);
    words.decision = say(Text::picture_decision);
    words.offpage = say(Text::picture_offpage);
    words.onpage = say(Text::picture_onpage);
    words.other = say(Text::picture_other);
    words.arrow = say(Text::picture_arrow);
    words.mark = say(Text::picture_mark);
    words.unexplained = say(Text::picture_unexplained);
    words.review = say(Text::picture_review);
    words.symbol = say(Text::picture_symbol);
    words.rest = say(Text::picture_rest);
    words.page = say(Text::picture_page_short);
    return words;
}

fs::path numbered(const fs::path& folder, int page, const char* ending)
{
    char name[32];
    std::snprintf(name, sizeof name, "%04d%s", page, ending);
    return folder / name;
}

/// The pages of the SOP asked for, or all.
std::set<int> chosen_pages(const Binder& binder, const ShowCommand& command, const Phrases& say)
{
    std::set<int> pages;
    if (command.sop)
        for (const auto& sop : choose_sops(binder, command.sop, command.file, say))
            pages.insert(sop.pages.begin(), sop.pages.end());
    else
        for (const auto& page : binder.pages) pages.insert(page.page);
    return pages;
}

void make_folder(const fs::path& folder)
{
    std::error_code trouble;
    fs::create_directories(folder, trouble);
    if (trouble)
        throw Failure(FailureKind::cannot_write, "cannot write into " + folder.string() + ": " + trouble.message());
}

}  // namespace

void draw_pages(const Binder& binder, const ShowCommand& command, const Console& console)
{
    const auto pictures = binder_file(command.file).parent_path() / "pages";
    const auto draw = [&](int page, const fs::path& to) {
        write_overlay(binder, page, numbered(pictures, page, ".webp"), to, words_for(binder, page, console.say),
                      command.ink ? OverlayKind::ink : OverlayKind::found, find_page_rulings);
        if (console.verbosity != Verbosity::quiet) console.out << to.string() << '\n';
    };
    // A page asked for by its number must be there; of many the missing ones are passed over.
    if (command.page) return draw(*command.page, command.out);
    make_folder(command.out);
    std::error_code none;
    for (const int page : chosen_pages(binder, command, console.say))
        if (const auto picture = numbered(pictures, page, ".webp"); fs::exists(picture, none))
            draw(page, numbered(command.out, page, ".png"));
        else
            console.err << console.say(Text::picture_missing, {picture.string()}) << '\n';
}

}  // namespace alihsop
