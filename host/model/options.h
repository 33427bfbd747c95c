#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace doorman {

/// The owner's settings beside the policy itself; kept with it in `policy.json` under one revision.
struct Options {
    /// Undo windows in milliseconds, 0..30,000; nullopt = "until my next action".
    std::optional<std::int64_t> undo_accept_ms = 0;
    std::optional<std::int64_t> undo_ignore_ms = 4000;
    /// Doorman's keys work anywhere on the page, not only while the focus is in a strip.
    bool page_keys = false;
    /// Signal groups that the owner switched off: their rules neither count nor show.
    std::vector<std::string> groups_off;
    /// Retention in days.
    int note_days = 90;
    int person_days = 30;
    /// After how many days one reminds of a person who waits, where the owner says nothing else.
    int wait_days = 7;
    /// The owner's own ready words, by "<kind>.<language>" ("askFirst.en").
    std::map<std::string, std::string> ready_words;
};

}  // namespace doorman
