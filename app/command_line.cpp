#include "app/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <thread>

#include "app/option_values.h"
#include "app/spoken_failure.h"
#include "app/version_text.h"

namespace alihsop {

namespace {

/// The command line as words: CLI11 only sorts them, their meaning is found afterwards, so that every complaint is
/// ours, in the language asked for.
struct Words {
    std::vector<std::string> inputs;
    std::string out, jobs, model, dpi, pages, text_layer = "use";
    std::vector<std::string> documents;
    std::string shown, sop, page, shell;
    bool plain = false;
    std::string format, only, orientation = "horizontal", losses;
    bool strict = false;
    std::vector<std::string> lists;
    std::string on_error = "skip", max_failed, shard, settle, fail_on;
    bool merge = false;
    std::string port = "8080", address = "127.0.0.1", password_file;
    std::string lang, color = "auto";
    bool quiet = false, verbose = false;
};

std::string format_names(const std::string& between)
{
    std::string names;
    for (const auto& format : export_formats()) names.append(names.empty() ? "" : between).append(format.name);
    return names;
}

void add_common_options(CLI::App& app, Words& words, const Phrases& say)
{
    app.add_option("--lang", words.lang, say(Text::help_lang))->option_text("id|en");
    app.add_option("--color", words.color, say(Text::help_color))->option_text("auto|always|never");
    app.add_flag("-q,--quiet", words.quiet, say(Text::help_quiet));
    app.add_flag("-v,--verbose", words.verbose, say(Text::help_verbose));
}

CLI::App& add_verb(CLI::App& app, const std::string& name, Text help, Words& words, const Phrases& say)
{
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
}

void add_digitise(CLI::App& app, Words& words, const Phrases& say)
{
    auto& verb = add_verb(app, "digitise", Text::help_digitise, words, say);
    const auto required = say(Text::required_word);
    verb.add_option("INPUT", words.inputs, say(Text::help_input))->required()->option_text("... " + required);
    verb.add_option("-o,--out", words.out, say(Text::help_out))->required()->option_text("OUT " + required);
    add_reading_options(verb, words, say);
    verb.add_option("--pages", words.pages, say(Text::help_pages))->option_text("N|N-M");
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
    verb.add_option("WORKSPACE", words.out, say(Text::help_review_workspace))->required()->option_text(say(Text::required_word));
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
    verb.add_option("--orientation", words.orientation, say(Text::help_orientation))->option_text("horizontal|vertical");
}

void add_other_verbs(CLI::App& app, Words& words, const Phrases& say)
{
    const auto required = say(Text::required_word);
    auto& validate = add_verb(app, "validate", Text::help_validate, words, say);
    validate.add_option("FILE", words.documents, say(Text::help_document))->required()->option_text("... " + required);
    auto& check = add_verb(app, "check", Text::help_check, words, say);
    check.add_option("OUT", words.inputs, say(Text::help_binder))->required()->option_text("... " + required);
    check.add_option("--fail-on", words.fail_on, say(Text::help_fail_on))->option_text("error|warning");
    auto& show = add_verb(app, "show", Text::help_show, words, say);
    show.add_option("FILE", words.shown, say(Text::help_shown_document))->required()->option_text(required);
    show.add_option("--sop", words.sop, say(Text::help_sop))->option_text("ID");
    show.add_option("--page", words.page, say(Text::help_page))->option_text("N");
    show.add_option("-o,--out", words.out, say(Text::help_picture))->option_text("PATH");
    auto& flow = add_verb(app, "flow", Text::help_flow, words, say);
    flow.add_option("FILE", words.shown, say(Text::help_shown_document))->required()->option_text(required);
    flow.add_option("--sop", words.sop, say(Text::help_sop))->option_text("ID");
    flow.add_flag("--plain", words.plain, say(Text::help_plain));
    add_export(app, words, say);
    auto& completion = add_verb(app, "completion", Text::help_completion, words, say);
    completion.add_option("SHELL", words.shell, say(Text::help_shell))->required()->option_text(required);
}

std::unique_ptr<CLI::App> build_app(Words& words, const Phrases& say)
{
    auto app = std::make_unique<CLI::App>(say(Text::about), "alihsop");
    auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", say(Text::usage_word));
    formatter->label("OPTIONS", say(Text::options_word));
    formatter->label("SUBCOMMAND", say(Text::command_word));
    formatter->label("Positionals", say(Text::inputs_word));
    formatter->column_width(32);
    app->formatter(formatter);
    app->option_defaults()->group(say(Text::options_word));
    app->set_help_flag("-h,--help", say(Text::help_help))->group(say(Text::options_word));
    app->set_version_flag("--version", version_text(say), say(Text::help_version));
    app->require_subcommand(1);
    add_common_options(*app, words, say);
    add_digitise(*app, words, say);
    add_batch(*app, words, say);
    add_watch(*app, words, say);
    add_review(*app, words, say);
    add_other_verbs(*app, words, say);
    return app;
}

std::string before(const std::string& text, const std::string& mark) { return text.substr(0, text.find(mark)); }

std::string after(const std::string& text, const std::string& mark)
{
    const auto at = text.find(mark);
    return at == std::string::npos ? text : text.substr(at + mark.size());
}

/// What CLI11 has to say, in our words. It names the argument before or after the part looked for.
std::string complaint(const CLI::ParseError& error, const CLI::App& app, const Phrases& say)
{
    const std::string what = error.what();
    if (app.get_subcommands().empty() && !app.remaining().empty())
        return say(Text::unexpected_argument, {app.remaining().front()});
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
        return say(Text::unexpected_argument, {after(what, "expected: ")});
    if (app.get_subcommands().empty()) return say(Text::command_required);
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
        return say(Text::argument_required, {before(what, " is required")});
    return say(Text::value_missing, {before(what, ":")});
}

/// Sorts the arguments into words; or, for --help and --version, gives the text to print.
std::optional<std::string> sort_arguments(CLI::App& app, const std::vector<std::string>& arguments, const Phrases& say)
{
    // CLI11 says by exceptions what is no trouble at all: this is the place that turns them into values.
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        return app.help();
    } catch (const CLI::CallForVersion& version) {
        return version.what() + std::string("\n");
    } catch (const CLI::ParseError& error) {
        const auto verbs = app.get_subcommands();
        throw SpokenFailure(FailureKind::usage, complaint(error, app, say),
                            say(Text::see_help, {verbs.empty() ? "alihsop" : "alihsop " + verbs.front()->get_name()}));
    }
    return std::nullopt;
}

DigitiseSettings reading_settings(const Words& words, const Phrases& say)
{
    DigitiseSettings settings;
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    settings.jobs = words.jobs.empty() ? cores : parse_number("--jobs", words.jobs, 1, 256, say);
    settings.model = words.model;
    if (!words.dpi.empty()) settings.dpi = parse_number("--dpi", words.dpi, 70, 1200, say);
    if (!words.pages.empty()) settings.pages = parse_pages(words.pages, say);
    settings.use_text_layer = parse_choice("--text-layer", words.text_layer, {"use", "ignore"}, say) == 0;
    return settings;
}

DigitiseCommand understand_digitise(const Words& words, const Phrases& say)
{
    return {{words.inputs.begin(), words.inputs.end()}, words.out, reading_settings(words, say)};
}

BatchCommand understand_batch(const Words& words, const Phrases& say)
{
    BatchCommand command;
    auto& settings = command.settings;
    if (words.inputs.empty() && words.lists.empty())
        throw SpokenFailure(FailureKind::usage, say(Text::no_shelf), say(Text::no_shelf_advice));
    settings.shelves.assign(words.inputs.begin(), words.inputs.end());
    settings.lists.assign(words.lists.begin(), words.lists.end());
    settings.workspace = words.out;
    settings.digitise = reading_settings(words, say);
    settings.stop_on_trouble = parse_choice("--on-error", words.on_error, {"skip", "stop"}, say) == 1;
    if (!words.max_failed.empty()) settings.max_troubled = parse_ceiling(words.max_failed, say);
    if (!words.shard.empty()) settings.shard = parse_shard(words.shard, say);
    command.merge = words.merge;
    return command;
}

WatchCommand understand_watch(const Words& words, const Phrases& say)
{
    constexpr int kLongestSettle = 3600;  // seconds
    WatchCommand command;
    command.settings.batch.shelves = {words.shown};
    command.settings.batch.workspace = words.out;
    command.settings.batch.digitise = reading_settings(words, say);
    if (!words.settle.empty())
        command.settings.settle = std::chrono::seconds(parse_number("--settle", words.settle, 0, kLongestSettle, say));
    return command;
}

ReviewCommand understand_review(const Words& words, const Phrases& say)
{
    return {{words.out, words.address, parse_number("--port", words.port, 0, 65535, say), {}, words.model}, words.password_file};
}

ExportCommand understand_export(const Words& words, const Phrases& say)
{
    ExportCommand command;
    command.inputs.assign(words.inputs.begin(), words.inputs.end());
    command.format = find_export_format(words.format);
    if (command.format == nullptr)
        throw SpokenFailure(FailureKind::usage, say(Text::choice_unknown, {"-t", words.format, format_names(", ")}),
                            say(Text::see_help, {"alihsop export"}));
    command.out = words.out;
    if (!words.sop.empty()) command.sop = words.sop;
    command.strict = words.strict;
    if (!words.only.empty()) command.only_accepted = parse_choice("--only", words.only, {"accepted"}, say) == 0;
    command.orientation = static_cast<Orientation>(
        parse_choice("--orientation", words.orientation, {"horizontal", "vertical"}, say));
    command.losses = words.losses;
    return command;
}

std::optional<std::string> if_given(const std::string& word)
{
    return word.empty() ? std::nullopt : std::optional(word);
}

CheckCommand understand_check(const Words& words, const Phrases& say)
{
    CheckCommand command{{words.inputs.begin(), words.inputs.end()}, std::nullopt};
    if (!words.fail_on.empty())
        command.fail_on =
            static_cast<Finding::Severity>(parse_choice("--fail-on", words.fail_on, {"error", "warning"}, say));
    return command;
}

ShowCommand understand_show(const Words& words, const Phrases& say)
{
    ShowCommand command{words.shown, if_given(words.sop), std::nullopt, words.out};
    if (words.page.empty()) return command;
    command.page = parse_number("--page", words.page, 1, 99999, say);
    if (words.out.empty())
        throw SpokenFailure(FailureKind::usage, say(Text::argument_required, {"-o"}), say(Text::see_help, {"alihsop show"}));
    return command;
}

Command understand_verb(const std::string& verb, const Words& words, const Phrases& say)
{
    if (verb == "digitise") return understand_digitise(words, say);
    if (verb == "batch") return understand_batch(words, say);
    if (verb == "status") return StatusCommand{words.out};
    if (verb == "watch") return understand_watch(words, say);
    if (verb == "review") return understand_review(words, say);
    if (verb == "export") return understand_export(words, say);
    if (verb == "validate") return ValidateCommand{{words.documents.begin(), words.documents.end()}};
    if (verb == "check") return understand_check(words, say);
    if (verb == "show") return understand_show(words, say);
    if (verb == "flow") return FlowCommand{words.shown, if_given(words.sop), words.plain};
    parse_choice("completion", words.shell, {"bash", "zsh", "fish"}, say);
    return CompletionCommand{words.shell};
}

}  // namespace

Language choose_language(const std::vector<std::string>& arguments, const Environment& environment)
{
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto& argument = arguments[i];
        if (argument == "--") break;
        std::string value;
        if (argument == "--lang" && i + 1 < arguments.size()) value = arguments[i + 1];
        if (argument.starts_with("--lang=")) value = argument.substr(7);
        if (value == "id") return Language::indonesian;
        if (value == "en") return Language::english;
    }
    return environment.language;
}

CommandLine parse_command_line(const std::vector<std::string>& arguments, const Environment& environment)
{
    CommandLine line;
    line.language = choose_language(arguments, environment);
    const Phrases say(line.language);
    Words words;
    const auto app = build_app(words, say);
    const auto text = sort_arguments(*app, arguments, say);
    line.command =
        text ? Command(PrintCommand{*text}) : understand_verb(app->get_subcommands().front()->get_name(), words, say);
    if (!words.lang.empty()) parse_choice("--lang", words.lang, {"id", "en"}, say);
    line.colour = static_cast<ColourChoice>(parse_choice("--color", words.color, {"auto", "always", "never"}, say));
    if (words.quiet) line.verbosity = Verbosity::quiet;
    if (words.verbose) line.verbosity = Verbosity::verbose;
    return line;
}

}  // namespace alihsop
