#include <array>

#include "app/messages.h"

namespace alihsop {

namespace {

constexpr auto kMessages = std::to_array<Message>({
    // check
    {Text::help_check, "Memeriksa SOP terhadap PermenPAN-RB 35/2012 dan mencetak setiap temuan",
     "Checks SOPs against PermenPAN-RB 35/2012 and prints what it finds"},
    {Text::help_fail_on, "Gagal bila ada temuan setingkat ini atau lebih berat: error atau warning",
     "Fails when there is a finding this grave or graver: error or warning"},
    {Text::kind_failed_check, "ada temuan pada SOP", "the checks found something"},
    {Text::advice_failed_check, "Arti setiap kode ada di docs/checks.md.", "docs/checks.md tells what each code means."},
    {Text::severity_error, "galat", "error"},
    {Text::severity_warning, "peringatan", "warning"},
    {Text::severity_info, "catatan", "info"},
    {Text::origin_reading, "pembacaan", "reading"},
    {Text::origin_source, "naskah", "source"},
    {Text::check_line, "{}:{}: {}: {} [{}, {}]", "{}:{}: {}: {} [{}, {}]"},
    {Text::check_totals, "{}: {} galat, {} peringatan, {} catatan", "{}: errors {}, warnings {}, info {}"},
    {Text::check_failed, "pemeriksaan menemukan {} galat dan {} peringatan", "the checks found errors: {}, warnings: {}"},
});

}  // namespace

std::span<const Message> messages_of_checks() { return kMessages; }

}  // namespace alihsop
