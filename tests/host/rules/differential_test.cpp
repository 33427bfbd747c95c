#include <algorithm>
#include <ostream>
#include <random>

#include "catch.h"
#include "packs.h"
#include "rules/matcher.h"
#include "rules/pattern.h"
#include "rules/rule_tables.h"

namespace doorman {
namespace {

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

// A hit, whichever road found it.
struct Place {
    std::uint32_t rule = 0;
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const Place&, const Place&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Place& place) {
        return out << place.rule << ": " << place.begin << "-" << place.end;
    }
};
using Places = std::vector<Place>;

// Two roads to the same answer: ours, and RE2's own.
class Roads {
public:
    explicit Roads(const Catalogue& catalogue) : catalogue_(catalogue) {
        for (const Rule& rule : catalogue.rules())
            single_.push_back(std::make_unique<RE2>(piece(rule.pattern), expression_options()));
    }

    [[nodiscard]] Places by_matcher(Field field, const Folded& folded) const {
        const Matches matches = match(catalogue_, field, folded);
        REQUIRE(matches.failed.empty());
        Places places;
        for (const Hit& hit : matches.hits) places.push_back({hit.rule, hit.begin, hit.end});
        return places;
    }
    [[nodiscard]] Places one_by_one(Field field, const Folded& folded) const {
        Places places;
        const re2::StringPiece text = piece(folded.text);
        for (std::uint32_t i = 0; i < single_.size(); ++i) {
            re2::StringPiece where;
            if (!catalogue_.rules()[i].fields.has(field) ||
                !single_[i]->Match(text, 0, text.size(), RE2::UNANCHORED, &where, 1))
                continue;
            const auto begin = static_cast<std::size_t>(where.data() - text.data());
            places.push_back({i, begin, begin + where.size()});
        }
        return places;
    }
    void compare(Field field, std::string_view text) const {
        const Folded folded = fold(text);
        INFO(folded.text);
        CHECK(by_matcher(field, folded) == one_by_one(field, folded));
    }

private:
    const Catalogue& catalogue_;
    std::vector<std::unique_ptr<RE2>> single_;
};

// Texts made of pieces of what the rules look for, so that they hit, nearly hit and overlap.
class Texts {
public:
    explicit Texts(const std::vector<std::string>& sources) {
        for (const std::string& source : sources)
            for (std::size_t at = 0; at < source.size();) {
                const std::size_t end = std::min(source.find(' ', at), source.size());
                words_.push_back(source.substr(at, end - at));
                at = end + 1;
            }
        phrases_ = sources;
    }
    std::string next() {
        std::string text;
        for (auto left = random_() % 12; left > 0; --left) {
            const auto& from = random_() % 4 == 0 ? phrases_ : words_;
            std::string part = from[random_() % from.size()];
            switch (random_() % 12) {
                case 0:
                    part = part.substr(0, random_() % (part.size() + 1));
                    break;
                case 1:
                    part.insert(random_() % (part.size() + 1), "\u0301");
                    break;
                case 2:
                    part += kNoise[random_() % std::size(kNoise)];
                    break;
                default:
                    break;
            }
            text += part;
            if (random_() % 8 != 0) text += ' ';
        }
        return text;
    }

private:
    static constexpr const char* kNoise[] = {"!", "🚀", "\n",   "’s",  "15",
                                             "%", "й", "\xFF", "{x}", "-"};
    std::mt19937 random_{5};  // NOLINT: the same texts each time
    std::vector<std::string> words_;
    std::vector<std::string> phrases_;
};

TEST_CASE("expressions of every shape: the road does not change the answer") {
    const Catalogue catalogue = catalogue_of({
        "quick call",
        "\\bcall\\b",
        "\\b(?:quick|short|15[ -]?min(?:ute)?s?) (?:call|chat)\\b",
        "call.{0,12}demo",
        "^call",
        "demo$",
        "^(?:hi|hello) \\w+,",
        "[0-9]+ ?%",
        "\\d{2,3} ?min",
        "(?:crypto|bitcoin|forex).{0,20}(?:profit|income|earn)",
        "co-?founder",
        "a|bb|ccc",
        "x[aeiou]y",
        "(?:whatsapp|telegram|wa\\.me)",
        "no (?:cost|obligation)s?",
        "\\bdm\\b",
        "\\bdm me\\b",
        "(?:in )?your (?:area|inbox)",
        "мой",
        "[а-я]{3,}",
        "\\pL{12,}",
        "i'?m (?:not )?selling",
        "(?i:quick)",
        "q[^ ]+k c",
        "call(?: me)? (?:now|today)",
        // Earlier alternatives and longer repetitions come first.
        "call|call me now",
        "(?:q|qu|quick) ?(?:ick|call)",
        "x|xay|xa",
        "(?:c|cc|ccc)+c",
        "b*bb? ?c",
        // What may be nothing.
        "(?:call ?)?(?:me)? ?now",
        "(?:(?:a|b)?c?){2}call",
        "(?: ?)*demo",
        "(?:quick)?\\b ?call",
        "\\B\\w+\\B",
        "\\S*mo\\b",
        "[^a-z ]+$",
        "^\\W*\\w",
        "[й🚀]",
        "[^\\d]{2}15",
        // Alternatives that begin alike, in an order that matters.
        "(?:call|chat|ca|call me|c|chats?|demo|call me now)",
        "(?:x|xa|[xy]ay|xay|bb)(?:y|c)?",
        "(?:й|мой|йb|м|e\u0301|е)+",
        "(?:|call|c)d",
        // As little as it takes.
        "call.*?me",
        "q.*?",
        "(?:\\b(?:me|you|call|q\\w+)\\b.*?){3}",
        "(?:[aeiou].*?){2,4}(?:n|\\d)$",
        "(?:c.*?l)+",
        "й.*?[a-z]",
        "\\s\\S\\s",
        // No repetitions, but braces.
        "x{1,-1}y",
        "x{-1}y",
        "x{,2}y",
    });
    const Roads roads(catalogue);
    Texts texts({"quick call",
                 "15 min chat",
                 "call demo",
                 "hi anna,",
                 "30 %",
                 "crypto profit",
                 "bitcoin for you to earn",
                 "co-founder",
                 "bb ccc a",
                 "xay",
                 "x{1,-1}y",
                 "x{-1}y",
                 "x{,2}y",
                 "xxy",
                 "whatsapp wa.me",
                 "no obligations",
                 "dm me",
                 "admin dm",
                 "your inbox",
                 "мой",
                 "internationalization",
                 "i'm not selling",
                 "im selling",
                 "call me now"});
    for (int i = 0; i < 4000; ++i) roads.compare(Field::note, texts.next());
}

// Expressions of any shape over three letters and a space.
class Expressions {
public:
    std::string next(int depth = 3) {
        std::string out;
        for (auto left = 1 + random_() % 3; left > 0; --left) out += repeated(depth);
        return out;
    }
    std::string text() {
        std::string out;
        for (auto left = random_() % 24; left > 0; --left)
            out += std::string_view("abc aé")[random_() % 7];
        return out;
    }

private:
    std::string repeated(int depth) {
        static constexpr const char* kRepeats[] = {"",  "",    "",      "?",    "*",
                                                   "+", "{2}", "{0,2}", "{1,3}"};
        return atom(depth) + kRepeats[random_() % std::size(kRepeats)];
    }
    std::string atom(int depth) {
        switch (random_() % (depth > 0 ? 14 : 10)) {
            case 0:
                return "[ab]";
            case 1:
                return "[^a]";
            case 2:
                return "\\w";
            case 3:
                return "(?:\\b)";
            case 4:
                return "(?: )";
            case 5:
                return "\\S";
            case 6:
                return "ab";
            case 7:
                return "c";
            case 8:
                return "(?:.*?)";
            case 9:
                return "(?:^)";
            case 10:
                return "(?:" + next(depth - 1) + ")";
            default:
                return "(?:" + next(depth - 1) + "|" + next(depth - 1) + ")";
        }
    }
    std::mt19937 random_{3};  // NOLINT: the same ones each time
};

TEST_CASE("expressions that nobody wrote: the road does not change the answer") {
    Expressions expressions;
    for (int round = 0; round < 60; ++round) {
        std::vector<std::string> patterns;
        while (patterns.size() < 20) {
            std::string pattern = expressions.next();
            if (fold_pattern(pattern)) patterns.push_back(std::move(pattern));
        }
        const Catalogue catalogue = catalogue_of(patterns);
        const Roads roads(catalogue);
        INFO(round);
        for (int i = 0; i < 30; ++i) {
            const std::string text = expressions.text();
            const Folded folded = fold(text);
            const Places expected = roads.one_by_one(Field::note, folded);
            const Places found = roads.by_matcher(Field::note, folded);
            if (found == expected) continue;
            for (const Place& place : expected)
                UNSCOPED_INFO("expected " << patterns[place.rule] << " at " << place);
            for (const Place& place : found)
                UNSCOPED_INFO("found " << patterns[place.rule] << " at " << place);
            INFO("text \"" << folded.text << "\"");
            FAIL_CHECK("they differ");
        }
    }
}

TEST_CASE("the built-in rules: the road does not change the answer") {
    const Catalogue catalogue = Catalogue::built_in();
    if (catalogue.rules().empty()) return;
    const Roads roads(catalogue);
    std::vector<std::string> sources;
    std::vector<PackProblem> problems;
    for (const BuiltInSource& source : built_in_sources()) {
        const auto pack = parse_pack(source.file, source.json, problems);
        for (const RuleSource& rule : pack->rules) {
            for (const Example& example : rule.match) sources.push_back(example.text);
            for (const Example& example : rule.no_match) sources.push_back(example.text);
        }
    }
    for (const std::string& source : sources) roads.compare(Field::note, source);
    Texts texts(sources);
    for (int i = 0; i < 1500; ++i) {
        const std::string text = texts.next();
        roads.compare(Field::note, text);
        if (i % 10 == 0) roads.compare(Field::headline, text);
    }
}

}  // namespace
}  // namespace doorman
