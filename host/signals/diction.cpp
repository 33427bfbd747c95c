#include "signals/diction.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <string>
#include <tuple>

#include "signals/diction_hash.h"
#include "signals/diction_shape.h"
#include "signals/diction_table.h"
#include "text/fnv.h"
#include "text/scripts.h"
#include "text/utf8.h"

namespace doorman {
namespace {

constexpr std::uint64_t kPieceHash = fnv1a("#");

/// Calls `use` with every piece of so many letters.
template <class Use>
void each_piece(std::string_view word, std::size_t letters, const Use& use) {
    std::size_t first = 0;
    std::size_t held = 0;
    for (std::size_t last = 0; last < word.size();) {
        last += decode_utf8(word, last).bytes;
        if (++held < letters) continue;
        use(word.substr(first, last - first));
        first += decode_utf8(word, first).bytes;
    }
}

/// Most often people say first that they met, and then what they are after.
constexpr double kLaterMeeting = 0.75;

struct Known {
    const DictionEntry* entry = nullptr;
    WordRange words;
};

/// By row; nothing is set between two notes, so that a note costs nothing for the words that it
/// does not hold.
thread_local std::bitset<std::tuple_size_v<decltype(vocabulary::kDiction.rows)>> seen;

class Features {
public:
    explicit Features(std::size_t words) { known_.reserve(4 * words); }
    ~Features() {
        for (const Known& known : known_) seen[row_of(known.entry)] = false;
    }
    Features(const Features&) = delete;
    Features& operator=(const Features&) = delete;

    void add(std::span<const Stem> stems) {
        const Stem* before = nullptr;
        const Stem* about_before = nullptr;
        for (const Stem& stem : stems) {
            const std::uint64_t hash = fnv1a(stem.text);
            if (look_up(hash, stem, stem)) ++words_;
            if (!stem.rest.empty()) look_up(fnv1a(stem.rest, hash), stem, stem);
            if (before && stem.follows)
                look_up(fnv1a(stem.text, fnv1a(" ", fnv1a(before->text))), *before, stem);
            before = &stem;
            if (!stem.name_like) add_pieces(stem);
            for (const Concept about : stem.about()) {
                look_up(vocabulary::kConceptHashes[about], stem, stem);
                if (about_before) add_pairs(*about_before, stem, about);
            }
            if (stem.concept_count > 0) about_before = &stem;
        }
    }

    /// What is known, each once, as it first occurs.
    [[nodiscard]] std::span<const Known> distinct() const { return known_; }

    /// How many of the words are known.
    [[nodiscard]] std::size_t words() const { return words_; }

private:
    void add_pieces(const Stem& stem) {
        const std::string_view word(stem.text.data(), stem.text.size() + stem.rest.size());
        const auto known = [&](std::string_view piece) {
            look_up(fnv1a(piece, kPieceHash), stem, stem);
        };
        if (is_hangul(decode_utf8(word, 0).code)) return each_piece(word, kPieceSyllables, known);
        bounded_.assign("<").append(word).append(">");
        each_piece(bounded_, kPieceLetters, known);
    }

    void add_pairs(const Stem& first, const Stem& second, Concept about_second) {
        for (const Concept about : first.about())
            if (about != about_second)
                look_up(diction_pair_hash(vocabulary::kConceptHashes[about],
                                          vocabulary::kConceptHashes[about_second]),
                        first, second);
    }

    bool look_up(std::uint64_t hash, const Stem& first, const Stem& last) {
        const DictionEntry* entry = vocabulary::kDiction.find(hash);
        if (!entry) return false;
        const std::size_t row = row_of(entry);
        if (!seen[row]) known_.push_back({entry, {first.word, last.word}});
        seen[row] = true;
        return true;
    }

    static std::size_t row_of(const DictionEntry* entry) {
        return static_cast<std::size_t>(entry - vocabulary::kDiction.rows.data());
    }

    std::vector<Known> known_;
    std::string bounded_;
    std::size_t words_ = 0;
};

/// What the features of a stretch of a note say of one group.
struct Heard {
    int sum = 0;
    std::size_t features = 0;

    void add(const Known& one, std::size_t group) {
        sum += one.entry->weights[group];
        ++features;
    }
    /// `whole`: what else the note says, in hundredths.
    [[nodiscard]] double log_odds(int whole) const {
        return 0.1 * sum / std::sqrt(static_cast<double>(features + kSilentFeatures)) +
               0.01 * whole;
    }
};

/// By sentence, in their order.
std::vector<Heard> heard_by_sentence(const WordText& note, std::span<const Known> known,
                                     std::size_t group) {
    std::vector<std::uint32_t> sentence_of(note.words.size());
    std::uint32_t sentence = 0;
    for (std::size_t i = 0; i < note.words.size(); ++i) {
        sentence_of[i] = sentence;
        if (note.words[i].after == Gap::sentence) ++sentence;
    }
    std::vector<Heard> heard(sentence + 1);
    for (const Known& one : known) heard[sentence_of[one.words.first]].add(one, group);
    return heard;
}

/// How much more a feature says of a group than of any other kind. Who met is no stranger, and
/// writes as one who is none.
int distinctly(const DictionEntry& entry, std::size_t group) {
    int others = 0;
    for (std::size_t kind = 0; kind < kDictionKinds; ++kind) {
        const bool goes_along = group >= kDictionKinds && kDictionGroups[kind] == Group::personal;
        if (kind != group && !goes_along) others = std::max<int>(others, entry.weights[kind]);
    }
    return entry.weights[group] - others;
}

/// Each feature counts for its first and its last word by half.
WordRange loudest_for(const WordText& note, std::span<const Known> known, std::size_t group) {
    std::vector<WordWeight> weights(note.words.size());
    for (const Known& one : known) {
        const int weight = distinctly(*one.entry, group);
        for (const std::size_t word : {one.words.first, one.words.last}) {
            weights[word].sum += weight;
            ++weights[word].features;
        }
    }
    return loudest_words(note, weights, 2 * kSilentFeatures,
                         group < kDictionKinds ? 1 : kLaterMeeting);
}

}  // namespace

Marks marks_of(std::string_view original) {
    Marks marks = 0;
    for (std::size_t i = 0; i < kMarks.size(); ++i)
        for (const std::string_view sign : kMarks[i].signs)
            if (!sign.empty() && original.find(sign) != std::string_view::npos)
                marks = static_cast<Marks>(marks | 1U << i);
    return marks;
}

Diction diction_of(const WordText& note, Marks marks, std::string_view sender) {
    Features features(note.words.size());
    features.add(stems_of(note, sender));
    const std::span<const Known> known = features.distinct();
    Diction diction;
    if (known.size() < kFewestFeatures) return diction;

    const std::size_t length =
        std::min(features.words() / kDictionLengthStep, std::size(vocabulary::kDictionLengths) - 1);
    for (std::size_t group = 0; group < kDictionGroups.size(); ++group) {
        Heard heard;
        for (const Known& one : known) heard.add(one, group);
        int whole = vocabulary::kDictionBias[group] + vocabulary::kDictionLengths[length][group];
        for (std::size_t i = 0; i < kMarks.size(); ++i)
            if ((marks & 1U << i) != 0) whole += vocabulary::kDictionMarks[i][group];
        diction.sums[group] = heard.log_odds(whole);
        // Where people met is told in one sentence, and drowned by what they are after in others.
        if (group >= kDictionKinds)
            for (const Heard& sentence : heard_by_sentence(note, known, group))
                if (sentence.features >= kFewestFeatures)
                    diction.sums[group] =
                        std::max(diction.sums[group], sentence.log_odds(whole) - kOneSentence);
    }
    // Of the kinds only the likeliest can be evidence.
    const auto kinds = std::span(diction.sums).first<kDictionKinds>();
    const auto likeliest =
        static_cast<std::size_t>(std::max_element(kinds.begin(), kinds.end()) - kinds.begin());
    for (std::size_t group = 0; group < kDictionGroups.size(); ++group)
        if (diction.sums[group] > 0 && (group == likeliest || group >= kDictionKinds))
            diction.loudest[group] = loudest_for(note, known, group);
    return diction;
}

}  // namespace doorman
