// Which rules hit: one JSON object a line in ({"text": …}), the ids of its rules a line out, as
// scripts/tune reads them. With a folder of packs, its rules win over the built-in ones of their
// ids: a changed pack is measured without building anew.

#include <filesystem>
#include <iostream>
#include <string>

#include <nlohmann/json.hpp>

#include "rules/matcher.h"

int main(int argc, char** argv) {
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
        const auto reading =
            doorman::read(catalogue, doorman::Field::note, note["text"].get<std::string>());
        const char* separator = "";
        for (const auto& found : reading.found) {
            std::cout << separator << catalogue.rules()[found.rule].id;
            separator = " ";
        }
        std::cout << '\n';
    }
    return catalogue.problems().empty() ? 0 : 1;
}
