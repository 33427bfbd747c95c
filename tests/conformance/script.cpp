#include "script.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "host_process.h"
#include "temporary_folder.h"
#include "wire/frame.h"

namespace doorman {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

using Snapshot = std::map<std::string, std::string>;

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Snapshot snapshot_of(const fs::path& folder) {
    Snapshot files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) files[entry.path().string()] = content_of(entry.path());
    }
    return files;
}

json expanded(const json& value) {
    if (value.is_object() && value.contains("$repeat")) {
        std::string text;
        const auto& unit = value["$repeat"][0].get_ref<const std::string&>();
        for (int i = value["$repeat"][1]; i > 0; --i) text += unit;
        return text;
    }
    if (value.is_object() && value.contains("$list")) {
        const json item = expanded(value["$list"][0]);
        return json::array_t(value["$list"][1].get<std::size_t>(), item);
    }
    json copy = value;
    if (copy.is_structured()) {
        for (json& element : copy) element = expanded(element);
    }
    return copy;
}

std::string bytes_of(const std::string& hex) {
    std::string digits;
    std::copy_if(hex.begin(), hex.end(), std::back_inserter(digits),
                 [](char c) { return c != ' '; });
    std::string bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
    }
    return bytes;
}

/// "$any" is anything; objects may have more members than asked for, lists may not.
bool matches(const json& found, const json& wanted) {
    if (wanted == "$any") return true;
    if (wanted.is_object()) {
        if (!found.is_object()) return false;
        return std::all_of(wanted.items().begin(), wanted.items().end(), [&](const auto& member) {
            return found.contains(member.key()) && matches(found[member.key()], member.value());
        });
    }
    if (wanted.is_array()) {
        return found.is_array() &&
               std::equal(found.begin(), found.end(), wanted.begin(), wanted.end(), matches);
    }
    return found == wanted;
}

class Player {
public:
    explicit Player(const json& script)
        : piece_(script.value("piece", std::size_t{0})),
          home_(folder_ / "home"),
          host_(start(script)) {}

    void play(const json& step) {
        if (step.contains("send")) return send(encode_frame(expanded(step["send"]).dump()));
        if (step.contains("sendText")) {
            return send(encode_frame(expanded(step["sendText"]).get<std::string>()));
        }
        if (step.contains("sendBytes")) return send(bytes_of(step["sendBytes"]));
        if (step.contains("expect")) return expect(step["expect"]);
        if (step.contains("snapshot")) {
            before_ = snapshot_of(home_);
        } else if (step.contains("unchanged")) {
            if (snapshot_of(home_) != before_) throw std::runtime_error("the home folder changed");
        } else if (step.contains("closeInput")) {
            host_->close_input();
        } else if (step.contains("closeOutput")) {
            output_open_ = false;
            host_->close_output();
        } else {
            throw std::runtime_error("no such step: " + step.dump());
        }
    }

    void finish(int exit_code) {
        host_->close_input();
        if (output_open_) {
            if (const auto more = host_->receive()) {
                throw std::runtime_error("unexpected: " + more->substr(0, 400));
            }
        }
        if (const int code = host_->wait(); code != exit_code) {
            throw std::runtime_error("exit code " + std::to_string(code));
        }
    }

private:
    std::unique_ptr<HostProcess> start(const json& script) {
        fs::create_directory(home_);
        const json files = script.value("home", json::object());
        for (const auto& [name, text] : files.items()) {
            std::ofstream(home_ / name) << text.get_ref<const std::string&>();
        }
        const auto arguments = script.value("arguments", std::vector<std::string>{kOrigin});
        const auto environment = script.value("environment", std::map<std::string, std::string>());
        return std::make_unique<HostProcess>(arguments, home_, environment);
    }

    void send(std::string_view bytes) {
        const std::size_t piece = piece_ == 0 ? bytes.size() : piece_;
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            // A host that refuses the stream may end before it has read all of it.
            if (!host_->send(bytes.substr(at, piece))) return;
        }
    }

    void expect(const json& wanted) {
        const auto text = host_->receive();
        if (!text) throw std::runtime_error("the host ended, wanted " + wanted.dump());
        const json found = json::parse(*text);
        if (!matches(found, wanted)) {
            throw std::runtime_error("wanted " + wanted.dump() + ", found " +
                                     text->substr(0, 1000));
        }
    }

    TemporaryFolder folder_;
    std::size_t piece_;
    fs::path home_;
    Snapshot before_;
    bool output_open_ = true;
    std::unique_ptr<HostProcess> host_;
};

}  // namespace

std::vector<Case> cases_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<Case> cases;
    for (const fs::path& file : files) {
        const json content = json::parse(content_of(file), nullptr, true, true);
        for (const json& one : content.at("cases")) {
            cases.push_back({file.stem().string(), one.at("name"), one});
        }
    }
    return cases;
}

std::string play(const Case& one) {
    std::size_t index = 0;
    try {
        Player player(one.script);
        for (const json& step : one.script.at("steps")) {
            ++index;
            player.play(step);
        }
        index = 0;
        player.finish(one.script.at("exit"));
        return {};
    } catch (const std::exception& failure) {
        const std::string place = index == 0 ? "at the end" : "step " + std::to_string(index);
        return place + ": " + failure.what();
    }
}

}  // namespace doorman
