// A line is read from left to right without going back; what is not there is told with the column where it
// should stand. Columns count bytes, not letters: editors that jump to a column mostly do so too.
#include "models/flow_text/flow_line_cursor.h"

#include <algorithm>
#include <charconv>

#include "models/failure.h"

namespace alihsop {

namespace {

bool is_blank(char sign) { return sign == ' ' || sign == '\t' || sign == '\r'; }
bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

}  // namespace

bool FlowLineCursor::number_and_colon_follow() const
{
    const auto after = rest().find_first_not_of("0123456789");
    return after > 0 && after != std::string_view::npos && rest()[after] == ':';
}

void FlowLineCursor::skip_blanks()
{
    while (!at_end() && is_blank(next())) ++at_;
}

bool FlowLineCursor::accept(std::string_view part)
{
    if (!rest().starts_with(part)) return false;
    at_ += part.size();
    return true;
}

void FlowLineCursor::expect(std::string_view part, const std::string& what)
{
    if (!accept(part)) fail("expected " + what);
}

int FlowLineCursor::take_number(const std::string& what)
{
    int number = 0;
    const auto digits = rest();
    const auto [end, trouble] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (trouble != std::errc() || !is_digit(digits.front())) fail("expected " + what);
    at_ += static_cast<std::size_t>(end - digits.data());
    return number;
}

std::string FlowLineCursor::take_quoted()
{
    std::string text;
    for (++at_; !at_end() && next() != '"'; ++at_) {
        const bool escaped = next() == '\\' && at_ + 1 < line_.size();
        if (escaped) ++at_;
        text += escaped && next() == 'n' ? '\n' : next();
    }
    expect("\"", "the closing quote");
    skip_blanks();
    return text;
}

std::string FlowLineCursor::take_text(std::string_view stops)
{
    skip_blanks();
    if (!at_end() && next() == '"') return take_quoted();
    // A label ends at the two signs together: it may hold a dash.
    const auto end = stops == "->" ? rest().find(stops) : rest().find_first_of(stops);
    auto text = rest().substr(0, end);
    at_ += text.size();
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return std::string(text);
}

void FlowLineCursor::fail(const std::string& what) const
{
    throw Failure(FailureKind::bad_input,
                  "line " + std::to_string(number_) + ", column " + std::to_string(at_ + 1) + ": " + what);
}

}  // namespace alihsop
