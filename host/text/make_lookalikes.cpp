// Writes the table behind lookalikes.h: for letters of the scripts in which people disguise Latin
// words, the Latin letter that each looks like, by ICU's confusables (UTS #39).
//
//   make_lookalikes FILE

#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <optional>

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

namespace {

using Checker = std::unique_ptr<USpoofChecker, decltype(&uspoof_close)>;

icu::UnicodeString skeleton(const Checker& checker, UChar32 letter) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString out;
    uspoof_getSkeletonUnicodeString(checker.get(), 0, icu::UnicodeString(letter), out, &status);
    return U_SUCCESS(status) ? out : icu::UnicodeString();
}

bool disguises_latin(UChar32 letter) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(letter, &status)) {
        case USCRIPT_ARMENIAN:
        case USCRIPT_CHEROKEE:
        case USCRIPT_COPTIC:
        case USCRIPT_CYRILLIC:
        case USCRIPT_GREEK:
        case USCRIPT_LISU:
            return U_SUCCESS(status) && u_isalpha(letter) != 0;
        default:
            return false;
    }
}

}  // namespace

int main(int argc, char** argv) {
    UErrorCode status = U_ZERO_ERROR;
    const Checker checker(uspoof_open(&status), &uspoof_close);
    if (argc != 2 || U_FAILURE(status)) {
        std::fprintf(stderr, "make_lookalikes: %s\n", argc == 2 ? u_errorName(status) : "one file");
        return 1;
    }

    // I and l share one skeleton; the letter of the same case is the one that was meant.
    std::map<icu::UnicodeString, UChar32> lower;
    std::map<icu::UnicodeString, UChar32> upper;
    for (UChar32 c = 'a'; c <= 'z'; ++c) {
        lower.emplace(skeleton(checker, c), c);
        upper.emplace(skeleton(checker, u_toupper(c)), c);
    }

    std::ofstream out(argv[1]);
    for (UChar32 letter = 0x80; letter <= 0xFFFF; ++letter) {
        if (!disguises_latin(letter)) continue;
        const icu::UnicodeString shape = skeleton(checker, letter);
        const auto& first = u_isupper(letter) != 0 ? upper : lower;
        const auto& second = u_isupper(letter) != 0 ? lower : upper;
        const auto found = first.find(shape);
        const auto other = second.find(shape);
        if (found == first.end() && other == second.end()) continue;
        const UChar32 latin = found != first.end() ? found->second : other->second;
        char line[32];
        std::snprintf(line, sizeof line, "{0x%04X, '%c'},\n", static_cast<unsigned>(letter),
                      static_cast<char>(latin));
        out << line;
    }
    out.close();
    return out ? 0 : 1;
}
