#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>

#include "model/invitation.h"
#include "model/result.h"

namespace doorman {

/// One invitation's text on the way in; a longer one is refused before it is held in memory.
inline constexpr std::size_t kMaxInvitationBytes = std::size_t{1024} * 1024;

/// One invitation as it stands in the input.
struct InvitationText {
    std::string json;
    /// The line that it begins on, from 1.
    std::size_t line = 0;
    /// Its index, if the input is an array.
    std::optional<std::size_t> element;
};

/// Finds invitations one by one in a JSON array or in JSON Lines, whichever the input begins with,
/// holding one at a time. A byte order mark of UTF-8, blank lines and CR LF are passed over.
///
/// Errors say "name:line: field: what"; in an array "name:line: [index].field: what".
class InvitationSource {
public:
    /// `name` is what errors call the input. `input` must outlive the source.
    InvitationSource(std::istream& input, std::string name);

    /// The next invitation; nullopt at the end. An error is the last thing to be had.
    Result<std::optional<InvitationText>> next();

    /// What a text of `next` says. May be asked from any thread.
    [[nodiscard]] Result<Invitation> parse(InvitationText text) const;

    /// How much of the input was read.
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

private:
    enum class Form { unknown, lines, array, ended };

    static constexpr int kEnd = std::char_traits<char>::eof();
    int get();
    int skip_blanks();
    void recognise_form();
    Result<std::optional<InvitationText>> next_line();
    Result<std::optional<InvitationText>> next_element();
    /// From the opening bracket `first` to its closing one, or to the end of a bare value.
    Result<std::string> element_text(int first);
    /// "name:line", in an array with the element's index: "name:line: [1]".
    [[nodiscard]] std::string place(std::size_t line, std::optional<std::size_t> element) const;
    Error fault(std::size_t line, std::string what);

    std::istream& input_;
    std::string name_;
    std::uint64_t bytes_ = 0;
    std::size_t line_ = 1;
    Form form_ = Form::unknown;
    /// How many elements of the array have begun.
    std::size_t elements_ = 0;
};

}  // namespace doorman
