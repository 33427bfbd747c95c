#include "rules/program_builder.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <optional>

#include "rules/first_bytes.h"
#include "text/utf8.h"

namespace doorman {
namespace {

using Bytes = std::bitset<256>;

// Thrown and caught in this file: what the machine cannot express.
struct Inexpressible {};

constexpr std::size_t kMaxCode = 20'000;
constexpr std::size_t kDispatchFrom = 3;

}  // namespace

class ProgramBuilder::Emitter {
public:
    explicit Emitter(ProgramBuilder& to)
        : to_(to), base_(to.code_.size()), bytes_(to.bytes_.size()) {}

    void emit_all(const Syntax& tree) {
        Bytes anything;
        anything.set();
        emit(tree, anything);
        put(Instruction::accept);
    }

    std::uint16_t set_index(const CharSet& set) {
        const auto known = std::find(to_.set_sources_.begin(), to_.set_sources_.end(), set);
        if (known != to_.set_sources_.end())
            return static_cast<std::uint16_t>(known - to_.set_sources_.begin());
        if (to_.sets_.size() >= 0xFFFF) throw Inexpressible{};

        ProgramSet made;
        const Bytes bytes = set.first_bytes();
        for (std::size_t byte = 0; byte < 256; ++byte)
            if (bytes[byte]) made.bytes[byte >> 6] |= std::uint64_t{1} << (byte & 63);
        const bool all = set.beyond.size() == 1 &&
                         set.beyond[0] == std::pair<char32_t, char32_t>{0x80, 0x10FFFF};
        made.first_range = static_cast<std::uint32_t>(to_.ranges_.size());
        if (!all)
            for (const auto& [low, high] : set.beyond) to_.ranges_.push_back({low, high});
        made.ranges = static_cast<std::uint32_t>(to_.ranges_.size()) - made.first_range;
        made.no_blank = set.all_but_blank() && !bytes[' '];
        to_.sets_.push_back(made);
        to_.set_sources_.push_back(set);
        return static_cast<std::uint16_t>(to_.sets_.size() - 1);
    }

private:
    // `follow`: the bytes that what comes after `node` can begin with; all of them at the end.
    void emit(const Syntax& node, const Bytes& follow) {
        switch (node.kind) {
            case Syntax::Kind::literal:
                return emit_literal(node.literal);
            case Syntax::Kind::set:
                put(Instruction::set, set_index(node.set));
                return;
            case Syntax::Kind::begin_text:
                put(Instruction::begin_text);
                return;
            case Syntax::Kind::end_text:
                put(Instruction::end_text);
                return;
            case Syntax::Kind::word_boundary:
                put(Instruction::word_boundary);
                return;
            case Syntax::Kind::not_word_boundary:
                put(Instruction::not_word_boundary);
                return;
            case Syntax::Kind::concat:
                return emit_concat(node, follow);
            case Syntax::Kind::alternate:
                return emit_alternate(node, follow);
            case Syntax::Kind::repeat:
                return emit_repeat(node, follow);
        }
    }

    void emit_literal(const std::string& literal) {
        const std::size_t at = to_.bytes_.size() - bytes_;
        if (at + literal.size() > 0xFFFF) throw Inexpressible{};
        to_.bytes_.insert(to_.bytes_.end(), literal.begin(), literal.end());
        put(Instruction::literal, at, literal.size());
    }

    void emit_concat(const Syntax& node, const Bytes& follow) {
        const std::size_t count = node.children.size();
        std::vector<Bytes> follows(count, follow);
        for (std::size_t i = count; i-- > 1;) {
            const First next = first_of(node.children[i]);
            follows[i - 1] = next.nullable ? next.bytes | follows[i] : next.bytes;
        }
        for (std::size_t i = 0; i < count; ++i) emit(node.children[i], follows[i]);
    }

    // Branches are entered by the next byte where it can tell them apart, else in turn.
    void emit_alternate(const Syntax& node, const Bytes& follow) {
        std::vector<First> firsts;
        for (const Syntax& child : node.children) firsts.push_back(first_of(child));
        const bool telling = node.children.size() >= kDispatchFrom &&
                             std::none_of(firsts.begin(), firsts.end(),
                                          [](const First& first) { return first.nullable; });
        const std::size_t head = put(telling ? Instruction::dispatch : Instruction::jump);

        std::vector<std::uint16_t> entries;
        std::vector<std::size_t> exits;
        for (const Syntax& child : node.children) {
            entries.push_back(here());
            emit(child, follow);
            exits.push_back(put(Instruction::jump));
        }
        if (telling) {
            const std::size_t table = make_table(firsts, entries);
            at(head).a = static_cast<std::uint16_t>(table);
        } else {
            at(head).a = chain(entries);
        }
        const std::uint16_t end = here();
        for (const std::size_t exit : exits) at(exit).a = end;
    }

    // Where to go to try `entries` in turn.
    std::uint16_t chain(const std::vector<std::uint16_t>& entries) {
        if (entries.size() == 1) return entries.front();
        const std::uint16_t start = here();
        for (std::size_t i = 0; i + 1 < entries.size(); ++i) {
            const bool last = i + 2 == entries.size();
            const std::size_t split = put(Instruction::split, entries[i]);
            at(split).b = last ? entries[i + 1] : here();
        }
        return start;
    }

    std::size_t make_table(const std::vector<First>& firsts,
                           const std::vector<std::uint16_t>& entries) {
        std::map<std::vector<std::uint16_t>, std::uint16_t> chains;
        std::array<std::uint16_t, 256> targets{};
        targets.fill(Programs::kNowhere);
        std::size_t low = 256;
        std::size_t high = 0;
        for (std::size_t byte = 0; byte < 256; ++byte) {
            std::vector<std::uint16_t> live;
            for (std::size_t i = 0; i < entries.size(); ++i)
                if (firsts[i].bytes[byte]) live.push_back(entries[i]);
            if (live.empty()) continue;
            auto known = chains.find(live);
            if (known == chains.end()) known = chains.emplace(live, chain(live)).first;
            targets[byte] = known->second;
            low = std::min(low, byte);
            high = byte;
        }
        if (to_.tables_.size() >= 0xFFFF || low > high) throw Inexpressible{};
        to_.tables_.push_back({static_cast<std::uint8_t>(low), static_cast<std::uint8_t>(high),
                               static_cast<std::uint32_t>(to_.targets_.size())});
        for (std::size_t byte = low; byte <= high; ++byte) to_.targets_.push_back(targets[byte]);
        return to_.tables_.size() - 1;
    }

    void emit_repeat(const Syntax& node, const Bytes& follow) {
        const Syntax& body = node.children.front();
        if (node.lazy) return emit_until(body, follow);
        if (const auto set = single_set(body)) return emit_run(node, *set, follow);
        const First first = first_of(body);
        // RE2 has its own ways with endless repetitions of nothing.
        if (first.nullable && node.max == Syntax::kUnbounded) throw Inexpressible{};
        const Bytes inner = first.bytes | follow;
        for (int i = 0; i < node.min; ++i) {
            const bool another_follows = i + 1 < node.min && !first.nullable;
            emit(body, another_follows ? first.bytes : inner);
        }
        if (node.max == Syntax::kUnbounded) {
            const std::size_t loop = put(Instruction::split);
            at(loop).a = here();
            ++loops_;
            emit(body, inner);
            --loops_;
            put(Instruction::jump, loop);
            at(loop).b = here();
            return;
        }
        std::vector<std::size_t> exits;
        for (int i = node.min; i < node.max; ++i) {
            exits.push_back(put(Instruction::split));
            at(exits.back()).a = here();
            emit(body, inner);
        }
        for (const std::size_t exit : exits) at(exit).b = here();
    }

    // As few characters as it takes. What `once` remembers holds where the place is all that
    // counts: not in a loop, where it may be come to twice on one way, and if no character can stop
    // it.
    void emit_until(const Syntax& body, const Bytes& follow) {
        const auto set = single_set(body);
        if (!set || !set->all_but_blank() || !set->ascii[' '] || loops_ > 0) throw Inexpressible{};
        put(Instruction::once);
        put(Instruction::until, 0, set_index(CharSet::beginning_with(follow)));
    }

    // One character, however it is written.
    static std::optional<CharSet> single_set(const Syntax& node) {
        if (node.kind == Syntax::Kind::set) return node.set;
        if (node.kind == Syntax::Kind::concat && node.children.size() == 1)
            return single_set(node.children.front());
        if (node.kind != Syntax::Kind::literal) return std::nullopt;
        const DecodedChar only = decode_utf8(node.literal, 0);
        if (only.bytes != node.literal.size()) return std::nullopt;
        CharSet set;
        set.add(only.code, only.code);
        return set;
    }

    void emit_run(const Syntax& node, const CharSet& set, const Bytes& follow) {
        if (node.max == 0) return;
        if (node.min > 255) throw Inexpressible{};
        const bool possessive = (set.first_bytes() & follow).none();
        const std::size_t index =
            put(possessive ? Instruction::run_possessive : Instruction::run, set_index(set),
                node.max == Syntax::kUnbounded ? 0 : static_cast<std::size_t>(node.max));
        at(index).least = static_cast<std::uint8_t>(node.min);
    }

    std::size_t put(Instruction::Op op, std::size_t a = 0, std::size_t b = 0) {
        const std::size_t index = to_.code_.size() - base_;
        if (index >= kMaxCode) throw Inexpressible{};
        Instruction instruction;
        instruction.op = op;
        instruction.a = static_cast<std::uint16_t>(a);
        instruction.b = static_cast<std::uint16_t>(b);
        to_.code_.push_back(instruction);
        return index;
    }
    Instruction& at(std::size_t index) { return to_.code_[base_ + index]; }
    [[nodiscard]] std::uint16_t here() const {
        return static_cast<std::uint16_t>(to_.code_.size() - base_);
    }

    ProgramBuilder& to_;
    std::size_t base_;
    std::size_t bytes_;
    // Endless ones around what is being emitted.
    int loops_ = 0;
};

void ProgramBuilder::add(std::string_view pattern) {
    Program program;
    program.code = static_cast<std::uint32_t>(code_.size());
    program.bytes = static_cast<std::uint32_t>(bytes_.size());
    try {
        const auto tree = parse_expression(pattern);
        if (!tree) throw Inexpressible{};
        if (may_be_empty(*tree)) throw Inexpressible{};
        const First first = first_of(*tree);
        Emitter emitter(*this);
        emitter.emit_all(*tree);

        program.first = emitter.set_index(CharSet::beginning_with(first.bytes));
        CharSet words;
        for (const auto& [low, high] : {std::pair{'0', '9'}, {'a', 'z'}, {'A', 'Z'}, {'_', '_'}})
            words.add(static_cast<char32_t>(low), static_cast<char32_t>(high));
        program.at_word = begins_with(*tree, Syntax::Kind::word_boundary) &&
                          (first.bytes & ~words.first_bytes()).none();
        program.native = true;
    } catch (const Inexpressible&) {
        code_.resize(program.code);
        bytes_.resize(program.bytes);
        program = {};
    }
    programs_.push_back(program);
}

Programs ProgramBuilder::programs() const {
    return {programs_, code_, {bytes_.data(), bytes_.size()}, sets_, ranges_, tables_, targets_};
}

}  // namespace doorman
