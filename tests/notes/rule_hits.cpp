// What a note is judged by: one JSON object a line in ({"text": …}); out, as scripts/tune reads it,
// a line with the ids of the rules that hit, a tab, the stems of its words (^ before one that is
// written like a name, | before one that does not follow the stem before it, behind ~ the rest of
// the word, behind @ what it is about), a tab, and its marks. With a folder of packs, its rules win
// over the built-in ones of their ids: a changed pack is measured without building anew. With
// --shape it prints the numbers of signals/diction_shape.h instead, as JSON.

#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "rules/matcher.h"
#include "signals/diction.h"
#include "signals/diction_shape.h"

namespace {

void print_shape() {
    std::cout << nlohmann::json{{"stemLetters", doorman::kStemLetters},
                                {"pieceLetters", doorman::kPieceLetters},
                                {"pieceSyllables", doorman::kPieceSyllables},
                                {"fewestFeatures", doorman::kFewestFeatures},
                                {"silentFeatures", doorman::kSilentFeatures},
                                {"lengthStep", doorman::kDictionLengthStep},
                                {"besideWords", doorman::kBesideWords},
                                {"heard", doorman::kHeard},
                                {"distinct", doorman::kDistinct},
                                {"doubt", doorman::kDoubt}}
              << '\n';
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1 && std::string_view(argv[1]) == "--shape") {
        print_shape();
        return 0;
    }
    const auto catalogue =
        argc > 1 ? doorman::Catalogue::with_packs(argv[1]) : doorman::Catalogue::built_in();
    for (const auto& problem : catalogue.problems())
        std::cerr << problem.where << ": " << problem.what << '\n';
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto note = nlohmann::json::parse(line, nullptr, false);
        if (!note.is_object() || !note.contains("text") || !note["text"].is_string()) {
            std::cerr << "not an object with a text: " << line << '\n';
            return 2;
        }
        const auto text = note["text"].get<std::string>();
        const auto reading = doorman::read(catalogue, doorman::Field::note, text);
        for (const auto& found : reading.found)
            std::cout << catalogue.rules()[found.rule].id << ' ';
        std::cout << '\t';
        const auto words = doorman::words_of(text, reading.folded);
        for (const auto& stem : doorman::stems_of(words, {})) {
            std::cout << (stem.follows ? "" : "|") << (stem.name_like ? "^" : "") << stem.text
                      << (stem.rest.empty() ? "" : "~") << stem.rest;
            for (const auto about : stem.about())
                std::cout << '@' << doorman::name_of_concept(about);
            std::cout << ' ';
        }
        std::cout << '\t';
        const auto marks = doorman::marks_of(text);
        for (std::size_t i = 0; i < doorman::kMarks.size(); ++i)
            if ((marks & 1U << i) != 0) std::cout << doorman::kMarks[i].name << ' ';
        std::cout << '\n';
    }
    return catalogue.problems().empty() ? 0 : 1;
}
