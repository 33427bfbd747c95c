#include "cli/invitation_source.h"

#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "cli/input.h"
#include "wire/invitation_json.h"
#include "wire/json_text.h"

namespace doorman {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_blank(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// As the first line of an object that is written over several.
bool begins_an_object(std::string_view line) {
    const auto last = line.find_last_not_of(" \t\r");
    return last != std::string_view::npos && line.substr(0, last + 1) == "{";
}

}  // namespace

InvitationSource::InvitationSource(std::istream& input, std::string name)
    : input_(input), name_(std::move(name)) {}

int InvitationSource::get() {
    const int c = input_.rdbuf()->sbumpc();
    bytes_ += c != kEnd ? 1 : 0;
    line_ += c == '\n' ? 1 : 0;
    return c;
}

/// The first byte that is no blank, left unread.
int InvitationSource::skip_blanks() {
    int c = input_.rdbuf()->sgetc();
    while (is_blank(c)) {
        get();
        c = input_.rdbuf()->sgetc();
    }
    return c;
}

Error InvitationSource::fault(std::size_t line, std::string what) {
    form_ = Form::ended;
    return Error{std::move(what), name_ + ":" + std::to_string(line), {}};
}

std::string InvitationSource::place(std::size_t line, std::optional<std::size_t> element) const {
    std::string text = name_ + ":" + std::to_string(line);
    if (element) text += ": [" + std::to_string(*element) + "]";
    return text;
}

Result<std::optional<InvitationText>> InvitationSource::next() {
    if (form_ == Form::unknown) {
        if (auto refused = refuse_utf16(input_, name_)) {
            form_ = Form::ended;
            return *std::move(refused);
        }
        recognise_form();
    }
    switch (form_) {
        case Form::lines:
            return next_line();
        case Form::array:
            return next_element();
        default:
            return std::optional<InvitationText>();
    }
}

void InvitationSource::recognise_form() {
    for (const char expected : kByteOrderMark) {
        if (input_.rdbuf()->sgetc() != static_cast<unsigned char>(expected)) break;
        get();
    }
    form_ = Form::lines;
    if (skip_blanks() == '[') {
        get();
        form_ = Form::array;
    }
}

Result<std::optional<InvitationText>> InvitationSource::next_line() {
    if (skip_blanks() == kEnd) {
        form_ = Form::ended;
        return std::optional<InvitationText>();
    }
    const std::size_t line = line_;
    std::string text;
    for (int c = get(); c != kEnd && c != '\n'; c = get()) {
        if (text.size() == kMaxInvitationBytes) return fault(line, "longer than 1 MiB");
        text += static_cast<char>(c);
    }
    return std::optional(InvitationText{std::move(text), line, std::nullopt});
}

Result<std::optional<InvitationText>> InvitationSource::next_element() {
    int c = skip_blanks();
    if (c == ',' && elements_ > 0) {
        get();
        c = skip_blanks();
        if (c == ']') return fault(line_, "a comma before the end of the array");
    } else if (c == ']') {
        get();
        if (skip_blanks() != kEnd) return fault(line_, "there is more behind the array");
        form_ = Form::ended;
        return std::optional<InvitationText>();
    } else if (elements_ > 0 && c != kEnd) {
        return fault(line_, "a comma is missing between two invitations");
    }
    if (c == kEnd) return fault(line_, "the array has no end");
    ++elements_;
    const std::size_t line = line_;
    auto text = element_text(c);
    if (!text) return std::move(text).error();
    return std::optional(InvitationText{*std::move(text), line, elements_ - 1});
}

Result<std::string> InvitationSource::element_text(int first) {
    const std::size_t line = line_;
    if (first != '{') {
        form_ = Form::ended;
        return Error{"must be an object", place(line, elements_ - 1), {}};
    }
    std::string text;
    int depth = 0;
    bool in_string = false;
    do {
        const int c = get();
        if (c == kEnd) return fault(line, "the invitation has no end");
        if (text.size() == kMaxInvitationBytes) return fault(line, "longer than 1 MiB");
        text += static_cast<char>(c);
        if (in_string) {
            if (c == '"') in_string = false;
            if (c == '\\') {
                const int escaped = get();
                if (escaped != kEnd) text += static_cast<char>(escaped);
            }
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    } while (depth > 0);
    return text;
}

Result<Invitation> InvitationSource::parse(InvitationText text) const {
    const bool only_begins = begins_an_object(text.json);
    auto json = parse_json(std::move(text.json));
    Error error;
    std::string_view joint = ": ";
    if (json) {
        auto invitation = invitation_from_json(*json);
        if (invitation) return invitation;
        error = std::move(invitation).error();
        // A field of an element is written as of a list: "[1].key".
        if (text.element) joint = ".";
    } else {
        error = std::move(json).error();
        if (only_begins) error.hint = "one line holds one object, unless all are in an array";
    }
    const std::string field = error.where.empty() ? "" : std::string(joint) + error.where;
    error.where = place(text.line, text.element) + field;
    return error;
}

}  // namespace doorman
