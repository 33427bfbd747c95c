#include "cli/cli.h"

#include <algorithm>
#include <csignal>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/check.h"
#include "cli/doctor.h"
#include "cli/evaluate.h"
#include "cli/history.h"
#include "cli/history_changes.h"
#include "cli/import.h"
#include "cli/install.h"
#include "cli/output.h"
#include "cli/preview.h"
#include "cli/rules.h"
#include "cli/terminal.h"
#include "model/version.h"

namespace doorman {

namespace {

/// The command line as it was typed; each command puts its options and its work here.
class CommandLine {
public:
    CommandLine() {
        app_.set_version_flag("--version", "doorman " + std::string(kVersion));
        app_.require_subcommand(1);
        add_check();
        add_evaluate();
        add_rules();
        add_import();
        add_history();
        add_preview();
        add_install();
        add_doctor();
    }

    int run(int argc, char** argv) {
        // The library would only say that a command is missing.
        if (argc > 1 && argv[1][0] != '-' && !has_command(argv[1])) {
            std::cerr << "doorman: no command is called \"" << one_line(argv[1])
                      << "\"; doorman --help lists them\n";
            return kWrongUse;
        }
        try {
            app_.parse(argc, argv);
        } catch (const CLI::ParseError& stop) {
            // --help and --version stop the parsing too, and are no mistake.
            if (stop.get_exit_code() != 0) return refuse(stop);
            app_.exit(stop, std::cout, std::cerr);
            return finish(std::cout, std::cerr, kDone);
        } catch (const std::exception& fault) {
            std::cout.flush();
            std::cerr << "doorman: a fault of its own: " << one_line(fault.what()) << '\n';
            return kFoundProblems;
        }
        return code_;
    }

private:
    bool has_command(const std::string& name) {
        const auto commands = app_.get_subcommands([](CLI::App*) { return true; });
        return std::any_of(commands.begin(), commands.end(),
                           [&](const CLI::App* each) { return each->get_name() == name; });
    }

    int refuse(const CLI::ParseError& mistake) {
        // The library tells what is missing before what is too much, which was perhaps meant for
        // it.
        const std::vector<std::string> unused = app_.remaining(true);
        std::string what = one_line(mistake.what());
        if (!unused.empty()) {
            const std::string first = '"' + one_line(unused.front()) + '"';
            what = unused.front()[0] == '-' ? "no option is called " + first
                                            : first + " is one argument too many";
        }
        std::cerr << "doorman: " << what << "; doorman --help tells more\n";
        return kWrongUse;
    }

    CLI::App* command(CLI::App& parent, const char* name, const char* what) {
        return parent.add_subcommand(name, what);
    }

    void add_check() {
        CLI::App* check = command(app_, "check", "Judge invitations: a JSON array or JSON Lines");
        check->add_option("FILE", check_.file, "The invitations; - or nothing = stdin");
        check->add_flag("--json", check_.json, "One annotation a line");
        check->add_option("--policy", check_.policy, "A preset's name or a policy file");
        check->add_option("--background", check_.background, "A background file");
        check->add_flag("--no-journal", check_.no_journal, "As if nothing were remembered");
        check->add_option("--jobs", check_.jobs, "Threads to judge on; else one for each core")
            ->check(CLI::Range(std::size_t{1}, kMostJobs));
        check->callback(
            [this] { code_ = check_invitations(check_, style_, locale_, std::cout, std::cerr); });
    }

    void add_evaluate() {
        CLI::App* evaluate =
            command(app_, "evaluate", "Compare the judgement of labelled notes with their labels");
        evaluate->add_option("FILE", file_, "JSON Lines {text, label, lang, ambiguous}; - = stdin")
            ->required();
        evaluate->add_flag("--json", json_, "One object");
        evaluate->callback([this] { code_ = evaluate_notes(file_, json_, std::cout, std::cerr); });
    }

    void add_rules() {
        CLI::App* rules = command(app_, "rules", "Look at the rules");
        rules->require_subcommand(1);
        command(*rules, "list", "Every rule, with group, weight and words")->callback([this] {
            code_ = list_rules(style_, locale_, std::cout, std::cerr);
        });
        CLI::App* test = command(*rules, "test", "Run the examples of the packs");
        test->add_option("PACK", packs_, "Pack files; none = the built-in ones");
        test->callback([this] {
            code_ = test_rules({packs_.begin(), packs_.end()}, std::cout, std::cerr);
        });
        CLI::App* explain = command(*rules, "explain", "What the rules see in a text");
        explain->add_option("TEXT", file_, "The text")->required();
        explain->add_flag("--headline", json_, "The text is a headline, not a note");
        explain->callback([this] {
            const Field field = json_ ? Field::headline : Field::note;
            code_ = explain_text(file_, field, style_, locale_, std::cout, std::cerr);
        });
    }

    void add_import() {
        CLI::App* import_command = command(
            app_, "import", "Take in LinkedIn's own export: its zip, or the unpacked folder");
        import_command->add_option("PATH", import_.path, "The zip or the folder")->required();
        import_command->add_flag("--background,--yes", import_.background,
                                 "Add what it says of you to your background");
        import_command->add_flag("--dry-run", import_.dry_run, "Read and tell, and write nothing");
        import_command->add_flag("--json", import_.json, "One object");
        import_command->callback([this] { code_ = import_archive(import_, std::cout, std::cerr); });
    }

    void add_history() {
        CLI::App* history = command(app_, "history", "What you decided, newest first");
        HistoryRequest& asked = history_;
        history->add_option("TEXT", asked.words, "Words in names, headlines, notes and reasons");
        history->add_option("--action", asked.actions, "accept, ignore, wait or none");
        history->add_option("--verdict", asked.verdicts, "accept, review or ignore");
        history->add_option("--reason", asked.reasons, "A reason's id, as the table shows it");
        history->add_option("--kind", asked.kinds, "The note's kind: sales, personal, ...");
        history->add_option("--list", asked.list, "turnedAway, waiting, due or pitchedAfter");
        history->add_option("--since", asked.since, "From this day on (2026-03-01)");
        history->add_option("--until", asked.until, "Before this day");
        history->add_option("--person", asked.profile, "Of one person, by the name in /in/<name>/");
        history->add_option("--limit", asked.limit, "At most so many");
        history->add_flag("--all", asked.all, "Also those about whom nothing was decided");
        history->add_flag("--json", asked.json, "One object a line");
        add_history_changes(*history);
        history->callback([this, history] {
            if (!history->get_subcommands().empty()) return;
            code_ = show_history(history_, style_, locale_, std::cout, std::cerr);
        });
    }

    void add_history_changes(CLI::App& history) {
        CLI::App* reason = command(history, "reason", "Give a decision another reason");
        reason->add_option("ID", reason_.entry, "As the table shows it")->required();
        reason->add_option("REASON", reason_.reason, "One of the reasons for what you decided");
        reason->add_option("--text", reason_.own_words, "Your own words");
        reason->callback([this] { code_ = change_reason(reason_, std::cout, std::cerr); });
        CLI::App* all = command(history, "export", "Everything that Doorman keeps, as JSON");
        all->add_flag("--csv", json_, "A table of invitations and decisions instead");
        all->callback([this] {
            const ExportFormat format = json_ ? ExportFormat::csv : ExportFormat::json;
            code_ = export_history(format, std::cout, std::cerr);
        });
        CLI::App* forget = command(history, "forget", "Forget a person, with everything of them");
        forget->add_option("WHO", file_, "An ID of the table, or the name in /in/<name>/")
            ->required();
        forget->callback([this] { code_ = forget_person(file_, std::cout, std::cerr); });
    }

    void add_preview() {
        CLI::App* preview = command(app_, "preview", "What another policy would change");
        preview->add_option("--policy", preview_.policy, "A preset's name or a policy file");
        preview->add_option("--set", preview_.set,
                            "Another value for a threshold: NAME=NUMBER (may be given again)");
        preview->add_option("--people", preview_.people,
                            "Name so many of those who turn over (at most 100)");
        preview->add_option("--at-most", preview_.at_most,
                            "How many of a thousand whom you accepted may be ignored: the "
                            "strictest value of the threshold --for that keeps to it");
        preview->add_option("--for", preview_.threshold, "The threshold of --at-most");
        preview->add_flag("--suggest", preview_.suggest,
                          "Other thresholds, by what you did until now");
        preview->add_flag("--json", preview_.json, "One object");
        preview->callback(
            [this] { code_ = preview_policy(preview_, style_, locale_, std::cout, std::cerr); });
    }

    void add_install() {
        CLI::App* install_command = command(app_, "install", "Register with your browsers");
        install_command->add_option("--browser", install_.browsers,
                                    "Only this one (may be given again); else all that are found");
        install_command->add_flag("--in-place", install_.in_place,
                                  "Register this executable itself, not a copy");
        install_command->add_option("--manifest-dir", install_.manifest_folder,
                                    "Write the manifest here (needs one --browser)");
        install_command->callback([this] { code_ = install(install_, std::cout, std::cerr); });
        command(app_, "uninstall", "Take back what install wrote")->callback([this] {
            code_ = uninstall(std::cout, std::cerr);
        });
    }

    void add_doctor() {
        CLI::App* doctor_command =
            command(app_, "doctor", "Check that each browser can start this host");
        doctor_command->add_flag("--json", json_, "One array");
        doctor_command->callback([this] { code_ = doctor(json_, std::cout, std::cerr); });
    }

    CLI::App app_{"Judges pending LinkedIn invitations on your own machine.", "doorman"};
    Style style_ = stdout_style();
    Locale locale_ = environment_locale();
    CheckRequest check_;
    HistoryRequest history_;
    ReasonRequest reason_;
    ImportRequest import_;
    InstallRequest install_;
    PreviewRequest preview_;
    std::vector<std::string> packs_;
    std::string file_;
    bool json_ = false;
    int code_ = kDone;
};

}  // namespace

int run_cli(int argc, char** argv) {
    // The program speaks through iostreams only, which are then as fast as stdio.
    std::ios::sync_with_stdio(false);
    // A reader that has seen enough must not kill it before its files are closed.
    std::signal(SIGPIPE, SIG_IGN);
    return CommandLine().run(argc, argv);
}

}  // namespace doorman
