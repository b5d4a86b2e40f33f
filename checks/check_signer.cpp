// A NIP (BKN rule 22/2007) is 18 digits: eight of the date of birth, six of year and month of appointment, one
// of sex, three of a sequence. An NI PPPK has the same length, but no month where a NIP has one, which is how
// it is told.
#include <algorithm>

#include "checks/check_identity.h"
#include "models/normal_forms/mend_digits.h"

namespace alihsop {
namespace {

int number(const std::string& digits, std::size_t from, std::size_t length)
{
    return std::stoi(digits.substr(from, length));
}

/// The digits of a printed NIP, spaces and marks left out, letters that look like digits mended.
/// Letters count when they pass for digits (l, O, S): the length is asked of what is printed, not of what was
/// read.
std::size_t count_digits(const std::string& text)
{
    std::size_t digits = 0;
    for (const char c : text)
        if (mend_digits("0" + std::string(1, c))) ++digits;
    return digits;
}

/// `nip` is 18 digits of sound structure (parse_nip).
void check_nip_parts(const std::string& nip, const NipValue& value, const std::string& pointer, FindingList& findings)
{
    // years at appointment, set by hand: younger or older is told, not refused (parse_nip refuses beyond 17 and
    // 62)
    constexpr int kYoungest = 18;
    constexpr int kOldest = 60;
    const int month = number(nip, 12, 2);
    const bool pppk = month < 1 || month > 12;
    if (pppk) findings.add("nip-pppk", pointer, {nip}, {&value});
    const int born = number(nip, 0, 4) * 12 + number(nip, 4, 2);
    const int age = (number(nip, 8, 4) * 12 + (pppk ? 12 : month) - born) / 12;
    if (age < kYoungest || age > kOldest) findings.add("nip-age", pointer, {nip, std::to_string(age)}, {&value});
}

void check_nip(const CheckedSop& checked, FindingList& findings)
{
    constexpr std::size_t kDigits = 18;
    const auto& nip = checked.sop.disahkan_oleh.nip;
    if (!nip || says_nothing(nip->text)) return;
    const auto pointer = checked.pointer + "/disahkan_oleh/nip";
    if (nip->nip)
        check_nip_parts(*nip->nip, *nip, pointer, findings);
    else if (count_digits(nip->text) != kDigits)
        findings.add("nip-length", pointer, {quoted(nip->text)}, {&*nip});
    else
        findings.add("nip-structure", pointer, {quoted(nip->text)}, {&*nip});
}

}  // namespace

void check_signer(const CheckedSop& checked, FindingList& findings)
{
    const auto& signer = checked.sop.disahkan_oleh;
    std::string lacking;
    const auto note = [&](bool missing, const char* name) {
        if (missing) lacking += (lacking.empty() ? "" : ", ") + std::string(name);
    };
    note(says_nothing(text_of(signer.jabatan)), "jabatan");
    note(says_nothing(text_of(signer.nama)), "nama");
    note(says_nothing(text_of(signer.nip)), "NIP");
    if (!lacking.empty())
        findings.add("signer-incomplete", checked.pointer + "/disahkan_oleh", {lacking},
                     {value_of(signer.jabatan), value_of(signer.nama), value_of(signer.nip)});
    if (signer.tanda_tangan == false)
        findings.add("signature-missing", checked.pointer + "/disahkan_oleh/tanda_tangan");
    if (signer.cap == false) findings.add("stamp-missing", checked.pointer + "/disahkan_oleh/cap");
    check_nip(checked, findings);
}

}  // namespace alihsop
