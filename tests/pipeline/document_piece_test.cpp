// A document arrives whole, whatever the pieces, and takes its place only when it is whole.
#include "pipeline/workers/document_piece.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>

#include "pipeline/batch/arriving_documents.h"
#include "tests/imaging/sources/temporary_folder.h"

namespace alihsop::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::UnorderedElementsAre;

std::vector<DocumentPiece> pieces_of(const std::vector<std::string>& texts)
{
    std::vector<DocumentPiece> pieces;
    const PieceSink take = [&](DocumentPiece piece) { pieces.push_back(std::move(piece)); };
    PieceCutter cutter("sops.jsonl", take);
    for (const auto& text : texts) cutter.add(text);
    cutter.end();
    return pieces;
}

std::string joined(const std::vector<DocumentPiece>& pieces)
{
    std::string text;
    for (const auto& piece : pieces) text += piece.bytes;
    return text;
}

TEST(DocumentPieces, AreTheDocumentTogether)
{
    const std::string large(700'000, 'x');
    for (const auto& texts : {std::vector<std::string>{"a", large, "b"}, {large + large, large}, {"a", "b"}}) {
        std::string whole;
        for (const auto& text : texts) whole += text;
        const auto pieces = pieces_of(texts);
        EXPECT_EQ(joined(pieces), whole);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            EXPECT_EQ(pieces[i].first, i == 0);
            EXPECT_LT(pieces[i].bytes.size(), large.size()) << "a piece is short, whatever the text";
        }
    }
}

TEST(DocumentPieces, AnEmptyDocumentIsOneToo)
{
    const auto pieces = pieces_of({""});
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_TRUE(pieces[0].first);
    EXPECT_EQ(pieces[0].bytes, "");
}

TEST(DocumentPieces, AreMessages)
{
    const auto piece = piece_of(to_message(DocumentPiece{"words.jsonl", true, std::string("\0\xFF", 2)}));
    EXPECT_EQ(piece.document, "words.jsonl");
    EXPECT_TRUE(piece.first);
    EXPECT_EQ(piece.bytes, std::string("\0\xFF", 2));
    EXPECT_THROW(static_cast<void>(piece_of({"words.jsonl", "1"})), std::runtime_error);
}

class Arriving : public ::testing::Test {
protected:
    [[nodiscard]] std::vector<std::string> names() const
    {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder.path()))
            if (!entry.path().filename().string().ends_with(".tmp")) names.push_back(entry.path().filename().string());
        return names;
    }
    [[nodiscard]] std::string content_of(const std::string& name) const
    {
        std::ifstream stream(folder.path() / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    void take(const std::string& document, bool first, const std::string& bytes)
    {
        documents.take(folder.path(), {document, first, bytes});
    }
    TemporaryFolder folder;
    ArrivingDocuments documents;
};

TEST_F(Arriving, DocumentsAppearTogetherWhenAllAreWhole)
{
    take("words.jsonl", true, "w");
    take("binder.json", true, "{");
    EXPECT_FALSE(documents.are_there());
    take("sops.jsonl", true, "");
    take("binder.json", false, "}");
    EXPECT_TRUE(documents.are_there());
    EXPECT_THAT(names(), UnorderedElementsAre()) << "nothing is half written";
    documents.keep();
    EXPECT_THAT(names(), UnorderedElementsAre("binder.json", "sops.jsonl", "words.jsonl"));
    EXPECT_EQ(content_of("binder.json"), "{}");
    EXPECT_EQ(content_of("sops.jsonl"), "");
}

TEST_F(Arriving, AnotherWorkerBeginsAnew)
{
    take("words.jsonl", true, "the first half, after which the worker di");
    take("words.jsonl", true, "all ");
    take("words.jsonl", false, "of it");
    documents.keep();
    EXPECT_EQ(content_of("words.jsonl"), "all of it");
}

TEST_F(Arriving, WhatIsVoidLeavesNoRest)
{
    take("words.jsonl", true, "half of i");
    documents.drop();
    EXPECT_TRUE(fs::is_empty(folder.path()));
    EXPECT_THROW(take("words.jsonl", false, "t"), std::runtime_error) << "its beginning is gone";
}

TEST_F(Arriving, NothingElseIsWritten)
{
    for (const char* name : {"state.json", "../binder.json", "", "pages/0001.webp"})
        EXPECT_THROW(take(name, true, "x"), std::runtime_error) << name;
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

}  // namespace
}  // namespace alihsop::testing
