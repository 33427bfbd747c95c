#include "text/letters.h"

#include <array>

namespace doorman {
namespace {

// The letter at `index` of the alphabet, as text.
std::string_view letter(char32_t index) {
    return std::string_view("abcdefghijklmnopqrstuvwxyz").substr(index, 1);
}

std::string_view small_capital(char32_t code) {
    switch (code) {
        case 0x1D00:
            return "a";
        case 0x0299:
            return "b";
        case 0x1D04:
            return "c";
        case 0x1D05:
            return "d";
        case 0x1D07:
            return "e";
        case 0xA730:
            return "f";
        case 0x0262:
            return "g";
        case 0x029C:
            return "h";
        case 0x026A:
            return "i";
        case 0x1D0A:
            return "j";
        case 0x1D0B:
            return "k";
        case 0x029F:
            return "l";
        case 0x1D0D:
            return "m";
        case 0x0274:
            return "n";
        case 0x1D0F:
            return "o";
        case 0x1D18:
            return "p";
        case 0xA7AF:
            return "q";
        case 0x0280:
            return "r";
        case 0xA731:
            return "s";
        case 0x1D1B:
            return "t";
        case 0x1D1C:
            return "u";
        case 0x1D20:
            return "v";
        case 0x1D21:
            return "w";
        case 0x028F:
            return "y";
        case 0x1D22:
            return "z";
        default:
            return {};
    }
}

}  // namespace

bool looks_like_space(char32_t code) {
    switch (code) {
        case ' ':
        case 0x85:
        case 0xA0:
        case 0x115F:  // Hangul fillers, drawn as nothing
        case 0x1160:
        case 0x1680:
        case 0x2028:
        case 0x2029:
        case 0x202F:
        case 0x205F:
        case 0x2800:  // Braille without dots
        case 0x3000:
        case 0x3164:
        case 0xFFA0:
            return true;
        default:
            return (code >= '\t' && code <= '\r') || (code >= 0x2000 && code <= 0x200A);
    }
}

bool is_latin(char32_t code) {
    if (code < 0x80) return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
    if (code < 0x250)
        return code >= 0xC0 ? code != 0xD7 && code != 0xF7 : code == 0xAA || code == 0xBA;
    return code <= 0x2AF || (code >= 0x1D00 && code <= 0x1D25) ||
           (code >= 0x1E00 && code <= 0x1EFF) || (code >= 0x2C60 && code <= 0x2C7F) ||
           (code >= 0xA722 && code <= 0xA787) || (code >= 0xFB00 && code <= 0xFB06) ||
           (code >= 0xFF21 && code <= 0xFF3A) || (code >= 0xFF41 && code <= 0xFF5A);
}

std::optional<std::string_view> substitute(char32_t code) {
    switch (code) {
        case 0x60:  // ` ´ and the letters and primes that are used in their place
        case 0xB4:
        case 0x02B9:
        case 0x02BB:
        case 0x02BC:
        case 0x02BD:
        case 0x02C8:
        case 0x02CA:
        case 0x02CB:
        case 0x2018:
        case 0x2019:
        case 0x201A:
        case 0x201B:
        case 0x2032:
        case 0x2035:
        case 0x2039:
        case 0x203A:
        case 0xA78C:
        case 0xFF07:
        case 0xFF40:
            return "'";
        case 0xAB:
        case 0xBB:
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F:
        case 0x2033:
        case 0x2036:
        case 0x301D:
        case 0x301E:
        case 0x301F:
        case 0xFF02:
            return "\"";
        case 0x058A:
        case 0x05BE:
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
        case 0x2043:
        case 0x2212:
        case 0x2E3A:
        case 0x2E3B:
        case 0xFE58:
        case 0xFE63:
        case 0xFF0D:
            return "-";
        case 0x2044:
        case 0x2215:
            return "/";
        case 0x0130:  // Unicode folds İ to i and a dot
            return "i";
        case 0xAE:  // "Acme™" is Acme, not acmetm
        case 0x2120:
        case 0x2122:
            return "";
        default:
            break;
    }
    if (code >= 0x1F150 && code <= 0x1F169) return letter(code - 0x1F150);
    if (code >= 0x1F170 && code <= 0x1F189) return letter(code - 0x1F170);
    if (const std::string_view plain = small_capital(code); !plain.empty()) return plain;
    return std::nullopt;
}

std::optional<std::string_view> plain_latin(char32_t lower) {
    switch (lower) {
        case 0xE6:
            return "ae";
        case 0xF0:
            return "d";
        case 0xF8:
            return "o";
        case 0xFE:
            return "th";
        case 0x111:
            return "d";
        case 0x127:
            return "h";
        case 0x131:
            return "i";
        case 0x142:
            return "l";
        case 0x153:
            return "oe";
        case 0x167:
            return "t";
        default:
            return std::nullopt;
    }
}

}  // namespace doorman
