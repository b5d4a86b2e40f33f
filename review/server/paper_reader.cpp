// Foreign bytes even here: the kept pictures are ours, but they are read by the same worker, with the same
// limits, as any page. One at a time, so that two people who ask at once do not take the machine from a batch.
#include "review/server/paper_reader.h"

#include <cstdlib>

#include "models/failure.h"
#include "models/json/page_reading_json.h"

namespace alihsop {
namespace {

constexpr int kCpuSeconds = 120;  // a page takes 1 to 10
constexpr int kWallSeconds = 240;
constexpr std::chrono::milliseconds kPatience{500};

WorkerSettings settings_with(const std::filesystem::path& model)
{
    WorkerSettings settings;
    settings.model = model;
    settings.cpu_seconds = kCpuSeconds;
    settings.wall_seconds = kWallSeconds;
    return settings;
}

}  // namespace

PaperReader::PaperReader(const std::filesystem::path& model) : pool_(1, settings_with(model)) {}

std::optional<Message> PaperReader::ask(WorkerTask task)
{
    const std::lock_guard lock(mutex_);
    // The only task there is: its id says nothing.
    pool_.give(1, std::move(task));
    while (true)  // the pool ends a worker that takes too long
        for (auto& [id, answer] : pool_.wait(kPatience))
            return answer.kind == WorkerAnswer::Kind::done ? std::optional(std::move(answer.parts)) : std::nullopt;
}

std::optional<PaperReader::Text> PaperReader::read_box(const KeptPicture& picture, const Box& box)
{
    WorkerTask task;
    task.kind = WorkerTask::Kind::box;
    task.input = picture.file;
    for (const int number : {picture.turn, picture.dpi, box.x, box.y, box.width, box.height})
        task.details += std::to_string(number) + ' ';
    const auto parts = ask(std::move(task));
    if (!parts || parts->size() != 2) return std::nullopt;
    return Text{(*parts)[0], std::strtod((*parts)[1].c_str(), nullptr)};
}

std::optional<PageReading> PaperReader::read_page(const KeptPicture& picture, int page)
{
    WorkerTask task;
    task.kind = WorkerTask::Kind::picture;
    task.input = picture.file;
    task.page = page;
    task.details = std::to_string(picture.turn) + ' ' + std::to_string(picture.dpi);
    const auto parts = ask(std::move(task));
    if (!parts || parts->size() != 1) return std::nullopt;
    try {
        return read_page_reading_text(parts->front());
    } catch (const Failure&) {
        return std::nullopt;
    }
}

}  // namespace alihsop
