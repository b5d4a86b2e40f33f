#pragma once

#include <string>
#include <vector>

#include "checks/finding_list.h"
#include "models/page.h"

namespace alihsop {

/// The SOPs that a list of contents names: "Bagian 2 SOP AP Pelayanan Cuti ..... 13", which may go on in the next line,
/// is "SOP AP Pelayanan Cuti". Entries that are no SOP ("Kata Pengantar", "Daftar SOP Kasubag") are left out.
std::vector<std::string> listed_sops(const std::string& contents);

/// The lists of contents against the SOPs that are there, by their names or the titles of their title sheets.
void check_contents(const std::vector<Page>& pages, const std::vector<CheckedSop>& sops, FindingList& findings);

}  // namespace alihsop
