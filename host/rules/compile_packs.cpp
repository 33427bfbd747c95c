// Checks rule packs, and writes them as C++ tables.
//
//   compile_packs OUT.cpp PACK.json...
//
// Runs while Doorman is built: a pack whose examples fail stops the build, at its file and line.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "rules/emit.h"
#include "rules/pack_test.h"

namespace {

using doorman::PackFile;
using doorman::PackProblem;

void print(const char* kind, const std::vector<PackProblem>& problems) {
    for (const PackProblem& problem : problems)
        std::fprintf(stderr, "%s: %s\n", kind, problem.message().c_str());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("compile_packs OUT.cpp PACK.json...\n", stderr);
        return 2;
    }
    std::vector<PackProblem> problems;
    std::vector<doorman::PackSource> packs;
    std::vector<PackFile> files;
    for (int i = 2; i < argc; ++i) {
        std::ifstream in(argv[i], std::ios::binary);
        if (!in) problems.push_back({argv[i], 0, {}, "cannot be read"});
        std::string json{std::istreambuf_iterator<char>(in), {}};
        if (auto pack = doorman::parse_pack(argv[i], json, problems))
            packs.push_back(*std::move(pack));
        files.push_back({std::filesystem::path(argv[i]).filename().string(), std::move(json)});
    }

    const doorman::PackReport report = doorman::check_packs(packs);
    problems.insert(problems.end(), report.problems.begin(), report.problems.end());
    print("note", report.remarks);
    print("error", problems);
    if (!problems.empty()) return 1;

    std::ostringstream tables;
    doorman::emit_tables(tables, packs, files);
    std::ofstream out(argv[1], std::ios::binary);
    out << tables.str();
    out.close();
    if (!out) {
        std::fprintf(stderr, "%s: cannot be written\n", argv[1]);
        return 1;
    }
    std::printf("%zu packs, %zu rules, %zu examples\n", report.packs, report.rules,
                report.examples);
    return 0;
}
