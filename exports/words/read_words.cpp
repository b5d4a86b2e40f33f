// Pages are chosen by SOPs: when all are asked for, the binder's other pages (covers, decrees) come along; else
// only those of the SOPs.
#include "exports/words/read_words.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "models/failure.h"
#include "models/json/page_words_json.h"

namespace alihsop {

std::vector<PageWords> read_words(const std::filesystem::path& folder)
{
    const auto file = folder / "words.jsonl";
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Failure(FailureKind::missing_input, file.string() + " is not there; it holds the words and their places",
                      "Give the folder that digitise or batch wrote, with words.jsonl beside binder.json; an older "
                      "result is digitised again.");
    return read_page_words(std::string{std::istreambuf_iterator<char>(stream), {}});
}

const PageWords* find_words(const std::vector<PageWords>& words, int page)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const PageWords& of) { return of.page == page; });
    return found == words.end() ? nullptr : &*found;
}

const Page* find_page(const Binder& binder, int page)
{
    const auto found =
        std::find_if(binder.pages.begin(), binder.pages.end(), [&](const Page& of) { return of.page == page; });
    return found == binder.pages.end() ? nullptr : &*found;
}

std::vector<int> chosen_pages(const Binder& binder, const std::vector<std::size_t>& sops)
{
    std::set<int> pages;
    if (sops.size() == binder.sops.size())
        for (const auto& page : binder.pages) pages.insert(page.page);
    else
        for (const auto sop : sops) pages.insert(binder.sops[sop].pages.begin(), binder.sops[sop].pages.end());
    return {pages.begin(), pages.end()};
}

std::string pointer_to_page(const Binder& binder, int page)
{
    for (std::size_t i = 0; i < binder.pages.size(); ++i)
        if (binder.pages[i].page == page) return "/pages/" + std::to_string(i);
    return "/pages";
}

}  // namespace alihsop
