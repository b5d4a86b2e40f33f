// An unknown code is shown as it is: a document of a newer program may bear reasons that this one has no words
// for.
#include "exports/reason_words.h"

#include <algorithm>
#include <array>

namespace alihsop {

ReasonWords reason_words(std::string_view code)
{
    static constexpr auto kReasons = std::to_array<ReasonWords>({
        {"low-confidence", "mesin kurang yakin", "the machine is not sure enough"},
        {"handwriting", "tulisan tangan", "handwriting"},
        {"date-unreadable", "tanggal tidak dapat dipahami", "a date that cannot be understood"},
        {"nip-invalid", "susunan NIP tidak benar", "the NIP's structure does not hold"},
        {"differs-from-binder", "berbeda dari SOP lain dalam bundel ini", "differs from other SOPs of this binder"},
        {"illegible", "sudah diperiksa: tidak terbaca", "looked at: illegible"},
    });
    const auto found =
        std::find_if(kReasons.begin(), kReasons.end(), [&](const auto& known) { return known.code == code; });
    return found == kReasons.end() ? ReasonWords{code, code, code} : *found;
}

}  // namespace alihsop
