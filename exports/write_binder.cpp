#include "exports/write_binder.h"

#include "exports/replace_file.h"
#include "models/json/binder_text.h"

namespace alihsop {

void write_binder(const Binder& binder, const std::string& words, const std::filesystem::path& folder)
{
    replace_file(folder / "binder.json", write_binder_text(binder));
    replace_file(folder / "sops.jsonl", write_sop_lines(binder));
    replace_file(folder / "words.jsonl", words);
}

}  // namespace alihsop
