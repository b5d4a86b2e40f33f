#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/command_line/environment.h"
#include "app/phrases/messages.h"
#include "exports/export_formats.h"
#include "models/finding.h"
#include "pipeline/batch/watch_inbox.h"
#include "pipeline/run/digitise_binder.h"
#include "review/server/review_settings.h"

namespace alihsop {

enum class Verbosity { quiet, normal, verbose };
enum class ColourChoice { automatic, always, never };

/// One type a verb, with everything that its words say, checked and in its own units.
struct DigitiseCommand {
    std::vector<std::filesystem::path> inputs;
    std::filesystem::path out;
    DigitiseSettings settings;
    bool force = false;  ///< also over a result that people have corrected
};

struct BatchCommand {
    BatchSettings settings;
    bool merge = false;
};

struct StatusCommand {
    std::filesystem::path workspace;
};

struct WatchCommand {
    WatchSettings settings;
};

struct ReviewCommand {
    ReviewSettings settings;
    std::filesystem::path password_file;  ///< empty = no password
};

struct ValidateCommand {
    std::vector<std::filesystem::path> files;
};

struct CheckCommand {
    std::vector<std::filesystem::path> inputs;  ///< binder.json files, and folders that hold them
    std::optional<Finding::Severity> fail_on;   ///< a finding this grave or graver is a failure
};

struct ReportCommand {
    std::vector<std::filesystem::path> inputs;  ///< binder.json files, and folders that hold them
    std::filesystem::path out;                  ///< an HTML file
};

struct ShowCommand {
    std::filesystem::path file;
    std::optional<std::string> sop;
    std::optional<int> page;    ///< to draw
    std::filesystem::path out;  ///< a picture, or a folder for several; empty = the summary as text
    bool ink = false;           ///< draw the ink by what explains it
};

struct FlowCommand {
    std::filesystem::path file;
    std::optional<std::string> sop;
    bool plain = false;  ///< in its text form
};

struct ExportCommand {
    std::vector<std::filesystem::path> inputs;  ///< binder.json files, and folders that hold them
    const ExportFormat* format = nullptr;
    std::filesystem::path out;
    std::optional<std::string> sop;
    bool strict = false;  ///< a loss is a failure, and nothing is written
    bool only_accepted = false;
    FlowDirection direction = FlowDirection::horizontal;
    std::filesystem::path losses;  ///< where the report goes as JSON Lines; empty when not named
    std::filesystem::path source;  ///< the scan, or a folder that holds it; empty when not named
};

struct CompletionCommand {
    std::string shell;  ///< "bash", "zsh" or "fish"
};

/// --help, `help` and --version: a text to print, and all is done.
struct PrintCommand {
    std::string text;
};

using Command =
    std::variant<DigitiseCommand, BatchCommand, StatusCommand, WatchCommand, ReviewCommand, ValidateCommand,
                 CheckCommand, ReportCommand, ShowCommand, FlowCommand, ExportCommand, CompletionCommand, PrintCommand>;

struct CommandLine {
    Language language = Language::indonesian;
    Verbosity verbosity = Verbosity::normal;
    ColourChoice colour = ColourChoice::automatic;
    Command command;
};

/// The language that the arguments ask for with --lang, or else the environment's. Known before all else, because
/// the complaint about a bad command line is already said in it.
Language choose_language(const std::vector<std::string>& arguments, const Environment& environment);

/// `arguments` without the program's name. Throws Failure(usage), in the language chosen.
CommandLine parse_command_line(const std::vector<std::string>& arguments, const Environment& environment);

}  // namespace alihsop
