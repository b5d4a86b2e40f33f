// The same JSON as in binder.json, an SOP a line: for tools that stream.
#include "exports/feeds/write_jsonl.h"

#include <nlohmann/json.hpp>

#include "models/json/json_text.h"
#include "models/json/sop_json.h"

namespace alihsop {

Export write_jsonl(const ExportRequest& request)
{
    std::string lines;
    for (const auto i : request.sops) lines += write_json_line(to_json(request.binder.sops[i])) + '\n';
    return {{{request.name + ".jsonl", lines}}, {}};
}

}  // namespace alihsop
