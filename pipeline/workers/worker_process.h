#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

#include "pipeline/workers/message.h"
#include "pipeline/workers/start_process.h"
#include "pipeline/workers/worker_task.h"

namespace alihsop {

/// Why a worker ended before it had answered; both become a PageError.
struct WorkerDeath {
    std::string code;     ///< page-crashed, page-timeout or page-out-of-memory
    std::string message;  ///< "the program that read it crashed (SIGSEGV)"
};

/// One worker: a child process that runs this same program as `page-worker`, and the socket to it. It ends with this
/// object, or with the run.
class WorkerProcess {
public:
    /// Takes over a process just started by start_process(kWorkerVerb) or by a ForkServer.
    WorkerProcess(const StartedProcess& started, const WorkerSettings& settings);
    ~WorkerProcess();
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    [[nodiscard]] int socket() const { return socket_; }
    /// False when the worker is gone.
    [[nodiscard]] bool send(const Message& message) const { return send_message(socket_, message); }
    /// Takes in what has arrived, without waiting, and not without measure: the rest at the next call. False when the
    /// worker is gone, or talks nonsense.
    [[nodiscard]] bool receive();
    /// The next whole message. Throws std::runtime_error when the bytes are none.
    [[nodiscard]] std::optional<Message> take() { return assembler_.take(); }
    /// Ends the worker, if it has not ended by itself, and tells why it ended.
    [[nodiscard]] WorkerDeath end();
    /// Ends it because its time is over.
    [[nodiscard]] WorkerDeath end_late(int seconds);

private:
    pid_t pid_ = -1;
    int socket_ = -1;
    int cpu_seconds_ = 0;
    MessageAssembler assembler_;
};

}  // namespace alihsop
