#pragma once

#include <string>
#include <string_view>

namespace alihsop {

/// A place in one line of a flow's text form, which moves to the right as parts are taken.
class FlowLineCursor {
public:
    /// `number`: of the line, from 1, for complaints.
    FlowLineCursor(std::string_view line, int number) : line_(line), number_(number) {}

    [[nodiscard]] bool at_end() const { return at_ >= line_.size(); }
    [[nodiscard]] char next() const { return line_[at_]; }  ///< not at the end
    [[nodiscard]] std::string_view rest() const { return line_.substr(at_); }
    [[nodiscard]] bool number_and_colon_follow() const;

    void skip_blanks();
    /// Whether `part` stands here; it is taken when so.
    bool accept(std::string_view part);
    /// As accept, but fails with "expected WHAT" when it does not.
    void expect(std::string_view part, const std::string& what);
    int take_number(const std::string& what);
    /// A text in quotes, or all up to a stop, without blanks at its ends: any sign of `stops`, but when `stops` is "->"
    /// the two of them together.
    std::string take_text(std::string_view stops);

    /// Throws Failure(bad_input): "line 3, column 12: WHAT".
    [[noreturn]] void fail(const std::string& what) const;

private:
    std::string take_quoted();
    std::string_view line_;
    std::size_t at_ = 0;
    int number_;
};

}  // namespace alihsop
