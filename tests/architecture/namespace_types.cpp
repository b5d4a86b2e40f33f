// Method: comments and literals are blanked out; then the text is read token by token with a stack of open braces, each
// of which is a namespace or something else. A type counts where all open braces are namespaces'. Macros that hold
// braces would confuse it; the project has none.
#include "tests/architecture/namespace_types.h"

#include <optional>
#include <regex>

#include "tests/architecture/source_tree.h"

namespace alihsop::testing {
namespace {

/// The text with comments and literals as blanks; lines stay where they are.
std::string without_literals(std::string text)
{
    static const std::regex form(
        R"re(//[^\n]*|/\*[\s\S]*?\*/|R"(\w*)\([\s\S]*?\)\1"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+')re",
        std::regex::optimize);
    std::string blank = text;
    for (std::sregex_iterator at(text.begin(), text.end(), form), end; at != end; ++at)
        for (auto i = at->position(); i < at->position() + at->length(); ++i)
            if (auto& c = blank[static_cast<std::size_t>(i)]; c != '\n') c = ' ';
    return blank;
}

class TypeFinder {
public:
    explicit TypeFinder(const std::filesystem::path& file) : file_(file) {}

    std::vector<DefinedType> find()
    {
        const auto text = without_literals(text_of(file_));
        static const std::regex token(R"([A-Za-z_]\w*|::|[{};()=<>#:,*&\n])", std::regex::optimize);
        for (std::sregex_iterator at(text.begin(), text.end(), token), end; at != end; ++at) take(at->str());
        return std::move(types_);
    }

private:
    struct Brace {
        std::optional<std::string> name;  ///< of a namespace, "" for an anonymous one; nothing for any other brace
    };

    void take(const std::string& token)
    {
        if (token == "\n") {
            ++line_;
            directive_ = false;
        } else if (directive_ || token == "#") {
            directive_ = true;
        } else if (token == "{") {
            open();
        } else if (token == "}") {
            if (!open_.empty()) open_.pop_back();
            statement_.clear();
        } else if (token == ";") {
            end_statement();
        } else {
            statement_.push_back(token);
        }
    }

    void open()
    {
        Brace brace;
        if (is_namespace_scope()) {
            if (!statement_.empty() && statement_.front() == "namespace")
                brace.name = joined_from(1);
            else if (const auto name = type_name())
                add(*name, false);
        }
        open_.push_back(brace);
        statement_.clear();
    }

    void end_statement()
    {
        if (is_namespace_scope() && statement_.size() > 2 && statement_[0] == "using" && statement_[2] == "=")
            add(statement_[1], true);
        statement_.clear();
    }

    /// What the statement before a brace defines: "struct A", "enum class A : int", "class A final : public B".
    [[nodiscard]] std::optional<std::string> type_name() const
    {
        std::size_t at = 0;
        if (statement_.empty() || statement_[0] == "template") return std::nullopt;
        if (statement_[at] == "enum") ++at;
        const bool plain = at > 0;
        if (at < statement_.size() &&
            (statement_[at] == "struct" || statement_[at] == "class" || statement_[at] == "union"))
            ++at;
        else if (!plain)
            return std::nullopt;
        if (at >= statement_.size()) return std::nullopt;
        for (auto i = at + 1; i < statement_.size() && statement_[i] != ":"; ++i)
            if (statement_[i] == "::" || statement_[i] == "(" || statement_[i] == "=" || statement_[i] == "<")
                return std::nullopt;  // "struct A::B", a function that gives back a struct, a specialisation
        return statement_[at];
    }

    void add(const std::string& name, bool alias)
    {
        DefinedType type{name, "", false, alias, file_, line_};
        for (const auto& brace : open_) {
            type.anonymous = type.anonymous || brace.name->empty();
            if (!brace.name->empty()) type.scope += (type.scope.empty() ? "" : "::") + *brace.name;
        }
        types_.push_back(std::move(type));
    }

    [[nodiscard]] bool is_namespace_scope() const
    {
        for (const auto& brace : open_)
            if (!brace.name) return false;
        return true;
    }

    [[nodiscard]] std::string joined_from(std::size_t first) const
    {
        std::string text;
        for (auto i = first; i < statement_.size(); ++i) text += statement_[i];
        return text;
    }

    const std::filesystem::path& file_;
    std::vector<Brace> open_;
    std::vector<std::string> statement_;  ///< tokens since the last ; { }
    std::vector<DefinedType> types_;
    int line_ = 1;
    bool directive_ = false;
};

}  // namespace

std::vector<DefinedType> types_of(const std::filesystem::path& file) { return TypeFinder(file).find(); }

}  // namespace alihsop::testing
