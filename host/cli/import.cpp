#include "cli/import.h"

#include <filesystem>
#include <optional>
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
#include "service/home_files.h"
#include "wire/json_writer.h"

namespace doorman {

namespace fs = std::filesystem;

namespace {

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
    out << "Contacts: " << summary.contacts << ", of them new: " << outcome.new_contacts;
    if (outcome.removed_contacts > 0)
        out << "; no longer among them, and removed: " << outcome.removed_contacts;
    out << '\n';
    out << "Invitations: " << summary.invitations << ", of them new: " << outcome.new_invitations
        << ", accepted: " << summary.accepted << ", and then pitched: " << summary.pitched_after
        << '\n';
    if (request.dry_run) out << "Nothing was written (--dry-run).\n";
    show_background(summary.proposed, request.background && !request.dry_run, out);
}

/// The steps of one import; each error is ready to be told.
class Import {
public:
    Import(const ImportRequest& request, fs::path home, std::ostream& err)
        : request_(request), home_(std::move(home)), settings_(home_), err_(err) {}

    Result<void> open_journal() {
        std::error_code ignored;
        const fs::path file = journal_file(home_);
        // A dry run leaves nothing behind, no empty journal either.
        if (request_.dry_run && !fs::exists(file, ignored)) return {};
        if (const auto made = make_private_folder(home_); !made) return made.error();
        auto journal = Journal::open(file);
        if (!journal) return static_cast<const Error&>(journal.error());
        journal_ = *std::move(journal);
        return {};
    }

    Result<void> read(FileSet& files) {
        const Catalogue rules = rules_of_owner(err_);
        ProgressBar bar(err_, ::isatty(STDERR_FILENO) != 0);
        auto prepared = prepare_import(files, name_of(request_.path), rules, settings_.current(),
                                       journal_ ? journal_->salt() : 0,
                                       [&](const std::string& file, std::uint64_t done,
                                           std::uint64_t total) { bar.show(file, done, total); });
        if (!prepared) return static_cast<const Error&>(prepared.error());
        prepared_ = *std::move(prepared);
        return {};
    }

    Result<void> take() {
        if (!journal_) {
            // Where nothing is, everything is new.
            outcome_ = {prepared_.summary.contacts, 0, prepared_.summary.invitations};
            return {};
        }
        const auto outcome = journal_->import_archive(
            prepared_.archive, request_.dry_run ? Rehearse::yes : Rehearse::no);
        if (!outcome) return static_cast<const Error&>(outcome.error());
        outcome_ = *outcome;
        return {};
    }

    Result<void> merge_background() {
        if (!request_.background || request_.dry_run) return {};
        const Settings& current = settings_.current();
        const SettingsChange change = settings_.set_background(
            merged(current.background, prepared_.summary.proposed), current.revision);
        if (const auto* refusal = std::get_if<SettingsRefusal>(&change)) return refusal->error;
        return {};
    }

    void tell(std::ostream& out) const {
        if (!request_.json) return show(prepared_.summary, outcome_, request_, out);
        JsonWriter line;
        write(line, prepared_.summary, outcome_);
        out << line.text() << '\n';
    }

private:
    const ImportRequest& request_;
    fs::path home_;
    SettingsStore settings_;
    std::ostream& err_;
    std::optional<Journal> journal_;
    PreparedImport prepared_;
    ImportOutcome outcome_;
};

Result<void> run(Import& archive, FileSet& files) {
    if (auto done = archive.open_journal(); !done) return done;
    if (auto done = archive.read(files); !done) return done;
    if (auto done = archive.take(); !done) return done;
    return archive.merge_background();
}

}  // namespace

int import_archive(const ImportRequest& request, std::ostream& out, std::ostream& err) {
    std::error_code ignored;
    const bool there = fs::exists(request.path, ignored);
    const auto files = open_archive(request.path);
    if (!files) {
        complain(err, files.error());
        return there ? kFoundProblems : kWrongUse;
    }
    const auto home = home_folder();
    if (!home) {
        complain(err, home.error());
        return kFoundProblems;
    }
    Import archive(request, *home, err);
    const auto done = run(archive, **files);
    tell_set_aside(err);
    if (!done) {
        complain(err, done.error());
        return kFoundProblems;
    }
    archive.tell(out);
    return finish(out, err, kDone);
}

}  // namespace doorman
