#include "rules/pack_reader.h"

#include <algorithm>
#include <utility>

namespace doorman {

PackReader::PackReader(const Located& node, std::string file, std::string rule,
                       std::vector<PackProblem>& problems)
    : node_(node), file_(std::move(file)), rule_(std::move(rule)), problems_(problems) {}

void PackReader::fail(int line, std::string what) {
    problems_.push_back({file_, line, rule_, std::move(what)});
    ok_ = false;
}

bool PackReader::object(std::initializer_list<std::string_view> known) {
    if (node_.object() == nullptr) {
        fail(node_.line, "an object was expected");
        return false;
    }
    for (const auto& member : *node_.object())
        if (std::find(known.begin(), known.end(), member.name) == known.end())
            fail(member.line, "unknown member \"" + member.name + "\"");
    return true;
}

const Located* PackReader::find(std::string_view name) const {
    for (const auto& member : *node_.object())
        if (member.name == name) return &member.value;
    return nullptr;
}

const Located* PackReader::require(std::string_view name) {
    const Located* found = find(name);
    if (found == nullptr) fail(node_.line, "\"" + std::string(name) + "\" is missing");
    return found;
}

std::string PackReader::text(std::string_view name) {
    const Located* found = require(name);
    if (found == nullptr) return {};
    if (found->text() == nullptr || found->text()->empty()) {
        fail(found->line, "\"" + std::string(name) + "\" has to be a text");
        return {};
    }
    return *found->text();
}

std::optional<double> PackReader::number(std::string_view name, double low, double high) {
    const Located* found = find(name);
    if (found == nullptr) return std::nullopt;
    if (found->number() == nullptr || *found->number() < low || *found->number() > high) {
        fail(found->line, "\"" + std::string(name) + "\" has to be a number from " +
                              std::to_string(static_cast<int>(low)) + " to " +
                              std::to_string(static_cast<int>(high)));
        return std::nullopt;
    }
    return *found->number();
}

std::vector<Example> PackReader::texts(std::string_view name) {
    std::vector<Example> out;
    const Located* found = find(name);
    if (found == nullptr) return out;
    const auto take = [&](const Located& value) {
        if (value.text() == nullptr)
            fail(value.line, "\"" + std::string(name) + "\" holds something that is no text");
        else
            out.push_back({*value.text(), value.line});
    };
    if (const auto* list = found->list())
        for (const Located& value : *list) take(value);
    else
        take(*found);
    return out;
}

}  // namespace doorman
