#include "cli/install.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include <nlohmann/json.hpp>

#include "catch.h"
#include "cli/manifest.h"
#include "model/extension_ids.h"

namespace fs = std::filesystem;
using namespace doorman;

namespace {

// A variable of the environment for as long as a test runs; the tests behind it need the old one.
class Variable {
public:
    explicit Variable(const char* name) : name_(name) {
        if (const char* value = std::getenv(name)) before_ = value;
        unsetenv(name);
    }
    Variable(const char* name, const std::string& value) : Variable(name) {
        setenv(name, value.c_str(), 1);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() {
        if (before_) {
            setenv(name_, before_->c_str(), 1);
        } else {
            unsetenv(name_);
        }
    }

private:
    const char* name_;
    std::optional<std::string> before_;
};

// A home of its own for each test, with nothing of this machine's on PATH.
class Home {
public:
    Home() = default;
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;
    ~Home() { fs::remove_all(path_); }

    void has_browser(const std::string& folder) const { fs::create_directories(path_ / folder); }
    [[nodiscard]] fs::path file(const std::string& name) const { return path_ / name; }
    [[nodiscard]] std::size_t files() const {
        std::size_t count = 0;
        for (const auto& entry : fs::recursive_directory_iterator(path_)) {
            count += entry.is_regular_file() ? 1 : 0;
        }
        return count;
    }

private:
    static fs::path make() {
        std::string name = (fs::temp_directory_path() / "doorman-home-XXXXXX").string();
        return mkdtemp(name.data());
    }

    fs::path path_ = make();
    Variable home_{"HOME", path_};
    Variable path_variable_{"PATH", path_};
    Variable config_{"XDG_CONFIG_HOME"};
    Variable sudo_{"SUDO_USER"};
    Variable data_{"DOORMAN_HOME", path_ / "data"};
};

struct Run {
    int code = 0;
    std::string out;
    std::string err;
};

Run run_install(const InstallRequest& request = {}) {
    std::ostringstream out;
    std::ostringstream err;
    const int code = install(request, out, err);
    return {code, out.str(), err.str()};
}

Run run_uninstall() {
    std::ostringstream out;
    std::ostringstream err;
    const int code = uninstall(out, err);
    return {code, out.str(), err.str()};
}

nlohmann::json read_json(const fs::path& path) {
    std::ifstream file{path};
    return nlohmann::json::parse(file);
}

// Any executable will do where a manifest is judged and nothing is started.
constexpr const char* kExecutable = "/bin/sh";

#ifndef __APPLE__
constexpr const char* kChromiumManifest =
    ".config/chromium/NativeMessagingHosts/org.doorman.host.json";
constexpr const char* kFirefoxManifest = ".mozilla/native-messaging-hosts/org.doorman.host.json";
#endif

}  // namespace

#ifndef __APPLE__

TEST_CASE("install writes a manifest only for the browsers that are found") {
    const Home home;
    home.has_browser(".config/chromium");
    const Run run = run_install();
    CHECK(run.code == 0);
    CHECK(fs::exists(home.file(kChromiumManifest)));
    CHECK(home.files() == 2);  // the manifest and the host's copy
}

TEST_CASE("a Chromium manifest names the copied host and the pinned origin") {
    const Home home;
    home.has_browser(".config/chromium");
    CHECK(run_install().code == 0);
    const auto manifest = read_json(home.file(kChromiumManifest));
    CHECK(manifest["path"] == home.file(".local/lib/doorman/doorman").string());
    CHECK(manifest["allowed_origins"] ==
          nlohmann::json::array({"chrome-extension://" + std::string{kChromiumIds[0]} + "/"}));
    CHECK_FALSE(manifest.contains("allowed_extensions"));
}

TEST_CASE("a Firefox manifest names the add-on and has no origins") {
    const Home home;
    home.has_browser(".mozilla");
    CHECK(run_install().code == 0);
    const auto manifest = read_json(home.file(kFirefoxManifest));
    CHECK(manifest["allowed_extensions"] == nlohmann::json::array({std::string{kFirefoxIds[0]}}));
    CHECK_FALSE(manifest.contains("allowed_origins"));
}

TEST_CASE("a browser that is named is registered though it was never started") {
    const Home home;
    InstallRequest request;
    request.browsers = {"brave"};
    CHECK(run_install(request).code == 0);
    CHECK(
        fs::exists(home.file(".config/BraveSoftware/Brave-Browser/NativeMessagingHosts/"
                             "org.doorman.host.json")));
}

TEST_CASE("a browser that was installed but never started is found by its command") {
    const Home home;
    std::ofstream{home.file("chromium")} << "";
    CHECK(run_install().code == 0);
    CHECK(fs::exists(home.file(kChromiumManifest)));
}

TEST_CASE("XDG_CONFIG_HOME moves the Chromium family's folders") {
    const Home home;
    const Variable config("XDG_CONFIG_HOME", home.file("elsewhere"));
    home.has_browser("elsewhere/vivaldi");
    CHECK(run_install().code == 0);
    CHECK(fs::exists(home.file("elsewhere/vivaldi/NativeMessagingHosts/org.doorman.host.json")));
}

TEST_CASE("installing twice is installing once") {
    const Home home;
    home.has_browser(".mozilla");
    CHECK(run_install().code == 0);
    const auto files = home.files();
    CHECK(run_install().code == 0);
    CHECK(home.files() == files);
}

TEST_CASE("uninstall takes back every file that install wrote") {
    const Home home;
    home.has_browser(".mozilla");
    home.has_browser(".config/google-chrome");
    CHECK(run_install().code == 0);
    CHECK(run_uninstall().code == 0);
    CHECK(home.files() == 0);
    CHECK_FALSE(fs::exists(home.file(".local/lib/doorman")));
}

TEST_CASE("uninstall leaves the owner's journal and says where it is") {
    const Home home;
    fs::create_directories(home.file("data"));
    const Run run = run_uninstall();
    CHECK(run.code == 0);
    CHECK(run.out.find(home.file("data").string()) != std::string::npos);
    CHECK(fs::exists(home.file("data")));
}

TEST_CASE("a folder of one's own takes the manifest of a throw-away profile") {
    const Home home;
    InstallRequest request;
    request.browsers = {"chromium"};
    request.manifest_folder = home.file("profile/NativeMessagingHosts");
    request.in_place = true;
    CHECK(run_install(request).code == 0);
    CHECK(fs::exists(home.file("profile/NativeMessagingHosts/org.doorman.host.json")));
    CHECK(home.files() == 1);
}

#endif

TEST_CASE("without any browser install says so and writes nothing") {
    const Home home;
    const Run run = run_install();
    CHECK(run.code == 1);
    CHECK(run.err.find("no browser was found") != std::string::npos);
    CHECK(home.files() == 0);
}

TEST_CASE("an unknown browser is wrong use and lists the known ones") {
    const Home home;
    InstallRequest request;
    request.browsers = {"netscape"};
    const Run run = run_install(request);
    CHECK(run.code == 2);
    CHECK(run.err.find("firefox") != std::string::npos);
    CHECK(home.files() == 0);
}

TEST_CASE("under sudo install refuses, since it would register the host for root") {
    const Home home;
    const Variable sudo("SUDO_USER", "ann");
    CHECK(run_install().code == 2);
}

TEST_CASE("what install writes its family's browser accepts") {
    const auto family = GENERATE(BrowserFamily::chromium, BrowserFamily::firefox);
    CHECK(check_manifest(family, manifest_text(family, kExecutable)).faults.empty());
}

TEST_CASE("a manifest check finds what a browser refuses") {
    struct Row {
        const char* what;
        BrowserFamily family;
        const char* from;
        const char* to;
    };
    const auto row =
        GENERATE(Row{"an origin without its slash", BrowserFamily::chromium, "/\"]", "\"]"},
                 Row{"a gecko id among the origins", BrowserFamily::chromium, "origins\": [",
                     "origins\": [\"doorman@doorman.org\", "},
                 Row{"another name", BrowserFamily::chromium, "org.doorman.host", "org.other.host"},
                 Row{"another type", BrowserFamily::firefox, "stdio", "pipe"},
                 Row{"a relative path", BrowserFamily::firefox, "\"path\": \"/", "\"path\": \""},
                 Row{"an empty description", BrowserFamily::chromium,
                     "Doorman: judges LinkedIn invitations on this machine", ""},
                 Row{"origins for Firefox", BrowserFamily::firefox, "\"type\"",
                     "\"allowed_origins\": [], \"type\""},
                 Row{"another extension", BrowserFamily::firefox, "doorman@doorman.org",
                     "other@doorman.org"},
                 Row{"a comment for Firefox", BrowserFamily::firefox, "{", "{ // ours"});
    INFO(row.what);
    std::string text = manifest_text(row.family, kExecutable);
    REQUIRE(text.find(row.from) != std::string::npos);
    text.replace(text.find(row.from), std::string_view{row.from}.size(), row.to);
    CHECK_FALSE(check_manifest(row.family, text).faults.empty());
}

TEST_CASE("a path with quotes and backslashes stays one path") {
    const fs::path odd{"/tmp/a \"b\" \\c/doorman"};
    const auto check =
        check_manifest(BrowserFamily::firefox, manifest_text(BrowserFamily::firefox, odd));
    CHECK(check.executable == odd);
}
