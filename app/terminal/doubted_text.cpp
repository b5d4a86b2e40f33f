#include "app/terminal/doubted_text.h"

#include <algorithm>

#include "app/terminal/console.h"
#include "app/terminal/text_table.h"

namespace alihsop {

namespace {

// Printable() takes both out of whatever comes off paper.
constexpr char kBegin = '\x01', kEnd = '\x02';
constexpr auto kMark = " ?";
// Of being right: below the one another text is the more probable, below the other it is noise, by whatever hand.
constexpr double kEven = 0.5, kNoise = 0.1;

bool is_unread_handwriting(const Value& value)
{
    return value.review && value.confidence < kEven &&
           std::find(value.reasons.begin(), value.reasons.end(), "handwriting") != value.reasons.end();
}

std::string text_of(const Value& value, const Phrases& say)
{
    if (is_unread_handwriting(value)) return say(Text::unread_handwriting);
    return value.review && value.confidence < kNoise ? say(Text::unread) : printable(value.text);
}

}  // namespace

std::string doubted_text(const Value& value, const Phrases& say)
{
    const auto text = text_of(value, say);
    return value.review ? kBegin + text + kMark + kEnd : text;
}

std::string doubted_text(const Value& value, int width, const Phrases& say)
{
    const auto text = text_of(value, say);
    return value.review ? cut_to(text, width - 2) + kMark : text;
}

std::string dimmed(std::string text, bool colours_on)
{
    const auto replace = [&](char mark, const std::string& by) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size()))
            text.replace(at, 1, by);
    };
    replace(kBegin, colours_on ? "\x1b[2m" : "");
    replace(kEnd, colours_on ? "\x1b[22m" : "");
    return text;
}

}  // namespace alihsop
