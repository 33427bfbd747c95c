#include "cli/import.h"

#include <filesystem>
#include <ostream>
#include <utility>

#include <unistd.h>

#include "archive/own_side.h"
#include "cli/output.h"
#include "cli/owner.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "platform/file.h"
#include "platform/home.h"
#include "service/archive_methods.h"
#include "wire/json_writer.h"

namespace doorman {

namespace fs = std::filesystem;

namespace {

/// The owner's journal for writing, made if there is none.
Result<Journal> journal_for_writing(const fs::path& home) {
    if (const auto made = make_private_folder(home); !made) return made.error();
    auto journal = Journal::open(home / "journal.sqlite");
    if (!journal) return static_cast<const Error&>(journal.error());
    return *std::move(journal);
}

std::string name_of(const fs::path& path) {
    const fs::path clean = path.lexically_normal();
    return (clean.has_filename() ? clean : clean.parent_path()).filename().string();
}

void show_file(const FileReport& file, std::ostream& out) {
    constexpr std::size_t kNameColumns = 32;
    out << "  " << fit(one_line(file.name), kNameColumns) << "  " << file.read << " of "
        << file.rows << " rows\n";
    for (const SkippedRow& row : file.skipped)
        out << "    line " << row.line << " skipped: " << one_line(row.why) << '\n';
    const std::size_t more = file.skipped_count - file.skipped.size();
    if (more > 0) out << "    and " << more << " more\n";
}

void show_list(std::string_view title, const std::vector<std::string>& entries, std::ostream& out) {
    if (entries.empty()) return;
    out << "  " << title << ": ";
    for (std::size_t i = 0; i < entries.size(); ++i)
        out << (i > 0 ? "; " : "") << one_line(entries[i]);
    out << '\n';
}

void show_background(const Background& proposed, bool taken, std::ostream& out) {
    const bool none = proposed.schools.empty() && proposed.employers.empty() &&
                      proposed.industries.empty() && proposed.words.empty() &&
                      proposed.region.empty();
    if (none) return;
    out << (taken ? "Added to your background, as far as it was not there:\n"
                  : "It says of you (--background adds it to your background):\n");
    show_list("schools", proposed.schools, out);
    show_list("employers", proposed.employers, out);
    show_list("industries", proposed.industries, out);
    if (!proposed.region.empty()) show_list("region", {proposed.region}, out);
    show_list("words", proposed.words, out);
}

void show(const ImportSummary& summary, const ImportOutcome& outcome, const ImportRequest& request,
          std::ostream& out) {
    out << "Read:\n";
    for (const FileReport& file : summary.files) show_file(file, out);
    if (!summary.unknown_files.empty())
        out << "  " << summary.unknown_files.size() << " other files were not opened\n";
    out << "Contacts: " << summary.contacts << ", of them new: " << outcome.new_contacts << '\n';
    out << "Invitations: " << summary.invitations << ", of them new: " << outcome.new_invitations
        << ", accepted: " << summary.accepted << ", and then pitched: " << summary.pitched_after
        << '\n';
    if (request.dry_run) out << "Nothing was written (--dry-run).\n";
    show_background(summary.proposed, request.background && !request.dry_run, out);
}

Result<void> merge_background(SettingsStore& settings, const Background& proposed) {
    const Settings& current = settings.current();
    const SettingsChange change =
        settings.set_background(merged(current.background, proposed), current.revision);
    if (const auto* refusal = std::get_if<SettingsRefusal>(&change)) return refusal->error;
    return {};
}

}  // namespace

int import_archive(const ImportRequest& request, std::ostream& out, std::ostream& err) {
    std::error_code ignored;
    const fs::path path = request.path;
    const bool there = fs::exists(path, ignored);
    const auto files = open_archive(path);
    if (!files) {
        complain(err, files.error());
        return there ? kFoundProblems : kWrongUse;
    }
    const auto home = home_folder();
    if (!home) {
        complain(err, home.error());
        return kFoundProblems;
    }
    auto journal = journal_for_writing(*home);
    if (!journal) {
        complain(err, journal.error());
        return kFoundProblems;
    }
    const Catalogue rules = rules_of_owner(err);
    SettingsStore settings(*home);
    ProgressBar bar(err, ::isatty(STDERR_FILENO) != 0);
    const auto prepared =
        prepare_import(**files, name_of(path), rules, settings.current(), journal->salt(),
                       [&](const std::string& file, std::uint64_t done, std::uint64_t total) {
                           bar.show(file, done, total);
                       });
    bar.clear();
    if (!prepared) {
        complain(err, prepared.error());
        return kFoundProblems;
    }
    const auto outcome =
        journal->import_archive(prepared->archive, request.dry_run ? Rehearse::yes : Rehearse::no);
    if (!outcome) {
        complain(err, outcome.error());
        return kFoundProblems;
    }
    if (request.background && !request.dry_run) {
        const auto merged = merge_background(settings, prepared->summary.proposed);
        if (!merged) {
            complain(err, merged.error());
            return kFoundProblems;
        }
    }
    if (request.json) {
        JsonWriter line;
        write(line, prepared->summary, *outcome);
        out << line.text() << '\n';
    } else {
        show(prepared->summary, *outcome, request, out);
    }
    return finish(out, err, kDone);
}

}  // namespace doorman
