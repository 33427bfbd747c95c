#include "text/language.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "text/fnv.h"
#include "text/scripts.h"
#include "text/stop_words.h"
#include "text/utf8.h"

namespace doorman {
namespace {

using Mask = std::uint32_t;
constexpr std::size_t kLanguages = kStopWords.size();
static_assert(kLanguages <= 32);

// What is not a stop word and has a stop word's hash would be one vote astray.
struct Slot {
    std::uint64_t hash = 0;
    Mask languages = 0;
};
constexpr std::size_t kSlots = 2048;

// Open addressing; an empty slot has no languages.
constexpr auto kTable = [] {
    std::array<Slot, kSlots> table{};
    for (std::size_t language = 0; language < kLanguages; ++language) {
        std::string_view rest = kStopWords[language].words;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            const std::uint64_t hash = fnv1a(rest.substr(0, end));
            std::size_t at = hash % kSlots;
            while (table[at].languages != 0 && table[at].hash != hash) at = (at + 1) % kSlots;
            table[at].hash = hash;
            table[at].languages |= static_cast<Mask>(1U << language);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return table;
}();

Mask languages_of(std::string_view word) {
    const std::uint64_t hash = fnv1a(word);
    for (std::size_t at = hash % kSlots; kTable[at].languages != 0; at = (at + 1) % kSlots)
        if (kTable[at].hash == hash) return kTable[at].languages;
    return 0;
}

// Letters that folding drops or that belong to few of the languages.
struct LetterHint {
    std::u32string_view letters;
    std::string_view languages;
};
constexpr std::array kLetterHints{
    LetterHint{U"łńśźżąęŁŚŻ", "pl"},
    LetterHint{U"ćĆ", "pl hr"},
    LetterHint{U"ß", "de"},
    LetterHint{U"äÄ", "de sv fi sk"},
    LetterHint{U"öÖ", "de sv tr fi hu"},
    LetterHint{U"üÜ", "de tr hu"},
    LetterHint{U"őűŐŰ", "hu"},
    LetterHint{U"ñ¿¡", "es"},
    LetterHint{U"ãõ", "pt vi"},
    LetterHint{U"çÇ", "fr pt tr"},
    LetterHint{U"êâ", "fr pt vi"},
    LetterHint{U"èÈ", "it fr"},
    LetterHint{U"ûîœ", "fr"},
    LetterHint{U"ô", "fr sk vi"},
    LetterHint{U"òìù", "it vi"},
    LetterHint{U"ó", "es pl pt cs hu sk"},
    LetterHint{U"íáú", "es pt cs hu sk"},
    LetterHint{U"åÅ", "sv da nb"},
    LetterHint{U"æøØ", "da nb"},
    LetterHint{U"ěřůŘ", "cs"},
    LetterHint{U"čžšČŽŠ", "cs sk hr"},
    LetterHint{U"ľĺŕĽ", "sk"},
    LetterHint{U"đĐ", "hr vi"},
    LetterHint{U"ơưăạảấầậắằặẹẻếềểệịọốồổộớờởợụủứừửựỳỹ", "vi"},
    LetterHint{U"ășțȘ", "ro"},
    LetterHint{U"ğışĞİŞ", "tr"},
};

// Letters of one Cyrillic alphabet that the others lack; the first that occurs decides. Bulgarian
// has "ъ" in nearly every sentence and Russian hardly ever, but never without its own letters.
constexpr std::array kCyrillic{LetterHint{U"іїєґІЇЄ", "uk"}, LetterHint{U"ыэёЫЭЁ", "ru"},
                               LetterHint{U"јљњћђџЈ", "sr"}, LetterHint{U"ъЪ", "bg"}};

constexpr Mask mask_of(std::string_view languages) {
    Mask mask = 0;
    for (std::size_t i = 0; i < kLanguages; ++i)
        if (languages.find(kStopWords[i].language) != std::string_view::npos)
            mask |= static_cast<Mask>(1U << i);
    return mask;
}

constexpr bool within(char32_t code, char32_t first, char32_t last) {
    return code >= first && code <= last;
}

// The language that a script other than Latin stands for; by its commonest one where it has many.
std::string_view language_of_script(char32_t code) {
    if (within(code, 0x370, 0x3FF)) return "el";
    if (within(code, 0x400, 0x52F)) return "ru";
    if (within(code, 0x530, 0x58F)) return "hy";
    if (within(code, 0x590, 0x5FF)) return "he";
    if (code == U'پ' || code == U'چ' || code == U'گ' || code == U'ی') return "fa";
    if (within(code, 0x600, 0x6FF)) return "ar";
    if (within(code, 0x900, 0x97F)) return "hi";
    if (within(code, 0x980, 0x9FF)) return "bn";
    if (within(code, 0xE00, 0xE7F)) return "th";
    if (within(code, 0x10A0, 0x10FF)) return "ka";
    if (is_kana(code)) return "ja";
    if (is_hangul(code)) return "ko";
    if (is_han(code)) return "zh";
    return {};
}

// Written so much alike that the likelier of two is a better answer than none.
constexpr std::array kKin{mask_of("da nb"), mask_of("cs sk")};

constexpr bool kin(std::size_t one, std::size_t other) {
    const Mask both = Mask{1} << one | Mask{1} << other;
    return std::any_of(kKin.begin(), kKin.end(), [&](Mask all) { return (all & both) == both; });
}

class Tally {
public:
    void letter(char32_t code) {
        if (code < 0x80) return;
        for (const LetterHint& hint : kLetterHints)
            if (hint.letters.find(code) != std::u32string_view::npos)
                vote(mask_of(hint.languages), 0.7);
        const std::string_view script = language_of_script(code);
        if (script.empty()) return;
        ++foreign_;
        // A few letters tell a script's languages apart (kana Japanese).
        if (script == "ja" || script == "fa" || script_.empty()) script_ = script;
        for (std::size_t i = 0; i < kCyrillic.size(); ++i)
            if (kCyrillic[i].letters.find(code) != std::u32string_view::npos) cyrillic_[i] = true;
    }
    void word(std::string_view word) {
        vote(languages_of(word), 1);
        latin_ += word.size();
    }
    [[nodiscard]] std::string_view winner() const {
        if (foreign_ * 2 > latin_) return script_ == "ru" ? cyrillic() : script_;
        std::size_t best = 0;
        for (std::size_t i = 1; i < kLanguages; ++i)
            if (votes_[i] > votes_[best]) best = i;
        double second = 0;
        for (std::size_t i = 0; i < kLanguages; ++i)
            if (i != best && !kin(i, best)) second = std::max(second, votes_[i]);
        return votes_[best] >= 1 && votes_[best] > second * 1.1 ? kStopWords[best].language
                                                                : std::string_view();
    }

private:
    [[nodiscard]] std::string_view cyrillic() const {
        for (std::size_t i = 0; i < kCyrillic.size(); ++i)
            if (cyrillic_[i]) return kCyrillic[i].languages;
        return script_;
    }
    void vote(Mask languages, double weight) {
        const double share = weight / std::popcount(languages);
        for (unsigned left = languages; left != 0; left &= left - 1)
            votes_[static_cast<std::size_t>(std::countr_zero(left))] += share;
    }

    std::array<double, kLanguages> votes_{};
    std::size_t latin_ = 0;
    std::size_t foreign_ = 0;
    std::string_view script_;
    /// Whether a letter of each of `kCyrillic` occurs.
    std::array<bool, kCyrillic.size()> cyrillic_{};
};

// What stands before a part of an address: its "com" is no Portuguese.
constexpr std::string_view kInAddresses = "./@";

constexpr bool in_word(char c) {
    return (c >= 'a' && c <= 'z') || c == '\'';
}

}  // namespace

bool much_alike(std::string_view language, std::string_view other) {
    static constexpr std::array<std::string_view, 4> kAlike{"da nb sv", "cs sk", "hr sr",
                                                            "ru uk bg"};
    const auto both = [&](std::string_view all) {
        return all.find(language) != all.npos && all.find(other) != all.npos;
    };
    return language == other || std::any_of(kAlike.begin(), kAlike.end(), both);
}

bool is_stop_word(std::string_view word) {
    return languages_of(word) != 0;
}

std::string_view language_of(std::string_view utf8, const Folded& folded) {
    Tally tally;
    for (std::size_t at = 0; at < utf8.size();) {
        if (static_cast<unsigned char>(utf8[at]) < 0x80) {
            ++at;
            continue;
        }
        const DecodedChar next = decode_utf8(utf8, at);
        tally.letter(next.code);
        at += next.bytes;
    }
    const std::string_view text = folded.text;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && in_word(text[end])) ++end;
        const bool in_address = at > 0 && kInAddresses.find(text[at - 1]) != std::string_view::npos;
        if (end > at && !in_address) tally.word(text.substr(at, end - at));
        at = end + 1;
    }
    return tally.winner();
}

}  // namespace doorman
