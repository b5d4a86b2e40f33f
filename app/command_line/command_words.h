#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/phrases/messages.h"

namespace CLI {
class App;
}

namespace alihsop {

/// The command line as words: CLI11 only sorts them, their meaning is found afterwards, so that every complaint is
/// ours, in the language asked for.
struct Words {
    std::vector<std::string> inputs;
    std::string out, jobs, model, dpi, pages, page_seconds, text_layer = "use";
    std::vector<std::string> documents;
    std::string shown, sop, page, shell;
    bool plain = false, ink = false, evidence = false, force = false;
    std::string format, only, orientation = "horizontal", losses, source;
    bool strict = false;
    std::vector<std::string> lists;
    std::string on_error = "skip", max_failed, shard, settle, fail_on, review_load, max_silent;
    bool merge = false;
    std::string port = "8080", address = "127.0.0.1", password_file;
    std::string lang, color = "auto";
    bool quiet = false, verbose = false;
};

/// The names of all export formats, with `between` between them.
std::string format_names(const std::string& between);

/// The verbs and options of the program, with their help; parsing it fills `words`, which has to outlive it.
std::shared_ptr<CLI::App> build_app(Words& words, const Phrases& say);

}  // namespace alihsop
