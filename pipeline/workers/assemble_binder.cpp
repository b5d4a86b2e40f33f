// Method: the readings of all pages are read back from the disk, one after the other; the binder is joined from
// them and its documents go out as they are written. What is not whole (a power cut between the name and the
// bytes) is named instead, and the batch reads those pages again: nothing here trusts that a file that is there
// is also complete.
//
// Orders and answers are numbers and texts between two processes of one program; whatever is malformed throws
// and counts as a dead worker.
#include "pipeline/workers/assemble_binder.h"

#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "models/failure.h"
#include "models/json/binder_text.h"
#include "models/json/page_reading_json.h"
#include "models/json/page_words_json.h"
#include "pipeline/binder/name_files.h"
#include "pipeline/binder/read_binder.h"
#include "pipeline/binder/require_readable_page.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kOrderParts = 12;
constexpr std::size_t kAssemblyParts = 6;

int number_of(const std::string& text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) throw std::runtime_error("an order is malformed");
    return number;
}

// The shortest text that gives the very same number back, in any locale.
std::string text_of(const std::optional<double>& share)
{
    char text[32];
    if (!share) return {};
    const auto [end, error] = std::to_chars(text, text + sizeof text, *share);
    return {text, error == std::errc{} ? end : text};
}

std::optional<double> share_of(const std::string& text)
{
    double share = 0;
    if (text.empty()) return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), share);
    if (error != std::errc{} || end != text.data() + text.size()) throw std::runtime_error("an order is malformed");
    return share;
}

std::optional<PageReading> read_whole(const fs::path& work, int page)
{
    std::ifstream stream(work / "readings" / page_file(page, ".json"), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    try {
        auto reading = read_page_reading_text(text);
        // A file under another page's name is no reading of this page.
        if (reading.page.page != page) return std::nullopt;
        std::error_code error;
        const auto picture = fs::file_size(work / "pages" / page_file(page, ".webp"), error);
        // Only a page with an error has no picture.
        if (!reading.page.error && (error || picture == 0)) return std::nullopt;
        return reading;
    } catch (const Failure&) {
        return std::nullopt;
    }
}

std::string list_of(const std::vector<int>& pages)
{
    std::string text;
    for (const int page : pages) text += std::to_string(page) + ' ';
    return text;
}

std::vector<int> pages_of(const std::string& text)
{
    std::vector<int> pages;
    for (std::size_t at = 0, space; (space = text.find(' ', at)) != std::string::npos; at = space + 1)
        pages.push_back(number_of(text.substr(at, space - at)));
    return pages;
}

void send_documents(const Binder& binder, const PieceSink& send)
{
    PieceCutter document("binder.json", send);
    write_binder_text(binder, [&](std::string_view text) { document.add(text); });
    document.end();
    PieceCutter lines("sops.jsonl", send);
    write_sop_lines(binder, [&](std::string_view text) { lines.add(text); });
    lines.end();
}

}  // namespace

Assembly assemble_binder(const AssemblyOrder& order, const fs::path& input, const PieceSink& send)
{
    Assembly assembly;
    std::vector<PageReading> readings;
    // The words go out page by page, so that only the readings are kept.
    PieceCutter words("words.jsonl", send);
    for (int page = 1; page <= order.source.page_count; ++page) {
        auto reading = read_whole(order.work, page);
        if (!reading) {
            assembly.unreadable.push_back(page);
            continue;
        }
        words.add(write_words_line(*reading));
        readings.push_back(std::move(*reading));
    }
    // The caller has those pages read again before it asks once more; nothing of the words is published.
    if (!assembly.unreadable.empty()) return assembly;
    words.end();
    Binder binder = read_binder(std::move(readings), order.review);
    binder.generator = order.generator;
    binder.source = order.source;
    require_a_readable_page(binder, input);
    send_documents(binder, send);
    assembly.totals = totals_of(binder);
    return assembly;
}

std::string pack_order(const AssemblyOrder& order)
{
    const auto& generator = order.generator;
    return pack({order.work.native(), generator.name, generator.version, generator.settings_sha256,
                 generator.ocr_engine, generator.ocr_model, generator.ocr_model_sha256, order.source.name,
                 order.source.sha256, std::to_string(order.source.page_count), text_of(order.review.load),
                 text_of(order.review.max_silent)});
}

AssemblyOrder order_of(const std::string& packed)
{
    MessageAssembler assembler;
    assembler.add(packed);
    const auto parts = assembler.take();
    if (!parts || parts->size() != kOrderParts) throw std::runtime_error("an order is malformed");
    const auto& p = *parts;
    return {
        p[0], {p[1], p[2], p[3], p[4], p[5], p[6]}, {p[7], p[8], number_of(p[9])}, {share_of(p[10]), share_of(p[11])}};
}

Message to_message(const Assembly& assembly)
{
    const auto& totals = assembly.totals;
    Message message{list_of(assembly.unreadable)};
    for (const auto number : {totals.pages, totals.sops, totals.steps, totals.to_review, totals.errors})
        message.push_back(std::to_string(number));
    return message;
}

Assembly assembly_of(const Message& message)
{
    if (message.size() != kAssemblyParts) throw std::runtime_error("an assembly is malformed");
    return {pages_of(message[0]),
            {number_of(message[1]), number_of(message[2]), number_of(message[3]), number_of(message[4]),
             number_of(message[5])}};
}

}  // namespace alihsop
