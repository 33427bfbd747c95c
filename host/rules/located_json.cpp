#include "rules/located_json.h"

#include <cstddef>
#include <cstdint>
#include <iterator>

#include <nlohmann/json.hpp>

namespace doorman {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxDepth = 32;

// The library's parser pulls bytes through this, which is how the handler below knows its line.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, int* line) : at_(at), line_(line) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        *line_ += *at_ == '\n';
        ++at_;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) {
        return a.at_ == b.at_;
    }

private:
    const char* at_;
    int* line_;
};

class Builder : public nlohmann::json_sax<Json> {
public:
    explicit Builder(const int& line) : line_(line) {}

    bool null() override { return add({}); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override {
        return add(static_cast<double>(value));
    }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Located::Object{}); }
    bool start_array(std::size_t) override { return open(Located::List{}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        auto& object = std::get<Located::Object>(stack_.back()->value);
        for (const auto& member : object)
            if (member.name == name) return fail("\"" + name + "\" stands there twice");
        object.push_back({std::move(name), line_, {}});
        return true;
    }
    bool parse_error(std::size_t, const std::string&,
                     const nlohmann::detail::exception& e) override {
        // "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error …": the
        // part after the position is what a person can use.
        const std::string_view what = e.what();
        const std::size_t tail = what.rfind("; ");
        return fail(std::string(tail == std::string_view::npos ? what : what.substr(tail + 2)));
    }

    Located root;
    std::string error;
    int error_line = 0;

private:
    using Value = decltype(Located::value);

    bool add(Value value) {
        slot() = {line_, std::move(value)};
        return true;
    }
    bool open(Value value) {
        if (stack_.size() == kMaxDepth) return fail("nested too deep");
        Located& place = slot();
        place = {line_, std::move(value)};
        stack_.push_back(&place);
        return true;
    }
    bool close() {
        stack_.pop_back();
        return true;
    }
    // Containers on the stack do not move: only the innermost one grows.
    Located& slot() {
        if (stack_.empty()) return root;
        if (auto* list = std::get_if<Located::List>(&stack_.back()->value))
            return list->emplace_back();
        return std::get<Located::Object>(stack_.back()->value).back().value;
    }
    bool fail(std::string what) {
        error = std::move(what);
        error_line = line_;
        return false;
    }

    const int& line_;
    std::vector<Located*> stack_;
};

}  // namespace

Result<Located> parse_located(std::string_view json) {
    int line = 1;
    Builder builder(line);
    const CountingIterator first(json.data(), &line);
    const CountingIterator last(json.data() + json.size(), &line);
    const bool parsed =
        Json::sax_parse(first, last, &builder, Json::input_format_t::json, true, true);
    if (!parsed) return Error{builder.error, std::to_string(builder.error_line), {}};
    return std::move(builder.root);
}

}  // namespace doorman
