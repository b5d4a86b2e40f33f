// The program's one way in and out. The same file starts the workers: a process with one of their words as its
// only argument serves pages and never comes back to the command line. Everything else is one verb, whose exit
// code is the kind of the first failure (docs/errors.md).
#include <csignal>
#include <exception>
#include <iostream>
#include <string>
#include <variant>
#include <vector>

#include "app/command_line/command_line.h"
#include "app/phrases/spoken_failure.h"
#include "app/terminal/console.h"
#include "app/verbs/verb_batch.h"
#include "app/verbs/verb_check.h"
#include "app/verbs/verb_completion.h"
#include "app/verbs/verb_digitise.h"
#include "app/verbs/verb_export.h"
#include "app/verbs/verb_flow.h"
#include "app/verbs/verb_report.h"
#include "app/verbs/verb_review.h"
#include "app/verbs/verb_show.h"
#include "app/verbs/verb_status.h"
#include "app/verbs/verb_validate.h"
#include "app/verbs/verb_watch.h"
#include "models/failure.h"
#include "pipeline/workers/page_worker.h"
#include "pipeline/workers/worker_terms.h"

namespace {

using namespace alihsop;

struct RunVerb {
    const Console& console;
    int operator()(const DigitiseCommand& command) const { return run_digitise(command, console); }
    int operator()(const BatchCommand& command) const { return run_batch_verb(command, console); }
    int operator()(const StatusCommand& command) const { return run_status(command, console); }
    int operator()(const WatchCommand& command) const { return run_watch(command, console); }
    int operator()(const ReviewCommand& command) const { return run_review(command, console); }
    int operator()(const ValidateCommand& command) const { return run_validate(command, console); }
    int operator()(const CheckCommand& command) const { return run_check(command, console); }
    int operator()(const ReportCommand& command) const { return run_report(command, console); }
    int operator()(const ShowCommand& command) const { return run_show(command, console); }
    int operator()(const FlowCommand& command) const { return run_flow(command, console); }
    int operator()(const ExportCommand& command) const { return run_export(command, console); }
    int operator()(const CompletionCommand& command) const { return run_completion(command, console); }
    int operator()(const PrintCommand& command) const
    {
        // --help and --version are results, and go where results go.
        console.out << command.text;
        return 0;
    }
};

int run(const std::vector<std::string>& arguments, const Environment& environment)
{
    const auto line = parse_command_line(arguments, environment);
    const auto console = make_console(line, environment, std::cout, std::cerr);
    const int exit_code = std::visit(RunVerb{console}, line.command);
    // A full disk behind `> file` is seen only when the last bytes leave.
    std::cout.flush();
    if (!std::cout)
        throw SpokenFailure(FailureKind::cannot_write, console.say(Text::output_closed),
                            console.say(Text::advice_cannot_write));
    return exit_code;
}

/// For a trouble met before, or in spite of, a whole command line: its language is found from the words alone.
int report(const Failure& failure, const std::vector<std::string>& arguments, const Environment& environment)
{
    CommandLine line;
    line.language = choose_language(arguments, environment);
    std::cout.flush();
    report_failure(failure, make_console(line, environment, std::cout, std::cerr));
    return static_cast<int>(failure.kind());
}

}  // namespace

// A limit on the size of files is met as a write that fails, like a full disk, and told as such.
// SIGPIPE and SIGINT keep their default: a reader that goes away (alihsop show … | head) or Ctrl-C ends the program.
int main(int count, char** values)
{
    const std::vector<std::string> arguments(values + 1, values + count);
    if (arguments.size() == 1 && arguments.front() == kWorkerVerb) return run_page_worker();
    if (arguments.size() == 1 && arguments.front() == kForkServerVerb) return run_fork_server();
    std::signal(SIGXFSZ, SIG_IGN);
    const auto environment = read_environment();
    try {
        return run(arguments, environment);
    } catch (const Failure& failure) {
        return report(failure, arguments, environment);
    } catch (const std::exception& trouble) {
        return report(Failure(FailureKind::internal, trouble.what()), arguments, environment);
    }
}
