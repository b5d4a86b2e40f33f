// A long binder's JSON and its text took four times the document; written piece by piece, the same bytes need
// one page or SOP at a time.
#include "models/json/binder_text.h"

#include <nlohmann/json.hpp>

#include "models/json/binder_json.h"
#include "models/json/json_text.h"
#include "models/json/object_text.h"
#include "models/json/page_json.h"
#include "models/json/sop_json.h"
#include "models/json/value_json.h"

namespace alihsop {

// Which members there are, and in which order, is said by a binder without pages.
void write_binder_text(const Binder& binder, const TextSink& sink)
{
    const auto frame = to_json(Binder{binder.generator, binder.source, {}, {}, {}});
    ObjectText text(sink);
    for (const auto& [name, value] : frame.items()) {
        if (name == "pages")
            text.list(name, binder.pages);
        else if (name == "sops")
            text.list(name, binder.sops);
        else if (name == "findings")
            text.list(name, binder.findings);
        else
            text.member(name, value);
    }
    text.end();
}

std::string write_binder_text(const Binder& binder)
{
    std::string text;
    write_binder_text(binder, [&](std::string_view piece) { text += piece; });
    return text;
}

void write_sop_lines(const Binder& binder, const TextSink& sink)
{
    for (const auto& sop : binder.sops) sink(write_json_line(to_json(sop)) + '\n');
}

std::string write_sop_lines(const Binder& binder)
{
    std::string lines;
    write_sop_lines(binder, [&](std::string_view piece) { lines += piece; });
    return lines;
}

Binder read_binder_text(std::string_view text) { return binder_from_json(read_json_text(text)); }

}  // namespace alihsop
