#include "signals/stems.h"

#include <algorithm>

#include "signals/diction_hash.h"
#include "signals/diction_shape.h"
#include "signals/diction_table.h"
#include "text/fnv.h"
#include "text/utf8.h"

namespace doorman {
namespace {

constexpr std::string_view kNumber = "0";
/// "Sehr geehrte Frau …": a greeting's own words, before the name.
constexpr std::size_t kGreetingWords = 3;
/// A longer "name" is none, and would be compared with every word of the note.
constexpr std::size_t kLongestName = 8;
/// "Kind regards, Anna Maria".
constexpr std::size_t kSignature = 4;

std::string_view stem_of(std::string_view word) {
    if (std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return kNumber;
    std::size_t end = 0;
    for (std::size_t letters = 0; letters < kStemLetters && end < word.size(); ++letters)
        end += decode_utf8(word, end).bytes;
    return word.substr(0, end);
}

void add_concepts(const ConceptEntry* entry, Stem& stem) {
    if (!entry) return;
    for (const Concept about : entry->concepts) {
        if (about == kNoConcept) return;
        const auto known = stem.about();
        if (stem.concept_count < stem.concepts.size() &&
            std::find(known.begin(), known.end(), about) == known.end())
            stem.concepts[stem.concept_count++] = about;
    }
}

/// The concepts of the word itself, and of its longest beginning that has any.
void look_up_concepts(std::string_view word, Stem& stem) {
    const ConceptEntry* begins = nullptr;
    std::uint64_t hash = kFnvStart;
    for (std::size_t i = 0; i < word.size(); ++i) {
        hash = fnv1a(word.substr(i, 1), hash);
        if (i + 1 < vocabulary::kShortestBeginning || i >= vocabulary::kLongestBeginning) continue;
        if (const ConceptEntry* entry = vocabulary::kBeginnings.find(hash)) begins = entry;
    }
    add_concepts(vocabulary::kWholeWords.find(hash), stem);
    add_concepts(begins, stem);
}

/// Names are; "I" and "SEO" are not.
bool written_like_a_name(const WordText& note, std::size_t word) {
    return note.words[word].capital && !note.words[word].all_capitals && note[word].size() > 1;
}

/// The words [first, last) of the name that is greeted.
struct Greeted {
    std::size_t first = 0;
    std::size_t last = 0;
};

Greeted greeted(const WordText& note) {
    for (std::size_t i = 1; i <= kGreetingWords && i < note.words.size(); ++i) {
        if (note.words[i - 1].after != Gap::soft) break;
        if (!written_like_a_name(note, i)) continue;
        std::size_t last = i + 1;
        while (last < note.words.size() && note.words[last - 1].after == Gap::soft &&
               written_like_a_name(note, last))
            ++last;
        return {i, last};
    }
    return {};
}

/// Where the signature begins: behind the last punctuation, if it is short enough for one.
std::size_t signature_of(const WordText& note) {
    const std::size_t words = note.words.size();
    for (std::size_t i = words; i > 0 && words - i <= kSignature; --i)
        if (i < words && note.words[i - 1].after != Gap::soft) return i;
    return words <= kSignature ? 0 : words;
}

/// Whether `word` is one of the words of `name`.
bool is_part(std::string_view word, const WordText& name) {
    for (std::size_t i = 0; i < name.words.size(); ++i)
        if (name[i] == word) return true;
    return false;
}

/// Whether the whole name stands there, as many scripts have no capitals to tell a name by. One
/// word is not enough: it may have a meaning.
bool stands_at(const WordText& note, std::size_t at, const WordText& name) {
    const std::size_t length = name.words.size();
    if (length < 2 || length > note.words.size() - at) return false;
    for (std::size_t i = 0; i < length; ++i)
        if (note[at + i] != name[i]) return false;
    return true;
}

}  // namespace

std::string_view name_of_concept(Concept about) {
    return vocabulary::kConceptNames[about];
}

std::vector<Stem> stems_of(const WordText& note, std::string_view sender) {
    WordText name = words_of(sender, fold(sender));
    if (name.words.size() > kLongestName) name.words.clear();
    const Greeted greeting = greeted(note);
    const std::size_t signature = signature_of(note);
    std::size_t name_end = 0;
    std::vector<Stem> stems;
    stems.reserve(note.words.size());
    bool follows = false;
    for (std::size_t i = 0; i < note.words.size(); ++i) {
        if (stands_at(note, i, name)) name_end = i + name.words.size();
        const bool skipped = i < name_end || (i >= greeting.first && i < greeting.last) ||
                             (i >= signature && note.words[i].capital && is_part(note[i], name));
        if (!skipped) {
            Stem stem;
            stem.text = stem_of(note[i]);
            if (stem.text != kNumber) stem.rest = note[i].substr(stem.text.size());
            stem.word = static_cast<std::uint32_t>(i);
            stem.name_like = written_like_a_name(note, i) && !note.begins_sentence(i);
            stem.follows = follows;
            look_up_concepts(note[i], stem);
            stems.push_back(stem);
        }
        follows = !skipped && note.words[i].after != Gap::sentence;
    }
    return stems;
}

}  // namespace doorman
