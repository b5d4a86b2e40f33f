#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/workers/message.h"

// What the run asks of a worker, and what the worker answers. All plain bytes: a path need not be UTF-8.
namespace alihsop {

/// What all workers of a run need to know, told once at their start.
struct WorkerSettings {
    std::filesystem::path model;  ///< a .traineddata file; empty = Tesseract's own `ind`
    int dpi = 0;                  ///< of scans that do not say it; 0 = infer
    bool use_text_layer = true;
    int cpu_seconds = 120;  ///< CPU time a task may take before its worker is ended; a page takes 1 to 10
    /// Time by the clock. A worker that waits (for a disk, a network share) uses no CPU time; long enough for a machine
    /// on which all takes several times as long.
    int wall_seconds = 600;
    int memory_megabytes = 4096;  ///< memory a worker may hold; the largest page that is read needs about 3 GB
};

struct WorkerTask {
    enum class Kind {
        survey,  ///< hash the input and count its pages
        page,    ///< read one page
        binder,  ///< put a binder's document together from the readings of its pages
        box,     ///< read what stands in a box of an upright page's picture
        picture  ///< read a page once more from its upright picture
    };
    Kind kind = Kind::survey;
    std::filesystem::path input;
    int page = 0;         ///< of Kind::page and Kind::picture: 1-based
    std::string version;  ///< of Kind::page: the input's hash; a source kept open under another one is opened anew
    /// Of Kind::binder: all that the document needs, as its maker has packed it. Of Kind::picture: "turn dpi"; of
    /// Kind::box: "turn dpi x y width height", the box on the turned picture.
    std::string details;
    std::filesystem::path readings = {};  ///< of Kind::binder: the folder in which they lie

    /// All that the task has to read: a worker that has begun with one place reads no other.
    [[nodiscard]] const std::filesystem::path& place() const { return kind == Kind::binder ? readings : input; }
};

[[nodiscard]] Message to_message(const WorkerSettings& settings);
[[nodiscard]] Message to_message(const WorkerTask& task);
/// Both throw std::runtime_error for a message of another kind.
[[nodiscard]] WorkerSettings settings_of(const Message& message);
[[nodiscard]] WorkerTask task_of(const Message& message);

/// What became of a task.
struct WorkerAnswer {
    enum class Kind {
        done,     ///< `parts` holds the result
        failure,  ///< a Failure: `parts` holds its kind, what and advice
        died,     ///< the worker ended: `parts` holds a code and a message for PageError
        piece     ///< a DocumentPiece of Kind::binder, the answer itself comes later; a task begun anew begins its
                  ///< documents anew
    };
    Kind kind = Kind::done;
    Message parts;
    bool worn_out = false;  ///< the worker ran out of memory: it answered, but is to be replaced
};

[[nodiscard]] Message to_message(WorkerAnswer answer);
[[nodiscard]] WorkerAnswer answer_of(Message message);

/// The Failure that an answer of that kind holds.
[[noreturn]] void throw_failure(const WorkerAnswer& answer);

}  // namespace alihsop
