#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>

#include "model/invitation.h"
#include "model/result.h"

namespace doorman {

/// One invitation's text on the way in; a longer one is refused before it is held in memory.
inline constexpr std::size_t kMaxInvitationBytes = std::size_t{1024} * 1024;

/// Reads invitations one by one from a JSON array or from JSON Lines, whichever the input begins
/// with, holding one at a time. A byte order mark, blank lines and CR LF are passed over.
class InvitationSource {
public:
    /// `name` is what errors call the input. `input` must outlive the source.
    InvitationSource(std::istream& input, std::string name);

    /// The next invitation; nullopt at the end. An error says "name:line: field: what" and is the
    /// last thing to be had; in an array "name:line: [index].field: what", and the line is the one
    /// that the invitation begins on.
    Result<std::optional<Invitation>> next();

private:
    enum class Form { unknown, lines, array, ended };

    static constexpr int kEnd = std::char_traits<char>::eof();
    int get();
    int skip_blanks();
    void recognise_form();
    Result<std::optional<Invitation>> next_line();
    Result<std::optional<Invitation>> next_element();
    /// From the opening bracket `first` to its closing one, or to the end of a bare value.
    Result<std::string> element_text(int first);
    Result<std::optional<Invitation>> parse(std::string text, std::size_t line);
    /// "name:line", in an array with the element's index: "name:line: [1]".
    [[nodiscard]] std::string place(std::size_t line) const;
    Error fault(std::size_t line, std::string what);

    std::istream& input_;
    std::string name_;
    std::size_t line_ = 1;
    Form form_ = Form::unknown;
    /// How many elements of the array have begun.
    std::size_t elements_ = 0;
};

}  // namespace doorman
