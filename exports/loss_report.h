#pragma once

#include <string>
#include <vector>

namespace alihsop {

enum class LossKind {
    dropped,    ///< the format has no place for it
    truncated,  ///< only a part of it is there
    split,      ///< one thing became several
    changed     ///< there, but as something else
};

/// Something of an SOP that an export does not hold as it was.
struct Loss {
    LossKind kind = LossKind::dropped;
    std::string code;     ///< stable, kebab-case: "actor-beyond-six"; docs/feeds.md tells them all
    std::string pointer;  ///< JSON Pointer into binder.json: "/sops/0/langkah/3"
    std::string detail;   ///< the text or id concerned, as far as it helps
    bool operator==(const Loss&) const = default;
};

/// In the order in which the exporter met them. What a format never holds by its nature (places, confidences) stands in
/// docs/feeds.md, not here.
using LossReport = std::vector<Loss>;

/// "dropped", "truncated", "split", "changed".
const char* name_of(LossKind kind);

/// The report as JSON, one loss a line: {"kind":…,"code":…,"pointer":…,"detail":…}.
std::string write_loss_lines(const LossReport& losses);

}  // namespace alihsop
