// The verbs and options as CLI11 is told them. Options that several verbs have are added by one function each,
// so that they mean and say the same everywhere; every text comes from the messages, as help is in two
// languages.
#include "app/command_line/command_words.h"

#include <CLI/CLI.hpp>

#include "app/command_line/version_text.h"
#include "exports/export_formats.h"

namespace alihsop {

std::string format_names(const std::string& between)
{
    std::string names;
    for (const auto& format : export_formats()) names.append(names.empty() ? "" : between).append(format.name);
    return names;
}

namespace {

void add_common_options(CLI::App& app, Words& words, const Phrases& say)
{
    app.add_option("--lang", words.lang, say(Text::help_lang))->option_text("id|en");
    app.add_option("--color", words.color, say(Text::help_color))->option_text("auto|always|never");
    app.add_flag("-q,--quiet", words.quiet, say(Text::help_quiet));
    app.add_flag("-v,--verbose", words.verbose, say(Text::help_verbose));
}

/// With the options that every verb has.
CLI::App& add_verb(CLI::App& app, const std::string& name, Text help, Words& words, const Phrases& say)
{
    // Common options are taken before and behind the verb alike.
    auto& verb = *app.add_subcommand(name, say(help));
    verb.group(say(Text::commands_word));
    add_common_options(verb, words, say);
    return verb;
}

/// Of every verb that reads scans.
void add_reading_options(CLI::App& verb, Words& words, const Phrases& say)
{
    verb.add_option("-j,--jobs", words.jobs, say(Text::help_jobs))->option_text("N");
    verb.add_option("--model", words.model, say(Text::help_model))->option_text("PATH");
    verb.add_option("--dpi", words.dpi, say(Text::help_dpi))->option_text("N");
    verb.add_option("--text-layer", words.text_layer, say(Text::help_text_layer))->option_text("use|ignore");
    verb.add_option("--page-seconds", words.page_seconds, say(Text::help_page_seconds))->option_text("N");
    verb.add_option("--review-load", words.review_load, say(Text::help_review_load))->option_text("N");
    verb.add_option("--max-silent", words.max_silent, say(Text::help_max_silent))->option_text("N");
}

void add_digitise(CLI::App& app, Words& words, const Phrases& say)
{
    auto& verb = add_verb(app, "digitise", Text::help_digitise, words, say);
    const auto required = say(Text::required_word);
    verb.add_option("INPUT", words.inputs, say(Text::help_input))->required()->option_text("... " + required);
    verb.add_option("-o,--out", words.out, say(Text::help_out))->required()->option_text("OUT " + required);
    add_reading_options(verb, words, say);
    verb.add_option("--pages", words.pages, say(Text::help_pages))->option_text("N|N-M");
    verb.add_flag("--evidence", words.evidence, say(Text::help_evidence));
    verb.add_flag("--force", words.force, say(Text::help_force));
}

void add_batch(CLI::App& app, Words& words, const Phrases& say)
{
    auto& verb = add_verb(app, "batch", Text::help_batch, words, say);
    const auto required = say(Text::required_word);
    verb.add_option("SHELF", words.inputs, say(Text::help_shelf))->option_text("...");
    verb.add_option("--list", words.lists, say(Text::help_list))->option_text("FILE");
    verb.add_option("-o,--out", words.out, say(Text::help_workspace))->required()->option_text("WORKSPACE " + required);
    add_reading_options(verb, words, say);
    verb.add_option("--on-error", words.on_error, say(Text::help_on_error))->option_text("skip|stop");
    verb.add_option("--max-failed", words.max_failed, say(Text::help_max_failed))->option_text("N|N%");
    verb.add_option("--shard", words.shard, say(Text::help_shard))->option_text("I/N");
    verb.add_flag("--merge", words.merge, say(Text::help_merge));
    auto& status = add_verb(app, "status", Text::help_status, words, say);
    status.add_option("WORKSPACE", words.out, say(Text::help_status_workspace))->required()->option_text(required);
}

void add_watch(CLI::App& app, Words& words, const Phrases& say)
{
    auto& verb = add_verb(app, "watch", Text::help_watch, words, say);
    const auto required = say(Text::required_word);
    verb.add_option("INBOX", words.shown, say(Text::help_inbox))->required()->option_text(required);
    verb.add_option("-o,--out", words.out, say(Text::help_workspace))->required()->option_text("WORKSPACE " + required);
    add_reading_options(verb, words, say);
    verb.add_option("--settle", words.settle, say(Text::help_settle))->option_text("N");
}

void add_review(CLI::App& app, Words& words, const Phrases& say)
{
    auto& verb = add_verb(app, "review", Text::help_review, words, say);
    verb.add_option("WORKSPACE", words.out, say(Text::help_review_workspace))
        ->required()
        ->option_text(say(Text::required_word));
    verb.add_option("--port", words.port, say(Text::help_port))->option_text("N");
    verb.add_option("--address", words.address, say(Text::help_address))->option_text("IP");
    verb.add_option("--password-file", words.password_file, say(Text::help_password_file))->option_text("FILE");
    verb.add_option("--model", words.model, say(Text::help_model))->option_text("PATH");
}

void add_export(CLI::App& app, Words& words, const Phrases& say)
{
    auto& verb = add_verb(app, "export", Text::help_export, words, say);
    const auto required = say(Text::required_word);
    verb.add_option("BINDER", words.inputs, say(Text::help_binder))->required()->option_text("... " + required);
    verb.add_option("-t,--to", words.format, say(Text::help_format, {format_names(", ")}))
        ->required()
        ->option_text("FORMAT " + required);
    verb.add_option("-o,--out", words.out, say(Text::help_export_out))->required()->option_text("PATH " + required);
    verb.add_option("--sop", words.sop, say(Text::help_sop))->option_text("ID");
    verb.add_option("--only", words.only, say(Text::help_only))->option_text("accepted");
    verb.add_flag("--strict", words.strict, say(Text::help_strict));
    verb.add_option("--losses", words.losses, say(Text::help_losses))->option_text("FILE");
    verb.add_option("--source", words.source, say(Text::help_source))->option_text("PATH");
    verb.add_option("--orientation", words.orientation, say(Text::help_orientation))
        ->option_text("horizontal|vertical");
}

void add_other_verbs(CLI::App& app, Words& words, const Phrases& say)
{
    const auto required = say(Text::required_word);
    auto& validate = add_verb(app, "validate", Text::help_validate, words, say);
    validate.add_option("FILE", words.documents, say(Text::help_document))->required()->option_text("... " + required);
    auto& check = add_verb(app, "check", Text::help_check, words, say);
    check.add_option("OUT", words.inputs, say(Text::help_binder))->required()->option_text("... " + required);
    check.add_option("--fail-on", words.fail_on, say(Text::help_fail_on))->option_text("error|warning");
    auto& report = add_verb(app, "report", Text::help_report, words, say);
    report.add_option("OUT", words.inputs, say(Text::help_binder))->required()->option_text("... " + required);
    report.add_option("-o,--out", words.out, say(Text::help_report_out))
        ->required()
        ->option_text("FILE.html " + required);
    auto& show = add_verb(app, "show", Text::help_show, words, say);
    show.add_option("FILE", words.shown, say(Text::help_shown_document))->required()->option_text(required);
    show.add_option("--sop", words.sop, say(Text::help_sop))->option_text("ID");
    show.add_option("--page", words.page, say(Text::help_page))->option_text("N");
    show.add_option("-o,--out", words.out, say(Text::help_picture))->option_text("PATH");
    show.add_flag("--ink", words.ink, say(Text::help_ink));
    auto& flow = add_verb(app, "flow", Text::help_flow, words, say);
    flow.add_option("FILE", words.shown, say(Text::help_shown_document))->required()->option_text(required);
    flow.add_option("--sop", words.sop, say(Text::help_sop))->option_text("ID");
    flow.add_flag("--plain", words.plain, say(Text::help_plain));
    add_export(app, words, say);
    auto& completion = add_verb(app, "completion", Text::help_completion, words, say);
    completion.add_option("SHELL", words.shell, say(Text::help_shell))->required()->option_text(required);
    auto& help = add_verb(app, "help", Text::help_of_verb, words, say);
    help.add_option("VERB", words.shown, say(Text::help_verb))->option_text(" ");
}

}  // namespace

std::shared_ptr<CLI::App> build_app(Words& words, const Phrases& say)
{
    auto app = std::make_shared<CLI::App>(say(Text::about), "alihsop");
    auto formatter = std::make_shared<CLI::Formatter>();
    // CLI11's own headings are English.
    formatter->label("Usage", say(Text::usage_word));
    formatter->label("OPTIONS", say(Text::options_word));
    formatter->label("SUBCOMMAND", say(Text::command_word));
    formatter->label("Positionals", say(Text::inputs_word));
    // Wide enough for the longest option; set by hand.
    formatter->column_width(32);
    app->formatter(formatter);
    app->option_defaults()->group(say(Text::options_word));
    app->set_help_flag("-h,--help", say(Text::help_help))->group(say(Text::options_word));
    app->set_version_flag("--version", version_text(say), say(Text::help_version));
    // Exactly one verb; what stands behind it is that verb's.
    app->require_subcommand(1);
    add_common_options(*app, words, say);
    add_digitise(*app, words, say);
    add_batch(*app, words, say);
    add_watch(*app, words, say);
    add_review(*app, words, say);
    add_other_verbs(*app, words, say);
    return app;
}

}  // namespace alihsop
