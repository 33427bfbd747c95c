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
/// up, and RE2 is asked. It must answer as RE2 does: leftmost match, earlier alternatives and
/// longer repetitions first.
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
        /// Before `until`: fails where this was come to before, as what follows was tried from
        /// there on.
        once,
        /// On to where a character of set `b` stands, or to the end; further if what follows fails.
        until,
        begin_text,
        end_text,
        word_boundary,
        not_word_boundary,
        /// First `a`, then `b`.
        split,
        jump,
        /// To where table `a` says for the next byte.
        dispatch,
        accept,
    };
    std::uint8_t op = accept;
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
    /// All that a folded text can hold but the blank ("\S"): runs of it end where words do.
    bool no_blank = false;
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
    /// Matches begin at the start of a word only.
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

/// Runs programs over one text.
class ProgramRunner {
public:
    enum class Outcome {
        none,
        found,
        /// Too many steps: ask RE2. Never on ordinary texts.
        gave_up,
    };

    ProgramRunner(const Programs& programs, std::string_view text);

    /// Whether native program `index` matches from `begin` on; where to is `end()`.
    [[nodiscard]] Outcome run_at(std::uint32_t index, std::size_t begin);
    /// The leftmost match of native program `index`: from `begin()` to `end()`.
    [[nodiscard]] Outcome search(std::uint32_t index);

    [[nodiscard]] std::uint32_t begin() const { return begin_; }
    [[nodiscard]] std::uint32_t end() const { return end_; }

private:
    /// A place to go on from: at `next`, with the text at `at` or, for a run, at any earlier
    /// character down to `least`. Without initial values, since there are many.
    struct Retry {
        const Instruction* next;
        std::uint32_t at;
        std::uint32_t least;
    };
    static constexpr std::size_t kStack = 512;

    /// From where on what follows a `once` was tried.
    struct Tried {
        const Instruction* once;
        std::size_t from;
    };

    bool first_time(const Instruction* once, std::size_t at);
    [[nodiscard]] std::size_t candidate(const Instruction& until, std::size_t at) const;
    bool push(const Instruction* next, std::size_t at, std::size_t least);
    bool pop(const Instruction*& next, std::size_t& at);
    [[nodiscard]] std::size_t char_size(const ProgramSet& set, std::size_t at) const;
    std::size_t run_end(const Instruction& step, std::size_t at, std::size_t& count,
                        std::size_t& least_end);
    [[nodiscard]] bool at_boundary(std::size_t at) const;
    [[nodiscard]] std::uint16_t next_of(const ProgramTable& table, std::size_t at) const;

    const Programs& all_;
    std::string_view text_;
    /// For all that is run over this text.
    std::ptrdiff_t steps_left_;
    /// For each place the next blank, or the end.
    std::vector<std::uint32_t> word_ends_;
    std::vector<Tried> tried_;
    std::uint32_t begin_ = 0;
    std::uint32_t end_ = 0;
    std::size_t depth_ = 0;
    std::array<Retry, kStack> stack_;
};

/// [0-9A-Za-z_], RE2's word characters.
[[nodiscard]] bool is_word_byte(char byte);

}  // namespace doorman
