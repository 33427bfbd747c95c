#include "rules/program.h"

#include <algorithm>

#include "text/utf8.h"

namespace doorman {
namespace {

// Ordinary texts need far less. What needs more is RE2's, whose time does not depend on luck.
constexpr std::ptrdiff_t kStepsPerText = 1 << 20;
constexpr std::ptrdiff_t kStepsPerByte = 256;
constexpr std::ptrdiff_t kStepsAtOnePlace = 1 << 16;

constexpr std::array<bool, 256> kWordByte = [] {
    std::array<bool, 256> is{};
    for (int c = '0'; c <= '9'; ++c) is[c] = true;
    for (int c = 'a'; c <= 'z'; ++c) is[c] = true;
    for (int c = 'A'; c <= 'Z'; ++c) is[c] = true;
    is['_'] = true;
    return is;
}();

bool has(const ProgramSet& set, unsigned char byte) {
    return (set.bytes[byte >> 6] >> (byte & 63) & 1) != 0;
}

// Literals are short, and most differ early: not worth a call.
bool same(const char* a, const char* b, std::size_t size) {
    while (size > 0 && *a == *b) {
        ++a;
        ++b;
        --size;
    }
    return size == 0;
}

bool continues_char(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

}  // namespace

bool is_word_byte(char byte) {
    return kWordByte[static_cast<unsigned char>(byte)];
}

// The stack is written before it is read.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
ProgramRunner::ProgramRunner(const Programs& programs, std::string_view text)
    : all_(programs),
      text_(text),
      steps_left_(kStepsPerText + kStepsPerByte * static_cast<std::ptrdiff_t>(text.size())),
      word_ends_(text.size()) {
    auto end = static_cast<std::uint32_t>(text.size());
    for (std::size_t at = text.size(); at-- > 0;) {
        if (text[at] == ' ') end = static_cast<std::uint32_t>(at);
        word_ends_[at] = end;
    }
}

ProgramRunner::Outcome ProgramRunner::run_at(std::uint32_t index, std::size_t begin) {
    const Program& program = all_.programs[index];
    const Instruction* const code = all_.code.data() + program.code;
    const char* const bytes = all_.bytes.data() + program.bytes;
    const char* const text = text_.data();
    const std::size_t size = text_.size();
    const std::ptrdiff_t stop_at = std::max<std::ptrdiff_t>(steps_left_ - kStepsAtOnePlace, 0);
    const auto fits_literal = [&](const Instruction& step, std::size_t at) {
        return size - at >= step.b && same(text + at, bytes + step.a, step.b);
    };
    depth_ = 0;
    const Instruction* next = code;
    std::size_t at = begin;
    for (;;) {
        if (--steps_left_ <= stop_at) return Outcome::gave_up;
        const Instruction& step = *next++;
        bool fits = true;
        switch (step.op) {
            case Instruction::literal:
                fits = fits_literal(step, at);
                at += step.b;
                break;
            case Instruction::set: {
                const std::size_t length = char_size(all_.sets[step.a], at);
                fits = length != 0;
                at += length;
                break;
            }
            case Instruction::run:
            case Instruction::run_possessive: {
                std::size_t count = 0;
                std::size_t least_end = at;
                const std::size_t end = run_end(step, at, count, least_end);
                fits = count >= step.least;
                if (fits && step.op == Instruction::run && end > least_end &&
                    !push(next, end, least_end))
                    return Outcome::gave_up;
                at = end;
                break;
            }
            case Instruction::once:
                fits = first_time(&step, at);
                break;
            case Instruction::until: {
                const std::size_t found = candidate(step, at);
                if (found < size && !push(&step, found + 1, found + 1)) return Outcome::gave_up;
                steps_left_ -= static_cast<std::ptrdiff_t>((found - at) / 4);
                at = found;
                break;
            }
            case Instruction::begin_text:
                fits = at == 0;
                break;
            case Instruction::end_text:
                fits = at == size;
                break;
            case Instruction::word_boundary:
                fits = at_boundary(at);
                break;
            case Instruction::not_word_boundary:
                fits = !at_boundary(at);
                break;
            case Instruction::split: {
                next = code + step.a;
                // Most branches are words, and most are not the text's: no way back to keep then.
                if (next->op == Instruction::literal && !fits_literal(*next, at)) {
                    next = code + step.b;
                    break;
                }
                if (!push(code + step.b, at, at)) return Outcome::gave_up;
                break;
            }
            case Instruction::jump:
                next = code + step.a;
                break;
            case Instruction::dispatch: {
                const std::uint16_t target = next_of(all_.tables[step.a], at);
                fits = target != Programs::kNowhere;
                next = code + target;
                break;
            }
            default:
                // What was not tried any more has not failed.
                tried_.clear();
                begin_ = static_cast<std::uint32_t>(begin);
                end_ = static_cast<std::uint32_t>(at);
                return Outcome::found;
        }
        if (!fits && !pop(next, at)) return Outcome::none;
    }
}

bool ProgramRunner::first_time(const Instruction* once, std::size_t at) {
    for (Tried& tried : tried_) {
        if (tried.once != once) continue;
        if (at >= tried.from) return false;
        tried.from = at;
        return true;
    }
    tried_.push_back({once, at});
    return true;
}

// The first place from `at` on where what follows can begin.
std::size_t ProgramRunner::candidate(const Instruction& until, std::size_t at) const {
    const ProgramSet& first = all_.sets[until.b];
    const bool at_boundaries = (&until)[1].op == Instruction::word_boundary;
    for (; at < text_.size(); ++at) {
        if (continues_char(text_[at]) || !has(first, static_cast<unsigned char>(text_[at])))
            continue;
        if (!at_boundaries || at_boundary(at)) break;
    }
    return at;
}

bool ProgramRunner::push(const Instruction* next, std::size_t at, std::size_t least) {
    if (depth_ == stack_.size()) return false;
    stack_[depth_++] = {next, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(least)};
    return true;
}

bool ProgramRunner::pop(const Instruction*& next, std::size_t& at) {
    if (depth_ == 0) return false;
    Retry& retry = stack_[depth_ - 1];
    next = retry.next;
    if (retry.at != retry.least) {
        // A run: its end has been tried, so one character less.
        do --retry.at;
        while (continues_char(text_[retry.at]));
    }
    at = retry.at;
    if (retry.at == retry.least) --depth_;
    return true;
}

// The length of the character at `at` if it is in `set`, else 0.
std::size_t ProgramRunner::char_size(const ProgramSet& set, std::size_t at) const {
    if (at >= text_.size()) return 0;
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (!has(set, byte)) return 0;
    if (byte < 0x80) return 1;
    const DecodedChar next = decode_utf8(text_, at);
    if (set.ranges == 0) return next.bytes;
    for (const ProgramRange& range : all_.ranges.subspan(set.first_range, set.ranges))
        if (next.code >= range.first && next.code <= range.last) return next.bytes;
    return 0;
}

std::size_t ProgramRunner::run_end(const Instruction& step, std::size_t at, std::size_t& count,
                                   std::size_t& least_end) {
    const ProgramSet& set = all_.sets[step.a];
    if (set.no_blank && step.b == 0 && step.least <= 1) {
        const std::size_t first = char_size(set, at);
        count = first == 0 ? 0 : 1;
        if (step.least == 1) least_end = at + first;
        return first == 0 ? at : word_ends_[at];
    }
    const std::size_t most = step.b == 0 ? text_.size() : step.b;
    while (count < most) {
        const bool ascii = at < text_.size() && static_cast<unsigned char>(text_[at]) < 0x80;
        const std::size_t size =
            ascii ? has(set, static_cast<unsigned char>(text_[at])) : char_size(set, at);
        if (size == 0) break;
        at += size;
        if (++count == step.least) least_end = at;
    }
    steps_left_ -= static_cast<std::ptrdiff_t>(count / 4);
    return at;
}

bool ProgramRunner::at_boundary(std::size_t at) const {
    const bool before = at > 0 && kWordByte[static_cast<unsigned char>(text_[at - 1])];
    const bool after = at < text_.size() && kWordByte[static_cast<unsigned char>(text_[at])];
    return before != after;
}

std::uint16_t ProgramRunner::next_of(const ProgramTable& table, std::size_t at) const {
    if (at >= text_.size()) return Programs::kNowhere;
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < table.low || byte > table.high) return Programs::kNowhere;
    return all_.targets[table.first_target + byte - table.low];
}

ProgramRunner::Outcome ProgramRunner::search(std::uint32_t index) {
    const Program& program = all_.programs[index];
    const ProgramSet& first = all_.sets[program.first];
    for (std::size_t at = 0; at < text_.size(); ++at) {
        if (!has(first, static_cast<unsigned char>(text_[at]))) continue;
        if (program.at_word && at > 0 && is_word_byte(text_[at - 1])) continue;
        if (const Outcome outcome = run_at(index, at); outcome != Outcome::none) return outcome;
    }
    return Outcome::none;
}

}  // namespace doorman
