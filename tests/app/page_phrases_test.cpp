// An archivist reads in Indonesian what is wrong with a page.
#include "app/phrases/page_phrases.h"

#include <gtest/gtest.h>

#include <string>

#include "app/phrases/finding_message.h"

namespace alihsop::testing {
namespace {

Finding finding(const std::string& code, const std::string& message)
{
    return {Finding::Severity::warning, code, Finding::Origin::reading, message, "/pages/2"};
}

TEST(PagePhrases, NameThePageAndSayWhatIsWrong)
{
    const auto undecided = finding("orientation-undecided", "page 12: too little print to tell which side is up");
    EXPECT_EQ(finding_message(undecided, Phrases(Language::indonesian)),
              "halaman 12: terlalu sedikit cetakan untuk mengetahui sisi atasnya; periksa arah halaman");
    EXPECT_EQ(finding_message(undecided, Phrases(Language::english)), undecided.message);
}

TEST(PagePhrases, KeepWhatTheDecoderSaid)
{
    const auto damaged =
        finding("source-damaged",
                "page 3: the file is damaged, and part of this page may be wrong or missing: row 7: premature end");
    EXPECT_EQ(page_phrase(damaged).value_or(""),
              "halaman 3: berkasnya rusak; sebagian isi halaman ini mungkin salah atau hilang (row 7: premature end)");
    EXPECT_EQ(page_phrase(finding("flow-failed", "page 1: cv: out of range")).value_or(""),
              "halaman 1: alurnya gagal dibaca (cv: out of range)");
}

TEST(PagePhrases, LeaveOtherFindingsAlone)
{
    EXPECT_FALSE(page_phrase(finding("step-without-symbol", "a step without a symbol")));
    EXPECT_FALSE(page_phrase(finding("flow-failed", "said otherwise")));
}

}  // namespace
}  // namespace alihsop::testing
