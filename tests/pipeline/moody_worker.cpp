#include "tests/pipeline/moody_worker.h"

#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "models/failure.h"
#include "pipeline/workers/document_piece.h"
#include "pipeline/workers/limit_worker.h"
#include "pipeline/workers/worker_task.h"
#include "pipeline/workers/worker_terms.h"

namespace alihsop::testing {
namespace {

[[noreturn]] void take_all_memory()
{
    std::vector<std::string> much;
    while (true) much.emplace_back(64U << 20U, 'x');
}

void send_raw(const std::string& bytes)
{
    static_cast<void>(::send(kWorkerSocket, bytes.data(), bytes.size(), MSG_NOSIGNAL));
}

void send_long_document(bool whole)
{
    const PieceSink send = [](DocumentPiece piece) {
        static_cast<void>(
            send_message(kWorkerSocket, to_message({WorkerAnswer::Kind::piece, to_message(std::move(piece)), false})));
    };
    PieceCutter cutter("words.jsonl", send);
    cutter.add(std::string(kLongDocument / 2, 'a'));
    if (!whole) std::abort();
    cutter.add(std::string(kLongDocument / 2, 'b'));
    cutter.end();
}

void act(const std::string& mood)
{
    volatile unsigned rounds = 0;
    if (mood == "crash") ::raise(SIGSEGV);
    if (mood == "abort") std::abort();
    if (mood == "exit") ::_exit(3);
    while (mood == "spin") rounds = rounds + 1;
    while (mood == "hang") ::pause();
    if (mood == "greedy") take_all_memory();
    if (mood == "shout") std::cout << "library says hello" << std::endl, std::cerr << "library says hello" << std::endl;
    if (mood == "torn") send_long_document(false);
    if (mood == "gibberish") send_raw(std::string("\x08\0\0\0\xFF\xFF\xFF\x7Fxxxx", 12));
    if (mood == "endless") send_raw("\xFF\xFF\xFF\xFF");
}

WorkerAnswer answer(const WorkerTask& task)
{
    const std::string name = task.input.filename();
    if (!name.starts_with("once-"))
        act(name);
    else if (std::filesystem::remove(task.input))
        act(name.substr(5));
    if (name == "long" || name == "once-torn") send_long_document(true);
    if (name == "refuse")
        return {
            WorkerAnswer::Kind::failure, {std::to_string(static_cast<int>(FailureKind::bad_input)), "no", "go"}, false};
    return {WorkerAnswer::Kind::done, {name, std::to_string(::getpid())}, name == "worn"};
}

}  // namespace

int run_moody_worker()
{
    MessageAssembler assembler;
    const auto settings = settings_of(*receive_message(kWorkerSocket, assembler));
    limit_memory(settings.memory_megabytes);
    while (const auto message = receive_message(kWorkerSocket, assembler)) {
        limit_cpu_time(settings.cpu_seconds);
        if (!send_message(kWorkerSocket, to_message(answer(task_of(*message))))) break;
    }
    return 0;
}

}  // namespace alihsop::testing
