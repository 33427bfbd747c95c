#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include "catch.h"
#include "model/decision.h"
#include "platform/temporary_folder.h"

/// How a command ended and what it said.
struct Ending {
    int code = -1;
    std::string out;
    std::string err;
};

/// The real executable, with a home, files and an environment of its own.
class CommandLine {
public:
    Ending run(const std::string& arguments, const std::string& input = "") {
        write("stdin", input);
        // Redirections come first, so that `arguments` may have others.
        const std::string command =
            "cd '" + folder_.path().string() +
            "' && < stdin > stdout 2> stderr env -i HOME=. LANG=" + language + " DOORMAN_HOME='" +
            home() + "' " DOORMAN_BINARY " " + arguments;
        const int status = std::system(command.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read("stdout"), read("stderr")};
    }

    /// Starts it and lets it run, its output lost.
    [[nodiscard]] pid_t start(const std::string& arguments) const {
        const std::string command = "cd '" + folder_.path().string() +
                                    "' && exec env -i HOME=. DOORMAN_HOME='" + home() +
                                    "' " DOORMAN_BINARY " " + arguments + " > lost 2>&1";
        const pid_t child = ::fork();
        if (child == 0) {
            ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
            ::_exit(127);
        }
        return child;
    }

    void write_folder(const std::string& name) const {
        std::filesystem::create_directory(folder_ / name);
    }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder_ / name, std::ios::binary) << text;
    }
    [[nodiscard]] std::string read(const std::string& name) const {
        std::ifstream file(folder_ / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    [[nodiscard]] std::string home() const { return (folder_ / "home").string(); }
    /// Makes the home; without it there are neither settings nor a journal.
    void make_home() const { std::filesystem::create_directory(home()); }

    std::string language = "en_GB.UTF-8";

private:
    TemporaryFolder folder_;
};

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// What the owner decided about Ann's invitation.
inline doorman::Decision about_ann(std::string id, std::string key, doorman::Action action,
                                   std::string reason) {
    doorman::Decision decision;
    decision.id = std::move(id);
    decision.key = std::move(key);
    decision.profile = "ann";
    decision.action = action;
    decision.reason_id = std::move(reason);
    return decision;
}
