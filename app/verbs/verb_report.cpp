// Binders are read one after the other and only their figures kept, so that a report over a shelf needs no more
// memory than one binder and a table. Texts come in the language of the command line.
#include "app/verbs/verb_report.h"

#include <ostream>

#include "app/phrases/finding_message.h"
#include "app/verbs/choose_sops.h"
#include "app/verbs/verb_export_inputs.h"
#include "exports/documents/page_pictures.h"
#include "exports/documents/write_report.h"
#include "exports/reason_words.h"
#include "exports/replace_file.h"
#include "imaging/codecs/shrink_picture.h"

namespace alihsop {
namespace {

// As many as a reader looks through, at a width where a page's form can be told; both set by hand.
constexpr std::size_t kPictures = 24;  // pages shown
constexpr int kPictureWidth = 420;     // pixels

ReportWords report_words(const Phrases& say)
{
    ReportWords words;
    words.title = say(Text::report_title);
    words.binders = words.binder = say(Text::column_binder);
    words.pages = say(Text::column_pages);
    words.page = say(Text::report_page);
    words.sops = say(Text::column_sops);
    words.steps = say(Text::column_steps);
    words.values = say(Text::report_values);
    words.to_review = say(Text::column_review);
    words.errors = say(Text::column_errors);
    words.ink = say(Text::report_ink);
    words.reasons = say(Text::report_reasons);
    words.checks = say(Text::report_checks);
    words.severity = say(Text::report_severity);
    words.count = say(Text::report_count);
    words.example = say(Text::report_example);
    words.worst_pages = say(Text::report_worst_pages);
    words.confidence = say(Text::report_confidence);
    words.review_list = say(Text::report_review_list);
    words.place = say(Text::report_place);
    words.text = say(Text::report_text);
    words.why = say(Text::report_why);
    words.error = say(Text::severity_error);
    words.warning = say(Text::severity_warning);
    words.info = say(Text::severity_info);
    words.nothing = say(Text::report_nothing);
    words.more = say(Text::report_more);
    words.each_sop = say(Text::report_each_sop);
    words.nomor = say(Text::report_nomor);
    words.nama = say(Text::report_nama);
    words.reason = [&say](const std::string& code) {
        const auto reason = reason_words(code);
        return std::string(say.language() == Language::indonesian ? reason.indonesian : reason.english);
    };
    words.finding = [&say](const Finding& finding) { return finding_message(finding, say); };
    return words;
}

}  // namespace

int run_report(const ReportCommand& command, const Console& console)
{
    const auto inputs = find_export_inputs(command.inputs, console.say);
    std::vector<BinderFigures> binders;
    for (const auto& input : inputs)
        binders.push_back(figures_of(read_binder_file(input.file, console.say), input.name));
    Thumbnails pictures;
    for (const auto& [binder, page] : worst_pages(binders, kPictures)) {
        auto small = shrink_picture(read_page_picture(inputs[binder].file.parent_path(), page), kPictureWidth);
        if (!small.empty()) pictures[{binder, page}] = std::move(small);
    }
    replace_file(command.out, write_report(binders, pictures, report_words(console.say)));
    if (console.verbosity != Verbosity::quiet)
        console.out << console.say(Text::report_written, {command.out.string(), std::to_string(binders.size())})
                    << '\n';
    return 0;
}

}  // namespace alihsop
