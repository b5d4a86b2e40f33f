// Method: append, fsync, and only then say that it is saved; a new file's folder is synced as well, as its name
// is in there. A line that was cut off by a power failure has no hash and is passed over; it was never told as
// saved. A line whose hash does not fit ends the reading: what comes after may rest on what was changed.
//
// Cost: one fsync a correction; a thousand equal values share one, as they are one correction.
#include "review/corrections/correction_log.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>

#include "models/failure.h"
#include "review/corrections/correction_line.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

class Descriptor {
public:
    Descriptor(const fs::path& path, int flags) : value_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
    ~Descriptor()
    {
        if (value_ >= 0) ::close(value_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    operator int() const { return value_; }  // NOLINT(google-explicit-constructor)

private:
    int value_;
};

[[noreturn]] void fail(const fs::path& file)
{
    throw Failure(FailureKind::cannot_write, "cannot write " + file.string() + ": " + std::strerror(errno),
                  "check the free space and the rights on the workspace");
}

void write_all(int descriptor, const std::string& text, const fs::path& file)
{
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t written = ::write(descriptor, text.data() + done, text.size() - done);
        // A signal is no fault.
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail(file);
        done += static_cast<std::size_t>(written);
    }
}

/// A new file's name must reach the disk as well.
void sync_folder(const fs::path& folder)
{
    const Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
    if (descriptor < 0 || ::fsync(descriptor) != 0) fail(folder);
}

bool ends_in_a_torn_line(int descriptor)
{
    struct stat about {};
    char last = '\n';
    return ::fstat(descriptor, &about) == 0 && about.st_size > 0 &&
           ::pread(descriptor, &last, 1, about.st_size - 1) == 1 && last != '\n';
}

/// The log as lines; the last may lack its newline.
std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

}  // namespace

LogContent read_correction_log(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    LogContent content;
    content.last_hash = kChainBegin;
    content.size = text.size();
    const auto lines = lines_of(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (hash_in_line(lines[i]).empty()) {  // if it was whole once, the chain breaks at the next one
            content.torn += lines[i].empty() ? 0 : 1;
            continue;
        }
        try {
            content.corrections.push_back(read_correction_line(lines[i], content.last_hash));
            content.last_hash = hash_in_line(lines[i]);
        } catch (const Failure& failure) {
            // Nothing behind a broken link is believed; what stands before it holds.
            content.fault = {static_cast<int>(i) + 1, failure.what()};
            break;
        }
    }
    return content;
}

std::string append_correction(const fs::path& file, const Correction& correction, const std::string& previous)
{
    std::error_code error;
    const bool is_new = !fs::exists(file, error);
    const Descriptor descriptor(file, O_RDWR | O_CREAT | O_APPEND);
    if (descriptor < 0) fail(file);
    auto line = write_correction_line(correction, previous);
    // A torn line must not swallow the next one.
    write_all(descriptor, (ends_in_a_torn_line(descriptor) ? "\n" : "") + line.text + '\n', file);
    // A correction is confirmed to the person only when it would survive a power cut.
    if (::fsync(descriptor) != 0) fail(file);
    if (is_new) sync_folder(file.parent_path());
    return line.hash;
}

std::string utc_now()
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

}  // namespace alihsop
