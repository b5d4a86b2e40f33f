// Values of options from their text, by from_chars: the whole word has to be the number, in any locale, and
// what is too large is a mistake and no other number.
#include "app/command_line/option_values.h"

#include <charconv>
#include <optional>

#include "app/phrases/spoken_failure.h"

namespace alihsop {

namespace {

std::optional<int> whole_number(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace

std::pair<int, int> parse_pages(const std::string& text, const Phrases& say)
{
    const auto dash = text.find('-');
    const std::string_view whole = text;
    const auto first = whole_number(whole.substr(0, dash));
    const auto last = dash == std::string::npos ? first : whole_number(whole.substr(dash + 1));
    if (!first || !last || *first < 1 || *last < *first)
        throw SpokenFailure(FailureKind::usage, say(Text::pages_malformed, {text}),
                            say(Text::see_help, {"alihsop digitise"}));
    return {*first, *last};
}

int parse_number(const std::string& option, const std::string& text, int least, int most, const Phrases& say)
{
    const auto number = whole_number(text);
    // The range stands in the sentence, so that one look is enough.
    if (!number || *number < least || *number > most)
        throw SpokenFailure(FailureKind::usage, say(Text::number_out_of_range,
                                                    {option, text, std::to_string(least), std::to_string(most)}));
    return *number;
}

std::pair<int, int> parse_shard(const std::string& text, const Phrases& say)
{
    const std::string_view whole = text;
    const auto slash = whole.find('/');
    const auto index = whole_number(whole.substr(0, slash));
    const auto count = slash == std::string_view::npos ? std::nullopt : whole_number(whole.substr(slash + 1));
    if (!index || !count || *index < 1 || *index > *count)
        throw SpokenFailure(FailureKind::usage, say(Text::shard_malformed, {text}),
                            say(Text::see_help, {"alihsop batch"}));
    return {*index, *count};
}

double parse_share(const std::string& option, const std::string& text, const Phrases& say)
{
    double share = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), share);
    // "nan" is a number to from_chars: only this way round is it refused.
    if (error != std::errc{} || end != text.data() + text.size() || !(share >= 0 && share <= 100))
        throw SpokenFailure(FailureKind::usage, say(Text::share_out_of_range, {option, text}));
    return share;
}

TroubleCeiling parse_ceiling(const std::string& text, const Phrases& say)
{
    std::string_view number = text;
    const bool per_cent = number.ends_with('%');
    if (per_cent) number.remove_suffix(1);
    double value = -1;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc{} || end != number.data() + number.size() || !(value >= 0) || (per_cent && value > 100))
        throw SpokenFailure(FailureKind::usage, say(Text::max_failed_malformed, {text}),
                            say(Text::see_help, {"alihsop batch"}));
    return {value, per_cent};
}

int parse_choice(const std::string& option, const std::string& text, std::initializer_list<std::string_view> choices,
                 const Phrases& say)
{
    std::string listed;
    int index = 0;
    for (const auto& choice : choices) {
        if (text == choice) return index;
        listed += (index++ == 0 ? "" : ", ") + std::string(choice);
    }
    throw SpokenFailure(FailureKind::usage, say(Text::choice_unknown, {option, text, listed}));
}

}  // namespace alihsop
