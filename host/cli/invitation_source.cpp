#include "cli/invitation_source.h"

#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "wire/invitation_json.h"
#include "wire/json_text.h"

namespace doorman {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_blank(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

}  // namespace

InvitationSource::InvitationSource(std::istream& input, std::string name)
    : input_(input), name_(std::move(name)) {}

int InvitationSource::get() {
    const int c = input_.rdbuf()->sbumpc();
    if (c == '\n') ++line_;
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

std::string InvitationSource::place(std::size_t line) const {
    std::string text = name_ + ":" + std::to_string(line);
    if (elements_ > 0) text += ": [" + std::to_string(elements_ - 1) + "]";
    return text;
}

Result<std::optional<Invitation>> InvitationSource::next() {
    if (form_ == Form::unknown) recognise_form();
    switch (form_) {
        case Form::lines:
            return next_line();
        case Form::array:
            return next_element();
        default:
            return std::optional<Invitation>();
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

Result<std::optional<Invitation>> InvitationSource::next_line() {
    if (skip_blanks() == kEnd) {
        form_ = Form::ended;
        return std::optional<Invitation>();
    }
    const std::size_t line = line_;
    std::string text;
    for (int c = get(); c != kEnd && c != '\n'; c = get()) {
        if (text.size() == kMaxInvitationBytes) return fault(line, "longer than 1 MiB");
        text += static_cast<char>(c);
    }
    return parse(std::move(text), line);
}

Result<std::optional<Invitation>> InvitationSource::next_element() {
    int c = skip_blanks();
    if (c == ',' && elements_ > 0) {
        get();
        c = skip_blanks();
        if (c == ']') return fault(line_, "a comma before the end of the array");
    } else if (c == ']') {
        get();
        if (skip_blanks() != kEnd) return fault(line_, "there is more behind the array");
        form_ = Form::ended;
        return std::optional<Invitation>();
    } else if (elements_ > 0 && c != kEnd) {
        return fault(line_, "a comma is missing between two invitations");
    }
    if (c == kEnd) return fault(line_, "the array has no end");
    ++elements_;
    const std::size_t line = line_;
    auto text = element_text(c);
    if (!text) return std::move(text).error();
    return parse(*std::move(text), line);
}

Result<std::string> InvitationSource::element_text(int first) {
    const std::size_t line = line_;
    if (first != '{') {
        form_ = Form::ended;
        return Error{"must be an object", place(line), {}};
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

Result<std::optional<Invitation>> InvitationSource::parse(std::string text, std::size_t line) {
    auto json = parse_json(std::move(text));
    Error error;
    std::string_view joint = ": ";
    if (json) {
        auto invitation = invitation_from_json(*json);
        if (invitation) return std::optional<Invitation>(*std::move(invitation));
        error = std::move(invitation).error();
        // A field of an element is written as of a list: "[1].key".
        if (elements_ > 0) joint = ".";
    } else {
        error = std::move(json).error();
    }
    form_ = Form::ended;
    error.where = place(line) + (error.where.empty() ? "" : std::string(joint) + error.where);
    return error;
}

}  // namespace doorman
