// Each loss is a line of JSON for programs; app tells them in words. Codes are stable, details are for people.
#include "exports/loss_report.h"

#include <nlohmann/json.hpp>

#include "models/json/json_text.h"

namespace alihsop {

const char* name_of(LossKind kind)
{
    switch (kind) {
        case LossKind::dropped:
            return "dropped";
        case LossKind::truncated:
            return "truncated";
        case LossKind::split:
            return "split";
        case LossKind::changed:
            return "changed";
    }
    return "";
}

std::string write_loss_lines(const LossReport& losses)
{
    std::string lines;
    for (const auto& loss : losses)
        lines += write_json_line({{"kind", name_of(loss.kind)},
                                  {"code", loss.code},
                                  {"pointer", loss.pointer},
                                  {"detail", loss.detail}}) +
                 '\n';
    return lines;
}

}  // namespace alihsop
