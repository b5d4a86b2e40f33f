// A finding's message is Indonesian when a check wrote it and English when the reading did: each is translated
// into the other language by its code, never by guessing from the text.
#include "app/phrases/finding_message.h"

#include "app/phrases/doubt_phrases.h"
#include "app/phrases/page_phrases.h"
#include "checks/check_catalogue.h"

namespace alihsop {

std::string finding_message(const Finding& finding, const Phrases& say)
{
    if (find_entry(finding.code)) {
        const auto english = say.language() == Language::english ? message_in_english(finding) : std::nullopt;
        return english.value_or(finding.message);
    }
    if (say.language() == Language::english) return finding.message;  // doubts of the reading are told in it
    if (const auto phrase = page_phrase(finding)) return *phrase;
    return doubt_phrase(finding.code, say.language()).value_or(finding.message);
}

}  // namespace alihsop
