#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/read_archive.h"
#include "catch.h"

/// LinkedIn's exports of every era, of invented people, in the words of a test.
namespace build {

/// When a header or a file looked as it did.
enum class Era {
    y2018,  // times in Connections, Messages.csv with Direction
    y2020,  // no addresses, no preamble
    y2022,  // a preamble above Connections
    y2023,  // addresses in Connections, member numbers in Invitations
    y2026,  // addresses everywhere, more columns in messages
};
inline constexpr Era kEras[] = {Era::y2018, Era::y2020, Era::y2022, Era::y2023, Era::y2026};

inline std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

inline std::string row(const std::vector<std::string>& fields) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) line += (i > 0 ? "," : "") + quoted(fields[i]);
    return line + "\n";
}

struct Person {
    std::string slug;
    std::string first;
    std::string last;
    std::string company;
    std::string position;
    [[nodiscard]] std::string name() const { return first + " " + last; }
    [[nodiscard]] std::string address() const {
        return slug.empty() ? "" : "https://www.linkedin.com/in/" + slug;
    }
};

inline const Person kOwner{"kim-owner", "Kim", "Owner", "", ""};

class Export {
public:
    explicit Export(Era era) : era_(era) {}

    Export& contact(const Person& who, const std::string& day) {
        std::vector<std::string> fields{who.first, who.last};
        if (era_ >= Era::y2023) fields.push_back(who.address());
        for (const std::string& each : {std::string(), who.company, who.position})
            fields.push_back(each);
        fields.push_back(era_ == Era::y2018 ? connected_2018(day) : day);
        connections_ += row(fields);
        return *this;
    }

    /// A member who closed their profile.
    Export& closed(const std::string& day) { return contact({}, day); }

    Export& received(const Person& who, const std::string& sent_at, const std::string& note = "") {
        return invitation(who, kOwner, sent_at, note, "INCOMING");
    }
    Export& sent(const Person& whom, const std::string& sent_at) {
        return invitation(kOwner, whom, sent_at, "", "OUTGOING");
    }

    /// A message to the owner, or with `to` somebody else one of the owner's.
    Export& message(const Person& from, const std::string& at, const std::string& text,
                    const Person& to = kOwner) {
        if (era_ == Era::y2018) {
            const bool incoming = to.slug == kOwner.slug;
            messages_ += row({from.name(), to.name(), at, "", text,
                              incoming ? "INCOMING" : "OUTGOING", "INBOX"});
            return *this;
        }
        std::vector<std::string> fields{"2-abc", "", from.name(), from.address(), to.name()};
        if (era_ >= Era::y2023) fields.push_back(to.address());
        for (const std::string& each : {at, std::string(), text, std::string("INBOX")})
            fields.push_back(each);
        if (era_ == Era::y2026) fields.insert(fields.end(), {"", "No", "No"});
        messages_ += row(fields);
        return *this;
    }

    /// The files, named as the era does.
    [[nodiscard]] std::vector<doorman::NamedText> files() const {
        return {
            {"Connections.csv", connections_header() + connections_},
            {"Invitations.csv", invitations_header() + invitations_},
            {era_ == Era::y2018 ? "Messages.csv" : "messages.csv", messages_header() + messages_},
            {"Profile.csv", profile()},
            {"Positions.csv", positions()},
            {"Education.csv", education()},
            {"Skills.csv", "Name\nEvent Design\nNegotiation\n"},
            {"Rich_Media.csv", "Date/Time,Media Description\n"}};
    }

private:
    static std::string connected_2018(const std::string& day) {
        // "07 Jun 2018" as "6/7/18, 9:15 AM": the tests use these months only.
        const std::string month = day.substr(3, 3);
        const char* number = month == "Jan" ? "1" : month == "Mar" ? "3" : "6";
        return std::string(number) + "/" + std::to_string(std::stoi(day)) + "/" + day.substr(9) +
               ", 9:15 AM";
    }

    Export& invitation(const Person& from, const Person& to, const std::string& sent_at,
                       const std::string& note, const std::string& direction) {
        std::vector<std::string> fields{from.name(), to.name(), sent_at, note, direction};
        if (era_ == Era::y2023) fields.insert(fields.end(), {"urn:li:member:1", "urn:li:member:2"});
        if (era_ == Era::y2026) fields.insert(fields.end(), {from.address(), to.address()});
        invitations_ += row(fields);
        return *this;
    }

    [[nodiscard]] std::string connections_header() const {
        std::string header;
        if (era_ >= Era::y2022)
            header =
                "Notes:\n\"When exporting your connection data, you may notice that some of the "
                "email addresses are missing, since \"\"private\"\" ones are left out.\"\n\n";
        header += era_ >= Era::y2023
                      ? "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                      : "First Name,Last Name,Email Address,Company,Position,Connected On\n";
        return header;
    }
    [[nodiscard]] std::string invitations_header() const {
        std::string header = "From,To,Sent At,Message,Direction";
        if (era_ == Era::y2023) header += ",inviterProfileUrn,inviteeProfileUrn";
        if (era_ == Era::y2026) header += ",inviterProfileUrl,inviteeProfileUrl";
        return header + "\n";
    }
    [[nodiscard]] std::string messages_header() const {
        switch (era_) {
            case Era::y2018:
                return "From,To,Date,Subject,Content,Direction,Folder\n";
            case Era::y2020:
            case Era::y2022:
                return "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,"
                       "SUBJECT,CONTENT,FOLDER\n";
            case Era::y2023:
                return "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,"
                       "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n";
            case Era::y2026:
                break;
        }
        return "\"CONVERSATION ID\",\"CONVERSATION TITLE\",\"FROM\",\"SENDER PROFILE URL\","
               "\"TO\",\"RECIPIENT PROFILE URLS\",\"DATE\",\"SUBJECT\",\"CONTENT\",\"FOLDER\","
               "\"ATTACHMENTS\",\"IS MESSAGE DRAFT\",\"IS CONVERSATION DRAFT\"\n";
    }
    [[nodiscard]] std::string profile() const {
        const bool old = era_ == Era::y2018;
        std::string header =
            "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,";
        header += old ? "Country," : "";
        header += "Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n";
        return header + "Kim,Owner,,,,Events,\"I make\nevents\",Events Services," +
               (old ? "Italy," : "") +
               "20100,\"Milan, Italy\",[kim],[PORTFOLIO:https://a.example],\n";
    }
    static std::string positions() {
        return "Company Name,Title,Description,Location,Started On,Finished On\n"
               "Brightline,Producer,,Milan,Mar 2012,Dec 2019\n"
               "Acme Events,Director,\"Leads, plans\",Milan,Jan 2020,\n";
    }
    static std::string education() {
        return "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
               "University of Iowa,2008,2012,,BA,\n";
    }

    Era era_;
    std::string connections_;
    std::string invitations_;
    std::string messages_;
};

inline doorman::ArchiveResult<doorman::Archive> read(std::vector<doorman::NamedText> files) {
    const auto set = doorman::files_in_memory(std::move(files));
    return doorman::read_archive(*set);
}

/// The archive, or a failed test with the error's words.
inline doorman::Archive good(doorman::ArchiveResult<doorman::Archive> result) {
    if (!result) FAIL(result.error().message());
    return *std::move(result);
}

}  // namespace build
