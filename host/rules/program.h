#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace doorman {

/// Expressions compiled when Doorman is built, to constant data: nothing to parse, compile or
/// allocate when a rule's literals first occur, which is where RE2 spends its time on short texts
/// seen once. A backtracking machine that counts its steps; where it would need too many, it gives
/// up, and RE2 is asked. It must answer as RE2 does: leftmost match, earlier alternatives and longer
/// repetitions first.
struct Instruction {
    enum Op : std::uint8_t {
        /// The `b` bytes at `a` of the program's bytes.
        literal,
        /// One character of set `a`.
        set,
        /// As many characters of set `a` as there are, at most `b` (0 = any number), at least
        /// `least`; fewer if what follows needs it.
        run,
        /// The same, but what follows can never need fewer.
        run_possessive,
        begin_text,
        end_text,
        word_boundary,
        not_word_boundary,
        /// First `a`, then `b`.
        split,
        jump,
        /// To where table `a` says for the next byte.
        dispatch,
        match,
    };
    std::uint8_t op = match;
    std::uint8_t least = 0;
    std::uint16_t a = 0;
    std::uint16_t b = 0;
};

/// Which bytes a character of a set can be made of. Characters beyond ASCII are all in it, or none,
/// or those of `ranges`.
struct ProgramSet {
    std::array<std::uint64_t, 4> bytes{};
    std::uint32_t first_range = 0;
    /// 0 = decided by `bytes` alone.
    std::uint32_t ranges = 0;
};
struct ProgramRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// Jumps for bytes low..high; any other byte, and the end of the text, fail.
struct ProgramTable {
    std::uint8_t low = 0;
    std::uint8_t high = 0;
    /// Into `targets`, for `low`; kNowhere fails.
    std::uint32_t first_target = 0;
};

struct Program {
    /// Into `code` and `bytes`.
    std::uint32_t code = 0;
    std::uint32_t bytes = 0;
    /// The bytes that a match can begin with: an index of `sets`.
    std::uint16_t first = 0;
    /// Matches begin at the start of the text only; at the start of a word only.
    bool anchored = false;
    bool at_word = false;
    /// False: not expressible here, RE2 runs it.
    bool native = false;
};

/// The programs of many expressions, and what they share. Constant data.
struct Programs {
    static constexpr std::uint16_t kNowhere = 0xFFFF;

    std::span<const Program> programs;
    std::span<const Instruction> code;
    std::string_view bytes;
    std::span<const ProgramSet> sets;
    std::span<const ProgramRange> ranges;
    std::span<const ProgramTable> tables;
    std::span<const std::uint16_t> targets;
};

struct ProgramMatch {
    enum class Outcome { none, found, gave_up };
    Outcome outcome = Outcome::none;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// The leftmost match of program `index`, which is native. `word_starts`: where the words of `text`
/// begin, ascending. Time is linear in the text.
[[nodiscard]] ProgramMatch run_program(const Programs& programs, std::size_t index,
                                       std::string_view text,
                                       std::span<const std::uint32_t> word_starts);

/// The places where a word character follows none.
void find_word_starts(std::string_view text, std::vector<std::uint32_t>& out);

}  // namespace doorman
