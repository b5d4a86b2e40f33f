#include "tests/fuzz/fuzz_targets.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "imaging/sources/describe_stranger.h"
#include "imaging/sources/hash_bytes.h"
#include "imaging/sources/source_kind.h"
#include "models/failure.h"
#include "models/flow_text/parse_flow_text.h"
#include "models/json/binder_state_json.h"
#include "models/json/binder_text.h"
#include "models/json/byte_text.h"
#include "models/json/page_reading_json.h"
#include "models/json/progress_event_json.h"
#include "models/schema/validate_document.h"
#include "pipeline/workers/document_piece.h"
#include "pipeline/workers/message.h"
#include "pipeline/workers/page_answer.h"
#include "pipeline/workers/worker_task.h"
#include "review/corrections/correction_line.h"

namespace alihsop::testing {
namespace {

/// A file in memory that has a path.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view bytes) : descriptor_(::memfd_create("fuzz", MFD_CLOEXEC))
    {
        if (::write(descriptor_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
            throw std::bad_alloc();
    }
    ~MemoryFile() { ::close(descriptor_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

private:
    int descriptor_;
};

/// The step boundary of a worker, in small.
template <typename Read>
void refusing(Read read)
{
    try {
        read();
    } catch (const Failure&) {
    } catch (const PageTrouble&) {
    }
}

void read_source(std::string_view bytes, SourceKind kind)
{
    constexpr int kPages = 2, kCoarse = 50;  // dots per inch, so that drawn pages are small
    const MemoryFile file(bytes);
    refusing([&] {
        const auto source = open_file(file.path(), kind, {kCoarse});
        for (int page = 1; page <= std::min(source->page_count(), kPages); ++page)
            refusing([&] { static_cast<void>(source->load_page(page)); });
    });
}

void read_pdf(std::string_view bytes) { read_source(bytes, SourceKind::pdf); }
void read_tiff(std::string_view bytes) { read_source(bytes, SourceKind::tiff); }
void read_picture(std::string_view bytes) { read_source(bytes, SourceKind::picture); }

void recognise(std::string_view bytes)
{
    const MemoryFile file(bytes);
    static_cast<void>(recognise_source(file.path()));
    static_cast<void>(describe_stranger(file.path()));
}

/// What was read once must come back from its own text.
void read_binder(std::string_view bytes)
{
    static_cast<void>(validate_document(bytes));
    refusing([&] {
        const auto binder = read_binder_text(bytes);
        const auto text = write_binder_text(binder);
        if (write_binder_text(read_binder_text(text)) != text)
            throw std::logic_error("a binder does not come back from its text");
    });
}

void read_page(std::string_view bytes)
{
    refusing([&] { static_cast<void>(count_doubts(read_page_reading_text(bytes))); });
}

void read_batch_files(std::string_view bytes)
{
    refusing([&] { static_cast<void>(read_binder_state_text(bytes)); });
    refusing([&] { static_cast<void>(read_progress_line(bytes)); });
    if (bytes_of_text(text_of_bytes(bytes)) != bytes) throw std::logic_error("a name does not come back from its text");
}

/// As it is, and with the hash that its bytes would have: whoever can write into a workspace can compute that too.
void read_correction(std::string_view bytes)
{
    const auto sealed = std::string(bytes) + ",\"hash\":\"" + hash_bytes(std::string(bytes)) + "\"}";
    refusing([&] { static_cast<void>(read_correction_line(sealed, kChainBegin)); });
    refusing([&] { static_cast<void>(read_correction_line(bytes, kChainBegin)); });
}

void read_flow(std::string_view bytes)
{
    refusing([&] { static_cast<void>(parse_flow_text(bytes)); });
}

/// A worker that foreign bytes have taken over may send anything.
void read_message(std::string_view bytes)
{
    MessageAssembler assembler;
    assembler.add(bytes);
    try {
        while (auto message = assembler.take()) {
            auto answer = answer_of(std::move(*message));
            if (answer.parts.size() == 2)
                static_cast<void>(survey_answer_of(answer.parts));
            else if (answer.parts.size() == 3)
                static_cast<void>(piece_of(answer.parts));
            else
                static_cast<void>(page_answer_of(answer.parts));
        }
    } catch (const std::runtime_error&) {
    }
}

}  // namespace

const std::vector<FuzzTarget>& fuzz_targets()
{
    static const std::vector<FuzzTarget> targets{
        {"pdf", read_pdf},       {"tiff", read_tiff},      {"picture", read_picture},   {"kind", recognise},
        {"binder", read_binder}, {"page", read_page},      {"batch", read_batch_files}, {"correction", read_correction},
        {"flow", read_flow},     {"message", read_message}};
    return targets;
}

}  // namespace alihsop::testing
