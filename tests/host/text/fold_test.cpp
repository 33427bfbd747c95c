#include "text/fold.h"

#include "catch.h"

namespace doorman {
namespace {

struct Case {
    const char* idea;
    std::string_view written;
    std::string_view folded;
};

TEST_CASE("folding leaves one plain form") {
    using namespace std::string_view_literals;
    const Case cases[] = {
        {"case", "Hello WORLD", "hello world"},
        {"runs of spaces", "Hi  Robin ,", "hi robin ,"},
        {"spaces at the ends", "  hi \n", "hi"},
        {"line breaks are spaces", "Hi,\r\n\r\nI saw", "hi, i saw"},
        {"no-break and thin spaces", "15\u00A0min\u202Fcall\u2009now", "15 min call now"},
        {"Hangul fillers and empty Braille", "a\u3164b\u2800c", "a b c"},
        {"full width", "ＦＲＥＥ　ｃｒｙｐｔｏ", "free crypto"},
        {"mathematical bold and script", "𝐅𝐫𝐞𝐞 𝓬𝓻𝔂𝓹𝓽𝓸 𝕕𝕖𝕞𝕠", "free crypto demo"},
        {"letters in filled shapes", "🅵🆁🅴🅴 🅒🅐🅢🅗", "free cash"},
        {"letters in circles", "Ⓕⓡⓔⓔ", "free"},
        {"small capitals", "ꜰʀᴇᴇ ᴄʀʏᴘᴛᴏ", "free crypto"},
        {"struck through, letter by letter", "c\u0336r\u0336y\u0336p\u0336t\u0336o\u0336",
         "crypto"},
        {"ligatures", "ﬁnance oﬀer", "finance offer"},
        {"diacritics of Latin letters", "Verfügung, señor, façade", "verfugung, senor, facade"},
        {"the same, decomposed", "Verfu\u0308gung", "verfugung"},
        {"Polish, which people type without", "Zażółć gęślą jaźń", "zazolc gesla jazn"},
        {"sharp s", "STRAẞE Straße", "strasse strasse"},
        {"Nordic letters and ligatures", "Ærø cœur", "aero coeur"},
        {"Turkish dotted I", "İSTANBUL", "istanbul"},
        {"Cyrillic keeps its marks", "Мой ёж, МИ\u0306", "мой ёж, мй"},
        {"Greek final sigma", "ΛΟΓΟΣ λόγος", "λογοσ λόγοσ"},
        {"Hangul, decomposed", "\u1112\u1161\u11AB", "한"},
        {"Devanagari keeps its vowel signs", "नमस्ते", "नमस्ते"},
        {"apostrophes", "I’d don‘t it´s let`s Lʼ", "i'd don't it's let's l'"},
        {"quotes", "“free” „gratis“ «gratuit»", "\"free\" \"gratis\" \"gratuit\""},
        {"dashes", "win–win co‑founder 5−10 a—b", "win-win co-founder 5-10 a-b"},
        {"ellipsis and fractions", "so… ½", "so... 1/2"},
        {"trade marks", "Acme™ Widget®", "acme widget"},
        {"zero width characters inside a word", "cry\u200Bp\u00ADto\uFEFF", "crypto"},
        {"right-to-left overrides", "\u202Ehello\u202C \u2067x\u2069", "hello x"},
        {"emoji stay, their selectors go", "🚀 ❤\uFE0F 👩\u200D💻", "🚀 ❤ 👩💻"},
        {"keycaps are digits", "1\uFE0F\u20E3", "1"},
        {"NUL and control characters", "a\0b\x01\x7F"sv, "ab"},
        {"bytes that are not UTF-8", "a\xFF\x62", "a\uFFFDb"},
        {"a lone surrogate, encoded", "\xED\xA0\xBD!", "\uFFFD\uFFFD\uFFFD!"},
        {"a character cut short", "hi \xF0\x9F\x98", "hi \uFFFD"},
        {"overlong forms", "\xC0\xAF", "\uFFFD\uFFFD"},
        {"nothing but marks", "\u0301\u0302", ""},
        {"nothing", "", ""},
    };
    for (const Case& c : cases) {
        INFO(c.idea);
        CHECK(fold(c.written).text == c.folded);
    }
}

TEST_CASE("a folded text folds to itself") {
    for (const char* text :
         {"Hi  Robin ,\n𝐅𝐫𝐞𝐞 Ærø c̶r̶y̶ 각", "“x” — Straße № 5 ½ ㎏ ﷺ", "\xFF\xC0 ŉ"}) {
        const std::string once = fold(text).text;
        CHECK(fold(once).text == once);
    }
}

TEST_CASE("words that mix look-alikes of another script with Latin letters are named") {
    // The о of crypto is Cyrillic, the Ι of BΙG Greek.
    const std::string text = "free cryptо, BΙG win";
    const Folded folded = fold(text);
    REQUIRE(folded.disguised.size() == 2);
    CHECK(folded.disguised[0] == Span{5, 11});
    CHECK(folded.disguised[1] == Span{13, 16});
    CHECK(folded.text != "free crypto, big win");
    CHECK(fold_undisguised(text, folded.disguised).text == "free crypto, big win");
}

TEST_CASE("honest mixtures of scripts are no disguise") {
    for (const char* text : {"SMMщик", "IT-отдел", "привет, John", "Привет мир", "Tシャツ",
                             "AI를 배우다", "Ω-3", "5 μm", "𝐅𝐫𝐞𝐞", "naïve café", "x² + y²"}) {
        INFO(text);
        CHECK(fold(text).disguised.empty());
    }
}

}  // namespace
}  // namespace doorman
