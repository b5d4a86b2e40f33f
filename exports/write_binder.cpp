// Piece by piece, so that a long binder's text is nowhere whole; binder.json first, as the lines are made from
// the same.
#include "exports/write_binder.h"

#include "exports/replacement_file.h"
#include "models/json/binder_text.h"

namespace alihsop {

void write_binder(const Binder& binder, const std::filesystem::path& folder)
{
    ReplacementFile document(folder / "binder.json");
    write_binder_text(binder, [&](std::string_view piece) { document.write(piece); });
    document.keep();
    ReplacementFile lines(folder / "sops.jsonl");
    write_sop_lines(binder, [&](std::string_view piece) { lines.write(piece); });
    lines.keep();
}

}  // namespace alihsop
