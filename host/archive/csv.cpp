#include "archive/csv.h"

#include <algorithm>
#include <utility>

namespace doorman {
namespace {

constexpr std::size_t kBufferBytes = 64 * 1024;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::size_t lines_in(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

CsvReader::CsvReader(ByteSource& source) : source_(source), buffer_(kBufferBytes) {}

Result<const CsvRow*, CsvFault> CsvReader::next() {
    if (!begun_ && !skip_mark()) return *fault_;
    if (!fault_ && !skip_empty_lines()) {
        if (fault_) return *fault_;
        return static_cast<const CsvRow*>(nullptr);
    }
    if (fault_) return *fault_;

    row_.line = line_;
    text_.clear();
    fields_.clear();
    for (Ending ending = Ending::field; ending == Ending::field;) {
        if (fields_.size() == kMostFields) {
            fail("a row has more than " + std::to_string(kMostFields) + " fields");
            return *fault_;
        }
        begin_ = text_.size();
        const auto read = read_field();
        if (!read) return *fault_;
        fields_.push_back({begin_, text_.size()});
        ending = *read;
    }
    row_.fields.clear();
    for (const auto [begin, end] : fields_)
        row_.fields.push_back(std::string_view(text_).substr(begin, end - begin));
    return static_cast<const CsvRow*>(&row_);
}

bool CsvReader::fill() {
    if (!rest_.empty()) return true;
    if (ended_ || fault_) return false;
    const auto count = source_.read(buffer_);
    if (!count) {
        fault_ = CsvFault{count.error(), line_};
        return false;
    }
    rest_ = std::string_view(buffer_.data(), *count);
    ended_ = rest_.empty();
    return !ended_;
}

bool CsvReader::skip_mark() {
    begun_ = true;
    // A source may bring the mark byte by byte; it is at the start of the file or nowhere.
    std::string start;
    while (start.size() < kByteOrderMark.size() && kByteOrderMark.starts_with(start) && fill()) {
        start += rest_.front();
        rest_.remove_prefix(1);
    }
    if (fault_) return false;
    if (start == kByteOrderMark) return true;
    // Put back in front of what is there.
    std::string again = start + std::string(rest_);
    buffer_.resize(std::max(buffer_.size(), again.size()));
    std::copy(again.begin(), again.end(), buffer_.begin());
    rest_ = std::string_view(buffer_.data(), again.size());
    return true;
}

bool CsvReader::skip_empty_lines() {
    while (fill()) {
        if (rest_.front() == '\n') {
            ++line_;
        } else if (rest_.front() != '\r') {
            return true;
        }
        rest_.remove_prefix(1);
    }
    return false;
}

std::optional<CsvReader::Ending> CsvReader::read_field() {
    if (!fill()) return fault_ ? std::nullopt : std::optional(Ending::input);
    if (rest_.front() == '"') {
        rest_.remove_prefix(1);
        return read_quoted();
    }
    while (fill()) {
        const std::size_t stop = std::min(rest_.find_first_of(",\n"), rest_.size());
        if (!append(rest_.substr(0, stop))) return std::nullopt;
        rest_.remove_prefix(stop);
        if (rest_.empty()) continue;
        const char separator = rest_.front();
        rest_.remove_prefix(1);
        if (separator == ',') return Ending::field;
        ++line_;
        drop_carriage_return();
        return Ending::row;
    }
    if (fault_) return std::nullopt;
    drop_carriage_return();
    return Ending::input;
}

void CsvReader::drop_carriage_return() {
    if (text_.size() > begin_ && text_.back() == '\r') text_.pop_back();
}

std::optional<CsvReader::Ending> CsvReader::read_quoted() {
    while (fill()) {
        const std::size_t stop = std::min(rest_.find('"'), rest_.size());
        const std::string_view inside = rest_.substr(0, stop);
        line_ += lines_in(inside);
        if (!append(inside)) return std::nullopt;
        rest_.remove_prefix(stop);
        if (rest_.empty()) continue;
        rest_.remove_prefix(1);
        if (!fill() || rest_.front() != '"') return fault_ ? std::nullopt : after_quoted();
        if (!append("\"")) return std::nullopt;
        rest_.remove_prefix(1);
    }
    if (fault_) return std::nullopt;
    return fail("a quoted field does not end");
}

std::optional<CsvReader::Ending> CsvReader::after_quoted() {
    if (!fill()) return fault_ ? std::nullopt : std::optional(Ending::input);
    char next = rest_.front();
    rest_.remove_prefix(1);
    if (next == '\r' && fill() && rest_.front() == '\n') {
        next = '\n';
        rest_.remove_prefix(1);
    }
    if (fault_) return std::nullopt;
    if (next == ',') return Ending::field;
    if (next == '\n') {
        ++line_;
        return Ending::row;
    }
    return fail("a closing quote is followed by more than a comma");
}

bool CsvReader::append(std::string_view bytes) {
    text_ += bytes;
    if (text_.size() - begin_ > kMostFieldBytes) {
        fail("a field is longer than " + std::to_string(kMostFieldBytes) + " bytes");
        return false;
    }
    if (text_.size() > kMostRowBytes) {
        fail("a row is longer than " + std::to_string(kMostRowBytes) + " bytes");
        return false;
    }
    return true;
}

std::optional<CsvReader::Ending> CsvReader::fail(std::string what) {
    fault_ = CsvFault{{std::move(what), {}, {}}, row_.line};
    return std::nullopt;
}

}  // namespace doorman
