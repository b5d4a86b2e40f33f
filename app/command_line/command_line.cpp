// Method: CLI11 sorts the arguments into words (command_words), and nothing more; each word's meaning is found
// here, verb by verb. So every complaint is one sentence of ours in the reader's language, with the place to
// look it up, and a value is checked before any work begins.
//
// Fails in one thing only: of a line with several mistakes the first is told.
#include "app/command_line/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <thread>

#include "app/command_line/command_words.h"
#include "app/command_line/option_values.h"
#include "app/command_line/suggest_word.h"
#include "app/phrases/spoken_failure.h"

namespace alihsop {

namespace {

std::string before(const std::string& text, const std::string& mark) { return text.substr(0, text.find(mark)); }

std::vector<std::string> verb_names(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const auto* verb : app.get_subcommands({})) names.push_back(verb->get_name());
    return names;
}

std::vector<std::string> option_names(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

/// With the word that was probably meant.
std::string unexpected(const std::string& word, const std::vector<std::string>& known, const Phrases& say)
{
    // What is given with an equals sign is the option's value.
    const auto meant = suggest_word(before(word, "="), known);
    return meant.empty() ? say(Text::unexpected_argument, {word}) : say(Text::argument_misspelt, {word, meant});
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// What CLI11 has to say, in our words. It names the argument before or after the part looked for.
std::string complaint(const CLI::ParseError& error, const CLI::App& app, const Phrases& say)
{
    const std::string what = error.what();
    const auto verbs = app.get_subcommands();
    const auto strangers = app.remaining(true);
    // A misspelt option leaves its value over as well.
    auto stranger =
        std::find_if(strangers.begin(), strangers.end(), [](const auto& word) { return word.starts_with('-'); });
    if (stranger == strangers.end() || verbs.empty()) stranger = strangers.begin();
    // Before a verb is known CLI11 only says that one is missing; the word that was taken for one says more.
    if (stranger != strangers.end() && (verbs.empty() || dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr))
        return unexpected(*stranger,
                          stranger->starts_with('-') ? option_names(verbs.empty() ? app : *verbs.front())
                          : verbs.empty()            ? verb_names(app)
                                                     : std::vector<std::string>{},
                          say);
    if (verbs.empty()) return say(Text::command_required, {joined(verb_names(app))});
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
        return say(Text::argument_required, {before(what, " is required")});
    return say(Text::value_missing, {before(what, ":")});
}

/// Sorts the arguments into words; or, for --help and --version, gives the text to print.
std::optional<std::string> sort_arguments(CLI::App& app, const std::vector<std::string>& arguments, const Phrases& say)
{
    // CLI11 says by exceptions what is no trouble at all: this is the place that turns them into values.
    try {
        // CLI11 takes them from the back.
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
    // It may be unknown, and is 0 then.
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    settings.jobs = words.jobs.empty() ? cores : parse_number("--jobs", words.jobs, 1, 256, say);
    settings.model = words.model;
    if (!words.dpi.empty()) settings.dpi = parse_number("--dpi", words.dpi, 70, 1200, say);
    if (!words.pages.empty()) settings.pages = parse_pages(words.pages, say);
    if (!words.page_seconds.empty())
        settings.page_seconds = parse_number("--page-seconds", words.page_seconds, 1, 3600, say);
    settings.use_text_layer = parse_choice("--text-layer", words.text_layer, {"use", "ignore"}, say) == 0;
    if (!words.review_load.empty()) settings.review.load = parse_share("--review-load", words.review_load, say);
    if (!words.max_silent.empty()) settings.review.max_silent = parse_share("--max-silent", words.max_silent, say);
    settings.evidence = words.evidence;
    return settings;
}

DigitiseCommand understand_digitise(const Words& words, const Phrases& say)
{
    return {{words.inputs.begin(), words.inputs.end()}, words.out, reading_settings(words, say), words.force};
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
    // A watch is a batch over one shelf that never ends by itself.
    command.settings.batch.shelves = {words.shown};
    command.settings.batch.workspace = words.out;
    command.settings.batch.digitise = reading_settings(words, say);
    if (!words.settle.empty())
        command.settings.settle = std::chrono::seconds(parse_number("--settle", words.settle, 0, kLongestSettle, say));
    return command;
}

ReviewCommand understand_review(const Words& words, const Phrases& say)
{
    return {{words.out, words.address, parse_number("--port", words.port, 0, 65535, say), {}, words.model},
            words.password_file};
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
    command.direction =
        static_cast<FlowDirection>(parse_choice("--orientation", words.orientation, {"horizontal", "vertical"}, say));
    command.losses = words.losses;
    command.source = words.source;
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
    ShowCommand command{words.shown, if_given(words.sop), std::nullopt, words.out, words.ink};
    if (words.ink && words.out.empty())
        // The summary as text has no ink to show.
        throw SpokenFailure(FailureKind::usage, say(Text::ink_needs_out), say(Text::see_help, {"alihsop show"}));
    if (words.page.empty()) return command;
    command.page = parse_number("--page", words.page, 1, 99999, say);
    if (words.out.empty())
        throw SpokenFailure(FailureKind::usage, say(Text::argument_required, {"-o"}),
                            say(Text::see_help, {"alihsop show"}));
    return command;
}

/// `alihsop help VERB`.
PrintCommand understand_help(const CLI::App& app, const std::string& verb, const Phrases& say)
{
    if (verb.empty()) return {app.help()};
    for (const auto* known : app.get_subcommands({}))
        if (known->get_name() == verb) return {known->help("alihsop")};
    throw SpokenFailure(FailureKind::usage, unexpected(verb, verb_names(app), say), say(Text::see_help, {"alihsop"}));
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
    if (verb == "report") return ReportCommand{{words.inputs.begin(), words.inputs.end()}, words.out};
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
        // What follows is names of files, whatever it looks like.
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
    const auto verb = text ? "" : app->get_subcommands().front()->get_name();
    line.command = text             ? Command(PrintCommand{*text})
                   : verb == "help" ? Command(understand_help(*app, words.shown, say))
                                    : understand_verb(verb, words, say);
    // Only checked: what it says was found before.
    if (!words.lang.empty()) parse_choice("--lang", words.lang, {"id", "en"}, say);
    line.colour = static_cast<ColourChoice>(parse_choice("--color", words.color, {"auto", "always", "never"}, say));
    if (words.quiet) line.verbosity = Verbosity::quiet;
    if (words.verbose) line.verbosity = Verbosity::verbose;
    return line;
}

}  // namespace alihsop
