#include "rules/program.h"

#include <cstring>

#include "text/utf8.h"

namespace doorman {
namespace {

constexpr std::size_t kStack = 512;
// Ordinary texts need far less; what needs more is RE2's, whose time does not depend on luck.
constexpr std::size_t kStepsPerByte = 64;
constexpr std::size_t kMinSteps = 8192;

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

bool continues_char(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

class Machine {
public:
    Machine(const Programs& all, const Program& program, std::string_view text)
        : all_(all),
          code_(all.code.data() + program.code),
          bytes_(all.bytes.data() + program.bytes),
          text_(text),
          steps_left_(kMinSteps + kStepsPerByte * text.size()) {}

    // A match that begins at `begin`.
    ProgramMatch::Outcome run(std::size_t begin) {
        using Outcome = ProgramMatch::Outcome;
        depth_ = 0;
        std::size_t pc = 0;
        std::size_t at = begin;
        for (;;) {
            if (--steps_left_ <= 0) return Outcome::gave_up;
            const Instruction& step = code_[pc];
            bool fits = true;
            switch (step.op) {
                case Instruction::literal:
                    fits = text_.size() - at >= step.b &&
                           std::memcmp(text_.data() + at, bytes_ + step.a, step.b) == 0;
                    at += step.b;
                    ++pc;
                    break;
                case Instruction::set: {
                    const std::size_t size = char_size(all_.sets[step.a], at);
                    fits = size != 0;
                    at += size;
                    ++pc;
                    break;
                }
                case Instruction::run:
                case Instruction::run_possessive: {
                    std::size_t count = 0;
                    std::size_t least_end = at;
                    const std::size_t end = run_end(step, at, count, least_end);
                    fits = count >= step.least;
                    ++pc;
                    if (fits && step.op == Instruction::run && end > least_end &&
                        !push(pc, end, least_end))
                        return Outcome::gave_up;
                    at = end;
                    break;
                }
                case Instruction::begin_text:
                    fits = at == 0;
                    ++pc;
                    break;
                case Instruction::end_text:
                    fits = at == text_.size();
                    ++pc;
                    break;
                case Instruction::word_boundary:
                    fits = at_boundary(at);
                    ++pc;
                    break;
                case Instruction::not_word_boundary:
                    fits = !at_boundary(at);
                    ++pc;
                    break;
                case Instruction::split:
                    if (!push(step.b, at, at)) return Outcome::gave_up;
                    pc = step.a;
                    break;
                case Instruction::jump:
                    pc = step.a;
                    break;
                case Instruction::dispatch: {
                    const std::uint16_t target = next_of(all_.tables[step.a], at);
                    fits = target != Programs::kNowhere;
                    pc = target;
                    break;
                }
                default:
                    end_ = at;
                    return Outcome::found;
            }
            if (!fits && !pop(pc, at)) return Outcome::none;
        }
    }
    [[nodiscard]] std::size_t end() const { return end_; }

private:
    // A place to go on from: at `pc`, with the text at `at` or, for a run, at any earlier character
    // down to `least`.
    struct Retry {
        std::uint32_t pc = 0;
        std::uint32_t at = 0;
        std::uint32_t least = 0;
    };

    bool push(std::size_t pc, std::size_t at, std::size_t least) {
        if (depth_ == stack_.size()) return false;
        stack_[depth_++] = {static_cast<std::uint32_t>(pc), static_cast<std::uint32_t>(at),
                            static_cast<std::uint32_t>(least)};
        return true;
    }
    bool pop(std::size_t& pc, std::size_t& at) {
        if (depth_ == 0) return false;
        Retry& retry = stack_[depth_ - 1];
        pc = retry.pc;
        if (retry.at == retry.least) {
            at = retry.at;
            --depth_;
            return true;
        }
        // A run: the end itself has been tried, so one character less.
        do --retry.at;
        while (continues_char(text_[retry.at]));
        at = retry.at;
        if (retry.at == retry.least) --depth_;
        return true;
    }

    // The length of the character at `at` if it is in `set`, else 0.
    [[nodiscard]] std::size_t char_size(const ProgramSet& set, std::size_t at) const {
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
    std::size_t run_end(const Instruction& step, std::size_t at, std::size_t& count,
                        std::size_t& least_end) {
        const ProgramSet& set = all_.sets[step.a];
        const std::size_t most = step.b == 0 ? text_.size() : step.b;
        while (count < most) {
            const std::size_t size = char_size(set, at);
            if (size == 0) break;
            at += size;
            if (++count == step.least) least_end = at;
        }
        steps_left_ -= static_cast<std::ptrdiff_t>(count / 4);
        return at;
    }
    [[nodiscard]] bool at_boundary(std::size_t at) const {
        const bool before = at > 0 && kWordByte[static_cast<unsigned char>(text_[at - 1])];
        const bool after = at < text_.size() && kWordByte[static_cast<unsigned char>(text_[at])];
        return before != after;
    }
    [[nodiscard]] std::uint16_t next_of(const ProgramTable& table, std::size_t at) const {
        if (at >= text_.size()) return Programs::kNowhere;
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < table.low || byte > table.high) return Programs::kNowhere;
        return all_.targets[table.first_target + byte - table.low];
    }

    const Programs& all_;
    const Instruction* code_;
    const char* bytes_;
    std::string_view text_;
    std::ptrdiff_t steps_left_;
    std::size_t end_ = 0;
    std::size_t depth_ = 0;
    std::array<Retry, kStack> stack_;
};

}  // namespace

ProgramMatch run_program(const Programs& programs, std::size_t index, std::string_view text,
                         std::span<const std::uint32_t> word_starts) {
    using Outcome = ProgramMatch::Outcome;
    const Program& program = programs.programs[index];
    const ProgramSet& first = programs.sets[program.first];
    Machine machine(programs, program, text);
    ProgramMatch result;
    const auto matches_at = [&](std::size_t at) {
        if (at < text.size() && !has(first, static_cast<unsigned char>(text[at]))) return false;
        result.outcome = machine.run(at);
        if (result.outcome == Outcome::none) return false;
        result.begin = static_cast<std::uint32_t>(at);
        result.end = static_cast<std::uint32_t>(machine.end());
        return true;
    };
    if (program.anchored) {
        matches_at(0);
    } else if (program.at_word) {
        for (const std::uint32_t at : word_starts)
            if (matches_at(at)) break;
    } else {
        for (std::size_t at = 0; at < text.size(); ++at)
            if (matches_at(at)) break;
    }
    return result;
}

void find_word_starts(std::string_view text, std::vector<std::uint32_t>& out) {
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool word = kWordByte[static_cast<unsigned char>(text[at])];
        if (word && !inside) out.push_back(static_cast<std::uint32_t>(at));
        inside = word;
    }
}

}  // namespace doorman
