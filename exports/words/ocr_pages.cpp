// What the formats of OCR do alike: corrected words, one file a page, named as the pages' pictures are. A page
// without words is told, not written empty: an empty page would say that nothing is printed there.
#include "exports/words/ocr_pages.h"

#include <cstdio>

#include "exports/words/correct_words.h"
#include "exports/words/read_words.h"

namespace alihsop {

Export export_pages(const ExportRequest& request, const std::string& extension,
                    const std::function<std::string(const OcrPage&)>& write)
{
    Export result;
    auto words = read_words(request.folder);
    result.losses = correct_words(words, request);
    for (const int number : chosen_pages(request.binder, request.sops)) {
        const auto* page = find_page(request.binder, number);
        const auto* of_page = find_words(words, number);
        if (page == nullptr || page->error || of_page == nullptr) {
            const auto why = page != nullptr && page->error ? page->error->message : "words.jsonl has no such page";
            result.losses.push_back({LossKind::dropped, "page-missing", pointer_to_page(request.binder, number), why});
            continue;
        }
        char stem[16];
        std::snprintf(stem, sizeof stem, "%04d", number);
        result.files.push_back(
            {stem + extension, write({request.binder, *page, *of_page, std::string(stem) + ".webp"})});
    }
    return result;
}

}  // namespace alihsop
