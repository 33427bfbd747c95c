#include "journal/contacts.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "journal/past_invitations.h"
#include "journal/people.h"
#include "journal/state.h"
#include "model/slug.h"

namespace doorman {
namespace {

/// Columns of a contact in one text: two contacts are the same row if they have the same one.
class Fingerprint {
public:
    Fingerprint& add(std::string_view part) {
        text_.append(part) += '\x1f';
        return *this;
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

std::string number_text(std::optional<std::int64_t> number) {
    return number ? std::to_string(*number) : std::string();
}

std::optional<std::string> slug_of_contact(const Contact& contact) {
    if (!contact.profile) return {};
    return slug_key(*contact.profile);
}

std::string fingerprint(const Contact& contact) {
    return Fingerprint()
        .add(slug_of_contact(contact).value_or(std::string()))
        .add(contact.first_name)
        .add(contact.last_name)
        .add(contact.name_key)
        .add(contact.company)
        .add(contact.company_key)
        .add(contact.position)
        .add(contact.industry)
        .add(number_text(contact.connected_on))
        .take();
}

/// Whom a row is about, also in an export of another year, which may tell more or less of them.
std::string person_of(std::string_view name_key, std::optional<std::int64_t> connected_on) {
    return std::string(name_key) + '\x1f' + number_text(connected_on);
}

/// Absent rather than empty, so that the indices leave it out.
std::optional<std::string_view> text_or_null(const std::string& text) {
    if (text.empty()) return {};
    return text;
}

/// Makes the table of contacts that of the archive: rows that stay the same are not touched.
class ContactUpdate {
public:
    explicit ContactUpdate(Database& database) : database_(database) { read(); }

    /// Counts whom it added and removed; who only changed is neither.
    void replace_by(const std::vector<Contact>& contacts, ImportOutcome& outcome) {
        std::vector<const Contact*> added;
        std::unordered_set<std::string> slugs;
        std::unordered_set<std::string> now;
        for (const Contact& contact : contacts) {
            const auto slug = slug_of_contact(contact);
            if (slug && !slugs.insert(*slug).second) continue;
            now.insert(person_of(contact.name_key, contact.connected_on));
            const auto same = rows_.find(fingerprint(contact));
            if (same == rows_.end())
                added.push_back(&contact);
            else
                rows_.erase(same);
        }
        for (const auto& [print, row] : rows_)
            database_.query("DELETE FROM contact WHERE id = ?1").bind(row).run();
        for (const Contact* contact : added) {
            if (!people_.contains(person_of(contact->name_key, contact->connected_on)))
                ++outcome.new_contacts;
            insert(*contact);
        }
        outcome.removed_contacts =
            std::count_if(people_.begin(), people_.end(),
                          [&](const std::string& person) { return !now.contains(person); });
    }

private:
    void read() {
        Query query = database_.query(
            "SELECT id, slug, first_name, last_name, name_key, company, company_key, position, "
            "industry, connected_on FROM contact");
        while (query.step()) {
            Fingerprint print;
            for (int column = 1; column <= 8; ++column) print.add(query.text(column));
            const auto connected_on = query.optional_integer(9);
            print.add(number_text(connected_on));
            people_.insert(person_of(query.text(4), connected_on));
            rows_.emplace(print.take(), query.integer(0));
        }
    }

    void insert(const Contact& contact) {
        database_
            .query(
                "INSERT INTO contact (slug, first_name, last_name, name_key, company, company_key, "
                "position, industry, connected_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
            .bind(slug_of_contact(contact), text_or_null(contact.first_name),
                  text_or_null(contact.last_name), text_or_null(contact.name_key),
                  text_or_null(contact.company), text_or_null(contact.company_key),
                  text_or_null(contact.position), text_or_null(contact.industry),
                  contact.connected_on)
            .run();
    }

    Database& database_;
    /// By fingerprint; two people without an address may have the same one.
    std::unordered_multimap<std::string, RowId> rows_;
    std::unordered_set<std::string> people_;
};

/// Importing the same archive again leaves the file as it is.
void note_import(Database& database, const ArchiveImport& archive, std::int64_t now) {
    const auto contacts =
        static_cast<std::int64_t>(archive.contacts ? archive.contacts->size() : 0);
    database
        .query(
            "INSERT INTO import (imported_at, name, contacts, invitations) VALUES (?1, ?2, ?3, ?4)")
        .bind(now, archive.name, contacts, static_cast<std::int64_t>(archive.invitations.size()))
        .run();
}

bool never_imported(Database& database) {
    Query query = database.query("SELECT 1 FROM import LIMIT 1");
    return !query.step();
}

}  // namespace

JournalResult<ImportOutcome> Journal::import_archive(const ArchiveImport& archive,
                                                     Rehearse rehearse) {
    return state_->guarded([&] {
        Database& database = state_->database;
        Transaction transaction(database);
        const std::int64_t now = state_->now();
        const std::int64_t changes_before = database.total_changes();
        ImportOutcome outcome;
        if (archive.contacts) ContactUpdate(database).replace_by(*archive.contacts, outcome);
        outcome.new_invitations = add_past_invitations(database, archive.invitations, now);
        if (database.total_changes() != changes_before || never_imported(database))
            note_import(database, archive, now);
        if (rehearse == Rehearse::no) transaction.commit();
        return outcome;
    });
}

JournalResult<std::int64_t> Journal::contacts_at(std::string_view company_key,
                                                 const std::optional<std::string>& except) {
    return state_->guarded([&] {
        Query query = state_->database.query(
            "SELECT count(*) FROM contact WHERE company_key = ?1 AND slug IS NOT ?2");
        // A contact without an address is counted, whoever is not.
        query.bind(company_key, except ? slug_key(*except) : std::string());
        query.step();
        return query.integer(0);
    });
}

JournalResult<std::optional<std::string>> Journal::company_of(std::string_view name_key) {
    return state_->guarded([&]() -> std::optional<std::string> {
        Query query =
            state_->database.query("SELECT company FROM contact WHERE name_key = ?1 LIMIT 2");
        query.bind(name_key);
        if (!query.step()) return {};
        std::string company(query.text(0));
        if (query.step()) return {};
        return company;
    });
}

}  // namespace doorman
