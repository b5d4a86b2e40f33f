// The order of work for a page stands in read_page: restoration, tables, text, handwriting, marks, flow, ink.
// Each but the first may fail and cost only itself. Pixels stop here: what is given back is plain values, and
// the picture for the reviewer.
#include "pipeline/page/read_page.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "extractors/marks/read_marks.h"
#include "extractors/tables/read_tables.h"
#include "extractors/tables/read_unruled_columns.h"
#include "extractors/text/read_text.h"
#include "extractors/text/read_turned_cell.h"
#include "imaging/ink/account_ink.h"
#include "imaging/ink/see_ink.h"
#include "imaging/restoration/restore_page.h"
#include "imaging/restoration/take_marks_out.h"
#include "imaging/restoration/take_scan.h"
#include "models/flow_columns.h"
#include "models/letters.h"
#include "models/value_of_lines.h"
#include "pipeline/page/attempt.h"
#include "pipeline/page/read_flow.h"
#include "pipeline/page/remember_readings.h"

namespace alihsop {
namespace {

constexpr int kPensRests = 3;  // letters that a pen's dark spots may be read as

void describe(Page& page, const RestoredPage& restored)
{
    page.width = restored.upright.pixels.cols;
    page.height = restored.upright.pixels.rows;
    page.dpi = static_cast<int>(std::lround(restored.upright.dpi));
    page.rotation = restored.rotation;
    page.skew = restored.skew;
    page.transform = restored.transform;
}

// The source's own words, moved to the upright page.
std::vector<Word> upright_words(const std::vector<Word>& words, const Transform& t)
{
    std::vector<Word> moved;
    for (Word word : words) {
        double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
        // All four corners, as the map may turn the page.
        for (const int x : {word.box.x, word.box.right()})
            for (const int y : {word.box.y, word.box.bottom()}) {
                const double w = t[6] * x + t[7] * y + t[8];
                const double px = (t[0] * x + t[1] * y + t[2]) / w, py = (t[3] * x + t[4] * y + t[5]) / w;
                left = std::min(left, px), right = std::max(right, px), top = std::min(top, py),
                bottom = std::max(bottom, py);
            }
        word.box = {static_cast<int>(left), static_cast<int>(top), static_cast<int>(right - left),
                    static_cast<int>(bottom - top)};
        moved.push_back(std::move(word));
    }
    return moved;
}

void read_text(PageReading& reading, const RestoredPage& restored, const std::vector<Word>& layer,
               const LineReader& read)
{
    // Text is read from the evened picture and found by its ink; coloured ink is known, to be left out.
    const PrintedPage page{restored.even, restored.ink, restored.upright.dpi, layer, restored.coloured};
    const TextReader print(page, read);
    const auto read_cell = [&](Cell& cell) {
        auto region = print.read_cell(cell.box);
        cell.lines = std::move(region.lines);
        cell.has_drawing = region.has_drawing;
        // The source's own words are never turned.
        // Reading a cell in three directions costs thrice: only cells that look turned are.
        if (!layer.empty() || !may_be_turned(cell.box, cell.lines, page.dpi)) return;
        if (auto turned = read_turned_cell(page, cell.box, read, cell.lines); !turned.empty())
            cell.lines = std::move(turned);
    };
    std::vector<Box> tables;
    for (auto& table : reading.tables) {
        tables.push_back(table.box);
        for (auto& cell : table.cells) read_cell(cell);
        for (const std::size_t i : read_unruled_columns(table, restored.ink, page.dpi)) read_cell(table.cells[i]);
    }
    // What stands outside of all tables.
    reading.lines = print.read_open(tables).lines;
}

// Letters and digits of a cell.
int letters_of(const std::vector<TextLine>& lines)
{
    int letters = 0;
    for (const auto& line : lines) letters += count_letters(line.text());
    return letters;
}

// Cells in which nothing is printed, or no more than a pen leaves, but something is written in colour: read as
// handwriting.
void read_handwriting(PageReading& reading, const RestoredPage& restored, const LineReader& read)
{
    if (cv::countNonZero(restored.coloured) == 0) return;
    const TextReader written({restored.even_with_colour, restored.ink_with_colour, restored.upright.dpi, {}}, read);
    for (auto& table : reading.tables)
        for (auto& cell : table.cells) {
            const int printed = letters_of(cell.lines);
            if (printed > kPensRests || !is_written_on(restored.coloured, cell.box, restored.upright.dpi)) continue;
            auto lines = written.read_cell(cell.box).lines;
            // Twice what was read as print: else the pen's rests are as likely.
            if (cell.lines.empty() || letters_of(lines) > 2 * printed) cell.lines = std::move(lines);
            for (auto& line : cell.lines) line.handwritten = true;
        }
}

// All text in reading order: from top to bottom, a table's cells row by row where the table stands.
std::string text_in_reading_order(const PageReading& reading)
{
    struct Piece {
        int y;
        std::string text;
    };
    std::vector<Piece> pieces;
    for (const auto& line : merge_side_by_side(reading.lines)) pieces.push_back({line.box.centre_y(), line.text()});
    for (const auto& table : reading.tables) {
        std::string text;
        for (const auto& cell : table.cells)
            for (const auto& line : merge_side_by_side(cell.lines)) text += (text.empty() ? "" : "\n") + line.text();
        if (!text.empty()) pieces.push_back({table.box.y, text});
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.y < b.y; });
    std::string all;
    for (const auto& piece : pieces) all += (all.empty() ? "" : "\n") + piece.text;
    return all;
}

bool has_flow_table(const std::vector<Table>& tables)
{
    return std::any_of(tables.begin(), tables.end(), [](const Table& table) { return may_hold_flow(table, 2); });
}

// What became of the ink; what is left over may be a logo or a signature in black.
void account(PageReading& reading, const RestoredPage& restored)
{
    const cv::Mat ink = restored.ink | restored.pale_ink | restored.coloured;
    const double dpi = restored.upright.dpi;
    reading.page.marks = without_drawn(reading.page.marks, restored.coloured, reading.symbols, reading.arrows, dpi);
    reading.page.ink = account_ink(ink, dpi, reading);
    const auto marks = read_black_marks(ink, reading.page.ink.unexplained, reading.tables, dpi);
    // A mark explains ink: the account is made once more.
    if (marks.empty()) return;
    reading.page.marks.insert(reading.page.marks.end(), marks.begin(), marks.end());
    reading.page.ink = account_ink(ink, dpi, reading);
}

void note_undecided_orientation(PageReading& reading)
{
    reading.findings.push_back(
        {Finding::Severity::warning, "orientation-undecided", Finding::Origin::reading,
         "page " + std::to_string(reading.page.page) + ": too little print to tell which side is up", "/rotation"});
}

void note_damage(PageReading& reading, const std::string& damage)
{
    reading.findings.push_back({Finding::Severity::warning, "source-damaged", Finding::Origin::source,
                                "page " + std::to_string(reading.page.page) +
                                    ": the file is damaged, and part of this page may be wrong or missing: " + damage,
                                ""});
}

void note_remarks(PageReading& reading, const std::vector<PageRemark>& remarks)
{
    for (const auto& remark : remarks)
        reading.findings.push_back({Finding::Severity::warning, remark.code, Finding::Origin::source,
                                    "page " + std::to_string(reading.page.page) + ": " + remark.what, ""});
}

}  // namespace

PageResult failed_page(int page, const std::string& code, const std::string& message)
{
    PageResult result;
    result.reading.page.page = page;
    result.reading.page.error = PageError{code, message};
    return result;
}

PageResult read_page(PageImage scanned, const ReadPageSettings& settings, const LineReader& engine)
{
    // The same piece of a page is asked for by several steps; the engine reads it once.
    const LineReader read = remember_readings(engine);
    PageResult result;
    PageReading& reading = result.reading;
    reading.page.page = scanned.page;
    reading.scan_width = scanned.pixels.cols;
    reading.scan_height = scanned.pixels.rows;
    RestoredPage restored;
    if (!attempt("restoration", reading, [&] {
            // Moved on: a page's pixels are its memory.
            PageImage scan = settings.upright ? std::move(scanned) : take_scan(std::move(scanned), settings.dpi);
            restored = restore_page(std::move(scan), settings.dpi, read,
                                    settings.upright ? Position::upright : Position::as_scanned);
        }))
        return failed_page(reading.page.page, "restoration-failed", reading.findings.back().message);
    describe(reading.page, restored);
    result.picture = restored.upright.pixels;
    if (!restored.upright.damage.empty()) note_damage(reading, restored.upright.damage);
    note_remarks(reading, restored.upright.remarks);

    std::vector<Word> layer;
    if (settings.use_text_layer) layer = upright_words(restored.upright.text_layer, restored.transform);
    InkMap map;
    const auto see = [&] { map = see_ink(restored.upright); };
    if (cv::countNonZero(restored.coloured) > 0)
        attempt("seeing", reading, [&] {
            see();
            take_marks_out(restored, map);
        });
    attempt("tables", reading, [&] { reading.tables = read_tables(restored.pale_ink, restored.upright.dpi).tables; });
    attempt("text", reading, [&] { read_text(reading, restored, layer, read); });
    if (layer.empty()) attempt("handwriting", reading, [&] { read_handwriting(reading, restored, read); });
    attempt("marks", reading, [&] { reading.page.marks = read_marks(restored.coloured, restored.upright.dpi); });
    // Most pages have neither colour nor a flow, and looking costs a tenth of a second.
    if (map.empty() && has_flow_table(reading.tables)) attempt("seeing", reading, see);
    attempt("flow", reading, [&] { read_flow(reading, restored, map, read); });
    attempt("ink", reading, [&] { account(reading, restored); });
    reading.page.text = text_in_reading_order(reading);
    if (!restored.orientation_decided && !reading.page.text.empty()) note_undecided_orientation(reading);
    return result;
}

}  // namespace alihsop
