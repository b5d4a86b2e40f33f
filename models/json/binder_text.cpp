#include "models/json/binder_text.h"

#include <nlohmann/json.hpp>

#include "models/json/binder_json.h"
#include "models/json/json_text.h"
#include "models/json/sop_json.h"

namespace alihsop {

std::string write_binder_text(const Binder& binder) { return write_json_text(to_json(binder)); }

std::string write_sop_lines(const Binder& binder)
{
    std::string lines;
    for (const auto& sop : binder.sops) lines += write_json_line(to_json(sop)) + '\n';
    return lines;
}

Binder read_binder_text(std::string_view text) { return binder_from_json(read_json_text(text)); }

}  // namespace alihsop
