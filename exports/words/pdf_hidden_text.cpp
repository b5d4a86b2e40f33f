// Method: the content's tokens are passed on as they come; those of an operator are held back until the
// operator is known. Text in rendering mode 3 is left out, everything that moves or sets is kept, so that what
// follows stands where it stood. Forms within the page are filtered as well. A page without such text keeps its
// very bytes: it is looked through first.
#include "exports/words/pdf_hidden_text.h"

#include <memory>
#include <qpdf/Pl_Discard.hh>
#include <string>
#include <vector>

namespace alihsop {
namespace {

using Token = QPDFTokenizer::Token;

constexpr const char* kInvisible = "3";

/// Follows the rendering mode through q and Q, and leaves out what shows text in the invisible one. A quote, which goes
/// to the next line first, becomes that.
class HiddenTextFilter final : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(const Token& token) override
    {
        pending_.push_back(token);
        if (token.getType() != QPDFTokenizer::tt_word) return;
        const std::string& word = token.getValue();
        follow(word);
        if (hidden_ && shows_text(word)) {
            found_ = true;
            pending_.clear();
            write(word == "'" || word == "\"" ? "T*\n" : "\n");
        }
        pass_on();
    }
    void handleEOF() override { pass_on(); }
    [[nodiscard]] bool found() const { return found_; }

private:
    static bool shows_text(const std::string& word)
    {
        return word == "Tj" || word == "TJ" || word == "'" || word == "\"";
    }

    void follow(const std::string& word)
    {
        // The mode is part of the graphics state, which q and Q save and restore.
        if (word == "q") saved_.push_back(hidden_);
        if (word == "Q" && !saved_.empty()) {
            hidden_ = saved_.back();
            saved_.pop_back();
        }
        if (word != "Tr") return;
        for (const auto& operand : pending_)
            if (operand.getType() == QPDFTokenizer::tt_integer) hidden_ = operand.getValue() == kInvisible;
    }
    void pass_on()
    {
        for (const auto& token : pending_) writeToken(token);
        pending_.clear();
    }

    std::vector<Token> pending_;
    std::vector<bool> saved_;
    bool hidden_ = false;
    bool found_ = false;
};

void filter(QPDFPageObjectHelper content)
{
    HiddenTextFilter look;
    Pl_Discard nowhere;
    content.filterContents(&look, &nowhere);
    if (look.found()) content.addContentTokenFilter(std::make_shared<HiddenTextFilter>());
}

}  // namespace

void take_hidden_text_out(QPDFPageObjectHelper page)
{
    filter(page);
    page.forEachFormXObject(true, [](QPDFObjectHandle& form, QPDFObjectHandle&, const std::string&) {
        filter(QPDFPageObjectHelper(form));
    });
}

}  // namespace alihsop
