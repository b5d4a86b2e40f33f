// Method: a slot is a place for a worker and its task. A worker's death costs its task one try; a task that has
// ended two workers is told as the page's own fault. Deadlines are by the clock and looked at after each wait,
// as a worker that hangs says nothing.
#include "pipeline/workers/worker_pool.h"

#include <poll.h>

#include <algorithm>
#include <stdexcept>

#include "models/failure.h"

namespace alihsop {
namespace {

// A second one, as a worker may be ended by what the machine lacks at that moment; a third would meet the same
// bytes.
constexpr int kTries = 2;

}  // namespace

WorkerPool::WorkerPool(int workers, std::shared_ptr<ForkServer> server)
    : server_(std::move(server)), slots_(static_cast<std::size_t>(std::max(1, workers)))
{
}

bool WorkerPool::has_free_worker_at(const std::filesystem::path& place) const
{
    return std::any_of(slots_.begin(), slots_.end(),
                       [&](const Slot& slot) { return slot.worker && !slot.task && slot.place == place; });
}

bool WorkerPool::has_worker_at(const std::filesystem::path& place) const
{
    return std::any_of(slots_.begin(), slots_.end(),
                       [&](const Slot& slot) { return slot.worker && slot.place == place; });
}

void WorkerPool::give(std::uint64_t id, WorkerTask task)
{
    // A free worker that reads this place already, before a slot without one, before one that reads another place.
    const auto free = [](const Slot& slot) { return !slot.task; };
    auto slot = std::find_if(slots_.begin(), slots_.end(),
                             [&](const Slot& s) { return free(s) && s.worker && s.place == task.place(); });
    if (slot == slots_.end())
        slot = std::find_if(slots_.begin(), slots_.end(), [&](const Slot& s) { return free(s) && !s.worker; });
    if (slot == slots_.end()) slot = std::find_if(slots_.begin(), slots_.end(), free);
    if (slot == slots_.end()) throw std::logic_error("a task is given to a pool without room");
    slot->task = std::move(task);
    slot->id = id;
    slot->tries = 0;
    try {
        start(*slot);
    } catch (...) {
        slot->task.reset();
        throw;
    }
    ++busy_;
}

void WorkerPool::start(Slot& slot)
{
    // A worker may read one place only, for life: another place needs another worker.
    if (slot.worker && slot.place != slot.task->place()) slot.worker.reset();
    slot.place = slot.task->place();
    if (!slot.worker) slot.worker = std::make_unique<WorkerProcess>(server_->start_worker(), server_->settings());
    ++slot.tries;
    // For each task anew: a worker that hangs is ended by it.
    slot.deadline = Clock::now() + std::chrono::seconds(server_->settings().wall_seconds);
    static_cast<void>(slot.worker->send(to_message(*slot.task)));  // a dead worker's socket tells so when it is read
}

void WorkerPool::bury(Slot& slot, const WorkerDeath& death, std::vector<Answered>& answers)
{
    slot.worker.reset();
    try {
        if (slot.tries < kTries) return start(slot);
    } catch (const Failure&) {
        // No worker can be started for a second try: the first one's death is the answer.
    }
    answers.push_back({slot.id, {WorkerAnswer::Kind::died, {death.code, death.message}, false}});
    slot.task.reset();
    --busy_;
}

void WorkerPool::collect(Slot& slot, std::vector<Answered>& answers)
{
    using Kind = WorkerAnswer::Kind;
    const bool alive = slot.worker->receive();
    try {
        while (auto message = slot.worker->take()) {
            auto answer = answer_of(std::move(*message));
            if (answer.kind == Kind::done || answer.kind == Kind::failure)
                return finish(slot, std::move(answer), alive, answers);
            if (answer.kind != Kind::piece || slot.task->kind != WorkerTask::Kind::binder)
                throw std::runtime_error("an answer is malformed");
            answers.push_back({slot.id, std::move(answer)});
        }
    } catch (const std::runtime_error&) {
        return bury(slot, {"page-crashed", "the program that read it lost its mind"}, answers);
    }
    if (!alive) bury(slot, slot.worker->end(), answers);
}

void WorkerPool::finish(Slot& slot, WorkerAnswer answer, bool alive, std::vector<Answered>& answers)
{
    if (answer.worn_out || !alive) slot.worker.reset();
    answers.push_back({slot.id, std::move(answer)});
    slot.task.reset();
    --busy_;
}

std::vector<WorkerPool::Answered> WorkerPool::wait(std::chrono::milliseconds longest)
{
    const auto now = Clock::now();
    auto until = now + longest;
    std::vector<pollfd> sockets;
    std::vector<Slot*> owners;
    for (auto& slot : slots_)
        if (slot.task) {
            sockets.push_back({slot.worker->socket(), POLLIN, 0});
            owners.push_back(&slot);
            until = std::min(until, slot.deadline);
        }
    const auto timeout = std::chrono::ceil<std::chrono::milliseconds>(std::max(until - now, Clock::duration::zero()));
    std::vector<Answered> answers;
    // A signal: the caller looks whether it is to stop.
    if (::poll(sockets.data(), sockets.size(), static_cast<int>(timeout.count())) < 0) return answers;
    for (std::size_t i = 0; i < owners.size(); ++i) {
        if (sockets[i].revents != 0)
            collect(*owners[i], answers);
        else if (Clock::now() >= owners[i]->deadline)
            bury(*owners[i], owners[i]->worker->end_late(server_->settings().wall_seconds), answers);
    }
    return answers;
}

}  // namespace alihsop
