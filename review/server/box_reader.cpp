#include "review/server/box_reader.h"

#include <cstdlib>

namespace alihsop {
namespace {

constexpr int kCpuSeconds = 30;
constexpr int kWallSeconds = 120;
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

BoxReader::BoxReader(const std::filesystem::path& model) : pool_(1, settings_with(model)) {}

std::optional<BoxReader::Text> BoxReader::read(const std::filesystem::path& picture, const Box& box, int dpi)
{
    const std::lock_guard lock(mutex_);
    WorkerTask task;
    task.kind = WorkerTask::Kind::box;
    task.input = picture;
    for (const int number : {box.x, box.y, box.width, box.height, dpi}) task.details += std::to_string(number) + ' ';
    pool_.give(1, std::move(task));
    while (true)  // the pool ends a worker that takes too long
        for (auto& [id, answer] : pool_.wait(kPatience)) {
            if (answer.kind != WorkerAnswer::Kind::done || answer.parts.size() != 2) return std::nullopt;
            return Text{answer.parts[0], std::strtod(answer.parts[1].c_str(), nullptr)};
        }
}

}  // namespace alihsop
