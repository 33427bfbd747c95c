#include "signals/telling_phrases.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "signals/words.h"
#include "text/language.h"
#include "text/stop_words.h"

namespace doorman {
namespace {

constexpr std::size_t kFewestWords = 2;
constexpr std::size_t kMostWords = 4;

struct Counts {
    std::size_t ignored = 0;
    std::size_t accepted = 0;
    std::map<std::string_view, std::size_t> languages;
};
using Phrases = std::unordered_map<std::string, Counts>;

std::unordered_set<std::string_view> all_stop_words() {
    std::unordered_set<std::string_view> words;
    for (const StopWords& language : kStopWords) {
        std::string_view rest = language.words;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            words.insert(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return words;
}

bool is_number(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class Counter {
public:
    Counter(std::span<const AnsweredNote> notes) : stop_words_(all_stop_words()) {
        // Accepted notes only count what ignored ones have: nothing else can be told.
        for (const bool ignored : {true, false}) {
            std::unordered_set<std::string> seen;
            for (const AnsweredNote& note : notes.first(std::min(notes.size(), kMostNotes)))
                if (note.ignored == ignored) count(note, seen);
            if (ignored)
                std::erase_if(phrases_,
                              [](const auto& entry) { return entry.second.ignored < kLeastNotes; });
        }
    }

    [[nodiscard]] const Phrases& phrases() const { return phrases_; }

    [[nodiscard]] double log_odds(const Counts& counts) const {
        const auto odds = [](std::size_t with, std::size_t of) {
            return (static_cast<double>(with) + 0.5) / (static_cast<double>(of - with) + 0.5);
        };
        return std::log(odds(counts.ignored, ignored_) / odds(counts.accepted, accepted_));
    }

private:
    void count(const AnsweredNote& note, std::unordered_set<std::string>& seen) {
        const Folded folded = fold(note.text);
        if (!seen.insert(folded.text).second) return;
        ++(note.ignored ? ignored_ : accepted_);
        const WordText words = words_of(note.text, folded);
        const std::string_view language = language_of(note.text, folded);
        std::unordered_set<std::string> own;
        for (std::size_t first = 0; first < words.words.size(); ++first) {
            bool tells = false;
            for (std::size_t last = first; last < words.words.size() && last < first + kMostWords;
                 ++last) {
                if (last > first && is_cut(words, last, folded.text)) break;
                tells = tells || is_telling(words[last]);
                if (!tells || last + 1 < first + kFewestWords) continue;
                const Word& begin = words.words[first];
                own.insert(folded.text.substr(begin.folded_begin,
                                              words.words[last].folded_end - begin.folded_begin));
            }
        }
        for (const std::string& phrase : own) add(phrase, note.ignored, language);
    }

    /// A new sentence begins, also behind a short word that might be an abbreviation.
    static bool is_cut(const WordText& words, std::size_t last, std::string_view text) {
        const Word& before = words.words[last - 1];
        const std::size_t end = before.folded_end;
        const auto between = text.substr(end, words.words[last].folded_begin - end);
        return before.after != Gap::soft || between.find_first_of(".!?") != std::string_view::npos;
    }

    void add(const std::string& phrase, bool ignored, std::string_view language) {
        if (ignored) {
            Counts& counts = phrases_[phrase];
            ++counts.ignored;
            ++counts.languages[language];
        } else if (const auto found = phrases_.find(phrase); found != phrases_.end()) {
            ++found->second.accepted;
        }
    }

    [[nodiscard]] bool is_telling(std::string_view word) const {
        return word.size() >= 3 && !is_number(word) && stop_words_.count(word) == 0;
    }

    std::unordered_set<std::string_view> stop_words_;
    Phrases phrases_;
    std::size_t ignored_ = 0;
    std::size_t accepted_ = 0;
};

std::string most_frequent(const std::map<std::string_view, std::size_t>& languages) {
    const auto most =
        std::max_element(languages.begin(), languages.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == languages.end() ? std::string() : std::string(most->first);
}

/// Both are cut from one text: one holds the other, or the end of one is the beginning of the other
/// by a word or more.
bool overlap(std::string_view a, std::string_view b) {
    if (a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos) return true;
    const auto runs_on = [](std::string_view first, std::string_view second) {
        for (std::size_t at = first.find(' '); at != std::string_view::npos;
             at = first.find(' ', at + 1)) {
            const std::string_view rest = first.substr(at + 1);
            if (second.starts_with(rest) && second.size() > rest.size() &&
                second[rest.size()] == ' ')
                return true;
        }
        return false;
    };
    return runs_on(a, b) || runs_on(b, a);
}

}  // namespace

std::vector<TellingPhrase> telling_phrases(std::span<const AnsweredNote> notes, std::size_t most) {
    const Counter counter(notes);
    struct Candidate {
        std::string_view phrase;
        const Counts* counts;
        double odds;
    };
    std::vector<Candidate> candidates;
    for (const auto& [phrase, counts] : counter.phrases()) {
        const double odds = counter.log_odds(counts);
        if (odds >= kLeastOdds) candidates.push_back({phrase, &counts, odds});
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        if (a.odds != b.odds) return a.odds > b.odds;
        if (a.phrase.size() != b.phrase.size()) return a.phrase.size() > b.phrase.size();
        return a.phrase < b.phrase;
    });
    std::vector<TellingPhrase> phrases;
    for (const Candidate& candidate : candidates) {
        if (phrases.size() == most) break;
        const Counts& counts = *candidate.counts;
        // Those of one count stand together, the longest first. One sentence that many send would
        // else fill the list with windows on itself.
        const bool said = std::any_of(phrases.begin(), phrases.end(), [&](const auto& longer) {
            return longer.ignored == counts.ignored && longer.accepted == counts.accepted &&
                   overlap(candidate.phrase, longer.phrase);
        });
        if (said) continue;
        phrases.push_back({std::string(candidate.phrase), counts.ignored, counts.accepted,
                           most_frequent(counts.languages)});
    }
    return phrases;
}

}  // namespace doorman
