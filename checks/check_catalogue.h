#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/finding.h"

namespace alihsop {

/// What there is to know of a code: how grave it is, whose fault it usually is, and what it says in both languages.
struct CatalogueEntry {
    std::string_view code;  ///< stable, kebab-case
    Finding::Severity severity = Finding::Severity::warning;
    Finding::Origin origin = Finding::Origin::source;  ///< `reading` anyway when the value it is about is in doubt
    std::string_view indonesian;                       ///< each {} takes one of Finding::values, in order
    std::string_view english;
};

/// Every code that a check may give, by group: identity, rules of law, flow table. docs/checks.md tells them all.
std::span<const CatalogueEntry> check_catalogue();

/// The entry of a code; null when no check gives it.
const CatalogueEntry* find_entry(std::string_view code);

/// A finding whose message is the catalogue's Indonesian one, filled with the values. Throws std::logic_error for a
/// code that is not there, or for another number of values than the message has places.
Finding make_finding(std::string_view code, std::string pointer, std::vector<std::string> values = {});

/// The finding's message in English, from its code and values; nothing for a finding that no check made.
std::optional<std::string> message_in_english(const Finding& finding);

}  // namespace alihsop
