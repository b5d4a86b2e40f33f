#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/box.h"

namespace alihsop {

/// Where a text came from.
enum class TextOrigin { ocr, text_layer, correction, consensus };

/// A text that was read from paper. Printed but empty is a Value with an empty text; not on the page at all is
/// std::nullopt.
struct Value {
    std::string text;                  ///< UTF-8, verbatim; white space folded, line-end hyphens joined
    double confidence = 0.0;           ///< 0..1: how probable it is that the text is exactly right
    int page = 0;                      ///< 1-based; 0 when unknown
    Box box;                           ///< pixels of the upright page image
    bool review = false;               ///< a person should look
    std::vector<std::string> reasons;  ///< why, e.g. "low-confidence", "handwriting"; empty when review is false
    TextOrigin origin = TextOrigin::ocr;
    std::optional<std::string> was;              ///< after a correction or a consensus: what had been read here
    std::optional<std::string> suggestion = {};  ///< what the binder has more often where this was read, by a slip away
};

/// `date` is ISO 8601, "2020-01-07", or "2020-04" when no day is printed; absent when it cannot be derived.
struct DateValue : Value {
    std::optional<std::string> date;
};

/// `duration` is ISO 8601, "PT45M"; a range has its upper end in `duration_max`.
struct DurationValue : Value {
    std::optional<std::string> duration;
    std::optional<std::string> duration_max;
    bool working_days = false;
};

/// `nip` is 18 digits, present only when their structure holds.
struct NipValue : Value {
    std::optional<std::string> nip;
};

/// A rule of law as cited, e.g. UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah.
struct Peraturan {
    std::string jenis;                 ///< canonical short kind: "UU", "PP", "Perpres", "Permendagri", "Perbup", …
    std::optional<std::string> nomor;  ///< as printed, e.g. "23", "215/PMK.05"
    std::optional<int> tahun;
    std::optional<std::string> tentang;  ///< the subject, without amendments and gazette
    std::vector<Peraturan> mengubah;     ///< rules named in "sebagaimana telah diubah … dengan …"
};

/// An item of dasar_hukum.
struct RuleValue : Value {
    std::optional<Peraturan> rule;
};

}  // namespace alihsop
