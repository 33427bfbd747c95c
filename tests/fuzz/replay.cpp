/// Plays a fuzz target without a fuzzer: the seeds of a folder, then mutations of them, the same
/// ones each time. `fuzz_x SEEDS [DICTIONARY] [ROUNDS]`; a file instead of a folder is played
/// alone, to see a find again.
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr int kRounds = 20000;
constexpr std::size_t kMaxInput = 64 * 1024;

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void play(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

/// What is being played, so that a crash leaves it behind to be played again.
std::string current;

extern "C" void keep_input(int signal) {
    const int file = ::open("fuzz-find", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    [[maybe_unused]] const ssize_t written = ::write(file, current.data(), current.size());
    ::close(file);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

/// The quoted words of a libFuzzer dictionary (without its escapes but \").
std::vector<std::string> words_of(const fs::path& dictionary) {
    std::ifstream file(dictionary);
    std::vector<std::string> words;
    for (std::string line; std::getline(file, line);) {
        const auto begin = line.find('"');
        const auto end = line.rfind('"');
        if (line.rfind('#', 0) == 0 || begin == std::string::npos || end <= begin) continue;
        std::string word = line.substr(begin + 1, end - begin - 1);
        for (auto at = word.find("\\\""); at != std::string::npos; at = word.find("\\\"", at)) {
            word.erase(at, 1);
        }
        words.push_back(word);
    }
    return words;
}

class Mutator {
public:
    Mutator(std::vector<std::string> seeds, std::vector<std::string> words)
        : seeds_(std::move(seeds)), words_(std::move(words)) {}

    std::string next() {
        std::string input = pick(seeds_);
        for (std::size_t changes = 1 + below(6); changes > 0; --changes) change(input);
        if (input.size() > kMaxInput) input.resize(kMaxInput);
        return input;
    }

private:
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random_() % bound; }
    const std::string& pick(const std::vector<std::string>& from) {
        return from[below(from.size())];
    }

    void change(std::string& input) {
        const std::size_t at = below(input.size() + 1);
        const std::size_t length = below(std::min<std::size_t>(input.size() - at, 40) + 1);
        switch (below(7)) {
            case 0:
                input.insert(at, 1, static_cast<char>(random_()));
                break;
            case 1:
                input.erase(at, length);
                break;
            case 2:
                if (at < input.size()) input[at] = static_cast<char>(random_());
                break;
            case 3:
                input.insert(below(input.size() + 1), input.substr(at, length));
                break;
            case 4:
                if (!words_.empty()) input.insert(at, pick(words_));
                break;
            case 5:
                if (!words_.empty()) input.replace(at, length, pick(words_));
                break;
            default: {
                const std::string& other = pick(seeds_);
                input = input.substr(0, at) + other.substr(below(other.size() + 1));
            }
        }
    }

    std::mt19937 random_{20261122};
    std::vector<std::string> seeds_;
    std::vector<std::string> words_;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    if (!fs::is_directory(argv[1])) {
        play(content_of(argv[1]));
        return 0;
    }
    std::vector<fs::path> files(fs::directory_iterator(argv[1]), fs::directory_iterator{});
    std::sort(files.begin(), files.end());
    std::vector<std::string> seeds;
    for (const fs::path& file : files) seeds.push_back(content_of(file));
    if (seeds.empty()) return 2;
    for (const std::string& seed : seeds) play(seed);

    Mutator mutator(seeds, argc > 2 ? words_of(argv[2]) : std::vector<std::string>());
    const int rounds = argc > 3 ? std::stoi(argv[3]) : kRounds;
    std::signal(SIGABRT, keep_input);
    std::signal(SIGSEGV, keep_input);
    for (int round = 0; round < rounds; ++round) {
        current = mutator.next();
        play(current);
    }
    std::printf("%zu seeds, %d mutations\n", seeds.size(), rounds);
    return 0;
}
