#include "app/phrases/messages.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace alihsop {
namespace {

int places(const std::string& text)
{
    int count = 0;
    for (auto at = text.find("{}"); at != std::string::npos; at = text.find("{}", at + 2)) ++count;
    return count;
}

TEST(Messages, EveryTextStandsInTheTableOnceInBothLanguages)
{
    std::set<Text> seen;
    for (const auto& message : messages()) {
        EXPECT_TRUE(seen.insert(message.key).second) << "twice: " << message.english;
        EXPECT_NE(std::string(message.indonesian), "");
        EXPECT_NE(std::string(message.english), "");
        EXPECT_EQ(places(message.indonesian), places(message.english)) << message.english;
    }
    constexpr int kTexts = static_cast<int>(Text::report_nama) + 1;  // the last one of the list
    EXPECT_EQ(static_cast<int>(seen.size()), kTexts);
}

TEST(Phrases, FillsInTheValuesInOrder)
{
    EXPECT_EQ(Phrases(Language::english)(Text::see_help, {"alihsop"}), "See: alihsop --help");
    EXPECT_EQ(Phrases(Language::indonesian)(Text::equal_names, {"a", "b", "out/{}"}),
              "a dan b akan ditulis ke folder yang sama: out/{}");
}

TEST(Phrases, RefusesTooManyAndTooFewValues)
{
    const Phrases say(Language::english);
    EXPECT_ANY_THROW(say(Text::see_help));
    EXPECT_ANY_THROW(say(Text::see_help, {"a", "b"}));
}

}  // namespace
}  // namespace alihsop
