#include "rules/matcher.h"

#include <algorithm>

#include "rules/catalogue_parts.h"

namespace doorman {
namespace {

std::vector<Span> spans_of(const Folded& folded, std::span<const Placeholder> placeholders,
                           Placeholder::Kind kind) {
    std::vector<Span> spans;
    for (const Placeholder& placeholder : placeholders)
        if (placeholder.kind == kind)
            spans.push_back(utf16_span(folded, placeholder.begin, placeholder.end));
    return spans;
}

void add_found(const Folded& folded, const Matches& matches, std::vector<Found>& out) {
    for (const Hit& hit : matches.hits) {
        const auto text = std::string_view(folded.text).substr(hit.begin, hit.end - hit.begin);
        out.push_back({hit.rule, utf16_span(folded, hit.begin, hit.end),
                       text.find(' ') == std::string_view::npos});
    }
}

// What only the second reading of disguised words shows.
void read_undisguised(const Catalogue& catalogue, Field field, std::string_view utf8,
                      Reading& reading) {
    Folded second = fold_undisguised(utf8, reading.folded.disguised);
    mask_placeholders(second);
    add_found(second, match(catalogue, field, second), reading.found);
    const auto by_rule = [](const Found& a, const Found& b) { return a.rule < b.rule; };
    std::stable_sort(reading.found.begin(), reading.found.end(), by_rule);
    const auto same = [](const Found& a, const Found& b) { return a.rule == b.rule; };
    reading.found.erase(std::unique(reading.found.begin(), reading.found.end(), same),
                        reading.found.end());
}

struct Best {
    Hit hit;
    std::uint32_t expression = 0;
};
// What a text is matched with, kept from text to text, so that one costs nothing for the rules that
// it does not touch. Between texts hits are empty and nothing is admitted.
struct Board {
    // The best hit of each rule so far.
    std::vector<Best> best;
    std::vector<std::uint32_t> hit_rules;
    // By expression: whether the text holds the literals that guard it.
    std::vector<std::uint8_t> admitted;
    // Into a section's `guarded`: those that were admitted.
    std::vector<std::uint32_t> candidates;
};
thread_local Board board;

// One text against the rules of one field.
class Matching {
public:
    Matching(Catalogue::Parts& parts, Field field, std::string_view text, Matches& out)
        : parts_(parts), field_(field), text_(text), out_(out), board_(board) {
        if (board_.best.size() < parts.rules.size()) board_.best.resize(parts.rules.size());
    }
    ~Matching() {
        for (const std::uint32_t rule : board_.hit_rules) board_.best[rule] = {};
        board_.hit_rules.clear();
    }
    Matching(const Matching&) = delete;
    Matching& operator=(const Matching&) = delete;

    void run(const Catalogue::Parts::Section& section) {
        const std::size_t expressions = section.tables.expressions.size();
        if (board_.admitted.size() < expressions) board_.admitted.resize(expressions);
        board_.candidates.clear();
        section.tables.literals.candidates(text_, board_.candidates);

        ProgramRunner runner(section.tables.programs, text_);
        run_guarded(section, runner);
        run_where_they_begin(section, runner);
        for (const std::uint32_t candidate : board_.candidates)
            board_.admitted[section.tables.guarded[candidate]] = 0;
        // Those that the machine gave up are judged by RE2 alone.
        std::sort(given_up_.begin(), given_up_.end());
        given_up_.erase(std::unique(given_up_.begin(), given_up_.end()), given_up_.end());
        for (const std::uint32_t expression : given_up_) run_re2(section, expression);
        given_up_.clear();
    }

    void finish() {
        std::sort(board_.hit_rules.begin(), board_.hit_rules.end());
        for (const std::uint32_t rule : board_.hit_rules)
            out_.hits.push_back(board_.best[rule].hit);
        std::sort(out_.failed.begin(), out_.failed.end());
        out_.failed.erase(std::unique(out_.failed.begin(), out_.failed.end()), out_.failed.end());
    }

private:
    using Section = Catalogue::Parts::Section;
    using Outcome = ProgramRunner::Outcome;

    void run_where_they_begin(const Section& section, ProgramRunner& runner) {
        const MatchTables& tables = section.tables;
        const TrieText text(text_);
        const auto walk = [&](const PrefixTrie& trie, std::size_t at) {
            if (!trie.begins_at(text, at)) return;
            trie.walk(text, at, [&](std::uint32_t output) {
                const std::uint32_t expression = output & ~PrefixTrie::kGuarded;
                if (output != expression && board_.admitted[expression] == 0) return;
                const std::uint32_t rule = section.first_rule + tables.expressions[expression].rule;
                if (!wanted(rule, expression, at)) return;
                const Outcome outcome = runner.run_at(expression, at);
                if (outcome == Outcome::found) take(rule, expression, runner.begin(), runner.end());
                if (outcome == Outcome::gave_up) given_up_.push_back(expression);
            });
        };
        if (!text_.empty()) walk(tables.at_start, 0);
        bool in_word = false;
        for (std::size_t at = 0; at < text_.size(); ++at) {
            const bool word = is_word_byte(text_[at]);
            if (word && !in_word) walk(tables.at_words, at);
            in_word = word;
            walk(tables.anywhere, at);
        }
    }

    void run_guarded(const Section& section, ProgramRunner& runner) {
        for (const std::uint32_t candidate : board_.candidates) {
            const std::uint32_t expression = section.tables.guarded[candidate];
            const Expression& entry = section.tables.expressions[expression];
            const std::uint32_t rule = section.first_rule + entry.rule;
            board_.admitted[expression] = 1;
            if (entry.prefixed || !in_force(rule)) continue;
            if (!section.tables.programs.programs[expression].native) {
                run_re2(section, expression);
                continue;
            }
            const Outcome outcome = runner.search(expression);
            if (outcome == Outcome::found) take(rule, expression, runner.begin(), runner.end());
            if (outcome == Outcome::gave_up) given_up_.push_back(expression);
        }
    }

    void run_re2(const Section& section, std::uint32_t index) {
        const Expression& expression = section.tables.expressions[index];
        const std::uint32_t rule = section.first_rule + expression.rule;
        const RE2& compiled = parts_.compiled->get(section.first_expression + index,
                                                   section.tables.pattern(expression));
        if (!compiled.ok()) {
            out_.failed.push_back(rule);
            return;
        }
        const re2::StringPiece text(text_.data(), text_.size());
        re2::StringPiece where;
        if (!compiled.Match(text, 0, text.size(), RE2::UNANCHORED, &where, 1) || where.empty())
            return;
        const auto begin = static_cast<std::uint32_t>(where.data() - text.data());
        take(rule, index, begin, begin + static_cast<std::uint32_t>(where.size()));
    }

    [[nodiscard]] bool in_force(std::uint32_t rule) const { return parts_.reads[rule].has(field_); }
    // Of a rule's alternatives the leftmost match counts, and of those that begin together the
    // first: what one expression of all would find.
    [[nodiscard]] bool wanted(std::uint32_t rule, std::uint32_t expression,
                              std::size_t begin) const {
        const Best& best = board_.best[rule];
        if (best.hit.begin == best.hit.end) return in_force(rule);
        return begin < best.hit.begin || (begin == best.hit.begin && expression < best.expression);
    }
    void take(std::uint32_t rule, std::uint32_t expression, std::uint32_t begin,
              std::uint32_t end) {
        if (!wanted(rule, expression, begin)) return;
        Best& best = board_.best[rule];
        if (best.hit.begin == best.hit.end) board_.hit_rules.push_back(rule);
        best = {{rule, begin, end}, expression};
    }

    Catalogue::Parts& parts_;
    Field field_;
    std::string_view text_;
    Matches& out_;
    // The thread's, looked up once.
    Board& board_;
    std::vector<std::uint32_t> given_up_;
};

}  // namespace

Matches match(const Catalogue& catalogue, Field field, const Folded& folded) {
    Matches matches;
    Matching matching(catalogue.parts(), field, folded.text, matches);
    for (const auto& section : catalogue.parts().sections) matching.run(section);
    matching.finish();
    return matches;
}

Reading read(const Catalogue& catalogue, Field field, std::string_view utf8) {
    Reading reading;
    reading.folded = fold(utf8);
    const auto placeholders = mask_placeholders(reading.folded);
    reading.placeholders = spans_of(reading.folded, placeholders, Placeholder::Kind::field);
    reading.empty_greetings =
        spans_of(reading.folded, placeholders, Placeholder::Kind::empty_greeting);

    Matches matches = match(catalogue, field, reading.folded);
    add_found(reading.folded, matches, reading.found);
    reading.failed = std::move(matches.failed);
    if (!reading.folded.disguised.empty()) read_undisguised(catalogue, field, utf8, reading);
    return reading;
}

}  // namespace doorman
